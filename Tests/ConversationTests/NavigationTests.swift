import Conversation
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `Going on and back` {
  /// A fix of the shipped Knowledge with more than one place, one of them with many steps.
  private static let long = [
    "direction=both", "complaint=wants-encryption", "program=windows-live-mail",
    "email.domain=gmail.com", "advice.given=no", "smtp.symptom=tls-failed", "smtp.port=25",
    "smtp.security=starttls",
  ]

  private func begun() throws -> Talk {
    var talk = try Talk(Self.long, try TestKnowledge.shipped())
    while talk.question != "Tell me what you see." { talk.say("") }
    return talk
  }

  private func numbers(_ talk: Talk) -> [Int] {
    talk.shown.compactMap { if case .step(let number, _) = $0.kind { number } else { nil } }
  }

  private func heading(_ talk: Talk) -> String? { talk.shown.first { $0.kind == .heading }?.text }

  @Test func `shows long lists of steps a few at a time, and the numbers go on`() throws {
    var talk = try begun()
    var headings: [String?] = []
    while talk.question == "Tell me what you see." {
      #expect(numbers(talk).count <= 6)
      headings.append(heading(talk))
      talk.say("")
    }
    #expect(headings.first == "Part 1 of \(headings.count): Create app password")
    let ends = headings.suffix(3).map { $0?.split(separator: ": ").last.map(String.init) }
    #expect(
      ends == ["Servers, steps 1 to 6 of 9", "Servers, steps 7 to 9 of 9", "Save the settings"])
    talk.say("back")
    #expect(talk.event == nil)
    talk.say("back")
    #expect(numbers(talk) == [7, 8, 9])
    for wanted in headings.dropLast(2).reversed() {
      talk.say("back")
      #expect(heading(talk) == wanted)
    }
    talk.say("back")
    #expect(talk.question == "Shall we begin? Press Enter to see the first steps.")
  }

  @Test func `reads in portions what leads to a fix, and skips them without an outcome`() throws {
    var talk = try Talk(Self.long, try TestKnowledge.shipped())
    talk.say("summary")
    #expect(talk.question == "Press Enter to see what is to be done.")
    for line in ["1", "no", "7"] {
      talk.say(line)
      #expect(talk.event == nil)
      #expect(talk.shows("There is a little more to read first."))
    }
    talk.say("skip")
    #expect(talk.event == nil)
    #expect(talk.question == "Shall we begin? Press Enter to see the first steps.")
    talk.say("blue elephants everywhere today again")
    #expect(talk.event?.hasSuffix("nothing") == true)
    #expect(talk.shows("I did not understand that."))
    #expect(!talk.shows("The encryption and the outgoing port do not go together."))
    #expect(talk.question == "Shall we begin? Press Enter to see the first steps.")
  }

  @Test func `comes back to the same steps from everything beside them`() throws {
    for aside in ["change", "change outgoing port", "change your mail program any-program"] {
      var talk = try begun()
      talk.say("")
      let place = heading(talk)
      talk.say(aside)
      #expect(talk.question != "Tell me what you see.")
      talk.say("back")
      #expect(talk.event == nil)
      #expect(heading(talk) == place)
      #expect(talk.question == "Tell me what you see.")
    }
  }

  @Test func `reads the questions for somebody else in portions too, round and round`() throws {
    var talk = try Talk([], try TestKnowledge.shipped())
    for _ in 0..<11 where talk.awaited != "hand-over" { talk.say("skip") }
    #expect(talk.awaited == "hand-over")
    talk.say("yes")
    let first = talk.shown
    var seen: Set<Int> = []
    for _ in 0..<9 {
      for case .number(let number) in talk.shown.map(\.kind) { seen.insert(number) }
      if talk.question != "Press Enter to read on." { break }
      talk.say("")
    }
    #expect(seen == Set(1...8))
    #expect(talk.question?.hasPrefix("If you have an answer, type the number") == true)
    talk.say("")
    #expect(talk.shown == first)
    talk.say("8")
    #expect(talk.question == "Did they say SSL/TLS or STARTTLS for incoming mail?")
  }
}

