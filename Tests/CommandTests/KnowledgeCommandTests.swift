import Foundation
import TestStage
import Testing

@Suite struct `mailmend kb show` {
  private func run(_ arguments: String...) async throws -> Home.Result {
    try await Home().run(["kb", "show", "--knowledge", TestKnowledge.smallFolder] + arguments)
  }

  @Test func `prints the steps that a person would see`() async throws {
    let result = try await run(
      "old-mail", "--set", "smtp.port=465", "--set", "smtp.security=ssl", "--given", "smtp.port=25")
    #expect(result.exit == 0, "\(result.errors)")
    #expect(
      result.output == """
        Open the settings
          1.  Click "Tools", then "Accounts".

        Advanced
          1.  Click the tab "Advanced".
          2.  Before you change anything here, write down on paper what is there now, or
              take a photo of it. Then you can always go back.
          3.  Click the outgoing box so that it is ticked.
          4.  Type 465 as outgoing number.

        Save the settings
          1.  Click "OK".

        See whether it works now
          1.  Send yourself a mail.

        How to put everything back
          1.  Click "Tools", then "Accounts".
          2.  Click the tab "Advanced".
          3.  Type 25 as outgoing number.
          4.  Put back what you wrote down: the outgoing box.
          5.  Click "OK".

        """)
  }

  @Test func `says why a program cannot do it, and exits with 1`() async throws {
    let result = try await run(
      "old-mail", "--set", "smtp.port=587", "--set", "smtp.security=starttls")
    #expect(result.exit == 1)
    #expect(
      result.output == """
        On every port but 25 Old Mail encrypts from the first byte.

          (smtp.security=starttls, smtp.port=587)

        """)
    let unsafe = try await run(
      "phone", "--set", "smtp.security=none", "--given", "smtp.auth=password")
    #expect(unsafe.exit == 1)
    #expect(unsafe.output.hasPrefix("Anybody on the way could read your password."))
  }

  @Test func `prints what a guide explains`() async throws {
    let result = try await run("old-mail")
    #expect(result.exit == 0, "\(result.errors)")
    for words in [
      """
      smtp.security, outgoing encryption
        Seen: Advanced > the outgoing box
        Called "empty": no encryption
        Called "ticked": STARTTLS, SSL/TLS

      """,
      "Called \"ticked\": SSL/TLS\n  Cannot be set: STARTTLS\n",
      "smtp.security=starttls with smtp.port=not 25: On every port but 25 Old Mail\n",
    ] {
      #expect(result.output.contains(words), "\(result.output)")
    }
    let provider = try await run("any-provider")
    #expect(provider.exit == 0)
    #expect(provider.output.contains("\n  1.  "))
  }

  @Test(arguments: [
    (["old-male"], "Found 'old-male', expected the id of a guide. Did you mean 'old-mail'?"),
    (["old-mail/6"], "Found '6', expected 'old-mail' alone, because all its versions are alike."),
    ([""], "Found '', expected the id of a guide."),
    (["old-mail", "--set", "smtp.prt=25"], "Did you mean 'smtp.port'?"),
    (["old-mail", "--set", "smtp.port"], "Found 'smtp.port', expected FACT=VALUE"),
    (["old-mail", "--set", "smtp.port=70000"], "expected a whole number from 1 to 65535."),
    (["old-mail", "--set", "direction=send"], "expected a setting of the mail program."),
    (["old-mail", "--set", "smtp.port=unknown"], "expected the value that is to be set."),
    (
      ["old-mail", "--set", "smtp.port=25", "--set", "smtp.port=26"],
      "Found 'smtp.port twice', expected each setting once."
    ),
    (["old-mail", "--given", "smtp.port=0"], "expected a whole number from 1 to 65535."),
    (["any-provider", "--set", "smtp.port=25"], "only programs have settings."),
  ]) func `says what is wrong with an argument`(arguments: [String], words: String) async throws {
    let result = try await Home().run(
      ["kb", "show", "--knowledge", TestKnowledge.smallFolder] + arguments)
    #expect(result.exit == 64)
    #expect(result.output == "")
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `names the versions, and shows one`() async throws {
    let home = try Home([
      "mine/guides/two.yaml": """
      program: two
      name: Two
      open: Click "A".
      version:
        ask: Which Two is it?
        find-out: Look at the window.
      versions:
        new: {name: Two from 5 on, numbers: 5 up, open: Click "B".}
        old: {name: Two before 5, numbers: to 4}

      """
    ])
    func show(_ name: String) async throws -> Home.Result {
      try await home.run(
        ["kb", "show", "--knowledge", TestKnowledge.smallFolder, "--knowledge", "mine", name])
    }
    #expect(try await show("two").output.contains("There are: new, old."))
    let new = try await show("two/new")
    #expect(new.output.contains("smtp.port, outgoing port (not in this guide: in general words)\n"))
    #expect(new.output.hasPrefix("Two from 5 on\n\nOpen the settings\n  1.  Click \"B\".\n"))
    #expect(
      try await show("two/ol").errors
        == "Found 'ol', expected a version of 'two': new, old. Did you mean 'old'?\n")
  }
}

