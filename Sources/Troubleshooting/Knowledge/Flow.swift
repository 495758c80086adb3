/// The index of a flow.
public typealias FlowID = Index<Flow>
/// The index of a node.
public typealias NodeID = Index<Node>

/// A decision tree over facts.
public struct Flow: Named {
  /// The id, for example `smtp.pairing`.
  public let name: String
  /// What it finds out, as a question.
  public var title: Text
  /// Where it begins.
  public var start: NodeID

  /// Makes a flow.
  public init(name: String, title: Text, start: NodeID) {
    self.name = name
    self.title = title
    self.start = start
  }
}

/// One place in a flow.
public struct Node: Named {
  /// What happens at a node.
  public enum Kind: Sendable {
    /// Goes by a fact, and asks for it if it is unset.
    case ask(Ask)
    /// Looks at a server, with consent.
    case check(CheckID, then: Target)
    /// Goes by what is known, and never asks. The last row always holds.
    case when([Row])
    /// Says something, if it has nothing to wait for, and goes on.
    case note(Note)
    /// Proposes the fixes of a diagnosis.
    case diagnose(DiagnosisID, otherwise: Target)
    /// Walks flows until one leaves a diagnosis open.
    case visit([FlowID], then: Target)
    /// Ends the conversation, with enquiries of its own.
    case end([FactID])
  }

  /// The id: flow and node, for example `start/direction`.
  public let name: String
  /// The flow it stands in.
  public var flow: FlowID
  /// What happens here.
  public var kind: Kind

  /// Makes a node.
  public init(name: String, flow: FlowID, kind: Kind) {
    self.name = name
    self.flow = flow
    self.kind = kind
  }
}

/// Where a way leads.
public enum Target: Hashable, Sendable {
  /// Another node of the same flow.
  case node(NodeID)
  /// The end of the flow; in a visited flow, back to the visit.
  case end
}

/// The ways on from a question.
public struct Ask: Sendable {
  /// What is asked.
  public var fact: FactID
  /// Whether an enquiry is put to the person at once.
  public var now = false
  /// The way of each value.
  public var ways: [(value: Value, target: Target)]
  /// The way of every value that has none of its own.
  public var other: Target?
  /// The way of *don't know*.
  public var unknown: Target

  /// Makes a question.
  public init(
    fact: FactID, ways: [(value: Value, target: Target)], other: Target?, unknown: Target
  ) {
    self.fact = fact
    self.ways = ways
    self.other = other
    self.unknown = unknown
  }

  /// Where a value leads; nil is *don't know*.
  public func way(of value: Value?) -> Target { target(of: choice(of: value)) }

  /// Which of the ways a value takes; nil is *don't know*.
  package func choice(of value: Value?) -> Trail.Way {
    guard let value else { return .unknown }
    if let place = ways.firstIndex(where: { $0.value == value }) { return .answer(place) }
    return other == nil ? .unknown : .otherAnswer
  }

  /// Where one of the ways leads.
  func target(of way: Trail.Way) -> Target {
    switch way {
    case .answer(let place): ways[place].target
    case .otherAnswer: other ?? unknown
    default: unknown
    }
  }
}

/// One case of a `when`.
public struct Row: Sendable {
  /// What must hold.
  public var condition: Condition
  /// Where it leads.
  public var target: Target

  /// Makes a case.
  public init(condition: Condition, target: Target) {
    self.condition = condition
    self.target = target
  }
}

/// Something the person should know, whatever the diagnosis.
public struct Note: Sendable {
  /// What is said.
  public var text: Text
  /// What must hold for it to be said.
  public var when: Condition
  /// Where it is from.
  public var sources: [String]
  /// Where the walk goes on.
  public var then: Target

  /// Makes a note.
  public init(text: Text, when: Condition, sources: [String], then: Target) {
    self.text = text
    self.when = when
    self.sources = sources
    self.then = then
  }
}
