import Foundation
import KnowledgeAudit
import KnowledgeFiles
import TestStage
import Testing

@Suite struct `mailmend kb lint` {
  /// Laid over the shipped Knowledge: one warning, or also one error.
  private static let warning = [
    "mine/glossary/mine.yaml": """
    newsgroup:
      say: newsgroup
      short: It speaks NNTP.

    """
  ]
  private static let error = ["mine/glossary/odd.yaml": "odd:\n  say: odd\n"]

  private func run(_ files: [String: String], _ arguments: String...) async throws -> Home.Result {
    try await Home(files).run(
      ["kb", "lint", "--knowledge", TestKnowledge.shippedFolder, "--knowledge", "mine"] + arguments)
  }

  @Test func `says how much there is where all is well`() async throws {
    let result = try await run(["mine/glossary/mine.yaml": "# nothing\n"])
    #expect(result.exit == 0, "\(result.errors)")
    #expect(
      result.output.wholeMatch(
        of: /No findings: \d+ facts, \d+ flows, \d+ nodes, \d+ diagnoses, \d+ guides\.\n/) != nil,
      "\(result.output)")
  }

  @Test func `counts a warning, and a conversation does not mind it`() async throws {
    let result = try await run(Self.warning)
    #expect(result.exit == 1)
    #expect(
      result.output == """
        mine/glossary/mine.yaml:3:20: warning[unknown-term]: 'NNTP' has no entry in the glossary. Add one \
        to glossary/, or use a plain word.
        1 finding: 0 errors, 1 warning. `mailmend kb explain CODE` tells more.

        """)
    let chat = try await Home(Self.warning).run(
      ["chat", "--knowledge", TestKnowledge.shippedFolder, "--knowledge", "mine"], input: "quit\n")
    #expect(chat.exit == 0)
    #expect(chat.errors == "")
  }

  @Test func `tells errors and warnings at once`() async throws {
    let result = try await run(
      Self.error.merging(["mine/glossary/mine.yaml": long], uniquingKeysWith: { $1 }))
    #expect(result.exit == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("mine/glossary/mine.yaml:3:10: warning[long-sentence]: "))
    #expect(lines[1].hasPrefix("mine/glossary/odd.yaml:1:1: error[missing-key]: "))
    #expect(lines[2].hasPrefix("2 findings: 1 error, 1 warning. "))
  }

  private let long = """
    word:
      say: word
      short: One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
    sixteen seventeen eighteen nineteen twenty twentyone.

    """

  @Test func `prints one object for other programs, twice the same`() async throws {
    let result = try await run(Self.error, "--json")
    #expect(result.exit == 1)
    #expect(
      result.output == """
        {"counts":{"errors":1,"warnings":0},"findings":[{"code":"missing-key","column":1,"details":[],\
        "line":1,"message":"Here `short:` is missing. Every one of these has it: a term.",\
        "path":"mine/glossary/odd.yaml","severity":"error"}],"knowledge":null,"schema":1}

        """)
    let clean = try await run(["mine/glossary/mine.yaml": "# nothing\n"], "--json")
    #expect(clean.exit == 0)
    #expect(
      clean.output.wholeMatch(
        of:
          /\{"counts":\{"errors":0,"warnings":0\},"findings":\[\],"knowledge":\{"sha256":"[0-9a-f]{64}","version":".*"\},"schema":1\}\n/
      ) != nil, "\(clean.output)")
    #expect(try await run(Self.warning, "--json").output == run(Self.warning, "--json").output)
  }

  @Test func `lets no control sign of a file through`() async throws {
    let files = ["mine/glossary/mine.yaml": "odd:\n  say: odd\n  \"a\\eb\": x\n  short: Odd.\n"]
    let text = try await run(files)
    #expect(text.output.contains("'a") && !text.output.contains("\u{1B}"), "\(text.output)")
    let json = try await run(files, "--json")
    #expect(json.output.contains("a\\u001bb"), "\(json.output)")
  }
}

@Suite struct `mailmend kb explain` {
  private func run(_ arguments: String...) async throws -> Home.Result {
    try await Home().run(["kb", "explain"] + arguments)
  }

