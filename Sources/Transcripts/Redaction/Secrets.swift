/// Leaves out of a text what looks like a password, a token, or a line of a server log that holds one.
package struct Secrets {
  /// Whether nothing in the words was understood: then they are watched more closely.
  let isNothing: Bool
  /// Whether what a glance clears is left alone, which changes nothing but the time it takes.
  private let isGlancing: Bool

  /// Makes a search; the long one, that does not glance first, is for tests.
  package init(isNothing: Bool, isGlancing: Bool = true) {
    self.isNothing = isNothing
    self.isGlancing = isGlancing
  }

  /// The words as they may be kept.
  package func removed(from words: String) -> String {
    var log = ServerLog()
    var memory = Memory()
    return WordRow.mapped(words) { line in
      guard !isNothing, isGlancing, !log.isWaiting, memory.carry == .nothing else { return true }
      let glance = Glance(line)
      return glance.isDoubtful || memory.isHeralded && glance.mayBeAppPassword
    } _: { row in
      log.read(&row)
      for place in row.words.indices where !row.isWithheld(place) { hideToken(place, &row) }
      hideHeralded(&row, &memory)
      if memory.isHeralded { AppPassword.hide(in: &row) }
    }
  }

  /// What the lines before announced.
  private struct Memory {
    /// Whether a word such as "password" was said.
    var isHeralded = false
    /// Whether such a word ended the last line, so that the secret is on the next.
    var carry = Carry.nothing

    enum Carry { case nothing, perhaps, surely }
  }

  /// One word that gives itself away, wherever it stands.
  private func hideToken(_ place: Int, _ row: inout WordRow) {
    let word = row.words[place]
    // Nearly all words are plain ones, and are not looked at sign by sign.
    guard isNothing || !isGlancing || GlancedWord(word).mayGiveItselfAway else { return }
    if Token.isSecret(word) || SecretShape.isWild(word) || isNothing && SecretShape.isMixed(word) {
      row.withhold(place..<place + 1)
    } else if let shown = Token.withoutLogin(word) {
      row.words[place] = shown
    }
  }

  // MARK: What a word such as "password" announces

  private func hideHeralded(_ row: inout WordRow, _ memory: inout Memory) {
    guard !row.words.isEmpty else { return }
    var place = hideCarried(memory.carry, &row)
    memory.carry = .nothing
    while place < row.words.count {
      defer { place += 1 }
      guard !row.isWithheld(place), !isGlancing || GlancedWord(row.words[place]).mayAnnounce,
        let herald = Herald(row.words[place])
      else { continue }
      memory.isHeralded = true
      guard let secret = secret(of: herald, at: place, &row, &memory) else { continue }
      let end =
        herald.isClosed
        ? secret.start
        : secret.isSure
          ? end(from: secret.start, isFirst: herald.key == nil, row)
          : unsureEnd(from: secret.start, row)
      row.withhold(secret.start..<end)
      place = max(place, end - 1)
    }
  }

  /// Where a secret begins, and whether it is one for certain.
  private typealias Secret = (start: Int, isSure: Bool)

  /// Nil if there is none, or none is left.
  private func secret(
    of herald: Herald, at place: Int, _ row: inout WordRow, _ memory: inout Memory
  ) -> Secret? {
    if let key = herald.key {
      // What was left out before ends where it did.
      guard row.words[place] != key + Redaction.gap else { return nil }
      row.words[place] = key + Redaction.gap
      if herald.isQuoted { row.withhold(place + 1..<closing(place, row)) }
      return (herald.isQuoted ? closing(place, row) : place + 1, true)
    }
    var next = place + 1
    var isCopula = herald.isCopula
    while next < row.words.count, let more = link(row.words[next], isCopula) {
      isCopula = isCopula || more
      next += 1
    }
    guard next < row.words.count else {
      let isOver = row.words[place].last.map { ".!?".contains($0) } ?? true
      memory.carry = isCopula ? .surely : isOver ? .nothing : .perhaps
      return nil
    }
    if !isCopula, let said = saidLater(from: next, row) { return (said, true) }
    let word = row.words[next]
    guard word != Redaction.gap, !isComplaint(next, row, isCopula) else {
      return isPhrase(next, row) ? (next, false) : nil
    }
    if isCopula || isNothing || SecretShape.isMixed(word) { return (next, true) }
    // "Pass the salt" is said too.
    let isPass = row.words[place].plainLetters == "pass" && next > place + 1
    return isForeign(word) && !isPass ? (next, false) : nil
  }

  /// Tells whether what looks like a complaint goes on as no sentence does: "correct horse battery".
  private func isPhrase(_ start: Int, _ row: WordRow) -> Bool {
    start + 2 < row.words.count && row.words[start].last?.isLetter == true
      && EverydayWords.complaints.contains(row.words[start].plainLetters)
      && row.words[start + 1...start + 2].allSatisfy(isForeign)
  }

  /// "The password I use is sunshine": where what is said of it begins.
  private func saidLater(from start: Int, _ row: WordRow) -> Int? {
    guard
      ["i", "we", "you", "he", "she", "they", "that", "which"]
        .contains(row.words[start].lowercased())
    else { return nil }
    for place in row.words.indices.dropFirst(start + 1).prefix(7) {
      let plain = row.words[place].plainLetters
      if EverydayWords.copulas.contains(plain), place + 1 < row.words.count {
        return isForeign(row.words[place + 1]) ? place + 1 : nil
      }
      guard EverydayWords.isCommon(row.words[place]), row.words[place].last?.isLetter == true,
        !["and", "but", "or", "when", "if", "because", "so", "not"].contains(plain)
      else { return nil }
    }
    return nil
  }

  /// Leaves out what the line before announced; gives where the rest of this one begins.
  private func hideCarried(_ carry: Memory.Carry, _ row: inout WordRow) -> Int {
    let first = row.words[0]
    switch carry {
    case .surely where isForeign(first) || !isComplaint(0, row, true) && isOdd(first):
      let end = end(from: 0, isFirst: true, row)
      row.withhold(0..<end)
      return end
    case .perhaps where row.words.count < 5 && row.words.allSatisfy(isForeign):
      row.withhold(0..<row.words.count)
      return row.words.count
    default: return 0
    }
  }

  /// "Correct" announces a passphrase where no sentence follows it.
  private func isOdd(_ word: String) -> Bool {
    EverydayWords.complaints.contains(word.plainLetters)
  }

  /// Tells whether a word belongs to no sentence about mail: no word of every day, no number of an
  /// error, no server.
  private func isForeign(_ word: String) -> Bool {
    guard word != Redaction.gap, !EverydayWords.isCommon(word), !word.contains("@"),
      !Herald.isKey(word), !SecretShape.isHost(word),
      word.contains(where: { $0.isLetter || $0.isNumber })
    else { return false }
    return !SecretShape.isCode(word) || isPin(word.stripped(of: ".,;:?!'\"()"))
  }

  /// Four figures and more that are neither a year nor an error of a socket.
  private func isPin(_ word: String) -> Bool {
    let isYear = word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
    let isError = word.count == 5 && word.hasPrefix("1")
    return (4...8).contains(word.count) && word.allSatisfy(\.isNumber) && !isYear && !isError
  }

  /// Where words end that belong to no sentence.
  private func unsureEnd(from start: Int, _ row: WordRow) -> Int {
    for place in row.words.indices.dropFirst(start) {
      guard place == start || isForeign(row.words[place]) else { return place }
      if let last = row.words[place].last, ".,;!?)".contains(last) { return place + 1 }
    }
    return row.words.count
  }

  /// Whether a word only links the herald to the secret, and if so whether the secret must follow.
  private func link(_ word: String, _ isCopula: Bool) -> Bool? {
    if ["=", ":", "->", ":=", "=="].contains(word) { return true }
    let plain = word.plainLetters
    guard plain.count == word.filter({ !":=".contains($0) }).count, !plain.isEmpty else {
      return nil
    }
    if EverydayWords.copulas.contains(plain) { return true }
    guard !isCopula, EverydayWords.links.contains(plain) else { return nil }
    return word.last.map { ":=".contains($0) } ?? false
  }

  /// "My password is correct" is a complaint, "my password is correct horse battery" is none.
  private func isComplaint(_ place: Int, _ row: WordRow, _ isCopula: Bool) -> Bool {
    func word(_ place: Int) -> String {
      row.words[place].stripped(of: ".,;:?!'\"()").lowercased()
        .filter { $0 != "'" && $0 != "’" }
    }
    if !isNothing, EverydayWords.function.contains(word(place)), place + 1 < row.words.count,
      EverydayWords.isCommon(row.words[place + 1])
    {
      return true
    }
    guard EverydayWords.complaints.contains(word(place)) else { return false }
    guard isCopula, place + 1 < row.words.count, row.words[place].last?.isLetter == true else {
      return true
    }
    let next = word(place + 1)
    return [EverydayWords.complaints, EverydayWords.function, EverydayWords.mail]
      .contains { $0.contains(next) }
  }

  /// Where what follows a key in quotes ends.
  private func closing(_ place: Int, _ row: WordRow) -> Int {
    guard let end = row.words[(place + 1)...].firstIndex(where: { $0.contains("\"") }) else {
      return row.words.count
    }
    return end + 1
  }

  /// The end of the sentence; where something was understood, the end of the clause.
  private func end(from start: Int, isFirst: Bool, _ row: WordRow) -> Int {
    var isQuoted = false
    for place in row.words.indices.dropFirst(start) {
      let word = row.words[place]
      if word.count(where: { $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
      guard !isQuoted else { continue }
      let mayEnd = place > start || !isFirst
      if mayEnd, Herald.isKey(word) || !isNothing && beginsClause(place, row) { return place }
      if let last = word.last, ".;".contains(last) || last == "," && !isNothing {
        return place + 1
      }
    }
    return row.words.count
  }

  private func beginsClause(_ place: Int, _ row: WordRow) -> Bool {
    guard ["and", "but", "then", "with"].contains(row.words[place].lowercased()),
      place + 1 < row.words.count
    else { return false }
    let next = row.words[place + 1].plainLetters
    return [EverydayWords.function, EverydayWords.mail, EverydayWords.names]
      .contains { $0.contains(next) }
  }
}
