/// A sentence of a text, as its words.
///
/// A label in quotation marks is one word, whatever stands in it, and so is a `$name` that is filled in. A
/// full stop inside a word (`4.1`, `mail.isp.example`, `setup.exe`) ends nothing.
struct Sentence {
  let words: [Word]

  /// How many words it has: labels in quotation marks count once.
  var length: Int {
    var quotes = Quotes()
    var length = 0
    for word in words {
      let wasInside = quotes.isInside
      quotes.pass(word.text)
      if !wasInside, word.isSpoken { length += 1 }
    }
    return length
  }

  /// Its first words, by which an author finds it.
  var beginning: String {
    let shown = words.prefix(4).map(\.text).joined(separator: " ")
    return words.count > 4 ? shown + " …" : shown
  }

  /// Takes a text apart.
  static func all(in words: [Word]) -> [Sentence] {
    var sentences: [Sentence] = []
    var current: [Word] = []
    var quotes = Quotes()
    for (index, word) in words.enumerated() {
      current.append(word)
      quotes.pass(word.text)
      let next = index + 1 < words.count ? words[index + 1].text : nil
      if !quotes.isInside, ends(word.text, before: next) {
        sentences.append(Sentence(words: current))
        current = []
      }
    }
    if !current.isEmpty { sentences.append(Sentence(words: current)) }
    return sentences
  }

  /// Whether a sentence ends with a word.
  private static func ends(_ word: String, before next: String?) -> Bool {
    let bare = word.trimming(["(", ")", "[", "]"])
    guard let last = bare.last, ".!?…".contains(last) else { return false }
    guard let next else { return true }
    return !isShort(bare.lowercased(), before: next) && begins(next)
  }

  /// Whether a word is short for a longer one: always, or where a number follows.
  private static func isShort(_ word: String, before next: String) -> Bool {
    abbreviations.contains(word)
      || numbered.contains(word) && next.first?.isNumber == true
  }

  private static let abbreviations: Set<String> = [
    "e.g.", "i.e.", "mr.", "mrs.", "ms.", "dr.", "st.", "vs.",
  ]
  private static let numbered: Set<String> = ["no.", "nos.", "p.", "approx."]

  /// Whether a word can be the first of a sentence: small letters begin none, names such as `iCloud` may.
  private static func begins(_ word: String) -> Bool {
    guard let first = word.first(where: { !"(\"“[".contains($0) }) else { return true }
    return !first.isLowercase || word.contains(where: \.isUppercase)
  }
}

extension Word {
  /// Whether it is said: a dash between two words is not.
  fileprivate var isSpoken: Bool { text.contains { $0.isLetter || $0.isNumber || $0 == "\"" } }
}

/// Whether one stands between quotation marks.
struct Quotes {
  private(set) var isInside = false

  /// Goes on by some text.
  mutating func pass(_ text: String) {
    for sign in text {
      switch sign {
      case "\"": isInside.toggle()
      case "“": isInside = true
      case "”": isInside = false
      default: break
      }
    }
  }
}
