import Testing
import Troubleshooting

/// What YAML makes of sentences, most of it in silence.
@Suite struct `Traps of YAML` {
  @Test(arguments: [
    Spot(
      "comma-cuts", in: "guides/outlook.yaml", "cannot:\n  - smtp.security: starttls",
      becomes:
        "cannot:\n  - {smtp.port: 25, because: It blocks 25, ¶mostly.}\n  - smtp.security: starttls",
      says: "A comma cut this sentence", "`because:` on a line of its own"),
    Spot(
      "comma-cuts", in: "flows/start.yaml", "done: {end: yes, enquire: [advice.smtp.port]}",
      becomes: "done: {note: That is all, ¶truly., then: end}", says: "`note:` on a line of its own"
    ),
    Spot(
      "steps-in-brackets", in: "guides/outlook.yaml", "go: Click \"More\".",
      becomes: "go: ¶[Click Advanced, then OK.]", says: "Steps stand below `|`, one per line"),
    Spot(
      "colon-makes-key", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close:\n  ¶Type the port: 587", says: "A colon with a space makes a key",
      "`|` (steps)"),
    Spot(
      "colon-makes-key", in: "guides/outlook.yaml", "set: Choose \"$word\" in the list.",
      becomes: "set:\n      ¶Type the port: 587", says: "A colon with a space makes a key"),
    Spot(
      "steps-in-brackets", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close:\n  ¶- Type the port: 587", says: "Steps stand below `|`"),
    Spot(
      "hash-cuts", in: "flows/start.yaml", "title: What is wrong?",
      becomes: "title: ¶See page #25.", says: "Everything after ` #` was lost", "below `>`"),
    Spot(
      "begins-with-sign", in: "flows/start.yaml", "title: What is wrong?",
      becomes: "title: ¶\"What is wrong?\"", says: "Begin with a word"),
    Spot(
      "list-for-entries", in: "diagnoses/shared.yaml",
      becomes: "fixes:\n  ¶- use-provider:\n    set: {smtp.port: 25}\n",
      says: "These are entries, not a list", "`use-465:`"),
    Spot(
      "steps-folded", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶>\n  Click \"Finish\".\n  Click \"OK\".", says: "Steps want `|`"),
    Spot(
      "two-ways", in: "flows/sending.yaml", "25: reach", becomes: "25: reach\n      ¶25 465: end",
      says: "'25' of 'smtp.port' has two ways here, in line 14 and line 15"),
    Spot(
      "no-unknown", in: "flows/sending.yaml",
      "  port:\n    ask: smtp.port\n    to:\n      25: reach\n      else unknown: end",
      becomes: "  ¶port:\n    ask: smtp.port\n    to:\n      25: reach\n      else: end",
      says: "\"don't know\" leads nowhere from 'port'. Add `unknown: …`"),
  ])
  func `are named with the repaired line`(_ spot: Spot) throws { try spot.check() }

  /// After these the file does not load; what it held is not missed.
  @Test(arguments: [
    Spot(
      "colon-makes-key", in: "flows/start.yaml", "title: What is wrong?",
      becomes: "title: Blocked¶: port 25", says: "A colon with a space makes a key"),
    Spot(
      "begins-with-sign", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶\"Finish\" ends it.", says: "Begin with a word"),
    Spot(
      "begins-with-sign", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶@home click it.", says: "Begin with a word"),
    Spot(
      "begins-with-sign", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶> Click it.", says: "Begin with a word"),
    Spot(
      "begins-with-sign", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶{side.name} click it.", says: "write `$side.name`"),
    Spot(
      "begins-with-sign", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶*Click* it.", says: "Begin with a word"),
    Spot(
      "anchor", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶&last Click it.", says: "'&' and '*'"),
    Spot(
      "tag", in: "guides/outlook.yaml", "close: Click \"Finish\".",
      becomes: "close: ¶!Important Click it.", says: "would be lost"),
    Spot(
      "duplicate-key", in: "flows/start.yaml", "  program:\n    ask: program",
      becomes: "  direction: {end: yes}\n  ¶direction: {end: yes}\n  program:\n    ask: program",
      says: "'direction' stands here twice", "lines 5 and 9"),
    Spot(
      "not-yaml", in: "flows/start.yaml", becomes: "flow: start\nnodes: ¶[a\n", says: "never closed"
    ),
    Spot(
      "not-yaml", in: "flows/start.yaml", becomes: "flow: start\n¶\tnodes: a\n", says: "A tab",
      "Use spaces"),
    Spot(
      "not-yaml", in: "flows/start.yaml", becomes: "flow: start\n nodes\n¶- a\n",
      says: "This is not YAML", "spaces at the beginning"),
    Spot("not-yaml", in: "flows/start.yaml", becomes: "flow: start\n¶---\na: b\n", says: "'---'"),
    Spot(
      "nested-too-deeply", in: "flows/start.yaml",
      becomes: "¶a: " + String(repeating: "[", count: 200), says: "too deep"),
  ])
  func `that stop a file give one problem`(_ spot: Spot) throws { try spot.check() }

  @Test func `comments, block texts and quotes inside a sentence are left alone`() throws {
    let text = """
      app-password:   # what people ask for
        say: app password
        short: A "second" password, 100% yours: #1.   # a comment
        more: >
          It is "made" for one program: see page #25, {really}.
      """.replacing(": #1.", with: ".")
    let knowledge = try loaded(["glossary/terms.yaml": text])
    #expect(knowledge.terms.all[0].short == "A \"second\" password, 100% yours.")
    #expect(
      knowledge.terms.all[0].more == "It is \"made\" for one program: see page #25, {really}.")
  }
}
