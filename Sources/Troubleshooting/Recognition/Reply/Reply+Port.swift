extension Reply {
  private static let ports = WordSet("port ports")
  private static let expectation = "a whole number from 1 to 65535"

  /// The port number in the reply; nil if there is no number in it.
  var port: ReplyReader.Match? {
    let numbers = text.tokens.indices.filter(isNumber)
    let named = numbers.filter { Self.ports.contains(text, $0 - 1) }
    let meant = named.count == 1 ? named : numbers
    var found: [Value] = []
    for place in meant {
      let typed = typed(at: place)
      guard let port = Int(typed), PortNumber.range.contains(port) else {
        return .outOfRange(found: String(typed.prefix(20)), expected: Self.expectation)
      }
      let value = Value(String(port))
      if !found.contains(value) { found.append(value) }
    }
    guard let first = found.first else { return nil }
    return found.count == 1 ? .value(first) : .several(found)
  }

  /// Tells whether a number begins at a place: digits that do not stand behind the point of another.
  private func isNumber(_ place: Int) -> Bool {
    guard let word = text.word(place), text.bytes[word.range].allSatisfy(\.isDigit) else {
      return false
    }
    let isFraction =
      text.isGlued(place) && text.isMark(".", at: place - 1) && text.isGlued(place - 1)
    return !isFraction || text.word(place - 2) == nil
  }

  /// The number as typed, with its sign and its fraction.
  private func typed(at place: Int) -> String {
    var (first, end) = (place, place + 1)
    if text.isMark("-", at: place - 1), text.isGlued(place), !text.isGlued(place - 1) { first -= 1 }
    while text.isMark(".", at: end), text.isGlued(end), text.isGlued(end + 1),
      text.word(end + 1) != nil
    {
      end += 2
    }
    return text.string(first..<end)
  }
}
