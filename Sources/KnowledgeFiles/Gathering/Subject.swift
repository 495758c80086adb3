/// One thing that has an id, as written; later folders are already laid over it.
struct Subject {
  /// The id as written, for example `$side.port`; expanded for a side, `smtp.port`.
  var id: String
  /// Where the id stands first.
  var place: Place
  /// What is said about it.
  var body: Written
  /// The folder that spoke of it last.
  var folder: Int
  /// The side it was expanded for.
  var side: WrittenSide?
}

/// Subjects of one kind in the order of the files, reached by id.
struct SubjectList {
  private(set) var all: [Subject] = []
  private var places: [String: Int] = [:]

  subscript(id: String) -> Subject? { places[id].map { all[$0] } }

  /// Adds a subject, lays it over one of an earlier folder, or gives the one it clashes with.
  mutating func add(_ subject: Subject) -> Subject? {
    guard let index = places[subject.id] else {
      places[subject.id] = all.count
      all.append(subject)
      return nil
    }
    guard subject.folder > all[index].folder else { return all[index] }
    all[index].body = all[index].body.overlaid(with: subject.body)
    all[index].folder = subject.folder
    return nil
  }
}
