/// Lines of a talk between a mail program and a server; a sign-in may go over several of them.
struct ServerLog {
  /// How many lines of data may still belong to a sign-in.
  private var expected = 0
  /// How many lines are still looked through for what a `{8}` has announced.
  private var announced = 0

  /// Whether a line before has begun something that is not over.
  var isWaiting: Bool { expected > 0 || announced > 0 }

  /// Leaves out what belongs to a sign-in.
  mutating func read(_ row: inout WordRow) {
    let start = LogPrefix.end(row.words)
    if hideAnnounced(from: start, &row) { return }
    guard start < row.words.count, !hideHeader(&row) else { return }
    for place in row.words.indices
    where LogPrefix.maySignIn(row.words[place]) && hideCommand(at: place, &row) { return }
    hideData(start, &row)
  }

  /// Programs put all kinds of things before what they sent, so a command may stand anywhere.
  private mutating func hideCommand(at place: Int, _ row: inout WordRow) -> Bool {
    guard place + 1 < row.words.count, row.words[place + 1] != Redaction.gap else { return false }
    switch LogPrefix.verb(row.words[place]) {
    case "PASS", "USER", "APOP": return hidePassword(after: place, &row)
    case "AUTH", "AUTHENTICATE": return hideSignIn(after: place, &row)
    case "LOGIN": return hideLogin(after: place, &row)
    default: return false
    }
  }

  /// `PASS …`; "pass the salt", and a USER that somebody shouts, are no commands.
  private func hidePassword(after place: Int, _ row: inout WordRow) -> Bool {
    guard LogPrefix.isBefore(place, row.words) else { return false }
    let word = row.words[place]
    let isSpoken = word != word.uppercased() && place == 0
    let isOfTalk = EverydayWords.isCommon(row.words[place + 1])
    if isSpoken || isOfTalk && (word != "PASS" || isSentence(row)) { return false }
    row.withhold(place + 1..<end(from: place + 1, row))
    return true
  }

  /// Tells whether a line in which PASS is shouted goes on as a sentence.
  private func isSentence(_ row: WordRow) -> Bool {
    row.words.count > 3 && row.words.allSatisfy { EverydayWords.isCommon($0) }
  }

  /// A secret may hold anything, but `, error 0x800CCC0E` behind it was said of it.
  private func end(from start: Int, _ row: WordRow) -> Int {
    let comma = row.words.indices.dropFirst(start).first { place in
      place + 1 < row.words.count && row.words[place].last == ","
        && EverydayWords.isMail(row.words[place + 1])
    }
    return comma.map { $0 + 1 } ?? row.words.count
  }

  /// `Authorization: Bearer …`, `Cookie: …`: all of the line.
  private func hideHeader(_ row: inout WordRow) -> Bool {
    let place = row.words.firstIndex { word in
      guard word.utf8.contains(UInt8(ascii: ":")) else { return false }
      let name = word.lowercased().stripped(of: "\"'")
      return ["authorization:", "proxy-authorization:", "cookie:", "set-cookie:", "x-api-key:"]
        .contains(name) || name.hasPrefix("cookie:") || name.hasPrefix("authorization:")
    }
    guard let place, place + 1 < row.words.count else { return false }
    row.withhold(place + 1..<row.words.count)
    return true
  }

  /// `AUTH PLAIN …`, `AUTH LOGIN` and `AUTHENTICATE …`: the way stays, what follows goes.
  private mutating func hideSignIn(after verb: Int, _ row: inout WordRow) -> Bool {
    guard ServerLog.isWay(row.words[verb + 1]) else { return false }
    expected = 6
    let data = verb + 2
    guard data < row.words.count, !ServerLog.isWay(row.words[data]) else { return true }
    let isCommand =
      row.words[verb] == row.words[verb].uppercased()
      && (LogPrefix.isBefore(verb, row.words) || LogPrefix.isTag(row.words[verb - 1]))
    if isCommand && !ServerLog.isTalk(row.words[data...].prefix(2), row.words[verb])
      || row.words[data].contains(where: \.isLetter) && Token.isBase64(row.words[data], atLeast: 4)
    {
      row.withhold(data..<row.words.count)
    }
    return true
  }

  private static func isWay(_ word: String) -> Bool {
    let name = word.uppercased()
    return ["PLAIN", "LOGIN", "NTLM", "GSSAPI", "XOAUTH2", "OAUTHBEARER"].contains(name)
      || name.hasPrefix("CRAM-") || name.hasPrefix("DIGEST-") || name.hasPrefix("SCRAM-")
  }

  /// `a1 LOGIN name password`, wherever it stands; "step 2 login fails always" is none.
  private mutating func hideLogin(after verb: Int, _ row: inout WordRow) -> Bool {
    let words = row.words
    let isTagged = verb > 0 && LogPrefix.isTag(words[verb - 1])
    let isCommand = words[verb] == "LOGIN" && LogPrefix.isBefore(verb, words)
    guard isTagged || isCommand else { return false }
    let isCertain =
      isTagged && LogPrefix.isBefore(verb - 1, words) && words[verb] == "LOGIN"
      && words[verb - 1].contains(where: \.isNumber) && words[verb - 1].contains(where: \.isLetter)
    guard isCertain || !ServerLog.isTalk(words[(verb + 1)...].prefix(2), words[verb]) else {
      return false
    }
    row.withhold(verb + 1..<row.words.count)
    announced = LogPrefix.announces(words) ? 4 : 0
    return true
  }

  /// Tells whether what follows a command is said of it: "login page", "AUTH is not supported".
  private static func isTalk(_ next: ArraySlice<String>, _ verb: String) -> Bool {
    if next.allSatisfy({ $0.hasPrefix("\"") }) { return false }
    let common = next.count { EverydayWords.isCommon($0) }
    return verb == verb.uppercased() ? common == next.count : common > 0
  }

  /// The line that a literal announced: `{8}`, then the server's `+`, then eight letters.
  private mutating func hideAnnounced(from start: Int, _ row: inout WordRow) -> Bool {
    guard announced > 0, !row.words.isEmpty else { return false }
    announced -= 1
    if LogPrefix.isOfServer(row.words) { return true }
    announced = LogPrefix.announces(row.words) ? 4 : 0
    row.withhold(min(start, row.words.count - 1)..<row.words.count)
    return true
  }

  /// A line that is data and nothing else.
  private mutating func hideData(_ start: Int, _ row: inout WordRow) {
    expected = LogPrefix.endsSignIn(row.words[start]) ? 0 : max(0, expected - 1)
    if expected > 0, LogPrefix.isOfClient(row.words) {
      row.withhold(start..<row.words.count)
      return
    }
    let isAlone = start == row.words.count - 1
    let isAnswer = row.words[start] == "334" && start + 2 == row.words.count
    guard isAlone || isAnswer, let word = row.words.last, !word.allSatisfy(\.isNumber),
      !SecretShape.isHost(word)
    else { return }
    if Token.isBase64(word, atLeast: expected > 0 ? 4 : 12)
      || expected > 0 && isAlone && !EverydayWords.isCommon(word)
    {
      row.withhold(row.words.count - 1..<row.words.count)
    }
  }
}
