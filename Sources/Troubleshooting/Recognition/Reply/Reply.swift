/// A short reply, folded: what it says whatever was asked.
struct Reply {
  let text: TokenText
  /// The words without marks.
  let words: [Token]
  /// The words with one space between them.
  let key: String

  private static let unknowns: Set<String> = [
    "dont know", "do not know", "no idea", "not sure", "unsure", "unknown", "skip", "idk", "dunno",
    "no clue", "not known", "cant tell", "cant say", "wouldnt know", "didnt know", "not certain",
  ]
  private static let fillers = WordSet(
    "i im am we really sorry that this it honestly just oh well hmm have a absolutely the sure")
  private static let denials = WordSet(
    "not no dont doesnt didnt isnt wasnt arent wont without never neither nor except nothing")

  private static let hedges = WordSet(
    "but only except hope hopefully should would website webmail phone tablet ipad wife husband neighbour "
      + "elsewhere else other others their once until minute side internet")

  init(_ reply: String) {
    text = TokenText(reply)
    words = text.tokens.filter(\.isWord)
    key = NameTable.key(text)
  }

  /// Tells whether it says nothing but that the person does not know.
  var isUnknown: Bool {
    if words.isEmpty { return text.isMark("?", at: 0) }
    guard words.count < 10 else { return false }
    return Self.unknowns.contains(plainKey) || Self.unknowns.contains(key)
  }

  /// Tells whether it says among other things that the person does not know.
  var holdsUnknown: Bool {
    let spaced = words.prefix(40).map(string)
    return spaced.indices.contains { first in
      (1...3).contains { count in
        let phrase = spaced[first...].prefix(count).joined(separator: " ")
        return Self.unknowns.contains(phrase) && phrase != "skip"
      }
    }
  }

  /// Tells whether good news in it may be about something else, or may not last: "it works on the website",
  /// "I hope it works".
  var hedges: Bool { words.contains(where: Self.hedges.contains) }

  /// Tells whether something is denied outside of some words.
  func isDenied(outside ranges: [Range<Int>]) -> Bool {
    words.indices.contains { place in
      Self.denials.contains(words[place]) && !ranges.contains { $0.contains(place) }
    }
  }

  /// The 1-based place that it names: `2`, `2.`, `#2`, `number 2`.
  var position: Int? {
    guard let last = words.last, words.count == 1 || (words.count == 2 && isLead(words[0])),
      !text.isMark("-", at: 0)
    else { return nil }
    return last.number
  }

  /// The letter that it names: `b`, `b)`, `option b`.
  var letter: String? {
    guard let last = words.last, words.count == 1 || (words.count == 2 && isLead(words[0])) else {
      return nil
    }
    return string(last)
  }

  /// The folded text of a word.
  func string(_ word: Token) -> String {
    String(decoding: text.bytes[word.range].filter { $0 != UInt8(ascii: "'") }, as: UTF8.self)
  }

  private static let leads = WordSet("number no nr option answer choice letter")

  private func isLead(_ word: Token) -> Bool { Self.leads.contains(word) }

  /// The words without those that add nothing to "don't know"; "sure" stays behind "not".
  private var plainKey: String {
    var kept: [String] = []
    for word in words where !Self.fillers.contains(word) || kept.last == "not" {
      kept.append(string(word))
    }
    return kept.joined(separator: " ")
  }
}
