import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

@testable import KnowledgeAudit

/// What a deep look finds in the files of an example.
func deepFindings(in example: Example) throws -> [KnowledgeProblem] {
  let folder = try example.folder(over: TinyKnowledge.files)
  let lint = try KnowledgeLinter.lint(folders: [folder.path], catalogue: .all) { known, places in
    let report = Audit(known, date: "2026-11-20", limits: .init(plays: 10)).report()
    let remarks = report.findings.map {
      places.remark($0.code, at: $0.topic, $0.message, details: $0.witness == nil ? [] : ["shown"])
    }
    return (remarks, report.extent.isComplete)
  }
  return lint.findings
}

@Suite struct `The codes of a walk over every way` {
  @Test(arguments: Code.audit.map(\.id))
  func `are shown by each bad example, at the mark`(id: String) throws {
    let code = try #require(Catalogue.all[id])
    let marked = try #require(code.bad.files.first { $0.mark != nil }, "a ¶ is missing")
    let mark = try #require(marked.mark)
    let found = try deepFindings(in: code.bad)
    #expect(found.map(\.code) == [id], "\(found)")
    let places = found.map { "\($0.path.suffix(marked.path.count)):\($0.line):\($0.column)" }
    #expect(places == ["\(marked.path):\(mark.line):\(mark.column)"])
  }

  @Test(arguments: Code.audit.map(\.id))
  func `are not found in each good example`(id: String) throws {
    let good = try #require(Catalogue.all[id]).good
    #expect(good.files.allSatisfy { $0.mark == nil })
    let found = try deepFindings(in: good)
    #expect(found == [], "\(found)")
  }

  @Test(arguments: [
    "question-changes-nothing", "condition-always-true", "placeholder-unfilled",
    "dont-know-ends-badly", "ends-without-help", "unsafe-settings", "promise-broken",
  ])
  func `come with a conversation where something happens`(id: String) throws {
    let code = try #require(Catalogue.all[id])
    #expect(try deepFindings(in: code.bad).map(\.details) == [["shown"]])
  }

  /// Whoever has port 587 with STARTTLS is told of no fix, for everything is as it should be; and so nobody
  /// is to be asked either. All others are told of a fix first.
  @Test func `see those for whom a fix has nothing to change`() throws {
    let flow = """
      flow: start
      title: Why does no mail go out?
      start: symptom
      nodes:
        symptom: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}
        port: {ask: smtp.port, then: security}
        security: {ask: smtp.security, then: found}
        found: {diagnose: port25-blocked, otherwise: lost}
        lost: {end: yes}
        whom: {end: yes, enquire: [advice.smtp.port]}
      """
    let found = try deepFindings(in: Example("flows/start.yaml", flow))
    #expect(found.map(\.code) == ["ends-without-help"], "\(found)")
    #expect(found.map(\.line) == [9])
  }

  @Test func `say which settings are left, and which way is suspected`() throws {
    let unsafe = try deepFindings(in: Code.unsafeSettings.bad)
    #expect(
      unsafe.map(\.message) == [
        "'port25-blocked/use-587' leaves 'smtp.security' none, which no fix may do. Set that as well, or let "
          + "`when:` demand what is safe."
      ])
    let unproved = try deepFindings(in: Code.promiseNotProved.bad)
    #expect(
      unproved.map(\.message) == [
        "I cannot prove that no conversation comes to 'port25-blocked/use-587-too' with 'works.webmail' as "
          + "the promise excludes. I suspect this way: start/symptom, start/port, start/webmail, start/found. "
          + "I found no conversation that goes it. Test on it what the promise is about."
      ])
  }

  @Test func `can be allowed, with a reason`() throws {
    let bad = try #require(Code.questionChangesNothing.bad.files.first)
    let lines = bad.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let mark = try #require(bad.mark)
    let comment = "  # lint: allow question-changes-nothing: It calms people."
    let text = (lines[..<(mark.line - 1)] + [comment] + lines[(mark.line - 1)...])
      .joined(separator: "\n")
    #expect(try deepFindings(in: Example(bad.path, text)) == [])
  }
}
