import TestStage
import Testing
import Troubleshooting

@testable import KnowledgeFiles

/// Sentences are told apart and counted as a reader would.
@Suite struct `Sentences of a text` {
  @Test(arguments: [
    ("One thought. Another one!", [2, 2]),
    ("Is it so? It is.", [3, 2]),
    ("no full stop", [3]),
    ("Set port 587. 587 is better.", [3, 3]),
    ("Send on 587, e.g. at home. Then wait.", [6, 2]),
    ("Wait approx. five minutes.", [4]),
    ("Say no. Then see line No. 5. Go on.", [2, 5, 2]),
    ("Ask Dr. Smith at 5 p.m. on Monday.", [8]),
    ("Ask AOL Inc. for it. Wait.", [5, 1]),
    ("Bring a cable, a charger, etc. Then begin.", [6, 2]),
    ("Use TLS 1.2 or version 12.0.1 at mail.isp.example.", [8]),
    ("Open mail.isp.example. Sign in.", [2, 2]),
    ("Look at setup.exe and 0x800CCC0E.", [5]),
    ("Click \"Save. Then close.\" twice.", [3]),
    ("Click \"File\", then \"Account Settings\".", [4]),
    ("Choose “More. Settings” there.", [3]),
    ("It says \"No.\" Click \"OK\".", [5]),
    ("Write to $provider. Say $smtp.port.", [3, 2]),
    ("It is old. iCloud knows it. macOS too.", [3, 3, 2]),
    ("It waits – and waits.", [4]),
    ("Stop (if you can). Go on.", [4, 2]),
    ("Wait... then go on.", [4]),
    ("", []),
  ]) func `are told apart, and labels count as one word`(text: String, lengths: [Int]) {
    let words = text.split(separator: " ").map {
      Word(text: String($0), place: Place(file: 0, line: 1, column: 1))
    }
    #expect(Sentence.all(in: words).map(\.length) == lengths)
  }
}

/// A finding stands where the words do, and only texts that are said are judged.
@Suite struct `Findings in texts` {
  private static let long =
    "one two three four five six seven eight nine ten eleven twelve "
    + "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twentyone"

  @Test(arguments: [
    ("short: \(long).", "3:10"),
    ("short: Yes. Now \(long).", "3:15"),
    ("short: >\n    It is short.\n    It is. It\n    goes \(long).", "5:12"),
    ("short: |\n    It is short.\n\n    Now \(long).", "6:5"),
    ("short:\n    Now \(long).", "4:5"),
    ("short: Now it\n    goes \(long).", "3:10"),
    ("short: Äh. Und \(long).", "3:14"),
    ("short: x\n  more: Now \(long).", "4:9"),
  ]) func `stand at their first word`(text: String, place: String) throws {
    #expect(try places(glossary: "word:\n  say: word\n  \(text)\n") == ["\(place) long-sentence"])
  }

  @Test(arguments: [
    ("Click it.\n  Click \(long).", ["4:3 long-sentence"]),
    ("Click it.\n    Go on. Stop.\n  Wait.", ["3:3 long-step"]),
    ("Click it. Wait. Stop.\n  Go.\n  A. B. C.", ["3:3 long-step", "5:3 long-step"]),
    ("Click it. Wait.\n  Go. Stop.", []),
  ]) func `of steps stand at the step`(steps: String, found: [String]) throws {
    var files = SmallKnowledge.explained
    files["guides/my-mail.yaml"] = "program: my-mail\nclose: |\n  \(steps)\nname: My Mail\n"
    let findings = try findings(in: files)
    #expect(findings.map { "\($0.line):\($0.column) \($0.code)" } == found)
  }

  @Test func `of what is written for both sides are told once`() throws {
    var files = SmallKnowledge.explained
    files["facts/more.yaml"] = """
      $side.more:
        for: [smtp, incoming]
        label: more
        ask: Now $side.name \(Self.long)?
        answers: [a, b]
      """
    #expect(try findings(in: files).map(\.code) == ["long-sentence"])
  }

  @Test(arguments: [
    ("A relay passes it on.", ["relay"]), ("Two relays, two ROUTERS.", ["relay", "router"]),
    ("The mail\n    shield.", ["mail shield"]), ("Click \"Relay\" and \"NNTP\".", []),
    ("Click “Relay” and “the NNTP”.", []),
    ("NNTP, nntp and NNTP again.", ["NNTP"]), ("AOL and VERIZON say OK.", []),
    ("Type $smtp.port.", []), ("A, I and X.", []), ("Relayed mail.", []),
    ("Look for sign-in windows at the sign-in.", ["sign-in window"]),
  ]) func `name each technical word without a term`(text: String, words: [String]) throws {
    var files = SmallKnowledge.explained
    files["knowledge.yaml"] =
      (files["knowledge.yaml"] ?? "")
      + "\ntrade: [relay, router, mail shield, sign-in, sign-in window]\n"
    files["glossary/more.yaml"] = """
      sign-in: {say: sign-in, short: You say who you are.}
      word:
        say: word
        short: \(text)
      """
    let found = try findings(in: files)
    #expect(found.allSatisfy { $0.code == "unknown-term" && $0.path == "glossary/more.yaml" })
    #expect(found.map { $0.message.split(separator: "'")[0] } == words.map { $0[...] })
  }

