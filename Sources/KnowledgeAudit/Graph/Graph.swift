/// The ways through Knowledge as a picture: places, and links between them. It knows nothing of how it
/// is drawn.
public struct Graph: Sendable {
  /// Something that is drawn in a shape of its own.
  public struct Place: Hashable, Sendable {
    /// What a shape means.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Where a flow begins.
      case start
      /// A question.
      case question
      /// A live look at a server.
      case check
      /// A choice by what is known.
      case choice
      /// Something that is said.
      case note
      /// A diagnosis.
      case diagnosis
      /// Other flows that are walked.
      case visit
      /// The end of the conversation, with its enquiries.
      case ending
      /// The end of a flow.
      case out
      /// A word about where to look on, in place of a long line to there.
      case reference
    }

    /// The node's name; for a start and for an end of a flow, a name that no node can have.
    public var id: String
    /// The flow it stands in.
    public var flow: String
    /// What it is.
    public var kind: Kind
    /// What is asked or said; may be empty.
    public var text: String
    /// Ids and conditions, each on a line of its own.
    public var details: [String]
    /// How many conversations pass it; nil if nobody counted.
    public var passes: Int?
    /// What comes next in any case, drawn in the same box.
    public var chain: [Place] = []
    /// Whether words elsewhere send the reader here, so that its name must be easily found.
    public var isHead = false
    /// The only way on from here in words, drawn in the same box; empty if lines show the ways.
    public var onward = ""
    /// Where the words send the reader, of a reference.
    public var target: String?

    /// The name inside its flow: `program` of `smtp.pairing/program`.
    public var shortName: String { String(id.split(separator: "/").last ?? "") }
  }

  /// All ways from one place to another.
  public struct Link: Hashable, Sendable {
    /// The place it begins at.
    public var from: String
    /// The place it leads to.
    public var to: String
    /// The answers or conditions that lead there, in authored order; empty where it is the only way.
    public var labels: [String]
    /// Whether it enters a flow that is visited.
    public var isVisit = false
    /// How many conversations take it; nil if nobody counted.
    public var passes: Int?
  }

  /// A flow.
  public struct Cluster: Hashable, Sendable {
    /// Its id.
    public var flow: String
    /// What it finds out.
    public var title: String
  }

  /// The flows, in authored order.
  public var clusters: [Cluster] = []
  /// The places, flow by flow.
  public var places: [Place] = []
  /// The links, by the place they begin at.
  public var links: [Link] = []
  /// How many conversations were counted; nil if nobody counted.
  public var conversations: Int?

  /// The links that begin at each place.
  var leaving: [String: [Link]] { Dictionary(grouping: links, by: \.from) }

  /// The places by id.
  var index: [String: Place] { Dictionary(places.map { ($0.id, $0) }) { first, _ in first } }
}
