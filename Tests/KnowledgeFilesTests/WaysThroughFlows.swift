import KnowledgeFiles
import TestStage
import Testing

/// Every answer leads on, every node is reached, and no way goes round.
@Suite struct `Ways through flows` {
  @Test(arguments: [
    Spot(
      "no-way", in: "flows/sending.yaml",
      "  symptom:\n    ask: smtp.symptom\n    to:\n      timed-out: host\n      refused none unknown: end",
      becomes:
        "  ¶symptom:\n    ask: smtp.symptom\n    to:\n      timed-out: host\n      none unknown: end",
      says: "'refused' leads nowhere from 'symptom'", "`else: …`"),
    Spot(
      "no-way", in: "flows/sending.yaml",
      "  port:\n    ask: smtp.port\n    to:\n      25: reach\n      else unknown: end",
      becomes: "  ¶port:\n    ask: smtp.port\n    to:\n      25: reach\n      unknown: end",
      says: "Other values lead nowhere from 'port'"),
    Spot(
      "two-ways", in: "flows/sending.yaml", "refused none unknown: end",
      becomes: "refused none unknown: end\n      ¶else none: end",
      says: "'none' of 'smtp.symptom' has two ways"),
    Spot(
      "no-else", in: "flows/sending.yaml",
      "  open:\n    when:\n      - {smtp.reach.25: blocked, today: from 2026-01-01, go: blocked}\n      - {tried: {smtp.port: 587}, go: end}\n      - else: end",
      becomes: "  ¶open:\n    when:\n      - {smtp.reach.25: blocked, go: blocked}",
      says: "`- else: …` as the last one"),
    Spot(
      "row-after-else", in: "flows/start.yaml",
      "      - {direction: send, go: out}\n      - else: in",
      becomes: "      - else: in\n      - ¶{direction: send, go: out}", says: "never reached",
      "in line 16"),
    Spot(
      "missing-key", in: "flows/start.yaml", "- {direction: send, go: out}",
      becomes: "- ¶{direction: send}\n      - {direction: send, go: out}", says: "`go:` is missing"),
    Spot(
      "wrong-shape", in: "flows/start.yaml",
      "    when:\n      - {direction: send, go: out}\n      - else: in",
      becomes: "    when: ¶{direction: send, go: out}", says: "Here rows are expected"),
    Spot(
      "circle-of-nodes", in: "flows/sending.yaml", "    ask: smtp.port\n    to:\n      25: reach",
      becomes: "    ask: smtp.port\n    to:\n      25: open",
      says: "round in a circle", "sending/port → sending/open → sending/port"
    ).and("  port:\n", "  ¶port:\n").and(
      "tried: {smtp.port: 587}, go: end", "tried: {smtp.port: 587}, go: port"),
    Spot(
      "circle-of-visits", in: "flows/sending.yaml", "  reach: {check: smtp.reach, then: open}",
      becomes: "  reach: {visit: [start], then: open}", says: "start → sending → start"
    ).inFile("flows/start.yaml", "flow: start", "flow: ¶start"),
    Spot(
      "unreachable-node", in: "flows/start.yaml", "  done: {end",
      becomes: "  ¶aside: {end: yes}\n  done: {end", says: "No way leads to the node 'start/aside'"),
    Spot(
      "unreachable-flow", in: "flows/aside.yaml",
      becomes: "flow: ¶aside\ntitle: Nobody\nstart: a\nnodes:\n  a: {end: yes}\n",
      says: "No walk comes to the flow 'aside'", "`visit:`"),
  ])
  func `are whole`(_ spot: Spot) throws { try spot.check() }

  @Test func `a loop of one node is a circle too`() throws {
    let problems = try problemsAfterChanging(
      "flows/sending.yaml",
      to: "flow: sending\ntitle: T\nstart: a\nnodes:\n  a: {ask: smtp.symptom, then: a}\n")
    #expect(problems.map(\.code) == ["circle-of-nodes"])
    #expect(problems.first?.message.contains("sending/a → sending/a.") == true)
  }

