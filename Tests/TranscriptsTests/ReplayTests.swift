import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `Replaying a conversation` {
  /// One thing changed in a transcript, and what is said of it.
  struct Change: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var line: Int
    var grade: Difference.Grade
    var recorded: String
    var now: String
    var deed: String
    var unknown: [String] = []
    var testDescription: String { "\(old) -> \(new)" }
  }

  static let changes = [
    Change(
      old: "answered smtp.symptom=timed-out", new: "answered network=home", line: 3,
      grade: .rerouted, recorded: "asked network", now: "asked smtp.symptom",
      deed: "asks smtp.symptom"),
    Change(
      old: "answered smtp.port=25", new: "did-not-know smtp.security", line: 5,
      grade: .rerouted, recorded: "asked smtp.security", now: "asked smtp.port",
      deed: "asks smtp.port"),
    Change(
      old: "answered smtp.port=25", new: "answered smtp.port=26", line: 5, grade: .rerouted,
      recorded: "= answered smtp.port=26", now: "= answered smtp.port=25", deed: "asks smtp.port"),
    Change(
      old: "proposed port25-blocked/use-587", new: "proposed port25-blocked/use-465", line: 6,
      grade: .differentEnd, recorded: "= proposed port25-blocked/use-465",
      now: "= proposed port25-blocked/use-587", deed: "proposes port25-blocked/use-587"),
    Change(
      old: "proposed port25-blocked/use-587", new: "noted start/box-and-port", line: 6,
      grade: .differentEnd, recorded: "= noted start/box-and-port",
      now: "= proposed port25-blocked/use-587", deed: "proposes port25-blocked/use-587"),
    Change(
      old: "= proposed port25-blocked/use-587\n", new: "", line: 6,
      grade: .differentEnd, recorded: "", now: "= proposed port25-blocked/use-587",
      deed: "proposes port25-blocked/use-587"),
    Change(
      old: "end solved line.port25 advice.smtp.port", new: "end solved line.port25", line: 8,
      grade: .differentEnd, recorded: "= end solved line.port25",
      now: "= end solved line.port25 advice.smtp.port",
      deed: "says that it works, and asks for line.port25, advice.smtp.port"),
    Change(
      old: "end solved", new: "end hand-over", line: 8, grade: .differentEnd,
      recorded: "= end hand-over line.port25 advice.smtp.port",
      now: "= end solved line.port25 advice.smtp.port",
      deed: "says that it works, and asks for line.port25, advice.smtp.port"),
    Change(
      old: "answered smtp.symptom=timed-out", new: "answered smtp.symptom=melted", line: 3,
      grade: .rerouted, recorded: "= answered smtp.symptom=melted", now: "",
      deed: "asks smtp.symptom", unknown: ["smtp.symptom=melted (3)"]),
    Change(
      old: "answered smtp.symptom", new: "answered smtp.sypmtom", line: 3,
      grade: .rerouted, recorded: "asked smtp.sypmtom", now: "asked smtp.symptom",
      deed: "asks smtp.symptom", unknown: ["smtp.sypmtom (3)"]),
    Change(
      old: "tried port25-blocked/use-587 works", new: "tried port25-blocked/use-578 works", line: 7,
      grade: .differentEnd, recorded: "= tried port25-blocked/use-578 works",
      now: "", deed: "proposes port25-blocked/use-587", unknown: ["port25-blocked/use-578 (7)"]),
    // Once sending works nobody is asked any more why they are here; but perhaps about receiving.
    Change(
      old: "given direction=send complaint=fails", new: "given direction=send complaint=fials",
      line: 2, grade: .rerouted, recorded: "= given complaint=fials", now: "",
      deed: "asks complaint", unknown: ["complaint=fials (2)"]),
    Change(
      old: "given direction=send complaint=fails", new: "given direction=sned complaint=fails",
      line: 2, grade: .differentEnd, recorded: "= given direction=sned", now: "",
      deed: "asks direction", unknown: ["direction=sned (2)"]),
  ]

  static let text = """
    = mailmend transcript 1, 2026-11-20
    = given direction=send complaint=fails program=any-program email.domain=isp.example
    = answered smtp.symptom=timed-out
    you       25
    = answered smtp.port=25
    = proposed port25-blocked/use-587
    = tried port25-blocked/use-587 works
    = end solved line.port25 advice.smtp.port

    """

  private let replay: Replay
  private let knowledge: Knowledge

  init() throws {
    knowledge = try TestKnowledge.small()
    replay = Replay(knowledge, TestKnowledge.listener(for: knowledge))
  }

  private func differences(_ text: String, wording: Bool = false) throws -> [Difference] {
    let transcript = try Transcript(reading: text, path: "a.txt")
    return replay.differences(in: transcript, path: "a.txt", wording: wording)
  }

  @Test func `finds nothing where nothing changed`() throws {
    #expect(try differences(Self.text) == [])
    #expect(try differences(Self.text, wording: true) == [])
  }

  @Test(arguments: changes) func `names the place, both sides and what is done now`(
    change: Change
  ) throws {
    #expect(Self.text.contains(change.old))
    let found = try differences(Self.text.replacing(change.old, with: change.new))
    let difference = try #require(found.first)
    #expect(found.count == 1)
    #expect(difference.line == change.line)
    #expect(difference.grade == change.grade)
    #expect(difference.recorded.joined(separator: "; ") == change.recorded)
    #expect(difference.now.joined(separator: "; ") == change.now)
    #expect(difference.unknown.map { "\($0.id) (\($0.line))" } == change.unknown)
    #expect(difference.waits?.deed == change.deed)
    #expect(difference.description.hasPrefix("a.txt:\(change.line): "))
  }

  @Test func `calls it rerouted when the end is the same`() throws {
    let text = Self.text.replacing(
      "= answered smtp.port=25\n", with: "= answered smtp.port=25\n= noted start/box-and-port\n")
    #expect(try differences(text).map(\.grade) == [.differentEnd])
    let asked = Self.text.replacing(
      "= answered smtp.symptom=timed-out\n",
      with: "= answered network=home\n= answered smtp.symptom=timed-out\n")
    #expect(try differences(asked).map(\.grade) == [.rerouted])
  }

  @Test func `skips the whole of an event in which an id is unknown`() throws {
    let text = Self.text.replacing(
      "you       25\n", with: "= changed direction=receive gone=1\nyou       25\n")
    let found = try differences(text)
    #expect(found.map(\.grade) == [.rerouted])
    #expect(found.first?.unknown.map(\.line) == [4])
  }

  @Test func `does not ask more of a transcript that ends early`() throws {
    for count in 2...7 {
      let lines = Self.text.split(separator: "\n").prefix(count)
      let isWhole = lines.last.map { !$0.hasPrefix("you") } ?? false
      if isWhole { #expect(try differences(lines.joined(separator: "\n") + "\n") == []) }
    }
    let early = Self.text.replacing("= proposed port25-blocked/use-587\n", with: "")
      .split(separator: "\n").prefix(3).joined(separator: "\n")
    let asked = early.replacing("smtp.symptom=timed-out", with: "network=home") + "\n"
    #expect(try differences(asked).map(\.grade) == [.rerouted])
  }

  @Test func `reads words again that hold a symptom and no fact`() throws {
    var talk = Session(knowledge, Event.Start(date: "2026-11-20"))
    let event = try #require(
      TestKnowledge.listener(for: knowledge).event(hearing: "We are in the hotel", in: talk))
    let writer = TranscriptWriter()
    let text =
      writer.beginning(Event.Start(date: "2026-11-20"))
      + writer.entry(talk.turn, words: "We are in the hotel", event: event)
    talk.apply(event)
    #expect(talk.likely.map(\.diagnosis) == ["hotel-blocks"])
    #expect(try differences(text, wording: true) == [])
  }

  @Test func `names a changed word only when the words are compared`() async throws {
    let talk = try await Rehearsal.play(
      ["", "send", "it fails", "isp.example", "it waits", "25", "quit"], knowledge)
    #expect(try differences(talk.text, wording: true) == [])
    let changed = talk.text.replacing("What brings you here?", with: "What brings you to us?")
    #expect(try differences(changed) == [])
    let found = try differences(changed, wording: true)
    #expect(found.map(\.grade) == [.reworded])
    #expect(found.first?.recorded == ["What brings you to us? 1 It fails 2 …"])
    #expect(found.first?.now == ["What brings you here? 1 It fails 2 …"])
    #expect(found.first?.waits == nil)
  }

}

/// By ids alone: a reworded sentence must not fail every conversation that says it.
@Suite struct `Every transcript of the project` {
  @Test(arguments: TestTranscripts.shipped)
  func `plays as recorded over the shipped Knowledge`(path: String) throws {
    try expectNoDifference(path, try TestKnowledge.shipped())
  }

  @Test(arguments: TestTranscripts.scenarios)
  func `plays as recorded over the small Knowledge`(path: String) throws {
    try expectNoDifference(path, try TestKnowledge.small())
  }

  private func expectNoDifference(_ path: String, _ knowledge: Knowledge) throws {
    let transcript = try Transcript(reading: try TestTranscripts.text(path), path: path)
    let found = Replay(knowledge, TestKnowledge.listener(for: knowledge))
      .differences(in: transcript, path: path)
    #expect(found == [], "\(found.map(\.description).joined(separator: "\n"))")
  }
}
