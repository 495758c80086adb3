import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

@testable import KnowledgeAudit

@Suite struct `What a walk over every way finds` {
  /// Changes of the tiny Knowledge, and where something is found.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var files: [String: String]
    var found: [String]
  }

  private static let rows = [
    Row(
      testDescription: "an end is not excused by another one at which a note was said",
      files: [
        "flows/start.yaml": flow(
          """
            symptom: {ask: smtp.symptom, to: {timed-out: port, none: webmail, else unknown: whom}}
            webmail: {ask: works.webmail, to: {yes: hint, no unknown: a}}
            hint: {note: All is well., sources: [common practice], then: bye}
            bye: {end: yes}
            a: {ask: smtp.port, to: {25: b, else unknown: whom}}
            b: {ask: smtp.user, to: {full-address: c, else unknown: whom}}
            c: {ask: smtp.security, to: {none: lonely, else unknown: whom}}
            lonely: {end: yes}
          """)
      ], found: ["ends-without-help flows/start.yaml:12"]),
    Row(
      testDescription: "nor by a note on another way to the same end",
      files: [
        "flows/start.yaml": flow(
          """
            symptom: {ask: smtp.symptom, to: {timed-out: port, none: webmail, else unknown: whom}}
            webmail: {ask: works.webmail, to: {yes: hint, no: user, unknown: whom}}
            hint: {note: All is well., sources: [common practice], then: bye}
            user: {ask: smtp.user, to: {full-address: bye, else unknown: whom}}
            bye: {end: yes}
          """)
      ], found: ["ends-without-help flows/start.yaml:9"]),
    tried(465, of: "refused", found: ["help-not-proved flows/start.yaml:10"]),
    tried(465, of: "none", found: []),
    settings("not tls", found: ["unsafe-settings diagnoses/all.yaml:7"]),
    settings("known", found: ["unsafe-settings diagnoses/all.yaml:7"]),
    settings("none starttls", found: ["unsafe-settings diagnoses/all.yaml:7"]),
    settings("tls", found: []),
    settings("unknown", found: []),
    Row(
      testDescription: "a promise about a fix is tried in every way that a suspect can be played",
      files: [
        "knowledge.yaml": house(
          "{every-way-to: port25-blocked/use-587, passes: smtp.port, because: Look first.}"),
        "flows/start.yaml": flow(
          """
            symptom: {ask: smtp.symptom, to: {timed-out: webmail, else unknown: whom}}
            webmail: {ask: works.webmail, then: both}
            both: {visit: [first, second], then: whom}
          """, isWhole: false),
        "flows/first.yaml": flow(named: "first", "{ask: smtp.port, then: end}"),
        "flows/second.yaml": flow(named: "second", "{diagnose: port25-blocked, otherwise: end}"),
        "symptoms/all.yaml": """
        webmail-fails:
          title: Webmail fails too
          when: {works.webmail: no}
          likely: {port25-blocked: 9}
        """,
      ], found: ["promise-broken knowledge.yaml:11"]),
    Row(
      testDescription: "and at every offer, however many there are",
      files: [
        "knowledge.yaml": house(
          "{no-way-to: port25-blocked/use-587, when: {many: a79}, because: Not for this one.}"),
        "facts/many.yaml": many(80),
        "flows/start.yaml": flow(
          (["  symptom: {ask: many, to: {" + each(80) { "a\($0): n\($0)" } + ", unknown: whom}}"]
            + (0..<80).map { "  n\($0): {diagnose: port25-blocked, otherwise: whom}" })
            .joined(separator: "\n"), isWhole: false),
      ], found: ["promise-broken knowledge.yaml:11"]),
    Row(
      testDescription:
        "a question for nothing, but not one of which the answer is used behind the flow",
      files: [
        "flows/start.yaml": flow(
          "  symptom: {visit: [one, two, three], then: whom}", isWhole: false),
        "flows/one.yaml": flow(named: "one", "{ask: smtp.port, then: end}"),
        "flows/two.yaml": flow(named: "two", "{diagnose: port25-blocked, otherwise: end}"),
        "flows/three.yaml": flow(named: "three", "{ask: works.webmail, then: end}"),
      ], found: ["question-changes-nothing flows/three.yaml:5"]),
    Row(
      testDescription:
        "a gap in a step of another program, where only the longer way can be played",
      files: [
        "facts/program.yaml":
          "program: {type: program, label: mail program, ask: Which program do you use?}\n",
        "guides/other.yaml": """
        program: other
        name: Another one
        open: Look for "Accounts".
        settings:
          smtp.port: {see: the outgoing port, set: Type $value behind $smtp.user.}
          smtp.security: {see: the encryption, set: Choose $value.}
          smtp.user: {see: the user name, set: Type $value as name.}
        tasks:
          send-a-test: Write a mail to yourself.
        """,
        "diagnoses/more.yaml": """
        again:
          family: other
          title: Port 25 is closed here
          because: Your line does not let it through.
          cures: {smtp.symptom: none}
          fixes:
            use-587:
              title: Send on port 587
              set: {smtp.port: 587, smtp.security: starttls}
          enquire: [advice.smtp.port]
          sources: [RFC 6409]
          as-of: 2026-11
        """,
        "flows/start.yaml": flow(
          """
            symptom:
              ask: smtp.symptom
              to: {timed-out: found, refused: webmail, else unknown: whom}
            webmail: {ask: works.webmail, to: {yes: program, no unknown: whom}}
            program: {ask: program, then: again}
            found: {diagnose: port25-blocked, otherwise: again}
            again: {diagnose: again, otherwise: whom}
          """, isWhole: false),
      ],
      found: [
        "placeholder-unfilled diagnoses/all.yaml:7", "placeholder-unfilled diagnoses/more.yaml:7",
      ]),
  ]

  @Test(arguments: rows) func `is what can happen`(row: Row) throws {
    var example = Example("glossary/more.yaml", "# nothing\n")
    for (path, text) in row.files { example = example.and(path, text) }
    let found = try deepFindings(in: example).map { finding in
      let path = finding.path.split(separator: "/").suffix(2).joined(separator: "/")
      let isInHouse = finding.path.hasSuffix("/knowledge.yaml")
      return "\(finding.code) \(isInHouse ? "knowledge.yaml" : path):\(finding.line)"
    }
    #expect(found == row.found)
  }

  // MARK: What is too much

  /// The sheet says that values were left out: what lies behind them was not looked for.
  @Test func `is not what lies behind values that were left out`() throws {
    let known = try knowledge([
      "facts/many.yaml": Self.many(130),
      "flows/start.yaml": Self.flow(
        ([
          "  symptom: {ask: many, to: {" + Self.each(130) { "a\($0): n\($0)" } + ", unknown: whom}}"
        ]
          + (0..<130).map { "  n\($0): {ask: smtp.port, to: {25: found, else unknown: whom}}" }
          + ["  found: {diagnose: port25-blocked, otherwise: whom}"]).joined(separator: "\n"),
        isWhole: false),
    ])
    let report = Audit(known, date: "2026-11-20", limits: .init(plays: 1)).report()
    #expect(report.extent.crowded == ["many"])
    #expect(!report.extent.isComplete && !report.extent.gaveUp)
    #expect(report.lengths.bound == nil)
    #expect(report.findings.map(\.message) == [])
  }

  /// A million people at once were gigabytes.
  @Test func `is looked for with a bounded number of people who know nothing`() throws {
    let asks = (0..<3).map { place in
      "  w\(place): {ask: wide.q\(place), to: {" + Self.each(110) { "a\($0): w\(place + 1)" }
        + ", unknown: whom}}"
    }
    let known = try knowledge([
      "knowledge.yaml": Self.house(
        "{no-way-to: port25-blocked, when: {smtp.port: 587}, because: No.}"
      )
      .replacing("start/symptom", with: "start/w0"),
      "facts/many.yaml": (0..<3).map { Self.many(110, "wide.q\($0)") }.joined(),
      "flows/start.yaml": Self.flow(
        (asks + ["  w3: {ask: smtp.port, to: {25: found, else unknown: whom}}"]
          + ["  found: {diagnose: port25-blocked, otherwise: whom}"]).joined(separator: "\n"),
        isWhole: false
      ).replacing("start: symptom", with: "start: w0"),
    ])
    let survey = Survey(Explorer(known, limit: 1), date: "2026-11-20")
    #expect((1...5_000).contains(survey.beginnings.count))
  }

  private func knowledge(_ files: [String: String]) throws -> Knowledge {
    let folder = try TemporaryFolder(TinyKnowledge.files.merging(files, uniquingKeysWith: { $1 }))
    return try KnowledgeLoader.load(folders: [folder.path])
  }

  // MARK: Parts of the rows

  private static func settings(_ rule: String, found: [String]) -> Row {
    let good = TinyKnowledge.files["diagnoses/all.yaml"] ?? ""
    return Row(
      testDescription: "a fix that leaves encryption \(rule)",
      files: [
        "knowledge.yaml": (TinyKnowledge.files["knowledge.yaml"] ?? "")
          .replacing("{smtp.security: none}", with: "{smtp.security: \(rule)}"),
        "diagnoses/all.yaml": good.replacing(", smtp.security: starttls", with: ""),
        "flows/start.yaml": flow(
          """
            symptom: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}
            port: {ask: smtp.port, to: {25: security, else unknown: whom}}
            security: {ask: smtp.security, to: {tls: whom, else unknown: found}}
            found: {diagnose: port25-blocked, otherwise: whom}
          """, isWhole: false),
      ], found: found)
  }

  /// Somebody has another symptom after a fix, and may have had a port before that no fix sets.
  private static func tried(_ port: Int, of symptom: String, found: [String]) -> Row {
    Row(
      testDescription: "an end for those who had port \(port) before, and now '\(symptom)'",
      files: [
        "flows/start.yaml": flow(
          """
            symptom: {ask: smtp.symptom, to: {timed-out: port, \(symptom): before, else unknown: whom}}
            before:
              when:
                - {tried: {smtp.port: \(port)}, go: lost}
                - else: whom
            lost: {end: yes}
          """)
      ], found: found)
  }

  private static func house(_ promise: String) -> String {
    (TinyKnowledge.files["knowledge.yaml"] ?? "") + "\npromises:\n  - \(promise)\n"
  }

  private static func flow(_ nodes: String, isWhole: Bool = true) -> String {
    let port = """
        port: {ask: smtp.port, to: {25: found, else unknown: whom}}
        found: {diagnose: port25-blocked, otherwise: whom}

      """
    return "flow: start\ntitle: Why does no mail go out?\nstart: symptom\nnodes:\n\(nodes)\n"
      + (isWhole ? port : "") + "  whom: {end: yes, enquire: [advice.smtp.port]}\n"
  }

  /// A flow of one node.
  private static func flow(named name: String, _ node: String) -> String {
    "flow: \(name)\ntitle: Why so?\nstart: here\nnodes:\n  here: \(node)\n"
  }

  private static func many(_ count: Int, _ name: String = "many") -> String {
    "\(name):\n  label: many\n  ask: Which?\n  answers: {\(each(count) { "a\($0): answer \($0)" })}\n"
  }

  private static func each(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined(separator: ", ")
  }
}