  @Test func `facts that are looked up from each other are a circle too`() throws {
    var files = SmallKnowledge.files
    files["facts/circle.yaml"] = """
      one: {label: one, look-up: {from: other, x: y}, answers: {y: Y, x: X}}
      other: {label: other, look-up: {from: one, y: x}, answers: {y: Y, x: X}}
      """
    let problems = try problems(in: files)
    #expect(problems.map(\.code) == ["circle-of-look-ups"])
    #expect(problems.first?.message.contains("one → other") == true)
  }

  @Test func `a long way and a wide visit are no trouble`() throws {
    var files = SmallKnowledge.files
    let nodes = (0..<600).map { "  n\($0): {ask: smtp.symptom, then: n\($0 + 1)}\n" }.joined()
    files["flows/sending.yaml"] =
      "flow: sending\ntitle: T\nstart: n0\nnodes:\n\(nodes)  n600: {end: yes}\n"
    #expect(try problems(in: files).isEmpty)
  }
}

/// An answer never changes the way already walked.
@Suite struct `Facts that may be unset` {
  @Test(arguments: [
    Spot(
      "maybe-unset", in: "flows/start.yaml", "- {direction: send, go: out}",
      becomes: "- {¶smtp.security: tls, go: in}\n      - {direction: send, go: out}",
      says: "'smtp.security' may be unset at 'start/side'",
      "start/direction → start/program → start/provider → start/side",
      "can set it later", "`ask: smtp.security`"),
    Spot(
      "maybe-unset", in: "flows/sending.yaml", "25: reach\n      else unknown: end",
      becomes:
        "25: reach\n      else unknown: end\n  early:\n    when:\n      - {¶smtp.port: 25, go: host}\n      - else: host",
      says: "start/out → sending/symptom → sending/early", "'sending/port' can set it later"
    ).and("timed-out: host", "timed-out: host\n      refused: early").and(
      "refused none unknown", "none unknown"),
    Spot(
      "maybe-unset", in: "flows/start.yaml", "  done: {end: yes",
      becomes:
        "  done: {note: ¶Your port is $smtp.port., then: later}\n  later: {ask: smtp.port, then: last}\n  last: {end: yes",
      says: "'smtp.port' may be unset at 'start/done'"),
    Spot(
      "maybe-unset", in: "flows/start.yaml", "- {direction: send, go: out}",
      becomes: "- {¶program.tls: 1.2, go: in}\n      - {direction: send, go: out}",
      says: "'system.tls' may be unset", "'program.tls' says what 'system.tls' says", "'start/last'"
    ).and("then: done}", "then: last}\n  last: {ask: system, then: done}"),
    Spot(
      "maybe-unset", in: "flows/start.yaml", "ask: direction\n    then: program",
      becomes:
        "ask: direction\n    then: early\n  early:\n    when:\n      - {¶program.oauth: yes, go: provider}\n      - else: program",
      says: "'program.oauth' may be unset at 'start/early'", "'start/program' can set it"),
    // The program alone does not settle what its version can change.
    Spot(
      "maybe-unset", in: "flows/start.yaml", "- {direction: send, go: out}",
      becomes: "- {¶program.oauth: no, go: in}\n      - {direction: send, go: out}",
      says: "'program.oauth' may be unset at 'start/side'", "can set it later"),
    Spot(
      "maybe-unset", in: "diagnoses/all.yaml", "when: {provider: unknown}",
      becomes: "when: {¶smtp.security: tls}",
      says: "'smtp.security' may be unset at 'sending/blocked'",
      "'smtp.pairing/security' can set it"),
    Spot(
      "maybe-unset", in: "checks/reach.yaml", "needs: smtp.host", becomes: "needs: smtp.security",
      says: "'smtp.security' may be unset at 'sending/reach'"
    ).inFile("flows/sending.yaml", "  reach:", "  ¶reach:"),
  ])
  func `are named with one way that misses them`(_ spot: Spot) throws { try spot.check() }

