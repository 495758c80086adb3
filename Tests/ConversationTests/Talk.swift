import Conversation
import TestStage
import Transcripts
import Troubleshooting

/// A chat that a test says lines to.
struct Talk {
  private(set) var chat: Chat
  /// What the last line showed.
  private(set) var shown: [Screen.Paragraph] = []
  /// The last event, as a transcript writes it; nil if none happened by the last line.
  private(set) var event: String?
  private(set) var hasLeft = false
  private(set) var saved: String?

  /// Facts with which the walk asks for the outgoing port next.
  static let portNext = known + ["smtp.symptom=timed-out"]
  /// Facts with which a fix is proposed at once.
  static let fixNext = portNext + ["smtp.port=25"]
  /// Facts with which the walk asks what happens next.
  static let known = [
    "direction=send", "complaint=fails", "program=any-program", "email.domain=isp.example",
  ]

  init(_ given: [String] = [], _ knowledge: Knowledge? = nil, agent: Agent? = nil) throws {
    let knowledge = try knowledge ?? TestKnowledge.small()
    let start = Event.Start(date: "2026-11-20", given: given.map(Self.assignment))
    chat = Chat(Session(knowledge, start), TestKnowledge.listener(for: knowledge), agent: agent)
  }

  static func assignment(_ text: String) -> Assignment {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    return Assignment(parts[0], parts[1])
  }

  mutating func say(_ lines: String...) {
    for line in lines { say(line: line) }
  }

  private mutating func say(line: String) {
    (event, saved) = (nil, nil)
    switch chat.hear(line) {
    case .show(let screen): shown = (screen + chat.question).paragraphs
    case .moved: shown = chat.screen(saying: false).paragraphs
    case .happened(let event, _):
      chat.apply(event)
      self.event = event.mark
      shown = chat.screen().paragraphs
    case .save(let name): saved = name
    case .leave: hasLeft = true
    }
  }

  /// The question on the screen.
  var question: String? { shown.last { $0.kind == .question }?.text }
  /// What is asked or proposed, by id.
  var awaited: String {
    switch chat.session.turn.waits {
    case .opening: "opening"
    case .question(let question): question.name.id
    case .check(let request): request.check
    case .outcome(let proposal): proposal.fix
    case .ended(let ending): ending.kind.rawValue
    }
  }

  /// The list below a heading.
  func below(_ heading: String) -> [String] {
    guard let place = shown.firstIndex(where: { $0.text == heading }) else { return [] }
    return shown[(place + 1)...].prefix { $0.kind == .item }.map(\.text)
  }

  func shows(_ words: String) -> Bool { shown.contains { $0.text.contains(words) } }
}
