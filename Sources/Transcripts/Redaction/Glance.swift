/// A look at the bytes of a line, which tells of nearly every line that nothing in it is a secret, or announces
/// one.
///
/// What it is not sure of is looked at word by word. Its doubts are wider than what ``ServerLog``, ``Token``,
/// ``SecretShape``, ``Herald`` and ``AppPassword`` look for, and never narrower.
struct Glance {
  /// Whether the line must be looked at, even if no line before it has announced anything.
  private(set) var isDoubtful = false
  /// Whether it must be looked at, once a password was spoken of.
  private(set) var mayBeAppPassword = false

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var word = GlancedWord()
    var fours = 0
    var place = line.startIndex
    while place < line.endIndex {
      word = GlancedWord()
      while place < line.endIndex, !line[place].isBlank {
        word.take(line[place])
        place += 1
      }
      while place < line.endIndex, line[place].isBlank { place += 1 }
      guard !word.isDoubtful else {
        isDoubtful = true
        return
      }
      fours = word.letters.count == 4 ? fours + 1 : 0
      if fours == 4 || word.letters.count == 16 { mayBeAppPassword = true }
    }
    // Data alone on a line of a log may be the answer to a server.
    isDoubtful = word.mayBeData
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
