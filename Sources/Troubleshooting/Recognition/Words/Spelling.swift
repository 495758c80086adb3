/// Finds the word of the trade that was meant where one letter slipped: "SMPT", "recieve", "pasword".
///
/// A slip is a letter too many, too few, a wrong one, or two swapped; never the first letter alone, nor the
/// end of a word, where English puts its own ("ports", "served"). Short words are mistaken for others too
/// easily: of four letters only swapped ones count, and wrong ones where there is no vowel.
struct Spelling: Sendable {
  private var words: [[UInt8]] = []
  private var hashes: [UInt64] = []
  /// The first word that has a hash itself or without one of its letters, numbered from 1.
  private var near = NumberTable()
  /// The further places of words in `near`: the number of a word, and the next of these places.
  private var chain: [(word: Int, next: Int32)] = []

  /// No word of the trade is longer.
  private static let longest = 24
  private static let shortest = 4
  /// Words as long as this may have any slip.
  private static let clear = 5

  init(_ words: some Sequence<String>) {
    for word in Set(words.map { $0.lowercased() }).sorted() { add(Array(word.utf8)) }
  }

  private mutating func add(_ word: [UInt8]) {
    guard (Self.shortest...Self.longest).contains(word.count),
      word.allSatisfy({ $0.isSmallLetter || $0.isDigit })
    else { return }
    words.append(word)
    hashes.append(Self.hash(word[...], without: -1))
    for key in [hashes[hashes.count - 1]] + word.indices.map({ Self.hash(word[...], without: $0) })
    {
      chain.append((words.count - 1, near[key]))
      near.set(key, Int32(chain.count))
    }
  }

  /// The hash of the only word that can be meant; nil if there is none, or more than one.
  func correction(of typed: ArraySlice<UInt8>) -> UInt64? {
    guard (Self.shortest...Self.longest + 1).contains(typed.count),
      typed.allSatisfy(\.isSmallLetter)
    else { return nil }
    var meant: Int?
    for left in typed.startIndex - 1..<typed.endIndex {
      var place = near[Self.hash(typed, without: left)]
      while place > 0 {
        let (word, next) = chain[Int(place) - 1]
        if word != meant, isSlip(typed, of: words[word]) {
          guard meant == nil else { return nil }
          meant = word
        }
        place = next
      }
    }
    return meant.map { hashes[$0] }
  }

  /// The hash of a word without the letter at a place, if there is one.
  private static func hash(_ word: ArraySlice<UInt8>, without place: Int) -> UInt64 {
    var hash = WordHash()
    for index in word.indices where index != place { hash.add(word[index]) }
    return hash.value
  }

  /// Tells whether one slip makes what was typed of a word.
  private func isSlip(_ typed: ArraySlice<UInt8>, of word: [UInt8]) -> Bool {
    let typed = Array(typed)
    let start = zip(typed, word).prefix { $0 == $1 }.count
    let shorter = min(typed.count, word.count)
    guard start < shorter else { return false }
    let (left, right) = (typed[start...], word[start...])
    let isSwap =
      typed.count == word.count && left.count > 1 && left[start] == right[start + 1]
      && left[start + 1] == right[start] && left.dropFirst(2) == right.dropFirst(2)
    if isSwap { return true }
    guard start > 0 else { return false }
    if typed.count == word.count {
      guard left.dropFirst() == right.dropFirst() else { return false }
      return word.count >= Self.clear
        ? left.count > 1 : !word.contains { Self.vowels.contains($0) }
    }
    guard word.count >= Self.clear else { return false }
    return typed.count > word.count ? left.dropFirst() == right : left == right.dropFirst()
  }

  private static let vowels = Set("aeiouy".utf8)
}