  @Test func `prints the page of a code`() async throws {
    let result = try await run("long-step")
    #expect(result.exit == 0, "\(result.errors)")
    #expect(
      result.output == """
        long-step (warning)
        A step has more than two sentences

        A step is done, then the eyes go back to the screen. Of three sentences the last
        is forgotten. Make two steps of it: below `|`, two lines.

        Bad: guides/my-mail.yaml

            program: my-mail
            name: My Mail
            close: |
          >   Click "Next". A window opens. Click "Finish".

        Good: guides/my-mail.yaml

            program: my-mail
            name: My Mail
            close: |
              Click "Next". A window opens.
              Click "Finish".

        Mend it, then check again with `mailmend kb lint`. If it must stay as it is, say
        why on the line before: `# lint: allow long-step: REASON`

        """)
  }

  @Test(arguments: Catalogue.all.codes.map(\.id))
  func `has a page for each code`(id: String) async throws {
    let result = try await run(id)
    let code = try #require(Catalogue.all[id])
    #expect(result.exit == 0)
    #expect(result.output.hasPrefix("\(id) (\(code.severity.rawValue))\n\(code.title)\n"))
    #expect(result.output.contains("\n  > "))
    #expect(result.output.contains("`# lint: allow \(id): REASON`") == (code.severity == .warning))
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("with `mailmend kb lint\(code.isDeep ? " --deep" : "")`."))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 110 }, "\(result.output)")
  }

  @Test func `lists all codes`() async throws {
    let result = try await run()
    #expect(result.exit == 0)
    let lines = result.output.split(separator: "\n")
    let codes = lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ")[0] }
    #expect(codes.map(String.init) == Catalogue.all.codes.map(\.id))
    #expect(lines.first == "What a file looks like")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `names the nearest code`() async throws {
    let result = try await run("long-sentense")
    #expect(result.exit == 64)
    #expect(result.output == "")
    #expect(
      result.errors
        == "Found 'long-sentense', expected a code. Did you mean 'long-sentence'? `mailmend kb explain` "
        + "lists all of them.\n")
  }

  @Test func `prints one object for other programs`() async throws {
    let one = try await run("no-else", "--json")
    #expect(one.exit == 0)
    #expect(one.output.hasPrefix(#"{"bad":[{"path":"flows/sending.yaml","text":"flow: sending\n"#))
    for words in [
      #""code":"no-else""#, #""schema":1"#, #""severity":"error""#, #""good":[{"#,
      #""next":"Mend it,"#,
      #""why":"The rows of a"#, #""title":"It may be that no row holds""#,
    ] {
      #expect(one.output.contains(words), "\(one.output)")
    }
    let all = try await run("--json")
    #expect(all.output.hasPrefix(#"{"codes":[{"code":"not-yaml","severity":"error","title":""#))
    #expect(all.output.hasSuffix("}],\"schema\":1}\n"))
  }
}

@Suite struct `mailmend kb lint --deep` {
  /// A flow in which one question is asked for nothing, and one of two conditions never holds.
  private static let files = [
    "kb/knowledge.yaml": """
    title: Mail
    start: start/symptom
    whom:
      mailbox: the company that runs your mailbox
    families: other

    """,
    "kb/facts/facts.yaml": """
    symptom: {label: what happens, ask: What happens?, answers: {waits: It waits, none: Nothing}}
    webmail: {type: yes-no, label: whether webmail works, ask: Does webmail work?}
    moved: {whom: mailbox, label: a move, ask: Has it moved?, read-out: Has it moved?, answers: {here: No}}

    """,
    "kb/flows/start.yaml": """
    flow: start
    title: What is wrong?
    start: symptom
    nodes:
      symptom: {ask: symptom, to: {waits: webmail, else unknown: whom}}
      webmail: {ask: webmail, then: sure}
      sure:
        when:
          - {symptom: none, go: end}
          - else: whom
      whom: {end: yes, enquire: [moved]}

    """,
  ]

  private func run(_ arguments: String...) async throws -> Home.Result {
    try await Home(Self.files).run(["kb", "lint", "--deep", "--knowledge", "kb"] + arguments)
  }

