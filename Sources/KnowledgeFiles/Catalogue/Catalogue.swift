internal import Troubleshooting

/// All codes there are, in groups, in the order in which an author meets them.
public struct Catalogue: Sendable {
  /// Codes about one matter.
  public struct Group: Sendable {
    /// What they are about.
    public let title: String
    /// The codes, in the order in which they are listed.
    public let codes: [Code]

    /// Makes a group.
    public init(_ title: String, _ codes: [Code]) {
      self.title = title
      self.codes = codes
    }
  }

  /// The groups, in the order in which they are listed.
  public let groups: [Group]

  /// Makes a catalogue.
  public init(groups: [Group]) { self.groups = groups }

  /// The codes of this room.
  public static let files = Catalogue(groups: [
    Group("What a file looks like", Code.shapes),
    Group("What stands in it", Code.contents),
    Group("Ways through the flows", Code.ways),
    Group("What fixes promise", Code.fixes),
    Group("How it reads", Code.prose),
    Group("What is recognised", Code.samples),
    Group("Findings that are allowed", Code.suppressions),
  ])

  /// The codes of this catalogue and of another room.
  public func adding(_ group: Group) -> Catalogue { Catalogue(groups: groups + [group]) }

  /// All codes of all groups.
  public var codes: [Code] { groups.flatMap(\.codes) }

  /// The code of an id.
  public subscript(id: String) -> Code? { codes.first { $0.id == id } }

  /// The end of a message about an id that is none: the nearest one as a question, or nothing.
  public func suggestion(for id: String) -> String {
    Nearest.suggestion(for: id, among: codes.map(\.id))
  }
}
