import TestStage
import Testing
import Troubleshooting

@testable import Transcripts

@Suite struct `A glance at a line` {
  /// Each of them gives a secret away, announces one, or looks much like it, wherever it is cut.
  static let pieces = [
    "pass", "word", "Password:", "pwd=", "pw", "\"token\":", "p.i.n", "secret_key", "contraseña",
    "USER", "PASS", "AUTH", "PLAIN", "LOGIN", "a1", "authenticate", "APOP", "{8}", "+", "334", "C:",
    "Authorization:", "Cookie:x", "Set-Cookie:", "x-api-key:", "https://bob:", "@isp.example",
    "eyJhbGciOiJIUzI1NiJ9", "VGhpc0lzU2VjcmV0MQ==", "d41d8cd98f00b204e9800998ecf8427e", "hunter2!",
    "Pa$$w0rd", "abcd", "efgh", "ijkl", "mnop", "abcdefghijklmnop", "abcd-efgh-ijkl-mnop", "is",
    "sunshine", "correct", "port", "25", "0x800CCC0E", "mail.isp.example:587", "Outlook", "’", "ß",
    "=", ":", "-", "_", "'", "\"", ".", ",", "/", "10:22:01", "it fails", "my", "for",
  ]
  static let gaps = [" ", " ", " ", " ", "", "", "\n", "\n", "\t", "\r\n", "\u{2028}", "\u{A0}"]

  @Test(arguments: 0..<20)
  func `clears nothing in which something would be left out`(seed: Int) {
    var chance = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func any(_ things: [String]) -> String {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return things[Int(chance >> 33) % things.count]
    }
    for _ in 0..<1_000 {
      var text = ""
      for _ in 0..<12 { text += any(Self.pieces) + any(Self.gaps) }
      #expect(glanced(text) == searched(text), "\(text)")
    }
  }

  @Test(arguments: `A password at the wrong place`.places)
  func `clears no password`(place: (name: String, lines: [String])) {
    for password in TestPasswords.all {
      let text = place.lines.joined(separator: "\n").replacing("%", with: password)
      #expect(glanced(text) == searched(text), "\(text)")
    }
  }

  @Test func `clears most of what people write`() {
    let words = "I cannot send mail since this morning, my internet is fine and receiving works."
    var isDoubtful = true
    _ = WordRow.mapped(words) { line in
      isDoubtful = Glance(line).isDoubtful
      return false
    } _: { _ in
    }
    #expect(!isDoubtful)
  }

  private func glanced(_ text: String) -> String { Secrets(isNothing: false).removed(from: text) }

  private func searched(_ text: String) -> String {
    Secrets(isNothing: false, isGlancing: false).removed(from: text)
  }
}
