/// A text cut into folded words and marks, once, so that everything else compares whole words.
struct TokenText: Sendable {
  /// The folded text in small letters, UTF-8.
  private(set) var bytes: [UInt8]
  /// The words and marks in order.
  private(set) var tokens: [Token] = []
  /// The token range of each sentence.
  private(set) var sentences: [Range<Int>] = []

  /// Folds and cuts a text.
  init(_ text: String) {
    bytes = Folding.bytes(of: text)
    cut()
    sentences = Self.findSentences(in: &tokens, bytes: bytes)
  }

  /// Has a word compared as another from now on, by the hash of what is meant; the text stays as it is.
  mutating func correct(_ place: Int, as hash: UInt64) { tokens[place].hash = hash }

  /// The folded text of some tokens, as it stands with its marks.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return String(decoding: bytes[bytes(of: range)], as: UTF8.self)
  }

  /// The offsets of some tokens in ``bytes``.
  func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// The byte of a mark; nil for a word and for places outside the text.
  func mark(_ index: Int) -> UInt8? {
    guard tokens.indices.contains(index), !tokens[index].isWord else { return nil }
    return bytes[tokens[index].range.lowerBound]
  }

  /// Tells whether a mark stands at a place.
  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return !token.isWord && UInt32(bytes[token.range.lowerBound]) == mark.value
  }

  /// The word at a place; nil for a mark and for places outside the text.
  func word(_ index: Int) -> Token? {
    guard tokens.indices.contains(index), tokens[index].isWord else { return nil }
    return tokens[index]
  }

  /// Tells whether a token follows the one before it without white space.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && tokens.indices.contains(index) && tokens[index].isGlued
  }

  /// The sentence that a token stands in.
  func sentence(of index: Int) -> Range<Int> { sentences[tokens[index].sentence] }

  /// The tokens around some others: as far as a reader looks, so that its work has a bound.
  func window(around range: Range<Int>, reach: Int = 120) -> Range<Int> {
    max(0, range.lowerBound - reach)..<min(tokens.count, range.upperBound + reach)
  }

  private mutating func cut() {
    tokens.reserveCapacity(bytes.count / 4)
    var place = 0
    var breaks = 0
    var isGlued = false
    while place < bytes.count {
      switch bytes[place] {
      case 0x0A:
        breaks = min(2, breaks + 1)
        isGlued = false
        place += 1
      case 0x20:
        isGlued = false
        place += 1
      default:
        let token = takeToken(at: place, breaks: breaks, isGlued: isGlued)
        tokens.append(token)
        place = token.range.upperBound
        breaks = 0
        isGlued = true
      }
    }
  }

  private mutating func takeToken(at start: Int, breaks: Int, isGlued: Bool) -> Token {
    let first = bytes[start]
    var hash = WordHash()
    let end = wordEnd(from: start)
    for place in start..<max(end, start + 1) {
      // NB: an apostrophe inside a word counts for nothing, so "dont" is "don't".
      if bytes[place] == UInt8(ascii: "'"), end > start { continue }
      bytes[place] = bytes[place].smallLetter
      hash.add(bytes[place])
    }
    return Token(
      range: start..<max(end, start + 1), hash: hash.value, isWord: end > start, isGlued: isGlued,
      isCapital: first.isCapitalLetter, isSmall: first.isSmallLetter, breaks: breaks,
      number: number(start..<end))
  }

  /// Where the word at a place ends; the place itself if there is none.
  private func wordEnd(from start: Int) -> Int {
    guard bytes[start].isWordByte else { return start }
    // NB: languages without spaces: one ideograph is one word.
    if bytes[start].beginsIdeograph { return min(start + 3, bytes.count) }
    var end = start
    while end < bytes.count, bytes[end].isWordByte ? !bytes[end].beginsIdeograph : joins(end) {
      end += 1
    }
    return end
  }

  /// Tells whether the mark at a place belongs to the word around it: snake_case, and don't but not it's.
  private func joins(_ place: Int) -> Bool {
    guard place + 1 < bytes.count, bytes[place + 1].isWordByte else {
      return false
    }
    if bytes[place] == UInt8(ascii: "_") { return true }
    guard bytes[place] == UInt8(ascii: "'"), bytes[place + 1].isLetter else { return false }
    let isGenitive = bytes[place + 1].smallLetter == UInt8(ascii: "s")
    return !isGenitive || (place + 2 < bytes.count && bytes[place + 2].isWordByte)
  }

  private func number(_ range: Range<Int>) -> Int? {
    guard (1...5).contains(range.count),
      bytes[range.lowerBound] != UInt8(ascii: "0") || range.count == 1
    else { return nil }
    var number = 0
    for byte in bytes[range] {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isCapitalLetter: Bool { (0x41...0x5A).contains(self) }
  var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
  var isLetter: Bool { isSmallLetter || isCapitalLetter }
  var smallLetter: UInt8 { isCapitalLetter ? self + 0x20 : self }
  /// Letters, digits, and every byte of a letter outside ASCII.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
  /// The first byte of U+3000 to U+9FFF, Japanese and Chinese.
  var beginsIdeograph: Bool { (0xE3...0xE9).contains(self) }
}
