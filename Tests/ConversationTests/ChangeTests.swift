import Conversation
import TestStage
import Testing
import Troubleshooting

@Suite struct `Changing an answer` {
  @Test func `shows the answers and asks for the one that is picked`() throws {
    var talk = try Talk(Talk.portNext)
    talk.say("25", "change")
    #expect(talk.question == "Which answer do you want to change? Type its number.")
    let place = try #require(talk.shown.first { $0.text == "outgoing port: 25" })
    guard case .choice(let sign) = place.kind else { return #expect(Bool(false)) }
    talk.say(sign)
    #expect(talk.question == "Which outgoing port is set?")
    talk.say("465")
    #expect(talk.event == "changed smtp.port=465")
  }

  /// "Why you are here" follows from the words, which are no answer to any question.
  @Test func `lists what follows from something that was only read`() throws {
    var talk = try Talk([], try TestKnowledge.shipped())
    talk.say("my mail does not work", "change")
    #expect(talk.shows("why you are here: Sending or receiving fails"))
    talk.say("1", "I am setting up mail")
    #expect(talk.event == "changed complaint=set-up")
  }

  @Test(arguments: ["outgoing port", "smtp.port", "Outgoing Port"])
  func `finds an answer by its name`(name: String) throws {
    for line in ["change \(name) 465", "change \(name)  465"] {
      var talk = try Talk(Talk.fixNext)
      talk.say(line)
      #expect(talk.event == "changed smtp.port=465")
    }
    var talk = try Talk(Talk.fixNext)
    talk.say("change \(name)")
    #expect(talk.question == "Which outgoing port is set?")
    talk.say("d")
    #expect(talk.event == "changed smtp.port=2525")
  }

  @Test(arguments: ["banana split", "99", "0"])
  func `asks again for what is not in the list, and how to leave it`(line: String) throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("change", line)
    #expect(talk.event == nil)
    #expect(talk.shows("That is not in the list."))
    #expect(talk.question == "Which answer do you want to change? Type its number.")
  }

  @Test(arguments: ["", "/back", "back", "skip"])
  func `leaves everything as it was when nothing is picked`(line: String) throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("change", line)
    #expect(talk.event == nil)
    #expect(talk.shows("All right, it stays as it was."))
    #expect(talk.awaited == "port25-blocked/use-587")
  }

  @Test func `asks again for a value that it does not understand`() throws {
    for lines in [["change outgoing port banana"], ["change outgoing port", "banana"]] {
      var talk = try Talk(Talk.fixNext)
      for line in lines { talk.say(line) }
      #expect(talk.event == nil)
      #expect(talk.shows("I did not understand that."))
      #expect(talk.question == "Which outgoing port is set?")
      talk.say("587")
      #expect(talk.event == "changed smtp.port=587")
    }
  }

  @Test func `names a name that it does not find`() throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("change colour")
    #expect(talk.event == nil)
    #expect(talk.shows("I do not find an answer of that name."))
  }

  @Test func `may change to don't know`() throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("change outgoing port", "I don't know")
    #expect(talk.event == "changed smtp.port=unknown")
  }

  @Test func `says first what it sets aside, and waits for a yes`() throws {
    for (answer, event) in [("yes", "changed program=phone"), ("1", "changed program=phone")] {
      var talk = try Talk(Talk.known)
      talk.say("it waits", "change your mail program phone")
      #expect(talk.event == nil)
      #expect(talk.shows("what happens when you send: It waits"))
      #expect(talk.question == "Shall I go on?")
      talk.say(answer)
      #expect(talk.event == event)
      #expect(talk.awaited == "smtp.symptom")
      #expect(talk.shows("You said before: It waits."))
    }
  }

  @Test(arguments: ["no", "2", "back", "skip"])
  func `sets nothing aside without a yes`(answer: String) throws {
    var talk = try Talk(Talk.portNext)
    talk.say("change your mail program phone", answer)
    #expect(talk.event == nil)
    #expect(talk.shows("All right, it stays as it was."))
    #expect(talk.question == "Which outgoing port is set?")
  }

  @Test func `asks once more where neither yes nor no is said`() throws {
    var talk = try Talk(Talk.portNext)
    talk.say("change your mail program phone", "", "banana")
    #expect(talk.event == nil)
    #expect(talk.question == "Shall I go on?")
  }

  @Test(arguments: ["help", "why", "summary", "questions", "steps"])
  func `keeps its question while something is shown`(command: String) throws {
    var talk = try Talk(Talk.portNext)
    talk.say("change", command)
    #expect(talk.question == "Which answer do you want to change? Type its number.")
    talk.say("change outgoing port", command)
    #expect(talk.question == "Which outgoing port is set?")
    talk.say("change your mail program phone", command)
    #expect(talk.question == "Shall I go on?")
    #expect(talk.event == nil)
  }

  @Test func `can be left by every way out`() throws {
    for lines in [["change"], ["change outgoing port"], ["change your mail program phone"]] {
      var talk = try Talk(Talk.portNext)
      for line in lines { talk.say(line) }
      var leaving = talk
      leaving.say("quit")
      #expect(leaving.hasLeft)
      talk.say("restart")
      #expect(talk.event == "restarted")
      #expect(talk.question == "Which outgoing port is set?")
    }
  }

  @Test func `needs an answer that can be changed`() throws {
    var talk = try Talk()
    talk.say("change")
    #expect(talk.shows("Nothing was answered yet that could be changed."))
  }
}
