import KnowledgeFiles
import TestStage
import Testing
import Transcripts
import Troubleshooting

@testable import KnowledgeAudit

/// A change of one spot of a Knowledge, and what it means for people.
struct Edit: CustomTestStringConvertible {
  var name: String
  var file: String
  var from: String
  var to: String
  /// The title of each group, and what its people have in common.
  var outcomes: [String] = []
  var traits: [String] = []

  var testDescription: String { name }

  /// Two fixes in place of one, and a provider to be told apart.
  static let base = TinyKnowledge.files.merging([
    "diagnoses/all.yaml": """
    port25-blocked:
      family: port25-blocked
      title: Port 25 is closed
      because: Your line does not let it through.
      cures: {smtp.symptom: none}
      fixes:
        use-587:
          title: Send on port 587
          set: {smtp.port: 587, smtp.security: starttls}
        use-465:
          title: Send on port 465
          set: {smtp.port: 465, smtp.security: tls}
      enquire: [advice.smtp.port]
      sources: [RFC 6409]
      as-of: 2026-11
    """
  ]) { $1 }

  func comparison() async throws -> Comparison {
    try #require(Edit.base[file]?.contains(from) == true)
    var files = Edit.base
    files[file] = files[file]?.replacing(from, with: to)
    return await Comparer(
      try Edit.load(Edit.base), try Edit.load(files), date: "2026-11-20", size: 600
    ).comparison()
  }

  static func load(_ files: [String: String]) throws -> Knowledge {
    try KnowledgeLoader.load(files: [
      files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
    ])
  }

  private static let flow = "flows/start.yaml"
  private static let diagnoses = "diagnoses/all.yaml"
  private static let facts = "facts/facts.yaml"
  private static let fix465 = """
        use-465:
            title: Send on port 465
            set: {smtp.port: 465, smtp.security: tls}

    """

  static let changing = [
    Edit(
      name: "an answer leads elsewhere", file: flow, from: "{25: found, else unknown: whom}",
      to: "{25: whom, else unknown: found}",
      outcomes: [
        "hands over → port25-blocked/use-587", "port25-blocked/use-587 → hands over",
      ]),
    Edit(
      name: "one value more", file: flow, from: "{25: found, else unknown: whom}",
      to: "{25 26: found, else unknown: whom}",
      outcomes: ["hands over → port25-blocked/use-587"], traits: ["smtp.port=26"]),
    Edit(
      name: "a fix is gone", file: diagnoses,
      from:
        "use-587:\n      title: Send on port 587\n      set: {smtp.port: 587, smtp.security: starttls}\n    ",
      to: "",
      outcomes: ["port25-blocked/use-587 → port25-blocked/use-465"],
      traits: ["smtp.port=25"]),
    Edit(
      name: "a fix sets another value", file: diagnoses, from: "security: starttls",
      to: "security: tls",
      outcomes: [
        "port25-blocked/use-587 with smtp.security=starttls → port25-blocked/use-587 with smtp.security=tls"
      ]),
    Edit(
      name: "a condition is put before a fix", file: diagnoses, from: "title: Send on port 587",
      to: "title: Send on port 587\n      when: {smtp.symptom: not timed-out}",
      outcomes: ["port25-blocked/use-587 → port25-blocked/use-465"]),
    Edit(
      name: "an enquiry is gone", file: flow, from: "{end: yes, enquire: [advice.smtp.port]}",
      to: "{end: yes}", outcomes: ["asks no more for advice.smtp.port"]),
    Edit(
      name: "another enquiry", file: flow,
      from: "symptom: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}",
      to:
        "symptom: {ask: smtp.symptom, to: {timed-out: port, refused: quiet, else unknown: whom}}\n  quiet: {end: yes}",
      outcomes: ["asks no more for advice.smtp.port"], traits: ["smtp.symptom=refused"]),
  ]

  static let harmless = [
    Edit(
      name: "a node has another id", file: flow, from: "found", to: "closed"),
    Edit(
      name: "nodes in another order", file: flow,
      from:
        "  symptom: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}\n  port: {ask: smtp.port, to: {25: found, else unknown: whom}}",
      to:
        "  port: {ask: smtp.port, to: {25: found, else unknown: whom}}\n  # first\n  symptom: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}"
    ),
    Edit(
      name: "a fact that nobody asks", file: facts, from: "works.webmail:",
      to: "smtp.wish:\n  type: yes-no\n  label: a wish\n  ask: Is it?\nworks.webmail:"),
  ]
}

@Suite struct `Comparing two Knowledges` {
  @Test(arguments: Edit.changing) func `tells whose outcome an edit changes`(edit: Edit)
    async throws
  {
    let comparison = try await edit.comparison()
    #expect(comparison.isComplete)
    #expect(comparison.outcomes.map(\.title).sorted() == edit.outcomes.sorted())
    let traits = (comparison.shared + comparison.outcomes.flatMap(\.shared)).map {
      "\($0.fact)=\($0.values.joined(separator: "|"))"
    }
    for trait in edit.traits { #expect(traits.contains(trait), "\(traits)") }
  }

  @Test(arguments: Edit.harmless)
  func `reports no outcome where none changes`(edit: Edit) async throws {
    let comparison = try await edit.comparison()
    #expect(comparison.outcomes.isEmpty, "\(comparison.outcomes.map(\.title))")
    #expect(comparison.rewordings.isEmpty)
  }

  @Test func `counts a promise as something that changed, and tells no outcome`() async throws {
    let edit = Edit(
      name: "a promise", file: "knowledge.yaml", from: "never:",
      to:
        "promises:\n  - {no-way-to: port25-blocked, when: {smtp.port: 587}, because: No.}\nnever:")
    let comparison = try await edit.comparison()
    #expect(comparison.changed.map(\.description) == ["promises"])
    #expect(comparison.rewordings.map(\.part) == ["1/because"])
    #expect(comparison.people == 0)
  }

  @Test func `counts an entry of the glossary as words`() async throws {
    let edit = Edit(
      name: "an entry", file: "glossary/terms.yaml", from: "Nobody on the way can read along.",
      to: "Nobody can read along.")
    let comparison = try await edit.comparison()
    #expect(comparison.changed.isEmpty)
    #expect(comparison.rewordings.map(\.thing) == ["term encryption"])
    #expect(comparison.people == 0)
  }
}
