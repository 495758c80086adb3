import Conversation
import TestStage
import Testing
import Troubleshooting

@Suite struct `The steps of a fix` {
  private func begun() throws -> Talk { try Talk(Talk.fixNext) }

  private func headings(_ talk: Talk) -> [String] {
    talk.shown.filter { $0.kind == .heading }.map(\.text)
  }

  @Test func `are shown one place at a time, and are no events`() throws {
    var talk = try begun()
    var seen: [String] = []
    talk.say("")
    while talk.question == "Tell me what you see." {
      #expect(talk.event == nil)
      #expect(headings(talk).count == 1)
      seen += headings(talk)
      talk.say(seen.count.isMultiple(of: 2) ? "1" : "done")
    }
    #expect(seen.count >= 2)
    #expect(Set(seen).count == seen.count)
    #expect(talk.question == "Does sending work now?")
    #expect(talk.shows("Send yourself a mail."))
    #expect(talk.chat.session.record.count == 1)
  }

  @Test(arguments: ["", "yes", "y", "ok", "go on", "begin"])
  func `begin when the person is ready`(line: String) throws {
    var talk = try begun()
    talk.say(line)
    #expect(talk.event == nil)
    #expect(talk.question == "Tell me what you see.")
  }

  @Test(arguments: ["1", "4", "no", "7"])
  func `do not begin, and are not done, by a bare word`(line: String) throws {
    var talk = try begun()
    talk.say(line)
    #expect(talk.event == nil)
    #expect(talk.shows("Press Enter to see the first steps."))
    #expect(talk.question == "Shall we begin? Press Enter to see the first steps.")
  }

  @Test func `are not tried in vain before one of them was shown`() throws {
    var talk = try begun()
    talk.say("it does not work")
    #expect(talk.event == nil)
    #expect(talk.shows("Press Enter to see the first steps."))
    talk.say("it does not work")
    #expect(talk.event == "tried port25-blocked/use-587 same")
  }

  @Test(arguments: ["2", "I cannot find that", "i can't find the menu"])
  func `have other words for what is not found`(line: String) throws {
    var talk = try begun()
    talk.say("")
    let place = headings(talk)
    talk.say(line)
    #expect(talk.event == nil)
    #expect(talk.shows("in other words") || talk.shows("I have no other words"))
    #expect(headings(talk) == place)
    #expect(talk.question == "Tell me what you see.")
  }

  @Test(arguments: [
    ("3", "could-not"), ("I could not do it", "could-not"), ("it works", "works"),
    ("same as before", "same"), ("something else", "else"), ("skip", "could-not"),
  ]) func `end in the middle when the person says how it went`(line: String, outcome: String) throws
  {
    for before in [[], [""], ["", "done"], ["", "done", "back"]] {
      var talk = try begun()
      for step in before { talk.say(step) }
      if line == "3", before.isEmpty { continue }
      talk.say(line)
      // In the middle nothing can have changed yet, so that counts when it is said twice.
      if outcome == "same", talk.event == nil { talk.say(line) }
      #expect(talk.event == "tried port25-blocked/use-587 \(outcome)")
    }
  }

  @Test(arguments: ["4", "9", "no", "0"])
  func `do not take a bare word for an outcome`(line: String) throws {
    var talk = try begun()
    talk.say("")
    let place = headings(talk)
    talk.say(line)
    #expect(talk.event == nil)
    #expect(headings(talk) == place)
  }

  @Test func `go back place by place, then out of the steps, then to the last answer`() throws {
    var talk = try Talk(Talk.portNext)
    talk.say("25", "")
    let first = headings(talk)
    talk.say("done")
    #expect(headings(talk) != first)
    talk.say("back")
    #expect(headings(talk) == first)
    talk.say("back")
    #expect(talk.question?.contains("Shall we begin?") == true)
    #expect(talk.event == nil)
    talk.say("back")
    #expect(talk.event == "stepped-back")
    #expect(talk.awaited == "smtp.port")
  }

  @Test func `keep their place while something else is said or shown`() throws {
    var talk = try begun()
    talk.say("", "done")
    let place = headings(talk)
    let count = talk.shown.count
    for line in [
      "summary", "help", "why", "steps", "banana split please", "2", "7", "bakc", "help",
    ] {
      talk.say(line)
      #expect(["2", "7", "bakc"].contains(line) || talk.shown.count > count)
      #expect(talk.question == "Tell me what you see.")
      #expect(talk.shows(place[0]))
    }
  }

  @Test func `are not begun anew by words that nothing understood`() throws {
    var talk = try begun()
    talk.say("")
    while talk.question == "Tell me what you see." { talk.say("done") }
    talk.say("banana split please")
    #expect(talk.event?.hasSuffix("nothing") == true)
    #expect(talk.question == "Does sending work now?")
  }

  @Test func `are gone through once more when they were not saved`() throws {
    var talk = try begun()
    talk.say("")
    while talk.question == "Tell me what you see." { talk.say("done") }
    talk.say("Port: 25, Secure(SSL): No")
    #expect(talk.event == "said about port25-blocked/use-587 read smtp.port=25 smtp.security=none")
    #expect(talk.awaited == "saved")
    talk.say("no")
    #expect(talk.awaited == "port25-blocked/use-587")
    #expect(talk.question?.contains("Shall we begin?") == true)
    #expect(talk.shows("Then we go through it once more."))
  }

  @Test(arguments: [
    ("Secure(SSL): No, Socket Error: 10060", "saved"),
    ("It says 10060 again", "port25-blocked/use-465"),
  ]) func `end with the error that is pasted`(paste: String, awaited: String) throws {
    for before in [[], [""], ["", "done"]] {
      var talk = try begun()
      for step in before { talk.say(step) }
      talk.say(paste)
      #expect(talk.event?.hasPrefix("said about port25-blocked/use-587 read") == true)
      #expect(talk.awaited == awaited)
    }
  }
}

@Suite struct `Notes before a fix` {
  private static let given = [
    "direction=both", "complaint=wants-encryption", "program=old-mail", "provider=old-co",
    "smtp.port=25", "incoming.port=110", "advice.given=no",
  ]

  @Test func `are read first, then what is to be done, then the steps`() throws {
    var talk = try Talk(Self.given)
    let first = talk.chat.screen()
    #expect(first.paragraphs.contains { $0.text.hasPrefix("The box and the port go together.") })
    #expect(!first.paragraphs.contains { $0.text.hasPrefix("Your mailbox is run by") })
    talk.say("summary")
    #expect(talk.question == "Press Enter to see what is to be done.")
    talk.say("")
    #expect(talk.shows("Your mailbox is run by another company now."))
    #expect(talk.question?.contains("Shall we begin?") == true)
    talk.say("")
    #expect(talk.question == "Tell me what you see.")
    #expect(talk.chat.session.record.count == 1)
  }

  @Test func `do not stand in the way of an outcome`() throws {
    var talk = try Talk(Self.given)
    talk.say("it works")
    #expect(talk.event == "tried service-moved/use-provider/465 works")
  }
}