@Suite struct `mailmend kb table` {
  private func run(_ arguments: String...) async throws -> Home.Result {
    try await Home().run(["kb", "table", "--knowledge", TestKnowledge.smallFolder] + arguments)
  }

  @Test func `prints which fixes can be done where, and why not`() async throws {
    let result = try await run()
    #expect(result.exit == 0, "\(result.errors)")
    for words in [
      "\nA  any-program, phone\nB  old-mail\n",
      "\nport25-blocked/use-587             + 1\nport25-blocked/use-465             + +\n",
      "\n1  On every port but 25 Old Mail encrypts from the first byte.\n",
    ] {
      #expect(result.output.contains(words), "\(result.output)")
    }
    #expect(!result.output.contains("use-provider"))
  }

  @Test func `prints the fixes of a provider`() async throws {
    let result = try await run("--email", "name@new.example")
    #expect(result.output.contains("port25-blocked/use-provider/465"), "\(result.output)")
    #expect(!result.output.contains("use-465"))
  }

  @Test func `is no wider than the window, whatever programs there are`() async throws {
    let guides = (0..<12).map { number in
      (
        "mine/guides/p\(number).yaml",
        """
        program: program-\(number)
        name: Program \(number)
        open: Open it.
        cannot:
          - smtp.port: 465
            because: Program \(number) cannot do that, and this sentence is longer than one line.

        """
      )
    }
    let home = try Home(Dictionary(uniqueKeysWithValues: guides))
    let arguments = [
      "kb", "table", "--knowledge", TestKnowledge.smallFolder, "--knowledge", "mine",
    ]
    for columns in [60, 100] {
      let terminal = try await TestTerminal(home, arguments, columns: columns)
      #expect(try await terminal.end() == .init(exit: 0))
      let lines = try await terminal.raw().split(whereSeparator: \.isNewline)
      #expect(lines.allSatisfy { $0.count <= columns }, "\(lines)")
      let heads = lines.filter { $0.hasPrefix("   ") && $0.contains(" A") || $0.hasSuffix(" N") }
      #expect(heads.count == (columns == 60 ? 2 : 1), "\(lines)")
      #expect(lines.contains { $0.hasPrefix("12  Program") || $0.hasPrefix("13  Program") })
    }
  }

  @Test(arguments: [
    (["--email", "a b"], "Found 'a b', expected what stands after the @"),
    (["--given", "program=phone"], "expected other facts: the table has every program."),
    (["--given", "smtp.prt=25"], "Did you mean 'smtp.port'?"),
  ]) func `says what is wrong with an argument`(arguments: [String], words: String) async throws {
    let result = try await Home().run(
      ["kb", "table", "--knowledge", TestKnowledge.smallFolder] + arguments)
    #expect(result.exit == 64)
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}