  /// Ways on which all is well, as a change of one file.
  @Test(arguments: [
    // Whoever is asked for it is asked for the version too.
    (
      "flows/start.yaml",
      """
          ask: program
          then: provider
        provider:
          ask: provider
          then: side
        side:
          when:
      """,
      """
          ask: program.oauth
          then: provider
        provider:
          ask: provider
          then: side
        side:
          when:
            - {program: outlook, program.oauth: no, go: in}
      """
    ),
    // What a provider takes is known once the provider is, and so is where its name came from.
    (
      "flows/start.yaml", "- {direction: send, go: out}",
      "- {provider.takes.oauth2: no, email.domain: unknown, go: out}"
    ),
    // Nobody sets it further on.
    ("flows/start.yaml", "- {direction: send, go: out}", "- {line.blocks.25: yes, go: out}"),
    // An enquiry reads as don't know everywhere.
    ("flows/start.yaml", "- {direction: send, go: out}", "- {advice.smtp.port: 587, go: out}"),
    // What was tried lies in the past.
    ("flows/start.yaml", "- {direction: send, go: out}", "- {tried: {smtp.port: 25}, go: out}"),
    // A check sets its facts, to don't know if need be.
    (
      "flows/sending.yaml", "- {tried: {smtp.port: 587}, go: end}",
      "- {smtp.reach.587: open, go: end}"
    ),
    // The program is asked for before a diagnosis is made.
    ("diagnoses/all.yaml", "when: {provider: unknown}", "when: {program: outlook}"),
  ])
  func `and nothing is said where all is well`(file: String, old: String, new: String) throws {
    let text = try #require(SmallKnowledge.files[file])
    #expect(text.contains(old))
    #expect(try problemsAfterChanging(file, to: text.replacing(old, with: new)) == [])
  }

  @Test func `the flows of one visit stand behind each other`() throws {
    var files = SmallKnowledge.files
    let start = try #require(files["flows/start.yaml"])
    let pairing = try #require(files["flows/pairing.yaml"])
    files["flows/start.yaml"] = start.replacing(
      "[sending, smtp.pairing]", with: "[smtp.pairing, sending]")
    files["flows/pairing.yaml"] = pairing.replacing(
      "- {only: smtp, smtp.port: 25", with: "- {only: smtp, smtp.symptom: timed-out, smtp.port: 25")
    let problems = try problems(in: files)
    #expect(problems.map(\.code) == ["maybe-unset"])
    #expect(problems.first?.message.contains("'sending/symptom' can set it later") == true)
  }
}

/// A fix keeps what it promises.
@Suite struct `What fixes promise` {
  @Test(arguments: [
    Spot(
      "no-cures", in: "diagnoses/all.yaml", "box-without-port:", becomes: "¶box-without-port:",
      says: "`cures: {smtp.symptom: none}`"
    ).and("clear.\n  cures: {$side.symptom: none}", "clear."),
    Spot(
      "symptom-not-cured", in: "diagnoses/all.yaml", "port25-blocked:\n",
      becomes: "¶port25-blocked:\n",
      says: "the symptom asked last is 'smtp.symptom'", "`cures: {smtp.symptom: none}`"
    ).and("  cures: {$side.symptom: none}", "  cures: {incoming.symptom: none}"),
    Spot(
      "no-backup", in: "diagnoses/all.yaml", "    use-587:", becomes: "    ¶use-587:",
      says: "can lose mail", "`do: [back-up-mail, …]`"
    ).and("      do: [back-up-mail]\n", ""),
    Spot(
      "setting-unexplained", in: "facts/more.yaml",
      becomes: "¶smtp.extra:\n  type: yes-no\n  setting: yes\n  label: something else\n",
      says: "No guide explains the setting 'smtp.extra'", "any-program"),
  ])
  func `is checked`(_ spot: Spot) throws { try spot.check() }
}
