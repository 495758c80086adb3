public import Troubleshooting

/// What stands on a `=` line: an event, or what the assistant said, as ids.
public enum Mark: Hashable, Sendable {
  /// `mailmend transcript 1, DATE`, and the Knowledge in a journal.
  case header(format: Int, date: String, knowledge: String)
  /// `given F=V…`
  case given([Assignment])
  /// `start NODE`: the walk did not begin at the usual place.
  case start(String)
  /// Any other event.
  case event(Event)
  /// Something the assistant said.
  case noted(Note)

  /// What the assistant said, as ids.
  public enum Note: Hashable, Sendable {
    /// A note, by its node.
    case note(String)
    /// A fix that was proposed, by its full id.
    case proposed(String)
    /// A diagnosis of which nothing could be done.
    case open(String)
    /// The end, and the enquiries that are left.
    case end(String, [String])

    /// What stands behind the `=`.
    public var text: String {
      switch self {
      case .note(let node): "noted \(node)"
      case .proposed(let fix): "proposed \(fix)"
      case .open(let diagnosis): "open \(diagnosis)"
      case .end(let kind, let enquiries): (["end", kind] + enquiries).joined(separator: " ")
      }
    }
  }
}

extension Turn {
  /// What a transcript keeps of a turn besides its words.
  public var marks: [Mark.Note] {
    says.compactMap { Mark.Note($0.kind) } + (Mark.Note(waits).map { [$0] } ?? [])
  }
}

extension Mark.Note {
  fileprivate init?(_ waits: Turn.Wait) {
    switch waits {
    case .outcome(let proposal): self = .proposed(proposal.fix)
    case .ended(let ending): self = .end(ending.kind.rawValue, ending.enquiries.map(\.fact))
    case .opening, .question, .check: return nil
    }
  }
}
