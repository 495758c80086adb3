/// A word or a mark of a text.
struct Token: Sendable {
  /// The byte offsets in ``TokenText/bytes``.
  var range: Range<Int>
  /// FNV-1a of its folded bytes.
  var hash: UInt64
  /// Whether it is letters and digits, not a mark.
  var isWord: Bool
  /// Whether no white space stands before it.
  var isGlued: Bool
  /// Whether it begins with a capital letter.
  var isCapital: Bool
  /// Whether it begins with a small letter.
  var isSmall: Bool
  /// The line breaks before it, at most 2.
  var breaks: Int
  /// Its number from 0 to 99999 if it is plain digits without a leading zero.
  var number: Int?
  /// The 0-based sentence it stands in.
  var sentence = 0
}

/// The hash that words are compared by: FNV-1a, the same in every process.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0100_0000_01b3 }

  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}

/// A few plain words that mean something to the reader itself.
struct WordSet: Sendable {
  private var words = NumberTable()
  private var sieve = Sieve()

  /// Takes folded words with spaces between them.
  init(_ words: String) {
    for hash in words.split(separator: " ").map(WordHash.of) {
      self.words.set(hash, 1)
      sieve.insert(hash)
    }
  }

  func contains(_ token: Token) -> Bool {
    token.isWord && sieve.mayContain(token.hash) && words[token.hash] != 0
  }
}

extension WordSet {
  /// Tells whether the word at a place of a text is one of them.
  func contains(_ text: TokenText, _ place: Int) -> Bool { text.word(place).map(contains) ?? false }
}
