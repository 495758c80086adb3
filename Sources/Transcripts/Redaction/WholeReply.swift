import Troubleshooting

/// A reply as a whole: is it an answer or a sentence, or may it be a secret that was typed at the wrong
/// place?
struct WholeReply {
  private let parts: [Substring]
  private let event: Event
  private let said: String
  private let count: Int

  private let written: Int

  init(_ words: String, _ event: Event, after said: String) {
    let typed = words.split(whereSeparator: \.isWhitespace)
    written = typed.count
    count = typed.count == 1 ? typed[0].count : words.stripped(of: " \t\n").count
    // An address with quotes in it is one word, and none that is odd.
    parts = Redaction.withoutNames(words).text.split(whereSeparator: \.isWhitespace)
    self.event = event
    self.said = said
  }

  /// What is written down instead.
  var length: String {
    let noun = written == 1 ? "one word" : "\(written) words"
    return "(\(noun), \(count) characters)"
  }

  /// Whether only the length may be kept.
  var mayBeSecret: Bool {
    switch (event, parts.count) {
    case (.steppedBack, _), (.restarted, _), (.checked, _), (_, 0): false
    case (_, 1): event.isNothing || SecretShape.isOdd(parts[0])
    case (.changed, _): parts.contains { SecretShape.isOdd($0) }
    // What a symptom was recognised in is needed as evidence, and is made of words of Knowledge.
    case (.said(let said), _) where !said.symptoms.isEmpty: false
    case (_, ...WholeReply.short): !isTalk
    default: event.isNothing && !isTalk
    }
  }

  /// What is understood is looked at as a whole only if it is as short as an answer.
  private static let short = 6

  /// Tells whether it is a sentence, or is made of words of mail, of the question or of the answer.
  private var isTalk: Bool {
    if parts.contains(where: isFunction) { return true }
    let words = event.isNothing ? parts : parts.filter { $0.contains(where: \.isLetter) }
    let known = knownWords
    let count = words.count { isKnown($0, known) }
    // Of an answer one word is not enough: "Thunderbird staple" is no program.
    return count == words.count || 2 * count >= words.count && (count > 1 || event.isNothing)
  }

  private func isFunction(_ word: Substring) -> Bool {
    let isAlone = word.count == 1 && word.first?.isNumber == true
    return !isAlone && word.allSatisfy { $0.isLetter || ".,;:!?'’\"()".contains($0) }
      && EverydayWords.function.contains(word.plainLetters)
  }

  private func isKnown(_ word: Substring, _ known: Set<String>) -> Bool {
    if word.contains("@") || SecretShape.isCode(word) || SecretShape.isHost(word) { return true }
    return word.split { !$0.isLetter }.contains { part in
      let plain = part.lowercased()
      return EverydayWords.mail.contains(plain) || EverydayWords.heralds.contains(plain)
        || known.contains(plain)
    }
  }

  /// The words of what was asked, and of what was understood.
  private var knownWords: Set<String> {
    let values = event.values.flatMap { [$0.fact, $0.value] }.joined(separator: " ")
    return Set((said + " " + values).lowercased().split { !$0.isLetter }.map(String.init))
  }
}
