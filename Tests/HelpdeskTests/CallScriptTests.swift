import Foundation
import TestStage
import Testing

@testable import Helpdesk
@testable import Troubleshooting

@Suite struct `A call script` {
  /// Who may call.
  static let callers: [[String]] = [
    [], ["direction=send"], ["direction=receive"], ["direction=both"],
    ["program=thunderbird", "direction=send"],
    ["direction=send", "complaint=fails", "email.domain=gmail.com", "program=windows-live-mail"],
  ]

  private static func assignments(_ given: [String]) -> [Assignment] {
    given.map { text in
      let parts = text.split(separator: "=").map(String.init)
      return Assignment(parts[0], parts[1])
    }
  }

  private static func script(
    _ given: [String], _ knowledge: Knowledge, most: Int = CallScriptMaker.usualMost
  ) -> CallScript {
    CallScriptMaker(knowledge, date: "2026-11-20").script(given: assignments(given), most: most)
  }

  /// The script of the shipped Knowledge for each caller, made once.
  private static let scripts = Result {
    let knowledge = try TestKnowledge.shipped()
    return Dictionary(uniqueKeysWithValues: callers.map { ($0, script($0, knowledge)) })
  }

  private func shipped(_ given: [String]) throws -> CallScript {
    try #require(try Self.scripts.get()[given])
  }

  /// Every way of a step, those that depend on where one came from included.
  private static func ways(_ step: CallScript.Step) -> [CallScript.Way] {
    step.branches.flatMap { branch in
      if case .back(let returns) = branch.way { returns.map(\.way) } else { [branch.way] }
    }
  }

  @Test func `of a small Knowledge is the one that was read and believed`() throws {
    let given = ["direction=send", "complaint=fails", "email.domain=isp.example"]
    let text = Self.script(given, try TestKnowledge.small(), most: 12).text(width: 100)
    let difference = try Golden("HelpdeskTests", "call-script.txt").difference(from: text)
    #expect(difference == nil)
  }

  @Test(arguments: callers) func `names nothing that the Knowledge does not have, nor the script`(
    given: [String]
  ) throws {
    let knowledge = try TestKnowledge.shipped()
    let script = try shipped(given)
    let letters = script.instructions.map(\.letters)
    #expect(script.steps.map(\.number) == Array(1...max(1, script.steps.count)))
    #expect(Set(script.steps.map(\.place)).count == script.steps.count)
    #expect(Set(letters).count == letters.count)
    for step in script.steps {
      #expect(knowledge.nodes[step.place] != nil, "\(step.place)")
      #expect(step.fact.isEmpty || knowledge.facts[step.fact]?.raw != nil, "\(step.fact)")
      #expect(!step.branches.isEmpty, "\(step.place)")
      for deed in step.deeds { #expect(letters.contains(deed.letters), "\(deed.fix)") }
      for way in Self.ways(step) {
        switch way {
        case .step(let number): #expect((1...script.steps.count).contains(number))
        case .beyond(let place): #expect(knowledge.nodes[place] != nil, "\(place)")
        case .back, .solved, .handOver: break
        }
      }
    }
  }

  @Test(arguments: callers) func `begins with what the chat would ask, and fits its paper`(
    given: [String]
  ) throws {
    let session = Session(
      try TestKnowledge.shipped(),
      Event.Start(date: "2026-11-20", given: Self.assignments(given), skipsOpening: true))
    let script = try shipped(given)
    let first = try #require(script.steps.first)
    let asked = try #require(session.path.last.map { session.knowledge.nodes[$0].name })
    // What is only said comes before the question.
    let path = session.path.map { session.knowledge.nodes[$0].name }
    #expect(first.place == asked || first.kind == .remark && path.contains(first.place))
    #expect(script.steps.count <= CallScriptMaker.usualMost)
  }

  /// The whole tree on paper, and callers who answer at random: the steps that the engine passes must be a
  /// way through the script.
  @Test func `leads where the chat leads`() throws {
    let knowledge = try TestKnowledge.shipped()
    let script = Self.script(["direction=send"], knowledge, most: .max)
    let steps = script.steps
    let numbers = Dictionary(uniqueKeysWithValues: steps.map { ($0.place, $0.number) })
    var dice = Dice(seed: 7)
    for _ in 0..<100 {
      let start = Event.Start(
        date: "2026-11-20", given: [Assignment("direction", "send")], skipsOpening: true)
      var session = Session(knowledge, start)
      while case .question(let question) = session.turn.waits {
        session.apply(dice.answer(question))
      }
      let passed = session.path.compactMap { numbers[knowledge.nodes[$0].name] }
      for (step, next) in zip(passed, passed.dropFirst()) {
        let ways = Self.ways(steps[step - 1])
        #expect(
          ways.contains(.step(next)),
          "\(steps[step - 1].place) to \(steps[next - 1].place)")
      }
    }
  }

  /// Answers as a caller who knows what has no look-up behind it: on paper there is no directory.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }

