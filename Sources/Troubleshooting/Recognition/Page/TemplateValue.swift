/// What stands at a place of a template: up to the words that follow it, a quote, a comma or the line's
/// end.
struct TemplateValue {
  /// The tokens of the value.
  var value: Range<Int>
  /// Where the template goes on.
  var end: Int

  /// How many tokens a value may have.
  private static let longest = 24

  /// Reads the value that begins at a token; nil if there is none, or if other words follow it.
  init?(in text: TokenText, from start: Int, next: [Token]) {
    var first = start
    while text.mark(first)?.isQuote == true { first += 1 }
    let isQuoted = first > start
    var end = first
    while end < text.tokens.count, end - first < Self.longest,
      !Self.ends(text, end, first: first, isQuoted: isQuoted, next: next.first)
    {
      end += 1
    }
    guard end > first else { return nil }
    value = first..<end
    while !next.isEmpty, text.mark(end)?.isQuote == true { end += 1 }
    for (offset, token) in next.enumerated() {
      let place = end + offset
      guard text.tokens.indices.contains(place), text.tokens[place].hash == token.hash else {
        return nil
      }
    }
    self.end = end + next.count
  }

  private static func ends(
    _ text: TokenText, _ place: Int, first: Int, isQuoted: Bool, next: Token?
  ) -> Bool {
    let token = text.tokens[place]
    if token.hash == next?.hash { return true }
    if token.breaks > 0, place > first { return true }
    guard let mark = text.mark(place) else { return false }
    if mark.isQuote { return true }
    guard !isQuoted else { return false }
    let isLast = !text.isGlued(place + 1)
    return [",", ";", ")", "]"].contains { text.isMark($0, at: place) }
      || (isLast && text.isMark(".", at: place))
  }
}
