import TestStage
import Testing
import Troubleshooting

/// What people paste by mistake, and what nobody would write.
@Suite struct `Whatever is pasted` {
  /// What is pasted, and its text.
  static let pastes: [(what: String, text: String)] = [
    (
      "a megabyte",
      String(repeating: "It does not send, 535 5.7.8 at smtp.isp.example:587.\n", count: 20_000)
    ),
    ("ten thousand ports", (1...10_000).map { "port \($0)" }.joined(separator: ", ")),
    ("every port after the other", (1...10_000).map(String.init).joined(separator: " ")),
    (
      "something binary",
      String(decoding: (0..<50_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }, as: UTF8.self)
    ),
    (
      "right to left",
      "\u{202B}الخادم smtp.isp.example لا يجيب: 10060\u{202C} \u{5D3}\u{5D5}\u{5D0}\u{5E8}"
    ),
    ("emoji", String(repeating: "📧🙏🏽👨‍👩‍👧‍👦 ", count: 5_000)),
    ("signs without width", String(repeating: "s\u{200B}m\u{2060}t\u{FEFF}p\u{AD} ", count: 5_000)),
    (
      "control sequences",
      String(repeating: "\u{1B}[2J\u{1B}]0;x\u{7}\u{8}\u{7F}smtp\u{0} ", count: 5_000)
    ),
    ("one endless word", String(repeating: "smtp", count: 100_000)),
    ("nothing but marks", String(repeating: "<>@:&#; ", count: 20_000)),
  ]

  @Test(arguments: pastes.indices)
  func `is answered with a question`(place: Int) throws {
    try ask(Self.pastes[place].text)
  }

  @Test func `is answered with a question, though every pattern stands in it`() throws {
    let patterns = try TestKnowledge.shipped().symptoms.all.flatMap(\.patterns)
    try ask(patterns.joined(separator: ". "))
    try ask(patterns.joined(separator: " "))
  }

  private func ask(_ text: String) throws {
    let knowledge = try TestKnowledge.shipped()
    let listener = TestKnowledge.listener(for: knowledge)
    var session = Session(knowledge, Event.Start(date: "2026-11-20"))
    let event = try #require(listener.event(hearing: text, in: session))
    session.apply(event)
    #expect(session.dropped == [])
    guard case .question(let question) = session.turn.waits else {
      Issue.record("There is no question: \(session.turn.waits)")
      return
    }
    #expect(!question.prompt.isEmpty)
  }
}
