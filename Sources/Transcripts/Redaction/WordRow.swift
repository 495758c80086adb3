/// One line of a text as words and the gaps between them; words can be withheld.
struct WordRow {
  /// The words, without white space.
  var words: [String] = []
  /// The white space before each word.
  private var gaps: [String] = []
  private var end = ""
  private var isGone: [Bool] = []

  init(_ line: Substring) {
    var gap = ""
    var word = ""
    for sign in line {
      if sign.isWhitespace {
        if !word.isEmpty { add(&gap, &word) }
        gap.append(sign)
      } else {
        word.append(sign)
      }
    }
    if !word.isEmpty { add(&gap, &word) }
    end = gap
    isGone = Array(repeating: false, count: words.count)
  }

  private mutating func add(_ gap: inout String, _ word: inout String) {
    gaps.append(gap)
    words.append(word)
    (gap, word) = ("", "")
  }

  /// Leaves words out.
  mutating func withhold(_ range: Range<Int>) {
    for place in range { isGone[place] = true }
  }

  /// Takes a word away without a trace, and the gap behind it.
  mutating func remove(_ place: Int) {
    words[place] = ""
    if place + 1 < gaps.count { gaps[place + 1] = "" }
  }

  /// Tells whether a word was left out.
  func isWithheld(_ place: Int) -> Bool { isGone[place] }

  /// The line; of neighbours that were left out only one mark is seen.
  var text: String {
    var text = ""
    for place in words.indices {
      let isMore = isGone[place] && text.hasSuffix(Redaction.gap)
      if isMore { continue }
      text += gaps[place] + (isGone[place] ? Redaction.gap : words[place])
    }
    return text + end
  }

  /// Changes a text line by line; line ends stay as they are.
  static func mapped(_ text: String, _ change: (inout WordRow) -> Void) -> String {
    var result = ""
    var rest = text[...]
    while true {
      let end = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
      var row = WordRow(rest[..<end])
      change(&row)
      result += row.text
      guard end < rest.endIndex else { return result }
      result.append(rest[end])
      rest = rest[rest.index(after: end)...]
    }
  }
}

extension StringProtocol {
  /// The letters of a word, small: `"Password:"` is `password`.
  var plainLetters: String { lowercased().filter(\.isLetter) }

  /// The text without some signs at either end.
  func stripped(of signs: String) -> String {
    guard let first = firstIndex(where: { !signs.contains($0) }),
      let last = lastIndex(where: { !signs.contains($0) })
    else { return "" }
    return String(self[first...last])
  }
}

extension UInt8 {
  /// A letter of the English alphabet.
  var isPlainLetter: Bool {
    let small = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small)
  }
}
