import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A sign-in in the log of a server` {
  /// What programs put before what they sent.
  static let prefixes = [
    "", "C: ", "10:22:01 >> ", "2026-11-20 10:22:01 C: ", "[2026-11-20 10:22:01] 4> ",
    "[(null) 9: IMAP]: D/IMAP stream.SendData: ", "Nov 20 10:22:01 mail[12] sending : ",
    "fetchmail: POP3> ", "2026-11-20T10:22:01.123Z ", "-> ",
  ]

  /// `^` stands for a prefix, `%` for the password.
  static let rows = [
    "^PASS %", "^a0001 LOGIN \"bob\" \"%\"", "^2 login \"bob\" \"%\"", "^A1 LOGIN bob %",
    "^. LOGIN bob %", "^AUTH PLAIN %", "^a1 AUTHENTICATE PLAIN %", "^AUTH XOAUTH2 %",
    "^a1 LOGIN bob {8}\nS: + go\n^%", "^a1 LOGIN {3}\n+ go\n^bob {8+}\n^%", "^APOP bob %",
    "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: bob\nS: 334 UGFzc3dvcmQ6\nC: %",
  ]

  /// Words of a dictionary, which nothing but their place gives away, and phrases.
  static let passwords =
    ["sunshine", "Dragonfly", "correct horse battery staple"]
    + TestPasswords.all.enumerated().filter { $0.offset % 16 == 0 }.map(\.element)

  @Test(arguments: rows, prefixes)
  func `keeps no password, whatever stands before it`(row: String, prefix: String) {
    for password in Self.passwords {
      let line = row.replacing("^", with: prefix).replacing("%", with: password)
      let kept = LogTest.kept("I cannot send: error 0x800CCC0E\n\(line)\nSocket Error: 10060")
      #expect(!kept.contains(password.replacing("\"", with: "")), "\(kept)")
      #expect(kept.hasPrefix("I cannot send: error 0x800CCC0E\n"))
      #expect(kept.hasSuffix("\nSocket Error: 10060"))
      #expect(LogTest.kept(kept) == kept)
    }
  }

  @Test func `keeps the error that is said behind it`() {
    let kept = LogTest.kept("fetchmail: POP3> PASS sunshine, error 0x800CCC0E")
    #expect(kept == "fetchmail: POP3> PASS (withheld) error 0x800CCC0E")
  }

  @Test(
    arguments: [
      "I pass the login screen and then it fails", "In step 2 login fails with error 535",
      "250-AUTH PLAIN LOGIN", "S: 250 AUTH LOGIN PLAIN", "535 login refused", "a login page opens",
      "THE USER CANNOT LOGIN", "AUTH LOGIN is not supported", "AUTH PLAIN not supported",
      "Hint: pass the salt", "C: MAIL FROM:<name@isp.example>\nS: 250 OK",
      "AUTH LOGIN\nS: 535 5.7.8 refused\nC: QUIT",
    ])
  func `is not seen where there is none`(words: String) {
    #expect(LogTest.kept("I cannot send\n" + words) == "I cannot send\n" + words)
  }
}

private enum LogTest {
  static func kept(_ words: String) -> String {
    Redaction.kept(words, .said(.init(text: words, read: [.init("direction", "send")])))
  }
}
