import Conversation
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A conversation` {
  private let knowledge: Knowledge
  private let given: [Assignment]

  init() throws {
    knowledge = try TestKnowledge.small()
    given = Talk.known.map(Talk.assignment)
  }

  private func play(
    _ lines: [String], more: [String] = [], checks: Checks = .offline
  ) async throws -> Rehearsal {
    try await Rehearsal.play(
      lines, knowledge, given: given + more.map(Talk.assignment), checks: checks)
  }

  private func marks(_ talk: Rehearsal) -> [String] { talk.session.events.map(\.mark) }

  private static let long = [
    "", "banana", "send", "help", "it fails", "why", "isp.example", "skip", "skip", "back", "back",
    "It waits", "change outgoing port", "25", "old-mail", "", "done", "2", "back", "3",
    "questions", "1", "They block it", "summary", "change", "", "restart", "back", "quit",
  ]

  @Test func `greets, and shows the first question`() async throws {
    let talk = try await Rehearsal.play([], knowledge)
    #expect(talk.shown.first?.contains("I never ask for a password.") == true)
    #expect(talk.shown.last == "What goes wrong?")
    #expect(talk.text.hasSuffix("mailmend  What goes wrong?\n"))
  }

  @Test func `ends quietly wherever the input ends, and has written all down`() async throws {
    let whole = try await Rehearsal.play(Self.long, knowledge)
    for count in Self.long.indices {
      let talk = try await Rehearsal.play(Array(Self.long.prefix(count)), knowledge)
      #expect(whole.session.events.starts(with: talk.session.events))
      #expect(try talk.transcript().events.map(\.mark) == marks(talk))
    }
  }

  @Test func `replays as it went`() async throws {
    let talk = try await Rehearsal.play(Self.long, knowledge)
    #expect(talk.session.events.count > 15)
    let found = Replay(knowledge, TestKnowledge.listener(for: knowledge))
      .differences(in: try talk.transcript(), path: "long", wording: true)
    #expect(found == [], "\(talk.text)")
  }

  @Test(arguments: ["", "thanks", "Thank you", "quit"])
  func `waits at the end, so that all can be read and taken back, and ends with a word`(
    word: String
  ) async throws {
    let solved = [
      "it waits", "25", "it works", "summary", "steps", "why", "help port", "questions",
    ]
    let talk = try await play(solved + [word, "never read"])
    #expect(talk.unread == 1)
    #expect(talk.shown.contains { $0 == "That is solved." })
    #expect(
      talk.shown.contains("There are no steps left to do. Type summary to see what was done."))
    #expect(talk.text.hasSuffix("= end solved line.port25 advice.smtp.port\n"))
    let back = try await play(["it waits", "25", "it works", "back", "quit"])
    #expect(marks(back).suffix(2) == ["tried port25-blocked/use-587 works", "stepped-back"])
  }

  @Test func `ends the same where nobody is left to ask`() async throws {
    let talk = try await play(
      ["home", "", "never read"],
      more: ["smtp.symptom=refused", "smtp.port=587", "smtp.security=starttls"])
    #expect(talk.unread == 1)
    #expect(talk.text.hasSuffix("= end hand-over\n"))
  }

  @Test func `takes the answer to a question that is picked at the end`() async throws {
    let talk = try await play(
      ["it waits", "25", "skip", "skip", "9", "2", "", "banana", "why", "2525", "it works"])
    #expect(
      marks(talk).suffix(2) == [
        "answered advice.smtp.port=2525", "tried port25-blocked/use-named works",
      ])
    #expect(talk.shown.contains("Which outgoing port did support name?"))
    #expect(
      try talk.transcript().entries.last?.noted.map(\.note.text) == [
        "end solved line.port25"
      ])
  }

  @Test func `keeps an open question when its answer is not known`() async throws {
    for line in ["don't know", "back", "skip"] {
      let talk = try await play(["it waits", "25", "skip", "skip", "1", line])
      #expect(marks(talk).count == 5)
      #expect(talk.shown.suffix(20).contains("All right, it stays as it was."))
    }
  }

  @Test func `takes the last answer back, and with it what was said since and not understood`()
    async throws
  {
    let talk = try await play(["it waits", "banana split", "banana", "back"])
    #expect(talk.shown.last { $0.hasSuffix("?") } == "What happens when you send mail?")
    #expect(talk.session.record.count == 1)
    let opening = try await Rehearsal.play(["banana", "banana split", "back"], knowledge)
    #expect(opening.shown.last { $0.hasSuffix("?") } == "What goes wrong?")
  }

  @Test func `answers for nobody twice: back goes behind a check that cannot be made`() async throws
  {
    let more = ["smtp.host=mail.isp.example", "smtp.symptom=refused", "smtp.port=587"]
    let talk = try await play(["starttls", "back"], more: more)
    #expect(
      marks(talk).dropFirst() == [
        "answered smtp.security=starttls", "answered consent/smtp.reach=no", "stepped-back",
        "stepped-back",
      ])
    #expect(talk.shown.contains("I took the last answer back."))
    #expect(talk.shown.last { $0.hasSuffix("?") } == "Which outgoing encryption is set?")
    #expect(!talk.shown.contains("May I connect to mail.isp.example on port 587?"))
  }

  @Test func `looks once, with consent, and not again when it is taken back`() async throws {
    let count = Counter()
    let checks = Checks(isAvailable: true) { request in
      await count.add(request)
      return [Assignment("smtp.reach.587", "open")]
    }
    let more = ["smtp.host=mail.isp.example", "smtp.symptom=refused", "smtp.port=587"]
    let talk = try await play(["starttls", "yes", "back", "no"], more: more, checks: checks)
    #expect(
      marks(talk).dropFirst() == [
        "answered smtp.security=starttls", "answered consent/smtp.reach=yes",
        "checked smtp.reach smtp.reach.587=open", "stepped-back", "stepped-back",
        "answered consent/smtp.reach=no",
      ])
    #expect(talk.shown.contains("Port 587 answers."))
    #expect(
      await count.requests.map(\.run) == [
        [Assignment("reach", "mail.isp.example"), Assignment("ports", "587")]
      ])
  }

  @Test func `stops looking when the person does not want to wait, and goes on`() async throws {
    let checks = Checks(isAvailable: true) { _ in
      try? await Task.sleep(for: .seconds(3600))
      return [Assignment("smtp.reach.587", "open")]
    }
    let more = ["smtp.host=mail.isp.example", "smtp.symptom=refused", "smtp.port=587"]
    let talk = try await Rehearsal.play(
      ["starttls", "yes"], knowledge, given: given + more.map(Talk.assignment), checks: checks,
      interruption: {})
    #expect(marks(talk).last == "checked smtp.reach ")
    #expect(talk.shown.contains("All right, I stopped looking. We go on without it."))
    #expect(try talk.transcript().events.count == talk.session.events.count)
  }

  @Test func `keeps commands and answers on offer for the arrow keys, and no words`() async throws {
    let talk = try await play([
      "why", "hunter2", "/summary", "It waits", "help me", "banana split", "25", "save me.txt",
      "change hunter2", "CHANGE", "1", "john@isp.example",
    ])
    #expect(
      talk.history == [
        "why", "/summary", "It waits", "help", "25", "save", "change", "change",
      ])
  }

  @Test func `leaves with what is known, if anything is`() async throws {
    #expect(try await play(["it waits"]).shown.contains("What you told me"))
    #expect(try await !Rehearsal.play([], knowledge).shown.contains("What you told me"))
  }

  @Test func `saves under a name and goes on`() async throws {
    let talk = try await play(["save a.txt", "it waits"])
    #expect(talk.shown.contains("saved a.txt"))
    #expect(marks(talk).last == "answered smtp.symptom=timed-out")
  }
}

private actor Counter {
  var requests: [CheckRequest] = []
  func add(_ request: CheckRequest) { requests.append(request) }
}
