import KnowledgeAudit
import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

@Suite struct `A report on what conversations come by` {
  @Test func `counts each thing once, and rounds down`() throws {
    let report = try Report.tiny(after: [
      ["smtp.symptom=timed-out", "smtp.port=25"], ["smtp.symptom=timed-out", "smtp.port=25"],
    ])
    #expect(report.conversations == 2)
    #expect(Report.numbers(report) == "nodes 3/4, answers 2/6, fixes 1/1, enquiries 0/1")
    #expect(report.total.thousandths == 500)
    #expect(report.only { $0.path.hasSuffix("start.yaml") }.total.thousandths == 500)
    #expect(try Report.tiny(after: [["smtp.symptom=timed-out"]]).total.thousandths == 250)
    #expect(CoverageReport.Count(reached: 2, all: 3).thousandths == 666)
  }

  @Test func `names what is missing, with its place`() throws {
    let report = try Report.tiny(after: [["smtp.symptom=timed-out", "smtp.port=25"]])
    #expect(
      Report.gaps(report) == [
        "facts/facts.yaml:25:1: the enquiry 'advice.smtp.port' is listed in no conversation",
        "flows/start.yaml:5:54: any other answer of 'start/symptom' is given in no conversation",
        "flows/start.yaml:5:54: \"I don't know\" at 'start/symptom' is said in no conversation",
        "flows/start.yaml:6:42: any other answer of 'start/port' is given in no conversation",
        "flows/start.yaml:6:42: \"I don't know\" at 'start/port' is said in no conversation",
        "flows/start.yaml:8:3: the node 'start/whom' is reached in no conversation",
      ])
  }

  @Test func `has no gaps when every way was gone`() throws {
    let report = try Report.tiny(after: [
      ["smtp.symptom=timed-out", "smtp.port=25"], ["smtp.symptom=timed-out", "smtp.port=587"],
      ["smtp.symptom=timed-out", "smtp.port=unknown"], ["smtp.symptom=refused"],
      ["smtp.symptom=unknown"],
    ])
    #expect(Report.gaps(report) == [])
    #expect(report.total.thousandths == 1_000)
  }

  /// A row and a note with a condition count for both ways they come out; `else` and a note that is always
  /// said do not.
  @Test(arguments: [
    (
      [["smtp.symptom=timed-out", "smtp.port=25"]],
      [
        "9:9: row 1 of 'start/when' is passed over in no conversation",
        "10:9: row 2 of 'start/when' is taken in no conversation",
        "10:9: row 2 of 'start/when' is passed over in no conversation",
        "11:9: `else` of 'start/when' is taken in no conversation",
        "13:3: the note 'start/sometimes' is left out in no conversation",
      ]
    ),
    (
      [["smtp.symptom=refused", "smtp.port=587"]],
      [
        "9:9: row 1 of 'start/when' is taken in no conversation",
        "10:9: row 2 of 'start/when' is passed over in no conversation",
        "11:9: `else` of 'start/when' is taken in no conversation",
        "13:3: the note 'start/sometimes' is said in no conversation",
      ]
    ),
    (
      [["smtp.symptom=none", "smtp.port=587"], ["smtp.symptom=timed-out", "smtp.port=25"]],
      [
        "10:9: row 2 of 'start/when' is taken in no conversation"
      ]
    ),
  ])
  func `looks at both sides of a condition`(conversations: [[String]], gaps: [String]) throws {
    let report = try Report.made(
      TinyKnowledge.files.merging(["flows/start.yaml": Report.deciding]) { $1 }, conversations)
    let conditions = report.gaps.filter { $0.item.kind == .conditions }
    #expect(conditions.map { "\($0.address.line):\($0.address.column): \($0.words)" } == gaps)
    #expect(report.counts[.conditions]?.all == 7)
  }

  @Test func `names the side of what is written for both`() throws {
    let report = try Report.made(SmallKnowledge.explained, [])
    let file = try #require(report.files.first { $0.path.hasSuffix("flows/pairing.yaml") })
    let nodes = file.gaps.filter { $0.item.kind == .nodes && $0.words.contains("/port'") }
    #expect(
      nodes.map(\.words) == [
        "the node 'smtp.pairing/port' is reached in no conversation",
        "the node 'incoming.pairing/port' is reached in no conversation",
      ])
    #expect(Set(nodes.map(\.address)).count == 1)
  }
}

/// Reports on a Knowledge written for a test.
enum Report {
  static func tiny(after conversations: [[String]]) throws -> CoverageReport {
    try made(TinyKnowledge.files, conversations)
  }

  static func made(
    _ files: [String: String], _ conversations: [[String]]
  ) throws -> CoverageReport {
    let folder = try TemporaryFolder(files)
    let (knowledge, places) = try KnowledgeLoader.located(folders: [folder.path])
    var coverage = Coverage()
    for answers in conversations { coverage.count(Conversations.answering(answers, knowledge)) }
    return CoverageReport(coverage, knowledge, places)
  }

  static func numbers(_ report: CoverageReport) -> String {
    Coverage.Kind.allCases.compactMap { kind in
      report.counts[kind].map { "\(kind) \($0.reached)/\($0.all)" }
    }.joined(separator: ", ")
  }

  static func gaps(_ report: CoverageReport) -> [String] {
    report.gaps.map { gap in
      let path = gap.address.path.split(separator: "/").suffix(2).joined(separator: "/")
      return "\(path):\(gap.address.line):\(gap.address.column): \(gap.words)"
    }
  }

  static let deciding = """
    flow: start
    title: Why does no mail go out?
    start: symptom
    nodes:
      symptom: {ask: smtp.symptom, then: port}
      port: {ask: smtp.port, then: when}
      when:
        when:
          - {smtp.symptom: timed-out, go: always}
          - {smtp.symptom: refused, go: always}
          - else: always
      always: {note: That happens., then: sometimes}
      sometimes: {note: Port 25 is old., when: {smtp.port: 25}, then: found}
      found: {diagnose: port25-blocked, otherwise: whom}
      whom: {end: yes, enquire: [advice.smtp.port]}
    """
}