  private func places(glossary: String) throws -> [String] {
    var files = SmallKnowledge.explained
    files["glossary/more.yaml"] = glossary
    return try findings(in: files).map { "\($0.line):\($0.column) \($0.code)" }
  }
}

/// Samples are read as a conversation would read them.
@Suite struct `Samples beside symptoms and facts` {
  @Test(arguments: [
    // Each line is one, and one that is indented goes on.
    ("text: ever so slow", "It is ever so slow\n  quick", ["'more' is not recognised in 'quick'"]),
    ("text: ever so slow", "It is ever\n    so slow", []),
    ("text: ever so slow", "ever so slow\n  It is: slow", ["in 'It is: slow'"]),
    // Both sides of it.
    ("text: ever so slow\nfor: [smtp, incoming]", "ever so slow", []),
  ]) func `are recognised`(keys: String, samples: String, messages: [String]) throws {
    var files = SmallKnowledge.explained
    let symptom = "title: More\n\(keys)\nsamples: |\n  \(samples)\n"
    files["symptoms/more.yaml"] =
      "more:\n" + symptom.split(separator: "\n").map { "  \($0)\n" }.joined()
    let found = try findings(in: files)
    #expect(found.map(\.code) == messages.map { _ in "sample-not-recognised" })
    for (finding, words) in zip(found, messages) { #expect(finding.message.contains(words)) }
  }

  @Test(arguments: [
    (["it is slow", "it is so slow"], []),
    (["it is so slow"], ["'slow'"]),
    (["it is slow"], ["'so slow'"]),
    (["slow, and so slow"], ["'slow'"]),
  ]) func `prove the longest pattern in them`(samples: [String], unproven: [String]) throws {
    var files = SmallKnowledge.explained
    let list = samples.map { "'\($0)'" }.joined(separator: ", ")
    files["symptoms/more.yaml"] =
      "more:\n  title: More\n  text: |\n    slow\n    so slow\n  samples: [\(list)]\n"
    let found = try findings(in: files)
    #expect(found.map(\.code) == unproven.map { _ in "pattern-without-sample" })
    for (finding, words) in zip(found, unproven) { #expect(finding.message.contains(words)) }
  }

  @Test(arguments: [
    ("it was slow", []), ("it was slow and so it was refused", ["'other' tells something else"]),
    // Not what is written first counts, but what is longer.
    ("it was ever so slow that evening, and so it was refused", []),
  ]) func `are told by nobody else`(sample: String, words: [String]) throws {
    var files = SmallKnowledge.explained
    files["facts/more.yaml"] =
      "outcome: {label: outcome, ask: And then?, answers: {late: late, refused: refused}}\n"
    files["symptoms/more.yaml"] = """
      more:
        title: More
        facts: {outcome: late}
        text: |
          slow
          ever so slow that evening
        samples: ['slow', 'ever so slow that evening', '\(sample)']
      other: {title: Other, facts: {outcome: refused}, text: so it was refused, samples: [so it was refused]}
      """
    let found = try findings(in: files)
    #expect(found.map(\.code) == words.map { _ in "sample-told-as-another" })
    for (finding, words) in zip(found, words) { #expect(finding.message.contains(words)) }
  }

  @Test func `may stand in a list`() throws {
    var files = SmallKnowledge.explained
    files["symptoms/more.yaml"] = """
      more:
        title: More
        text: so slow
        samples: [so slow, quick]
        unlike: [never so fast, ever so slow]
      """
    let found = try findings(in: files).map { "\($0.line):\($0.column) \($0.code)" }
    #expect(found == ["4:22 sample-not-recognised", "5:27 sample-recognised"])
    files["symptoms/more.yaml"] = "more:\n  title: More\n  text: so\n  samples: {so: slow}\n"
    #expect(try findings(in: files).map(\.code) == ["wrong-shape"])
  }

  @Test(arguments: [
    ("{587: 587, port 587: 587, 70000: rejected}", []), ("{mail: 587}", ["'rejected'"]),
    ("{no idea: unknown}", []), ("{no idea: rejected}", ["'unknown'"]),
    ("{587: 465}", ["is read as '587', and should be '465'"]),
  ]) func `of answers are read as meant`(samples: String, words: [String]) throws {
    var files = SmallKnowledge.explained
    files["facts/more.yaml"] =
      "door:\n  type: port\n  label: door\n  ask: Which door?\n  samples: \(samples)\n"
    let found = try findings(in: files)
    #expect(found.map(\.code) == words.map { _ in "sample-read-differently" })
    for (finding, words) in zip(found, words) { #expect(finding.message.contains(words)) }
  }
}
