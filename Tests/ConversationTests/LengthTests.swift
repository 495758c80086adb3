import Conversation
import TestStage
import Testing
import Transcripts
import Troubleshooting

/// Who is afraid reads little: what leads to a question must be taken in at a glance.
@Suite struct `A screen` {
  /// The lines above the question; what was asked for may be longer.
  private static let most = 12

  /// Commands that show as much as there is.
  private static let isAskedFor: Set<String> = ["help", "summary", "steps", "questions"]

  /// The lines at 80 columns from the top to the question that is waited for.
  private func height(_ screen: Screen) -> Int {
    let last = screen.paragraphs.lastIndex { $0.kind == .question } ?? screen.paragraphs.count
    let above = Screen(Array(screen.paragraphs[..<last]))
    return max(0, Layout(width: 80).lines(of: above).count - 1)
  }

  private func expectShort(_ screen: Screen, after line: String, in path: String) {
    let lines = Layout(width: 80).lines(of: screen).map(\.text).joined(separator: "\n")
    #expect(height(screen) <= Self.most, "\(path), after '\(line)':\n\(lines)")
  }

  @Test(arguments: TestTranscripts.shipped)
  func `of a shipped transcript has few lines before the question`(path: String) throws {
    let transcript = try Transcript(reading: try TestTranscripts.text(path), path: path)
    let knowledge = try TestKnowledge.shipped()
    var chat = Chat(
      Session(knowledge, transcript.start), TestKnowledge.listener(for: knowledge))
    for event in transcript.events.dropFirst() {
      chat.apply(event)
      var screen = chat.screen()
      expectShort(screen, after: event.mark, in: path)
      var other = chat
      if case .show(let why) = other.hear("why") { #expect(height(why) <= Self.most) }
      for _ in 0..<40 {
        guard case .moved = chat.hear("") else { break }
        screen = chat.screen(saying: false)
        expectShort(screen, after: "Enter after \(event.mark)", in: path)
        var lost = chat
        if case .show(let words) = lost.hear("I cannot find that") {
          expectShort(words + lost.question, after: "I cannot find that", in: path)
        }
        if case .outcome(let proposal) = chat.session.turn.waits,
          screen.paragraphs.contains(where: { $0.text == proposal.prompt })
        {
          break
        }
      }
    }
  }

  @Test(arguments: 0..<12)
  func `of any conversation has few lines before the question`(seed: Int) throws {
    let knowledge = seed.isMultiple(of: 3) ? try TestKnowledge.small() : try TestKnowledge.shipped()
    var talk = try Talk([], knowledge)
    for line in RandomLines.some(60, seed: UInt64(seed)) {
      talk.say(line)
      if talk.hasLeft { return }
      if Self.isAskedFor.contains(line) || line.hasPrefix("help") { continue }
      expectShort(Screen(talk.shown), after: line, in: "seed \(seed)")
    }
  }
}