@Suite struct `Who cannot find something` {
  @Test func `gets the words of the program and of most programs`() throws {
    var talk = try Talk(
      [
        "direction=send", "complaint=fails", "program=windows-live-mail", "email.domain=gmail.com",
        "advice.given=no", "smtp.symptom=tls-failed", "smtp.port=25", "smtp.security=starttls",
      ], try TestKnowledge.shipped())
    while talk.question != "Tell me what you see." { talk.say("") }
    let words = [
      "Look for \"App passwords\", and make one for your mail program.",
      "Look for \"Accounts\", and open your account.",
      "Look for the port number of the outgoing server.",
      "Look for the name of the outgoing server.",
    ]
    for expected in words {
      talk.say("2")
      #expect(talk.event == nil)
      #expect(talk.shows(expected), "\(talk.shown.map(\.text))")
      talk.say("I can't find that either")
      #expect(talk.event == nil)
      #expect(talk.shows("That is not your fault"))
      talk.say("")
    }
  }

  @Test func `has other words for every place and every task that has two guides`() throws {
    let knowledge = try TestKnowledge.shipped()
    for path in TestTranscripts.shipped {
      let transcript = try Transcript(reading: try TestTranscripts.text(path), path: path)
      var session = Session(knowledge, transcript.start)
      for event in transcript.events.dropFirst() {
        session.apply(event)
        guard case .outcome(let proposal) = session.turn.waits else { continue }
        for block in proposal.plan.blocks {
          let isOnlyGeneral = knowledge.tasks.all.contains { task in
            block.heading.lowercased() == task.name.replacing("-", with: " ")
          }
          let isGeneralSave = block.heading == "Save the settings" && isGeneral(session)
          #expect(
            !block.hints.isEmpty || isOnlyGeneral || isGeneralSave, "\(path): \(block.heading)")
          #expect(Set(block.hints).count == block.hints.count)
          #expect(block.hints.count <= 6)
        }
      }
    }
  }

  /// Whether the steps are in general words already.
  private func isGeneral(_ session: Session) -> Bool {
    let program = session.report.facts.first { $0.fact == "program" }?.raw
    return program == nil || program == "any-program" || program == Assignment.unknown
  }
}

@Suite struct `A slip in a command` {
  static let places: [[String]] = [
    [], [""], ["", "send", "it fails"], ["", "send", "it fails", "old-mail", "isp.example"],
  ]

  @Test(arguments: [
    ("bakc", "back"), ("sumary", "summary"), ("/hepl", "help"), ("chnage", "change"),
    ("restrat", "restart"), ("Quti", "quit"),
  ]) func `is asked back and never obeyed`(word: String, meant: String) throws {
    for place in Self.places {
      var talk = try Talk()
      for line in place { talk.say(line) }
      let question = talk.question
      talk.say(word)
      #expect(talk.event == nil && !talk.hasLeft)
      #expect(talk.shows("Did you mean \"\(meant)\"?"), "\(place)")
      #expect(!talk.shows(word))
      #expect(place.isEmpty || talk.question == question)
    }
  }

  @Test(arguments: [[], ["", ""], ["", "", "done", "done", "done", "done"], ["skip", "skip"]])
  func `is asked back in steps, behind them and at the end`(lines: [String]) throws {
    var talk = try Talk(Talk.fixNext)
    for line in lines { talk.say(line) }
    for (word, words) in [("sumary", "Did you mean \"summary\"?"), ("/foo", "I know no command")] {
      talk.say(word)
      #expect(talk.event == nil)
      #expect(talk.shows(words))
    }
  }

  @Test(arguments: ["banana", "banana split", "we changed the house"])
  func `is not seen in other words`(line: String) throws {
    var talk = try Talk(["direction=send"])
    talk.say(line)
    #expect(talk.event == "said nothing")
  }
}