  @Test func `shows what is wrong by a conversation that replays`() async throws {
    let result = try await run()
    #expect(result.exit == 1, "\(result.errors)")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("kb/flows/start.yaml:6:3: warning[question-changes-nothing]:"))
    #expect(
      lines.contains { $0.hasPrefix("kb/flows/start.yaml:9:9: warning[condition-always-false]:") })
    #expect(
      lines.contains("2 findings: 0 errors, 2 warnings. `mailmend kb explain CODE` tells more."))
    #expect(lines.contains { $0.contains("Walked every way of one round, and of one more") })
    let witness = lines.drop { !$0.hasPrefix("  = mailmend transcript") }.prefix {
      $0.hasPrefix("  ")
    }
    #expect(!witness.isEmpty)
    let home = try Home(Self.files)
    try home.write(witness.map { $0.dropFirst(2) + "\n" }.joined(), to: "witness.txt")
    let replay = try await home.run(["replay", "--knowledge", "kb", "--wording", "witness.txt"])
    #expect(replay.exit == 0, "\(replay.output)")
  }

  /// Two processes: within one a set keeps its order.
  @Test func `tells another program the same, and the same each time`() async throws {
    let result = try await run("--json")
    #expect(try await run("--json").output == result.output)
    let small = ["kb", "lint", "--deep", "--json", "--knowledge", TestKnowledge.smallFolder]
    #expect(try await Home().run(small).output == Home().run(small).output)
    #expect(result.exit == 1)
    #expect(result.output.contains(#""code":"question-changes-nothing""#))
    #expect(result.output.contains(#""complete":true"#))
  }

  @Test func `says how long conversations are`() async throws {
    let lines = try await run().output.split(separator: "\n").map(String.init)
    #expect(
      lines.contains(
        "The longest conversation of one round that I found by playing asks 2 questions, and 0 fixes are "
          + "tried. No conversation of one round can ask more than 2 questions."))
    #expect(
      lines.contains(
        "Before the first diagnosis, the longest that I found asks 2 questions. None can ask more than 2 "
          + "questions before it."))
    #expect(
      lines.contains(
        "Whoever never knows an answer, and can do nothing, is asked 1 question and goes away with 1 "
          + "question for somebody who can help."))
    #expect(
      lines.last?.wholeMatch(
        of: /Of 500 people who reply at random, .*, the average has 1\.\d questions and fixes\./)
        != nil)
    let json = try await run("--json").output
    #expect(
      json.contains(#""longest":{"fixes":0,"questions":2,"transcript":["= mailmend transcript"#))
    #expect(json.contains(#""unknowing":{"fixes":0,"questions":1,"transcript":["#))
  }

  @Test func `writes conversations that replay`() async throws {
    let home = try Home(Self.files)
    let lint = try await home.run(
      ["kb", "lint", "--deep", "--knowledge", "kb", "--witnesses", "shown"])
    #expect(lint.exit == 1, "\(lint.errors)")
    let files = ["longest", "latest", "unknowing", "question-changes-nothing-1"].map {
      "shown/\($0).txt"
    }
    for file in files { #expect(lint.output.contains("  \(file): "), "\(lint.output)") }
    let replay = try await home.run(["replay", "--knowledge", "kb", "--wording"] + files)
    #expect(replay.exit == 0, "\(replay.output)")
    let shallow = try await home.run(["kb", "lint", "--knowledge", "kb", "--witnesses", "shown"])
    #expect(shallow.exit == 64)
    #expect(shallow.errors.contains("--witnesses is for --deep."))
  }

  @Test func `says where it gave up`() async throws {
    let result = try await run("--limit", "2")
    #expect(result.exit == 2)
    #expect(result.output.contains("Gave up after 3 situations, with"))
    #expect(try await run("--limit", "2", "--json").exit == 2)
    #expect(try await run("--limit", "0").exit == 64)
    let shallow = try await Home(Self.files).run([
      "kb", "lint", "--knowledge", "kb", "--limit", "5",
    ])
    #expect(shallow.exit == 64)
    #expect(shallow.errors.contains("--limit is for --deep."))
  }

  @Test func `keeps a comment about what it may have missed`() async throws {
    let home = try Home(Self.files)
    try home.write(
      home.text("kb/flows/start.yaml").replacing(
        "  webmail:", with: "  # lint: allow question-changes-nothing: It calms people.\n  webmail:"
      ),
      to: "kb/flows/start.yaml")
    let lint = ["kb", "lint", "--deep", "--knowledge", "kb"]
    let all = try await home.run(lint)
    #expect(all.output.contains("1 finding: "), "\(all.output)")
    let some = try await home.run(lint + ["--limit", "2"])
    #expect(some.exit == 2)
    #expect(some.output.hasPrefix("No findings: "), "\(some.output)")
  }
}
