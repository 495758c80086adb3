import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Reading anything at all` {
    let sample = Sample()

    @Test func `takes a megabyte`() {
      let line =
        "Support says port 465 with SSL on smtp.isp.example, jo@isp.example, 10060 times out\n"
      let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
      #expect(
        sample.read(text) == [
          "email.domain=isp.example", "smtp.symptom=timed-out", "advice.smtp.port=465",
          "advice.smtp.security=tls",
        ])
    }

    @Test(arguments: [
      "a ", "a.", "@", "1 ", "support says ", "25 ", "send ", "times out ", "' ", "\u{301}",
    ])
    func `takes one endless sentence`(unit: String) {
      _ = sample.read(String(repeating: unit, count: 30_000 / unit.utf8.count))
    }

    @Test(arguments: UInt64(0)..<40)
    func `takes random bytes`(seed: UInt64) {
      var random = Dice(state: seed)
      let bytes = (0..<4_000).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
      let text = String(decoding: bytes, as: UTF8.self)
      let recognizer = sample.recognizer
      #expect(recognizer.read(text) == recognizer.read(text))
      for kind in Fact.Kind.allCases {
        _ = recognizer.entry(text, kind: kind)
        _ = ReplyReader.match(text, to: [], of: kind, letters: true)
      }
      _ = recognizer.version(text, of: "thunderbird")
    }

    @Test(arguments: UInt64(0)..<200)
    func `takes words in any order`(seed: UInt64) {
      let words = [
        "support says", "25", "port", "smtp", "incoming", "@", ":", "'", "Server:", "Port:", "465",
        "Secure(SSL):", "Yes", ".", "\n", "with", "SSL", "mail.isp.example", "530", "...", "aol",
        "<", ">",
      ]
      var random = Dice(state: seed)
      let text = (0..<60).map { _ in words.randomElement(using: &random) ?? "" }
      for glue in ["", " "] {
        let changes = sample.recognizer.read(text.joined(separator: glue)).changes
        #expect(changes.map(\.fact) == Set(changes.map(\.fact)).sorted())
      }
    }

    @Test func `reads nothing in nothing`() {
      #expect(sample.recognizer.read("").isEmpty)
      #expect(Recognizer(Knowledge(start: NodeID(0))).read("port 25, smtp.aol.com").isEmpty)
    }
  }
}

/// A fixed source of random numbers, so that a failure comes again.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
