/// Leaves out of a text what looks like a password, a token, or a line of a server log that holds one.
struct Secrets {
  /// Whether nothing in the words was understood: then they are watched more closely.
  let isNothing: Bool

  /// The words as they may be kept.
  func removed(from words: String) -> String {
    var log = ServerLog()
    return WordRow.mapped(words) { row in
      log.read(&row)
      for place in row.words.indices where !row.isWithheld(place) { hideToken(place, &row) }
      hideHeralded(&row)
    }
  }

  /// One word that gives itself away, wherever it stands.
  private func hideToken(_ place: Int, _ row: inout WordRow) {
    let word = row.words[place]
    if Token.isSecret(word) || SecretShape.isWild(word) || isNothing && SecretShape.isMixed(word) {
      row.withhold(place..<place + 1)
    } else if let shown = Token.withoutLogin(word) {
      row.words[place] = shown
    }
  }

  // MARK: What a word such as "password" announces

  private func hideHeralded(_ row: inout WordRow) {
    var place = 0
    while place < row.words.count {
      defer { place += 1 }
      guard !row.isWithheld(place), let herald = Herald(row.words[place]) else { continue }
      guard let start = start(of: herald, at: place, &row) else { continue }
      let end = herald.isClosed ? start : end(from: start, isFirst: herald.key == nil, row)
      row.withhold(start..<end)
      place = max(place, end - 1)
    }
  }

  /// Where the secret begins; nil if there is none, or none is left.
  private func start(of herald: Herald, at place: Int, _ row: inout WordRow) -> Int? {
    if let key = herald.key {
      // What was left out before ends where it did.
      guard row.words[place] != key + Redaction.gap else { return nil }
      row.words[place] = key + Redaction.gap
      if herald.isQuoted { row.withhold(place + 1..<closing(place, row)) }
      return herald.isQuoted ? closing(place, row) : place + 1
    }
    var next = place + 1
    var isCopula = herald.isCopula
    while next < row.words.count, let more = link(row.words[next], isCopula) {
      isCopula = isCopula || more
      next += 1
    }
    guard next < row.words.count, row.words[next] != Redaction.gap,
      !isComplaint(next, row, isCopula)
    else { return nil }
    return isCopula || isNothing || SecretShape.isMixed(row.words[next]) ? next : nil
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
    return EverydayWords.function.contains(next) || EverydayWords.mail.contains(next)
  }
}