@Suite struct `What is written down of a change` {
  @Test(arguments: [
    ["change your mail program phone", "yes"], ["change", "3", "phone", "1"],
    ["change your mail program", "phone", "y"],
  ]) func `tells the change, however it was made`(lines: [String]) async throws {
    let given = Talk.portNext.map(Talk.assignment)
    let talk = try await Rehearsal.play(lines, try TestKnowledge.small(), given: given)
    #expect(talk.text.contains("you       change your mail program: The phone\n"))
    #expect(!talk.text.contains("you       yes") && !talk.text.contains("you       1"))
  }

  @Test func `is shown before it is made, only where something would be set aside`() throws {
    var talk = try Talk(Talk.portNext)
    talk.say("25", "change")
    let lines = Dictionary(
      uniqueKeysWithValues: talk.shown.compactMap { paragraph -> (String, Bool)? in
        guard case .choice = paragraph.kind else { return nil }
        let label = paragraph.text.prefix { $0 != ":" }
        return (String(label), paragraph.text.contains("If you change it, I ask again: "))
      })
    #expect(lines["your mail program"] == true)
    #expect(lines["the part after the @"] == true)
    #expect(lines["outgoing port"] == false)
    #expect(lines["what fails"] == false)
    #expect(talk.shows("I ask again: outgoing port; what happens when you send."))
  }
}

@Suite struct `What people say at odd places` {
  @Test(arguments: ["go back", "please go back", "ok, go back", "Back.", "take it back"])
  func `goes back in the steps and never forward`(line: String) throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("", "")
    let second = talk.shown
    talk.say(line)
    #expect(talk.shown != second)
    talk.say("")
    #expect(talk.shown == second)
  }

  @Test(arguments: ["the window looks different", "there is no blue button", "I am lost"])
  func `leads to other words in the steps`(line: String) throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("", line)
    #expect(talk.event == nil)
    #expect(talk.shows("other words"))
  }

  @Test(arguments: ["there is no change", "no difference"])
  func `is no loss but an outcome`(line: String) throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("", line)
    #expect(!talk.shows("other words"))
    talk.say("", "", "", line)
    #expect(talk.event?.hasSuffix(" same") == true, "\(talk.awaited)")
  }

  @Test(arguments: ["I did that", "finished", "ok", "I've done it"])
  func `goes on in the steps`(line: String) throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("", "")
    let second = talk.shown
    talk = try Talk(Talk.fixNext)
    talk.say("", line)
    #expect(talk.shown == second)
  }

  @Test func `is asked back if nothing can have changed yet`() throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("", "no, it still says the same")
    #expect(talk.event == nil)
    #expect(talk.shows("it can work only when all parts are done"))
    talk.say("the same as before")
    #expect(talk.event?.hasSuffix(" same") == true)
    talk = try Talk(Talk.fixNext)
    talk.say("", "it works now")
    #expect(talk.event?.hasSuffix(" works") == true)
  }

  @Test func `is met with a word at the end, and is no event`() throws {
    var talk = try Talk(Talk.fixNext)
    talk.say("it works")
    for (line, answer) in [
      ("no it stopped again", "Type restart to begin again"), ("it is solved", "I am glad"),
    ] {
      talk.say(line)
      #expect(talk.event == nil)
      #expect(talk.shows(answer))
    }
  }

  @Test func `is told why also beside the question, and what is known when nothing is`() throws {
    var talk = try Talk()
    talk.say("summary")
    #expect(talk.shows("I know nothing yet."))
    talk = try Talk(Talk.fixNext)
    talk.say("skip", "skip", "1", "why")
    #expect(!talk.shows("Nothing is asked"))
    #expect(talk.question != nil)
  }

  @Test func `tells what was wrong with the settings as they were then`() throws {
    var talk = try Talk([], try TestKnowledge.shipped())
    talk.say("windows live mail gmail cannot send", "no", "1", "25", "2")
    let because = try #require(talk.chat.session.report.found.first?.because)
    #expect(because.contains("25"), "\(because)")
    talk.say("it works now")
    #expect(talk.chat.session.report.found.first?.because == because)
  }
}
