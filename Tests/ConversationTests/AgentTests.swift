import Conversation
import Synchronization
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `An agent who types for a caller` {
  /// Knows every name, and no value that is a banana.
  private static func agent(_ knowledge: Knowledge) -> Agent {
    Agent(names: knowledge.facts.all.map(\.name)) { fact, _ in
      guard knowledge.facts[fact.fact] != nil else { return .problem("No fact \(fact.fact).") }
      return fact.value == "banana" ? .problem("No value \(fact.value).") : .fact(fact)
    }
  }

  private func talk(_ given: [String]) throws -> Talk {
    try Talk(given, agent: Self.agent(TestKnowledge.small()))
  }

  @Test func `is told why something is asked, and what led there`() throws {
    var talk = try talk(["direction=send", "complaint=fails", "email.domain=isp.example"])
    talk.say("why")
    #expect(talk.shows("What led here"))
  }

  @Test(arguments: [
    ("smtp.port=25", "changed smtp.port=25"),
    ("smtp.port=25 network=home", "changed smtp.port=25 network=home"),
    ("SMTP.PORT=25, network=\"home\";", "changed smtp.port=25 network=home"),
    ("it times out smtp.port=25", "changed smtp.port=25"),
    ("smtp.host=unknown", "changed smtp.host=unknown"),
    ("it waits", "answered smtp.symptom=timed-out"), ("1", "answered smtp.symptom=timed-out"),
  ]) func `gives facts by their names, as many as stand in a line`(line: String, event: String)
    throws
  {
    var talk = try talk(Talk.known)
    talk.say(line)
    #expect(talk.event == event)
  }

  @Test func `is told of a wrong name or value, and nothing of that line is taken in`() throws {
    for (line, words) in [
      ("smtp.prot=25 network=home", "No fact smtp.prot."), ("colour=red", "No fact colour."),
      ("network=home smtp.port=banana", "No value banana."),
    ] {
      var talk = try talk(Talk.known)
      talk.say(line)
      #expect(talk.event == nil)
      #expect(talk.shows(words) && talk.shows("I have taken in nothing of that line."))
      #expect(talk.awaited == "smtp.symptom")
    }
  }

  @Test func `may paste a message that has an equals sign`() throws {
    var talk = try talk(Talk.known)
    talk.say("The server said: code=421 state=x")
    #expect(talk.event == "said nothing")
  }

  @Test func `is heard out where words stand beside the facts`() async throws {
    let knowledge = try TestKnowledge.small()
    let talk = try await Rehearsal.play(
      ["smtp.port=25 it waits"], knowledge, given: Talk.known.map(Talk.assignment),
      agent: Self.agent(knowledge))
    let marks = talk.session.events.dropFirst().map(\.mark)
    #expect(marks == ["changed smtp.port=25", "answered smtp.symptom=timed-out"])
    // Also where the facts have to be confirmed first; but not where they are not.
    for (reply, count) in [("yes", 2), ("no", 0)] {
      let confirmed = try await Rehearsal.play(
        ["program=old-mail banana split", reply], knowledge,
        given: Talk.fixNext.map(Talk.assignment), agent: Self.agent(knowledge))
      #expect(confirmed.session.events.count - 1 == count)
    }
  }

  @Test func `sees what is read out apart from what is not, and all of it at once`() throws {
    var talk = try talk(Talk.known)
    let asked = talk.chat.screen().paragraphs
    let say = try #require(asked.firstIndex { $0.text == "Say:" })
    let listen = try #require(asked.firstIndex { $0.text == "Listen for (smtp.symptom):" })
    #expect(say < listen)
    #expect(asked[(say + 1)..<listen].allSatisfy { $0.kind == .item })
    #expect(asked[(say + 1)..<listen].last?.text.hasSuffix("?") == true)
    #expect(asked[(listen + 1)...].allSatisfy { if case .choice = $0.kind { true } else { false } })
    talk.say("smtp.symptom=timed-out smtp.port=25")
    let shown = talk.shown.map(\.text)
    #expect(shown.contains("Listen for (port25-blocked/use-587):"))
    #expect(talk.shown.contains { if case .step = $0.kind { true } else { false } })
    #expect(!talk.shows("Press Enter"))
    #expect(shown.first == "Note:" && shown[1].hasPrefix("Changed: "))
  }

  @Test func `asks again in few words after something else was shown`() throws {
    var talk = try talk(Talk.fixNext)
    talk.say("why")
    #expect(!talk.shown.contains { if case .step = $0.kind { true } else { false } })
    #expect(talk.shown.contains { $0.text == "Does sending work now?" })
  }

  @Test func `must confirm what sets answers aside`() throws {
    var talk = try talk(Talk.fixNext)
    talk.say("program=old-mail")
    #expect(talk.event == nil)
    talk.say("yes")
    #expect(talk.event == "changed program=old-mail")
  }

  @Test func `times the call and each step`() {
    let times = Times([5, 65, 600])
    var watch = Stopwatch { times.next() }
    #expect(watch.step() == "0:05 since the call began, 0:05 for this step")
    #expect(watch.step() == "1:05 since the call began, 1:00 for this step")
    #expect(watch.step() == "10:00 since the call began, 8:55 for this step")
  }

  /// A clock that a test sets.
  private final class Times: Sendable {
    private let left: Mutex<[Int]>
    init(_ times: [Int]) { left = Mutex(times) }
    func next() -> Int { left.withLock { $0.removeFirst() } }
  }
}
