extension TokenText {
  /// Words whose full stop ends no sentence.
  private static let abbreviations = WordSet(
    "mr mrs ms dr st vs etc approx eg ie e.g g e i cf resp incl")
  /// Words whose full stop ends no sentence if a number follows them.
  private static let countings = WordSet("no nr vol ver jan feb mar apr aug sep sept oct nov dec")

  /// Numbers the sentences: one ends at `.`, `!` or `?` before white space, or at the end of a line.
  static func findSentences(in tokens: inout [Token], bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for place in tokens.indices {
      if place > start, isEnd(before: place, tokens, bytes) {
        sentences.append(start..<place)
        start = place
      }
      tokens[place].sentence = sentences.count
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private static func isEnd(before place: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    let token = tokens[place]
    guard !token.isGlued else { return false }
    if token.breaks > 1 { return true }
    var last = place - 1
    while last > 0, tokens[last].isGlued, isClosing(tokens[last], bytes) { last -= 1 }
    if token.breaks == 1, !token.isSmall, !isMark(",", tokens[last], bytes) { return true }
    if isMark("!", tokens[last], bytes) || isMark("?", tokens[last], bytes) { return true }
    guard isMark(".", tokens[last], bytes) else { return false }
    return !isAbbreviation(before: last, tokens, bytes, next: token)
  }

  private static func isAbbreviation(
    before stop: Int, _ tokens: [Token], _ bytes: [UInt8], next: Token
  ) -> Bool {
    guard stop > 0, tokens[stop].isGlued else { return false }
    let word = tokens[stop - 1]
    // Three dots are a pause, unless a new sentence visibly begins.
    if isMark(".", word, bytes) { return next.isSmall }
    return abbreviations.contains(word) || (countings.contains(word) && next.number != nil)
  }

  private static func isClosing(_ token: Token, _ bytes: [UInt8]) -> Bool {
    isMark(")", token, bytes) || isMark("]", token, bytes) || isMark("'", token, bytes)
      || isMark("\"", token, bytes)
  }

  private static func isMark(_ mark: Unicode.Scalar, _ token: Token, _ bytes: [UInt8]) -> Bool {
    !token.isWord && UInt32(bytes[token.range.lowerBound]) == mark.value
  }
}
