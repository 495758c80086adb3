import Foundation
import KnowledgeFiles
import Transcripts
import Troubleshooting

/// The small Knowledge for the thirty conversations, and these conversations.
struct Small {
  let knowledge: Knowledge

  /// The folder of these tests.
  static let home = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the conversations, in order.
  static let scenarios: [String] = {
    let folder = home.appendingPathComponent("Scenarios").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  private static let loaded = Result { () throws(KnowledgeFailure) in
    try KnowledgeLoader.load(folders: [home.appendingPathComponent("Knowledge").path])
  }

  init() throws { knowledge = try Small.loaded.get() }

  func transcript(_ name: String) throws -> Transcript {
    let path = Small.home.appendingPathComponent("Scenarios/" + name)
    return try Transcript(reading: String(contentsOf: path, encoding: .utf8), path: name)
  }

  /// A session that begins with what is given, as `fact=value` with spaces between.
  func session(_ given: String = "") -> Session {
    Session(knowledge, Event.Start(date: "2026-11-20", given: .init(given), skipsOpening: true))
  }

  /// The session after a conversation, every event of it applied.
  func session(after transcript: Transcript) -> Session {
    var session = Session(knowledge, transcript.start)
    for event in transcript.events.dropFirst() { session.apply(event) }
    return session
  }

  func fact(_ name: String) throws -> FactID {
    guard let fact = knowledge.facts[name] else { throw Missing(name: name) }
    return fact
  }

  /// A test names something that the Knowledge does not have.
  struct Missing: Error { var name: String }
}

extension [Assignment] {
  /// Reads `fact=value` with spaces between.
  init(_ text: String) {
    self = text.split(separator: " ").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return Assignment(parts[0], parts.count > 1 ? parts[1] : "")
    }
  }
}

extension Session {
  /// The session after some more events.
  func after(_ events: Event...) -> Session {
    var session = self
    for event in events { session.apply(event) }
    return session
  }

  /// The session after the proposed fix had an outcome; unchanged if none is proposed.
  func after(_ outcome: Outcome) -> Session {
    guard case .outcome(let proposal) = turn.waits else { return self }
    return after(.tried(.fix(proposal.fix), outcome))
  }

  /// The id of the question, or of the fix that is proposed, or how it ended.
  var waitsFor: String {
    switch turn.waits {
    case .opening: "opening"
    case .question(let question): question.name.id
    case .check(let request): "check " + request.check
    case .outcome(let proposal): proposal.fix
    case .ended(let ending): "end " + ending.kind.rawValue
    }
  }
}

extension Event {
  /// An answer to the question of a fact.
  static func told(_ fact: String, _ value: String) -> Event {
    .answered(.fact(fact), value: value)
  }

  /// Words in which some facts were read.
  static func pasted(_ read: String, symptoms: [String] = [], about: String? = nil) -> Event {
    .said(Said(text: "pasted", read: .init(read), symptoms: symptoms, about: about))
  }
}
