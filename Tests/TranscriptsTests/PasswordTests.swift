import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A password at the wrong place` {
  /// Where it is typed; `%` stands for it.
  static let places: [(name: String, lines: [String])] = [
    ("the opening", ["%"]),
    ("a choice", ["", "%"]),
    ("a program", ["", "send", "fails", "isp.example", "timed-out", "25", "%"]),
    ("a domain", ["", "send", "fails", "%"]),
    ("a port", ["", "send", "fails", "any-program", "isp.example", "timed-out", "%"]),
    ("the steps", ["", "send", "fails", "any-program", "isp.example", "timed-out", "25", "", "%"]),
    ("help", ["help %", "", "help %", "/%"]),
    ("change", ["", "send", "fails", "any-program", "change program %", "change mail program %"]),
    ("a sentence", ["my password is %", "", "my passwort: %", "I typed password=%"]),
    ("a sentence that is understood", ["I cannot send. It waits. My password is %"]),
    (
      "a log",
      [
        "Server: 'mail.isp.example', Port: 25, Socket Error: 10060\nC: USER someone\nC: PASS %",
        "C: a1 LOGIN someone %\nS: a1 NO",
      ]
    ),
  ]

  /// How many are typed in one talk.
  private static let together = 3

  @Test func `is of more than 200 shapes`() {
    #expect(Set(TestPasswords.all).count > 200)
  }

  @Test(arguments: places) func `is in no file`(place: (name: String, lines: [String])) async throws
  {
    let knowledge = try TestKnowledge.small()
    var leaks: [String] = []
    let all = TestPasswords.all
    // A talk for several takes less time than a talk for each.
    for start in stride(from: 0, to: all.count, by: Self.together) {
      let passwords = all[start..<min(start + Self.together, all.count)]
      let lines = passwords.flatMap { password in
        place.lines.map { $0.replacing("%", with: password) } + ["restart"]
      }
      let talk = try await Rehearsal.play(lines, knowledge)
      let copy = try redacted(talk.text, knowledge)
      for password in passwords {
        let core = password.replacing("\"", with: "")
        if talk.text.contains(core) { leaks.append(password) }
        if copy.contains(core) { leaks.append("\(password), redacted") }
      }
      #expect(talk.unread == 0)
      // To replay takes the longest, and the shapes come in groups.
      guard start.isMultiple(of: 9) else { continue }
      #expect(try differences(talk.text, knowledge).map(\.description) == [], "\(talk.text)")
      #expect(try differences(copy, knowledge).map(\.description) == [], "\(copy)")
      #expect(try redacted(copy, knowledge) == copy)
    }
    #expect(leaks == [])
  }

  static let logs = [
    "AUTH PLAIN %", "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: %\nS: 334 UGFzc3dvcmQ6\nC: %", "+ %",
    "a1 AUTHENTICATE PLAIN %", "AUTH XOAUTH2 %", "Authorization: Bearer %", "Cookie: session=%",
    "Set-Cookie: id=%; Path=/", "{\"user\":\"x\",\"password\":\"%\"}", "?user=x&token=%&port=25",
    "export API_TOKEN=%", "client_secret: %", "smtp://john:%@mail.isp.example:587",
    "10:22:01 >> PASS %", "the token is eyJhbGciOiJIUzI1NiJ9.%.%", "pwd:%", "Pass = %",
  ]

  @Test(arguments: logs, [true, false])
  func `is left out of a log`(line: String, isUnderstood: Bool) throws {
    let secret = "aHVudGVyMjpzZWNyZXQx"
    let words = "I cannot send: error 0x800CCC0E\n" + line.replacing("%", with: secret)
    let read = isUnderstood ? [Assignment("direction", "send")] : []
    let kept = Redaction.kept(words, .said(.init(text: words, read: read)))
    #expect(!kept.contains(secret), "\(kept)")
    #expect(kept.hasPrefix("I cannot send: error 0x800CCC0E\n"))
  }
}
