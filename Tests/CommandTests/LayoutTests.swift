import Conversation
import LineEditor
import Testing

@testable import mailmend

@Suite struct `Laying a screen out` {
  private func lines(
    _ screen: Screen, _ width: Int, _ style: Layout.Style = .indented
  ) -> [String] {
    Layout(width: width, style: style, columns: { Columns.count($0) }).lines(of: screen).map(\.text)
  }

  private static let list = Screen(
    [.init(.question, "Which one of these?")]
      + (1...12).map { .init(.choice(String($0)), "Answer of some length, number \($0)") })

  private static let samples: [Screen] = [
    list,
    Screen(texts: [
      "A sentence with donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen in it.",
      "漢字かな交じり文は幅が広い 👩‍👩‍👧‍👦 and a family", "", "e\u{301}e\u{301}",
    ]),
    Screen([
      .init(.heading, "A heading that is longer than the narrowest of all windows"),
      .init(.step(1, of: 10), "Click the tab \"Advanced\"."),
      .init(.step(10, of: 10), "Open https://example.com/a/very/long/address/that/has/no/space."),
      .init(.hint, "Look for the number beside \"Outgoing mail (SMTP)\"."),
      .init(.item, "outgoing port: 25"), .init(.number(8), "Is my mailbox still with you?"),
    ]),
  ]

  @Test(arguments: [2, 3, 5, 8, 20, 21, 40, 60, 80, 100, 200], [Layout.Style.indented, .spoken])
  func `never makes a line wider than the window`(width: Int, style: Layout.Style) {
    for screen in Self.samples {
      for line in lines(screen, width, style) {
        #expect(Columns.count(line) <= min(width, Layout.widest), "\(line)")
      }
    }
  }

  @Test(arguments: [20, 40, 80, 200])
  func `loses no word and breaks only what is longer than a line`(width: Int) {
    let text = "It may be called something else. Here it is in other, shorter words, all of them."
    let shown = lines(Screen(texts: [text]), width).joined(separator: " ")
    #expect(shown.split(separator: " ").joined(separator: " ") == text)
    let long = String(repeating: "x", count: width + 5)
    #expect(
      lines(Screen(texts: ["a \(long)"]), min(width, 100)).first == "a" || width > Layout.widest)
    #expect(lines(Screen(texts: ["a \(long)"]), width).joined().count { $0 == "x" } == width + 5)
  }

  @Test func `breaks wide signs where the columns end and not where the letters do`() {
    #expect(lines(Screen(texts: ["漢字漢字漢字"]), 5) == ["漢字", "漢字", "漢字", ""])
  }

  @Test func `keeps lists in line, with numbers of one and of two figures`() {
    let shown = lines(Self.list, 24)
    #expect(
      shown[1...4] == [
        "   1  Answer of some", "      length, number 1", "   2  Answer of some",
        "      length, number 2",
      ])
    #expect(shown.contains("  12  Answer of some"))
  }

  @Test(arguments: [(12, 0), (13, 2), (16, 3)])
  func `shows many answers in groups, so that they are no wall`(count: Int, gaps: Int) {
    let answers = (1...count).map { Screen.Paragraph(.choice(String($0)), "Answer") }
    for style in [Layout.Style.indented, .spoken] {
      let shown = lines(Screen([.init(.question, "Which?")] + answers), 80, style)
      #expect(shown.count == 1 + count + gaps + 1)
      #expect(shown.dropLast().count { $0.isEmpty } == gaps)
    }
  }

  @Test func `says in words what is what, for those who hear it`() {
    let screen = Screen([
      .init(.heading, "Servers"), .init(.step(2, of: 5), "Click \"OK\"."),
      .init(.hint, "Look for it."), .init(.question, "Does it work?"),
      .init(.choice("1"), "Yes"), .init(.question, "Press Enter to go on."),
    ])
    #expect(
      lines(screen, 80, .spoken).filter { !$0.isEmpty } == [
        "Servers.", "Step 2 of 5: Click \"OK\".", "Hint: Look for it.", "Question: Does it work?",
        "Answer 1: Yes", "Now: Press Enter to go on.",
      ])
    for style in [Layout.Style.indented, .spoken] {
      #expect(lines(Screen([]), 80, style) == [])
      #expect(lines(Screen(texts: [""]), 80, style) == [])
    }
  }

  @Test func `measures what will be shown, without what is dropped on the way`() {
    let family = Screen(texts: [String(repeating: "👩‍👩‍👧‍👦 \u{1B}[31m", count: 9)])
    let display = Display(.never, isPlain: true)
    for line in display.lines(of: family, width: 20) {
      #expect(Columns.count(Terminal.cleaned(line.pieces.map(\.text).joined())) <= 20)
    }
  }
}

@Suite struct `Colour` {
  typealias Row = (choice: ColorChoice, isTerminal: Bool, environment: [String: String], isOn: Bool)

  @Test(
    arguments: [
      (.auto, true, ["TERM": "xterm"], true), (.auto, false, ["TERM": "xterm"], false),
      (.auto, true, [:], false), (.auto, true, ["TERM": ""], false),
      (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
      (.never, true, ["TERM": "xterm"], false),
    ] as [Row])
  func `is shown where it can be seen and is wanted`(row: Row) {
    #expect(row.choice.isOn(atTerminal: row.isTerminal, row.environment) == row.isOn)
  }

  @Test func `is bold and a number's, and adds no word`() async throws {
    let input = "it waits\n25\n"
    let plain = try await Home().run(Home.chat, input: input)
    let coloured = try await Home().run(
      Home.chat + ["--color", "always"], input: input, environment: ["NO_COLOR": "1"])
    #expect(coloured.output.contains("\u{1B}[1mWhat happens when you send mail?\u{1B}[0m"))
    #expect(coloured.output.contains("\u{1B}[36m  1  \u{1B}[0m"))
    let without = ["1", "36", "0"].reduce(coloured.output) {
      $0.replacing("\u{1B}[\($1)m", with: "")
    }
    #expect(without == plain.output)
    for never in [["--color", "never"], ["--color", "always", "--plain"], []] {
      let result = try await Home().run(Home.chat + never, input: input)
      #expect(!result.output.contains("\u{1B}"))
    }
    #expect(try await Home().run(Home.chat + ["--color", "red"], input: "").exit == 64)
  }

  @Test func `is not needed with --plain, which says everything in words`() async throws {
    let result = try await Home().run(Home.chat + ["--plain"], input: "it waits\n25\n\n")
    for words in [
      "Question: What happens when you send mail?\nAnswer 1: ", "Answer a: 25\n", "Step 1 of ",
    ] {
      #expect(result.output.contains(words), "\(words)")
    }
    #expect(result.output.split(separator: "\n").allSatisfy { !$0.hasPrefix(" ") })
  }
}