    mutating func answer(_ question: Question) -> Event {
      let choices: [String]? =
        switch question.kind {
        case .program: ["any-program"]
        case .provider, .network, .security, .system, .domain, .host: nil
        default: question.choices.map(\.value.text)
        }
      let value = choices?.randomElement(using: &self) ?? Assignment.unknown
      if case .handOver = question.name { return .answered(.handOver, value: "no") }
      return .answered(question.name, value: value)
    }
  }

  // MARK: On paper

  private static let nasty = "<b onclick='x'>&\"*_[#|\u{1B}[31m\u{202E}"

  private var nastyScript: CallScript {
    let branch = CallScript.Branch(
      words: Self.nasty, also: [Self.nasty], value: Self.nasty, way: .beyond(Self.nasty))
    let deed = CallScript.Deed(
      letters: "A", title: Self.nasty, fix: Self.nasty, condition: Self.nasty)
    let step = CallScript.Step(
      number: 1, place: "x/y", kind: .question, say: [Self.nasty], fact: Self.nasty,
      look: [Self.nasty], deeds: [deed], ask: Self.nasty, branches: [branch])
    let block = Plan.Block(heading: Self.nasty, steps: [Self.nasty], hints: [])
    return CallScript(
      given: [Self.nasty], isForOneProgram: false,
      parts: [CallScript.Part(title: Self.nasty, steps: [step])],
      instructions: [
        CallScript.Instructions(
          letters: "A", title: Self.nasty, set: [Assignment(Self.nasty, Self.nasty)],
          blocks: [block], verify: nil)
      ],
      enquiries: [
        Enquiry(
          fact: "x", whom: "y", company: Self.nasty, numberFound: Self.nasty, ask: Self.nasty)
      ])
  }

  @Test func `is HTML and Markdown in which words mean nothing but themselves`() {
    let html = nastyScript.html
    #expect(!html.contains("<b o"))
    #expect(html.contains("&lt;b onclick=&#39;x&#39;&gt;&amp;&quot;"))
    #expect(!html.contains("<script") && !html.contains("http"))
    let markdown = nastyScript.markdown
    let words = markdown.replacing(/`<b[^`]*`/, with: "")
    #expect(!words.replacing("\\<", with: "").contains("<b"))
    #expect(words.contains("\\<b onclick='x'\\>\\&\"\\*\\_\\["))
    for page in [html, markdown] {
      #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test(arguments: callers) func `is a page whose links all lead to something on it`(
    given: [String]
  ) throws {
    let html = try shipped(given).html
    let links = Set(html.matches(of: /href="#([^"]*)"/).map { String($0.1) })
    let places = html.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(links.count > 5)
    #expect(links.subtracting(places) == [])
    #expect(Set(places).count == places.count)
    let opened = html.matches(of: /<(section|ul|ol|li|p|h\d|code|strong|a)[ >]/).count
    #expect(opened == html.matches(of: /<\/(section|ul|ol|li|p|h\d|code|strong|a)>/).count)
  }

  @Test func `explains each fix once, in the words of the caller's program`() throws {
    let general = try shipped(["direction=send"])
    let own = try shipped(["program=thunderbird", "direction=send"])
    #expect(!general.isForOneProgram && own.isForOneProgram)
    let deed = own.steps.flatMap(\.deeds).first { $0.fix == "port25-blocked/use-587" }
    let told = try #require(own.instructions.first { $0.letters == deed?.letters })
    #expect(told.blocks.flatMap(\.steps).contains { $0.contains("Thunderbird") })
    #expect(told.set.contains(Assignment("smtp.port", "587")))
    #expect(own.text(width: 80).split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(own.text(width: 80).contains("Open the settings: as at \(told.letters)."))
  }
}

@Suite struct `What a fact may be` {
  static let port = FactID(3)
  static let any = Possible.anything
  static let one = Possible.only("25")
  static let none = Possible.unknown(isSettled: true)

  private static func test(
    _ values: [Value] = [], not: Bool = false, known: Bool = false, unknown: Bool = false
  ) -> FactTest {
    var test = FactTest(port, values: values)
    (test.isNegated, test.acceptsKnown, test.acceptsUnknown) = (not, known, unknown)
    return test
  }

  /// What may be, a test, and whether it can pass and can fail.
  static let rows: [(Possible, FactTest, Bool, Bool)] = [
    (one, test(["25"]), true, false), (one, test(["587"]), false, true),
    (one, test(["587"], not: true), true, false), (one, test(unknown: true), false, true),
    (any, test(["25"]), true, true), (any, test(known: true), true, true),
    (any, test(known: true, unknown: true), true, false), (none, test(unknown: true), true, false),
    (none, test(["25"], not: true), false, true), (one.union(none), test(["25"]), true, true),
    (one.union(.only("587")), test(["25", "587"]), true, false),
  ]

  @Test(arguments: rows) func `decides what it can`(
    row: (Possible, FactTest, Bool, Bool)
  ) {
    #expect((row.0.kept(where: row.1, passes: true) != nil) == row.2)
    #expect((row.0.kept(where: row.1, passes: false) != nil) == row.3)
  }

  @Test func `never comes back once it is left out`() throws {
    let rest = try #require(Self.any.kept(where: Self.test(["25"]), passes: false))
    #expect(rest.kept(where: Self.test(["25"]), passes: true) == nil)
    #expect(rest.kept(where: Self.test(["587"]), passes: true) == .only("587"))
    #expect(rest.union(Self.one) == Self.any)
  }
}
