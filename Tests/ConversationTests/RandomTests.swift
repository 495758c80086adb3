import Conversation
import TestStage
import Testing
import Transcripts
import Troubleshooting

/// The same numbers on every machine.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// What people may type, by chance.
enum RandomLines {
  /// Some lines: the same for the same seed.
  static func some(_ count: Int, seed: UInt64) -> [String] {
    var dice = Dice(state: seed &* 977 &+ 3)
    return (0..<count).map { _ in lines.randomElement(using: &dice) ?? "" }
  }

  private static let lines = [
    "", "1", "2", "3", "4", "9", "a", "c", "yes", "no", "send", "both", "it fails", "skip", "skip",
    "why", "back", "summary", "steps", "questions", "change", "change program phone",
    "change outgoing port 587", "change email.domain new.example", "change network home", "restart",
    "help", "help port", "done", "I cannot find that", "it works", "the same", "something else",
    "could not", "It waits", "The password is refused", "25", "587", "old-mail", "isp.example",
    "old.example", "Port: 25, Secure(SSL): No, Socket Error: 10060",
    "530 Must issue a STARTTLS command first", "We are in the hotel", "banana", "banana split",
    "john.doe@new.example", "smtp.new.example", "they say 587 with STARTTLS", "/why", "\t", "995",
  ]
}

@Suite struct `Any lines at all` {
  @Test(arguments: 0..<16) func `make a conversation that is written down and replays`(
    seed: Int
  ) async throws {
    let lines = RandomLines.some(36, seed: UInt64(seed))
    let knowledge = seed.isMultiple(of: 4) ? try TestKnowledge.shipped() : try TestKnowledge.small()
    let talk = try await Rehearsal.play(lines, knowledge)
    let transcript = try talk.transcript()
    // A transcript keeps no evidence, so words with nothing but a symptom read back without it.
    let marks = talk.session.events.map { $0.mark == "said read" ? "said nothing" : $0.mark }
    #expect(transcript.events.map(\.mark) == marks)
    let found = Replay(knowledge, TestKnowledge.listener(for: knowledge))
      .differences(in: transcript, path: "seed \(seed)", wording: true)
    #expect(found == [], "\(found.map(\.description).joined())")
    #expect(!talk.text.contains("john.doe"))
  }
}
