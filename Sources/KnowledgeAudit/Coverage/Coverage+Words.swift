internal import Troubleshooting

extension Coverage.Item {
  /// What it is and what becomes of it, such as `the answer 'works' of 'start/mail'` and `given`.
  private func words(_ knowledge: Knowledge) -> (subject: String, deed: String) {
    func at(_ node: NodeID) -> String { "'\(knowledge.nodes[node].name)'" }
    switch self {
    case .node(let node): return ("the node \(at(node))", "reached")
    case .answer(let node, .answer(let place)):
      return ("the answer '\(knowledge.answer(place, at: node))' of \(at(node))", "given")
    case .answer(let node, .otherAnswer): return ("any other answer of \(at(node))", "given")
    case .answer(let node, _): return ("\"I don't know\" at \(at(node))", "said")
    case .row(let node, let row, let isTaken):
      return (Self.row(row, of: node, knowledge), isTaken ? "taken" : "passed over")
    case .note(let node, let isSaid): return ("the note \(at(node))", isSaid ? "said" : "left out")
    case .fix(let fix): return ("the fix '\(knowledge.fixes[fix].name)'", "proposed")
    case .enquiry(let fact): return ("the enquiry '\(knowledge.facts[fact].name)'", "listed")
    }
  }

  private static func row(_ row: Int, of node: NodeID, _ knowledge: Knowledge) -> String {
    let name = "'\(knowledge.nodes[node].name)'"
    guard case .when(let rows) = knowledge.nodes[node].kind, rows[row].condition.isEmpty else {
      return "row \(row + 1) of \(name)"
    }
    return "`else` of \(name)"
  }

  /// For example `the answer 'works' of 'start/mail' is given in no conversation`.
  func missing(in knowledge: Knowledge) -> String {
    let (subject, deed) = words(knowledge)
    return "\(subject) is \(deed) in no conversation"
  }

  /// For example `the answer 'works' of 'start/mail' given`.
  func name(in knowledge: Knowledge) -> String {
    let (subject, deed) = words(knowledge)
    return "\(subject) \(deed)"
  }
}
