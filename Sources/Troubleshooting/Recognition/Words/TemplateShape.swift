/// A template as it is looked for: its opening words, then each fact with the words that follow it.
///
/// Quotes around a place are optional, because people paste without them.
struct TemplateShape: Sendable {
  /// The place of a fact.
  struct Gap: Sendable {
    var subjects: Symptom.Subjects
    var next: [Token]
  }

  private(set) var opening: [Token] = []
  private(set) var gaps: [Gap] = []

  init(_ template: Symptom.Template) {
    for piece in template.pieces {
      switch piece {
      case .literal(let words): add(TokenText(words))
      case .fact(let subjects): gaps.append(Gap(subjects: subjects, next: []))
      }
    }
  }

  private mutating func add(_ literal: TokenText) {
    let isQuote = { (token: Token) in Self.isQuote(token, in: literal) }
    var tokens = literal.tokens[...]
    if !gaps.isEmpty { tokens = tokens.drop(while: isQuote) }
    while let last = tokens.last, isQuote(last), tokens.count > 1 { tokens.removeLast() }
    if gaps.isEmpty { opening += tokens } else { gaps[gaps.count - 1].next += tokens }
  }

  private static func isQuote(_ token: Token, in text: TokenText) -> Bool {
    !token.isWord && text.bytes[token.range.lowerBound].isQuote
  }
}

extension UInt8 {
  /// `'` or `"`, what all quotes are folded to.
  var isQuote: Bool { self == UInt8(ascii: "'") || self == UInt8(ascii: "\"") }
}
