internal import Troubleshooting

/// Every problem found so far; stages add to it and never stop at the first.
final class Report {
  let sources: [SourceFile]
  private var found: Set<KnowledgeProblem> = []
  /// The folders of files that could not be taken apart: names they may have held are not missed.
  private(set) var incomplete: Set<Room> = []
  private var suggestions = 0

  init(sources: [SourceFile]) { self.sources = sources }

  var isEmpty: Bool { found.isEmpty }
  var count: Int { found.count }
  var sorted: [KnowledgeProblem] { found.sorted() }

  func add(_ code: Code, at place: Place, _ message: String) {
    guard found.count < KnowledgeFailure.most else { return }
    found.insert(problem(Remark(code, at: place, message)))
  }

  /// A remark with the path of its file.
  func problem(_ remark: Remark) -> KnowledgeProblem {
    KnowledgeProblem(
      remark.code, path: source(of: remark.place).path, line: remark.place.line,
      column: remark.place.column, message: remark.message, details: remark.details)
  }

  /// The end of a message: the nearest of some names as a question, or nothing.
  ///
  /// Looking through many names costs time, so only the first problems have it.
  func suggestion(
    for typed: String, among names: @autoclosure () -> some Sequence<String>
  ) -> String {
    guard suggestions < 200 else { return "" }
    suggestions += 1
    return Nearest.suggestion(for: typed, among: names().prefix(5_000))
  }

  /// Notes that a file could not be taken apart.
  func giveUp(on file: SourceFile) {
    if let room = file.room { incomplete.insert(room) }
  }

  /// The file in which something stands.
  func source(of place: Place) -> SourceFile { sources[place.file] }

  /// Tells which place, for a message about two of them: `line 12`, or `sub/file.yaml:12`.
  func naming(_ place: Place, seenFrom other: Place) -> String {
    place.file == other.file
      ? "line \(place.line)" : "\(sources[place.file].path):\(place.line)"
  }
}
