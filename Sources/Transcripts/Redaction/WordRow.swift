/// One line of a text as words and the gaps between them; words can be withheld.
struct WordRow {
  /// The words, without white space.
  var words: [String] = []
  /// The white space before each word.
  private var gaps: [String] = []
  private var end = ""
  private var isGone: [Bool] = []

  /// The words of a line.
  init(_ line: String) {
    var line = line
    self = line.withUTF8 { WordRow($0[...]) }
  }

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    if line.allSatisfy({ $0 < 0x80 }) {
      split(line) {
        $0 == 0x20 || (0x09...0x0D).contains($0)
      } as: {
        String(decoding: $0, as: UTF8.self)
      }
    } else {
      split(String(decoding: line, as: UTF8.self), where: \.isWhitespace) { String($0) }
    }
    isGone = Array(repeating: false, count: words.count)
  }

  private mutating func split<Line: Collection>(
    _ line: Line, where isGap: (Line.Element) -> Bool, as text: (Line.SubSequence) -> String
  ) {
    var rest = line[...]
    while true {
      let gap = rest.prefix(while: isGap)
      rest = rest[gap.endIndex...]
      let word = rest.prefix { !isGap($0) }
      guard !word.isEmpty else { return end = text(gap) }
      gaps.append(text(gap))
      words.append(text(word))
      rest = rest[word.endIndex...]
    }
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

  /// Changes a text line by line, those that are wanted; line ends stay as they are.
  static func mapped(
    _ text: String, where isWanted: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool = { _ in true },
    _ change: (inout WordRow) -> Void
  ) -> String {
    var text = text
    let changed: String? = text.withUTF8 { bytes in
      var result: [UInt8] = []
      var kept = 0
      var start = 0
      while true {
        let line = bytes[start...].prefix(upTo: lineEnd(bytes, from: start))
        if isWanted(line) {
          var row = WordRow(line)
          change(&row)
          result += bytes[kept..<start]
          result += row.text.utf8
          kept = line.endIndex
        }
        guard line.endIndex < bytes.count else { break }
        start = line.endIndex + breakLength(bytes, at: line.endIndex)
      }
      guard kept > 0 else { return nil }
      result += bytes[kept...]
      return String(decoding: result, as: UTF8.self)
    }
    return changed ?? text
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count, breakLength(bytes, at: place) == 0 { place += 1 }
    return place
  }

  /// How many bytes end a line at a place: in most texts one, and in Unicode a sign of up to three.
  private static func breakLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case 0x0A...0x0D: 1
    case ..<0xC2: 0
    case 0xC2 where bytes[place...].starts(with: [0xC2, 0x85]): 2
    case 0xE2
    where bytes[place...].starts(with: [0xE2, 0x80, 0xA8])
      || bytes[place...].starts(with: [0xE2, 0x80, 0xA9]):
      3
    default: 0
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
