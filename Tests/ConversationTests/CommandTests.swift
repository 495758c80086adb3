import Conversation
import TestStage
import Testing
import Troubleshooting

@Suite struct `A command` {
  @Test(arguments: [
    ("help", Command.help("")), ("/help", .help("")), ("HELP port", .help("port")),
    ("help  app   password", .help("app password")), ("why", .why), ("/Why", .why), ("back", .back),
    ("skip", .skip), ("summary", .summary), ("steps", .steps), ("questions", .questions),
    ("change", .change("")), ("change outgoing port 587", .change("outgoing port 587")),
    ("restart", .restart), ("save", .save("")), ("save my-mail.txt", .save("my-mail.txt")),
    ("quit", .quit), ("exit", .quit), ("bye", .quit), (" /quit ", .quit),
  ]) func `is read with or without a slash`(line: String, command: Command) {
    #expect(Command(line) == command)
  }

  @Test(arguments: [
    "", " ", "/", "//back", "why not", "back to work", "quitting", "no", "25", "helpme", "skip it",
  ]) func `is not seen where there is none`(line: String) {
    #expect(Command(line) == nil)
  }

  @Test func `is listed by help, each of them`() throws {
    var talk = try Talk()
    talk.say("help")
    for word in Command.words where word != "help" { #expect(talk.shows("\(word)")) }
    #expect(talk.question == "What goes wrong?")
  }

  @Test func `explains a word of the glossary, by any of its names`() throws {
    let shipped = try TestKnowledge.shipped()
    for name in ["app password", "app-password", "Secure Mail Key"] {
      var talk = try Talk([], shipped)
      talk.say("help \(name)")
      #expect(talk.shows("A second password, made by your mail provider for one program only."))
      #expect(talk.event == nil)
    }
    var talk = try Talk(["direction=send"], shipped)
    talk.say("help acount")
    #expect(talk.shows("Did you mean \"account\"?"))
  }

  @Test func `lets a story begin with its word at the opening only`() throws {
    for story in ["help me, I cannot send", "change of provider, now it is broken"] {
      var talk = try Talk()
      talk.say(story)
      #expect(talk.event == "said nothing")
    }
    var talk = try Talk(["direction=send"])
    talk.say("change of provider")
    #expect(talk.event == nil)
    talk = try Talk()
    talk.say("/change of provider")
    #expect(talk.event == nil)
  }

  @Test func `says why a question is asked and asks it again`() throws {
    var talk = try Talk(Talk.portNext)
    talk.say("why")
    #expect(talk.shows("Some lines block port 25."))
    #expect(talk.shows("what happens when you send: It waits"))
    #expect(talk.shows("25: "))
    #expect(talk.question == "Which outgoing port is set?")
    talk = try Talk()
    talk.say("why")
    #expect(talk.shows("So that I know where to look."))
  }

  @Test func `takes the last answer back, to the beginning and no further`() throws {
    var talk = try Talk()
    talk.say("back")
    #expect(talk.event == nil)
    #expect(talk.shows("This is the beginning."))
    talk.say("", "send", "back")
    #expect(talk.event == "stepped-back")
    #expect(talk.awaited == "direction")
    talk.say("back")
    #expect(talk.awaited == "opening")
  }

  @Test func `skips what can be skipped`() throws {
    var talk = try Talk()
    talk.say("skip")
    #expect(talk.event == "said nothing")
    #expect(talk.awaited == "direction")
    talk.say("skip")
    #expect(talk.event == "did-not-know direction")
    #expect(talk.shows("Write a mail to yourself."))
    talk.say("skip")
    #expect(talk.awaited == "complaint")
    talk = try Talk(Talk.fixNext)
    talk.say("skip")
    #expect(talk.event == "tried port25-blocked/use-587 could-not")
    talk = try Talk(Talk.fixNext)
    talk.say("Port: 25, Secure(SSL): No", "skip")
    #expect(talk.event == nil)
    #expect(talk.shows("This one I cannot skip."))
    #expect(talk.question?.contains("Was the change saved?") == true)
  }

  @Test func `sums up, with what is known and where from`() throws {
    var talk = try Talk(Talk.known)
    talk.say("it waits", "summary")
    #expect(talk.below("What you told me") == ["what happens when you send: It waits"])
    let given = talk.below("What was known at the start")
    #expect(given.contains("your mail program: Another mail program"))
    #expect(talk.question == "Which outgoing port is set?")
  }

  @Test func `shows all steps and all questions when there are any`() throws {
    var talk = try Talk(Talk.known)
    talk.say("steps")
    #expect(talk.shows("There are no steps yet."))
    talk.say("questions")
    #expect(talk.shows("There are no questions for anybody yet."))
    talk = try Talk(Talk.fixNext)
    talk.say("steps")
    #expect(talk.shows("Type 587 as outgoing port."))
    #expect(talk.shows("Send yourself a mail."))
    talk.say("skip", "skip", "questions")
    #expect(talk.shows("Do you block port 25?"))
  }

  @Test func `restarts, and back takes that back`() throws {
    var talk = try Talk()
    talk.say("", "send", "it fails", "restart")
    #expect(talk.event == "restarted")
    #expect(talk.awaited == "opening")
    talk.say("back")
    #expect(talk.awaited == "email.domain")
  }

  @Test(arguments: ["help", "summary", "questions", "banana split"])
  func `shows the question again, and not once more what led to it`(line: String) throws {
    var talk = try Talk(Talk.fixNext)
    #expect(talk.chat.screen().paragraphs.contains { $0.text.hasPrefix("Your line does not let") })
    talk.say(line)
    if talk.event == nil {
      #expect(talk.question == "Shall we begin? Press Enter to see the first steps.")
      #expect(!talk.shown.contains { $0.kind == .text && $0.text.hasPrefix("Your line does not") })
    }
    talk = try Talk(Talk.fixNext)
    talk.say("skip", "skip")
    while talk.question == "Press Enter to read on." { talk.say("") }
    talk.say(line)
    #expect(talk.shown.count { $0.text.hasPrefix("If you have an answer, type the number") } == 1)
  }

  @Test func `saves and leaves`() throws {
    var talk = try Talk()
    talk.say("save my mail.txt")
    #expect(talk.saved == "my mail.txt")
    talk.say("save")
    #expect(talk.saved == "")
    talk.say("quit")
    #expect(talk.hasLeft)
  }

  @Test func `gives way to an answer of the same word, unless it has a slash`() throws {
    var knowledge = try TestKnowledge.small()
    knowledge.version.name = "with other words"
    let fact = try #require(knowledge.facts["complaint"])
    for word in Command.words { knowledge.facts[fact].answers[0].also.append(word) }
    knowledge.seal()
    for word in Command.words {
      var talk = try Talk(["direction=send"], knowledge)
      talk.say(word)
      #expect(talk.event == "answered complaint=fails")
      talk = try Talk(["direction=send"], knowledge)
      talk.say("/\(word)")
      #expect(talk.event != "answered complaint=fails")
    }
  }
}
