public import Troubleshooting

/// A conversation that nobody has had yet, and that somebody may want to keep.
public struct Draft: Sendable {
  /// The conversation, to its end.
  public var session: Session
  /// What it comes by and no other conversation does, in the order of the Knowledge.
  public var items: [Coverage.Item]

  /// What it comes by, each in words, such as `the answer 'works' of 'start/mail' given`.
  public var covers: [String] { items.map { $0.name(in: session.knowledge) } }

  /// A name for its file, without ending: what it comes by first, in letters that any disk takes.
  public var name: String {
    let words = items.first.map { $0.words(for: session.knowledge) } ?? []
    return String(words.joined(separator: "-").map(Draft.plain))
  }

  private static func plain(_ letter: Character) -> Character {
    let isPlain = letter.isASCII && (letter.isLetter || letter.isNumber || letter == ".")
    return isPlain ? letter : "-"
  }
}

extension Coverage.Item {
  /// The words of a file's name.
  fileprivate func words(for knowledge: Knowledge) -> [String] {
    func at(_ node: NodeID) -> String { knowledge.nodes[node].name }
    switch self {
    case .node(let node): return [at(node)]
    case .answer(let node, .answer(let place)):
      return [at(node), knowledge.answer(place, at: node)]
    case .answer(let node, .otherAnswer): return [at(node), "other"]
    case .answer(let node, _): return [at(node), "unknown"]
    case .row(let node, let row, let isTaken):
      return [at(node), "row", "\(row + 1)"] + (isTaken ? [] : ["passed-over"])
    case .note(let node, let isSaid): return [at(node), isSaid ? "said" : "left-out"]
    case .fix(let fix): return [knowledge.fixes[fix].name]
    case .enquiry(let fact): return [knowledge.facts[fact].name]
    }
  }
}
