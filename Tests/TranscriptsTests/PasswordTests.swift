import TestStage
import Testing
import Transcripts
import Troubleshooting

/// Passwords of many shapes, typed where something else was asked.
///
/// Some cannot be told from an answer, so they are not here: one that *is* an answer (`Outlook`, `587` or
/// `mail.horse.example` where a program, a port or a server is asked), and a passphrase that is a
/// sentence ("the cat sat on my mat"). In a sentence without any herald, whose other words were
/// understood, only a word with letters, figures and signs in it gives itself away.
@Suite struct `A password at the wrong place` {
  static let passwords: [String] = {
    let words = [
      "sunshine", "Dragonfly", "qwertz", "letmeinn", "müller", "пароль", "密码密码", "ñandú",
    ]
    let programs = ["Thunderbird", "Outlook", "Gmail", "Verizon", "imap"]
    let ends = ["1!", "2026$", "#7x", "_99Z!", "77&", "!a1", "*4u"]
    var all = words.flatMap { word in [word] + ["1", "!9", "_2x7", "$$3"].map { word + $0 } }
    all += programs.flatMap { word in ends.map { word + $0 } }
    all += programs.flatMap { word in ends.map { $0 + word } }
    all += words.dropLast(2).flatMap { word in
      ["correct \(word) battery staple", "\(word) Thunderbird horse", "tea 587 \(word)"]
    }
    all += ["7horses", "99Luftballons", "1q2w3e4r", "0815Geheim", "4everYoung", "00Agent7"]
    all += ["aHVudGVyMjpodW50ZXIy", "VGhpc0lzU2VjcmV0MQ==", "c2VjcmV0cGFzcw==", "MTIzNDU2Nzg5MGFi"]
    all += ["\"quoted one\"", "'single9!'", "\"half1!", "back\\slash1", "br{ack}et7", "pi|pe42!"]
    all += ["d41d8cd98f00b204e9800998ecf8427e", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.c2lnbmF0"]
    all += ["Pa$$w0rd", "P@ssw0rd!", "hunter2", "tr0ub4dor&3", "abcd efgh ijkl mnop", "xkcd-936-x"]
    all += (0..<80).map { seed in
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let signs = Array("abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789!$%&*+")
      return String(
        (0..<(8 + seed % 9)).map { place in
          state = state &* 6_364_136_223_846_793_005 &+ 1
          let pick = Int((state >> 33) % UInt64(signs.count))
          return place == 0 ? "k" : place == 3 ? "7" : place == 5 ? "!" : signs[pick]
        })
    }
    return all
  }()

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

  @Test func `is of more than 200 shapes`() {
    #expect(Set(Self.passwords).count > 200)
  }

  @Test(arguments: places) func `is in no file`(place: (name: String, lines: [String])) async throws
  {
    let knowledge = try TestKnowledge.small()
    var leaks: [String] = []
    for (number, password) in Self.passwords.enumerated() {
      let lines = place.lines.map { $0.replacing("%", with: password) }
      let talk = try await Rehearsal.play(lines, knowledge)
      let copy = try redacted(talk.text, knowledge)
      let core = password.replacing("\"", with: "")
      if talk.text.contains(core) { leaks.append(password) }
      if copy.contains(core) { leaks.append("\(password), redacted") }
      // To replay takes the longest, and the shapes come in groups.
      guard number.isMultiple(of: 4) else { continue }
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
