import Conversation
import TestStage
import Testing
import Troubleshooting

@Suite struct `A number that is on the screen` {
  /// What is known, what is asked next, and for every place in its list the value that stands there.
  @Test(arguments: [
    (Talk.known.filter { !$0.hasPrefix("program") } + ["smtp.symptom=login-refused"], "program"),
    (
      [
        "direction=send", "complaint=fails", "email.domain=gmail.com", "smtp.symptom=login-refused",
        "program=iphone", "incoming.account=password",
      ], "program.version"
    ),
    (
      [
        "direction=send", "complaint=fails", "email.domain=gmail.com", "smtp.symptom=login-refused",
        "program=thunderbird", "incoming.account=password",
      ], "program.version"
    ),
  ])
  func `is that answer, whatever else is called so`(given: [String], asked: String) throws {
    let talk = try Talk(given, try TestKnowledge.shipped())
    #expect(talk.awaited == asked)
    guard case .question(let question) = talk.chat.session.turn.waits else { return }
    #expect(question.choices.count > 3)
    for (place, choice) in question.choices.enumerated() {
      var other = talk
      other.say("\(place + 1)")
      #expect(other.event == "answered \(asked)=\(choice.value)", "\(place + 1)")
    }
  }

  @Test(arguments: ["52", "115.3", "2.0.0.24"])
  func `is a version number if the list is shorter`(version: String) throws {
    var talk = try Talk(
      [
        "direction=send", "complaint=fails", "email.domain=gmail.com", "smtp.symptom=login-refused",
        "program=thunderbird", "incoming.account=password",
      ], try TestKnowledge.shipped())
    talk.say(version)
    #expect(talk.event?.hasPrefix("answered program.version=tb-") == true)
  }

  /// What went wrong in general is said again and again, and must not take an answer away.
  @Test(arguments: [
    (["trouble=yes"], "sending, it does not work", "answered direction=send"),
    (["trouble=yes"], "both, nothing works, I get an error everywhere", "answered direction=both"),
    (
      ["direction=receive", "complaint=set-up", "email.domain=zoho.eu"],
      "it is all filled in, but I get an error and it does not work", "answered setup.step=fails"
    ),
    (
      ["direction=send", "complaint=fails", "email.domain=isp.example"],
      "on my wife's phone it works", "said nothing"
    ),
  ])
  func `is not needed where words answer first, and tell of trouble then`(
    given: [String], reply: String, event: String
  ) throws {
    var talk = try Talk(given, try TestKnowledge.shipped())
    talk.say(reply)
    #expect(talk.event == event)
  }

  @Test func `is not meant by a bare no`() throws {
    var talk = try Talk(["email.domain=isp.example"], try TestKnowledge.shipped())
    talk.say("no")
    #expect(talk.event == "said nothing")
  }

  @Test func `is not needed where the end is offered`() throws {
    var talk = try Talk([], try TestKnowledge.shipped())
    for _ in 0..<11 where talk.awaited != "hand-over" { talk.say("skip") }
    talk.say("I don't know")
    #expect(talk.event == "answered hand-over=yes")
  }

  @Test(arguments: ["where", "I cannot find that", "there is no such number", "i don't see it"])
  func `may be nowhere, and then is looked for together`(words: String) throws {
    var talk = try Talk(
      [
        "direction=send", "complaint=fails", "email.domain=isp.example", "smtp.symptom=timed-out",
        "network=home", "program=windows-live-mail",
      ], try TestKnowledge.shipped())
    talk.say(words)
    #expect(talk.event == "did-not-know smtp.port")
  }
}

@Suite struct `An answer` {
  struct Row: Sendable, CustomTestStringConvertible {
    var given: [String]
    var line: String
    var event: String?
    var testDescription: String { "\(line) -> \(event ?? "shown")" }
    init(_ given: [String], _ line: String, _ event: String?) {
      (self.given, self.line, self.event) = (given, line, event)
    }
  }

  private static let webmail = Talk.known + ["smtp.symptom=login-refused"]
  private static let which =
    Array(Talk.known.filter { !$0.hasPrefix("program") }) + [
      "smtp.symptom=timed-out", "smtp.port=25",
    ]
  private static let begun = ["email.domain=isp.example"]

  static let rows: [Row] =
    [
      ("1", "direction=send"), ("3", "direction=both"), ("3.", "direction=both"),
      ("#2", "direction=receive"), ("Sending", "direction=send"), ("SENDING", "direction=send"),
      ("send", "direction=send"), (" receiving ", "direction=receive"),
      ("rec", "direction=receive"),
      ("b", "direction=both"),
    ].map { Row(begun, $0.0, "answered \($0.1)") }
    + [Row(begun, "4", "said nothing"), Row(begun, "0", "said nothing"), Row(begun, "", nil)]
    + [
      ("25", "25"), ("a", "25"), ("d", "2525"), ("c)", "587"), ("port 587", "587"),
      ("1025", "1025"),
    ].map { Row(Talk.portNext, $0.0, "answered smtp.port=\($0.1)") }
    + ["0", "2", "65536", "e", "twenty"].map { Row(Talk.portNext, $0, "said nothing") }
    + [
      ("Old Mail", "old-mail"), ("om", "old-mail"), ("old", "old-mail"), ("telephone", "phone"),
      ("the phone", "phone"), ("old-mail", "old-mail"),
    ].map { Row(which, $0.0, "answered program=\($0.1)") }
    + [("y", "yes"), ("Yes", "yes"), ("no", "no"), ("2", "no"), ("nope", "no")]
    .map { Row(webmail, $0.0, "answered works.webmail=\($0.1)") }
    + ["?", "I don't know", "no idea", "not sure", "skip"]
    .map { Row(webmail, $0, "did-not-know works.webmail") }

  @Test(arguments: rows) func `is heard as what it means`(row: Row) throws {
    var talk = try Talk(row.given)
    talk.say(row.line)
    #expect(talk.event == row.event)
  }

  @Test func `in letters is shown with letters`() throws {
    var talk = try Talk(Talk.known)
    talk.say("it waits")
    let signs = talk.shown.compactMap { paragraph in
      if case .choice(let sign) = paragraph.kind { sign + " " + paragraph.text } else { nil }
    }
    #expect(signs == ["a 25", "b 465", "c 587", "d 2525"])
  }

  @Test func `that is not understood is asked again, with examples and at last a way out`() throws {
    var talk = try Talk(["direction=send"])
    for miss in 1...4 {
      talk.say("banana split")
      #expect(talk.event == "said nothing")
      #expect(talk.question == "What brings you here?")
      #expect(talk.shows("For example, type 1 for \"It fails\""))
      #expect(talk.shows("You can type \"skip\"") == (miss >= 3))
      #expect(talk.shows("I did not understand that.") == (miss < 3))
    }
    talk.say("it fails")
    #expect(!talk.shows("For example"))
  }

  @Test func `that is empty is no event and asks again`() throws {
    var talk = try Talk(Talk.portNext)
    talk.say("", "   ", "\t")
    #expect(talk.event == nil)
    #expect(talk.question == "Which outgoing port is set?")
    #expect(talk.shows("Type skip if you do not know."))
  }

  @Test func `shows how to find out before don't know stands`() throws {
    var talk = try Talk(Talk.known)
    talk.say("don't know")
    #expect(talk.awaited == "smtp.symptom")
    #expect(talk.shows("This is how to find out."))
    talk.say("don't know")
    #expect(talk.awaited == "smtp.port")
  }
}
