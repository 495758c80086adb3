public import Troubleshooting

/// What the Knowledge says outside of its flows, written out for a reader: a chapter for each guide, one for
/// the directory, one for the facts, one for what is recognised.
///
/// Conversations pass only some programs, providers and words; here every sentence of them stands once.
public struct Handbook {
  /// One page of it.
  public struct Chapter: Hashable, Sendable {
    /// The name of its file without the ending, for example `program-eudora`.
    public let name: String
    /// What is in it.
    public let text: String
  }

  let knowledge: Knowledge

  /// Opens the handbook of a Knowledge.
  public init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// Every chapter, in the order of the Knowledge.
  public var chapters: [Chapter] {
    knowledge.guides.indices.map { chapter(of: $0) } + [directory, facts, symptoms]
  }

  func chapter(_ name: String, _ parts: [String]) -> Chapter {
    Chapter(name: name, text: parts.joined(separator: "\n\n") + "\n")
  }

  // MARK: Words

  /// A text as its author wrote it, more or less.
  func plain(_ text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let words): words
      case .fact(let fact): "$" + knowledge.facts[fact].name
      case .value: "$value"
      case .word: "$word"
      case .endpoint(let field): "$" + field.rawValue
      case .listed(.named(let list), let field): "$provider.\(list).\(field.rawValue)"
      case .listed(.chosen(let fact), let field):
        "$provider.(\(knowledge.facts[fact].name)).\(field.rawValue)"
      }
    }.joined()
  }

  /// A line with a name before it; none if there is nothing to say.
  func line(_ name: String, _ words: [String]) -> String? {
    words.isEmpty ? nil : "  \(name): \(words.joined(separator: ", "))"
  }

  func line(_ name: String, _ words: String?) -> String? { line(name, words.map { [$0] } ?? []) }

  /// What follows from a value by the tables of the Knowledge.
  func following(from fact: FactID?, _ value: Value) -> [String] {
    knowledge.facts.all.compactMap { other in
      guard let lookUp = other.lookUp, lookUp.base == fact else { return nil }
      return lookUp.table[value].map { "\(other.name) \(words($0))" }
    }
  }

  func words(_ result: LookUp.Result) -> String {
    switch result {
    case .value(let value): value.text
    case .fact(let fact): "as \(knowledge.facts[fact].name)"
    }
  }
}
