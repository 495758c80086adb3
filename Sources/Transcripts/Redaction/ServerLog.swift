/// Lines of a talk between a mail program and a server; a sign-in may go over several of them.
struct ServerLog {
  /// How many lines of data may still belong to a sign-in.
  private var expected = 0

  /// Leaves out what belongs to a sign-in.
  mutating func read(_ row: inout WordRow) {
    let start = ServerLog.start(row.words)
    guard start < row.words.count else { return }
    if hideHeader(&row) { return }
    let verb = ServerLog.verb(row.words[start])
    switch verb {
    case "PASS" where start + 1 < row.words.count && isCommand(start, row),
      "USER" where start + 1 < row.words.count && isCommand(start, row),
      "APOP" where start + 1 < row.words.count && isCommand(start, row):
      row.withhold(start + 1..<row.words.count)
    case "AUTH": hideSignIn(after: start, &row)
    default:
      if hideTagged(start, &row) { return }
      hideData(start, &row)
    }
  }

  /// In small letters only where a line of a log begins with it: "pass the salt" is no command.
  private func isCommand(_ start: Int, _ row: WordRow) -> Bool {
    start > 0 || row.words[start] == row.words[start].uppercased()
  }

  private static func verb(_ word: String) -> String { word.uppercased().filter(\.isLetter) }

  /// Where the line itself begins, behind who said it and when: `C:`, `>>>`, `[10:22:01]`.
  private static func start(_ words: [String]) -> Int {
    words.firstIndex { word in
      let isClock = word.contains(":") && word.allSatisfy { $0.isNumber || ":.[],-".contains($0) }
      let isSpeaker = ["C:", "S:", "CLIENT:", "SERVER:", "SEND:", "RECV:", "TX:", "RX:"]
        .contains(word.uppercased())
      let isArrow = word.allSatisfy { "<>-=+|*#~".contains($0) }
      return !isClock && !isSpeaker && !isArrow
    } ?? words.count
  }

  /// `Authorization: Bearer …`, `Cookie: …`: all of the line.
  private func hideHeader(_ row: inout WordRow) -> Bool {
    let place = row.words.firstIndex { word in
      let name = word.lowercased().stripped(of: "\"'")
      return ["authorization:", "proxy-authorization:", "cookie:", "set-cookie:", "x-api-key:"]
        .contains(name) || name.hasPrefix("cookie:") || name.hasPrefix("authorization:")
    }
    guard let place, place + 1 < row.words.count else { return false }
    row.withhold(place + 1..<row.words.count)
    return true
  }

  /// `AUTH PLAIN …`, `AUTH LOGIN` and `AUTHENTICATE …`: the way stays, what follows goes.
  private mutating func hideSignIn(after verb: Int, _ row: inout WordRow) {
    guard verb + 1 < row.words.count, ServerLog.isWay(row.words[verb + 1]) else { return }
    expected = 4
    if verb + 2 < row.words.count, Token.isBase64(row.words[verb + 2], atLeast: 4) {
      row.withhold(verb + 2..<row.words.count)
    }
  }

  private static func isWay(_ word: String) -> Bool {
    let name = word.uppercased()
    return ["PLAIN", "LOGIN", "NTLM", "GSSAPI", "XOAUTH2", "OAUTHBEARER"].contains(name)
      || name.hasPrefix("CRAM-") || name.hasPrefix("DIGEST-") || name.hasPrefix("SCRAM-")
  }

  /// `a1 LOGIN name password` and `a1 AUTHENTICATE PLAIN …`.
  private mutating func hideTagged(_ start: Int, _ row: inout WordRow) -> Bool {
    let verb = start + 1
    guard verb + 1 < row.words.count, ServerLog.isTag(row.words[start]) else { return false }
    switch row.words[verb].uppercased() {
    case "LOGIN":
      row.withhold(verb + 1..<row.words.count)
      return true
    case "AUTHENTICATE":
      hideSignIn(after: verb, &row)
      return true
    default: return false
    }
  }

  private static func isTag(_ word: String) -> Bool {
    word == "."
      || word.count <= 12 && word.allSatisfy { $0.isLetter || $0.isNumber }
        && (word.contains(where: \.isNumber) || word.count == 1)
  }

  /// A line that is data and nothing else.
  private mutating func hideData(_ start: Int, _ row: inout WordRow) {
    expected = max(0, expected - 1)
    let isAlone = start == row.words.count - 1
    let isAnswer = row.words[start] == "334" && start + 2 == row.words.count
    guard isAlone || isAnswer, let word = row.words.last else { return }
    let isNumber = word.allSatisfy(\.isNumber)
    if !isNumber, Token.isBase64(word, atLeast: expected > 0 ? 4 : 12), !SecretShape.isHost(word) {
      row.withhold(row.words.count - 1..<row.words.count)
    }
  }
}
