import Foundation
import TestStage
import Testing

@testable import mutants

@Suite struct `A mutant` {
  struct Slip: Sendable, CustomTestStringConvertible {
    var kind: String
    /// The lines that are gone, and those that came.
    var gone: [String]
    var new: [String]

    init(_ kind: String, _ gone: [String], _ new: [String] = []) {
      (self.kind, self.gone, self.new) = (kind, gone, new)
    }

    var testDescription: String { kind }
  }

  @Test(arguments: [
    Slip(
      "node.bypass",
      [
        "port:", "ask: smtp.port", "then: judge", "timed-out unknown: port",
        "- {smtp.port: not 465 587, go: port}",
      ],
      ["timed-out unknown: judge", "- {smtp.port: not 465 587, go: judge}"]),
    Slip("answer.drop", ["none: end"]),
    Slip(
      "answer.swap", ["none: end", "timed-out unknown: port"],
      ["none: port", "timed-out unknown: end"]),
    Slip("answer.value-drop", ["timed-out unknown: port"], ["timed-out: port"]),
    Slip("answer.redirect", ["timed-out unknown: port"], ["timed-out unknown: judge"]),
    Slip("ask.retype", ["ask: smtp.symptom"], ["ask: smtp.port"]),
    Slip("then.redirect", ["then: judge"], ["then: end"]),
    Slip("row.drop", ["- {smtp.port: 25, go: found}"]),
    Slip(
      "row.swap", ["- {smtp.port: 25, go: found}", "- {smtp.port: not 465 587, go: port}"],
      ["- {smtp.port: not 465 587, go: port}", "- {smtp.port: 25, go: found}"]),
    Slip("row.redirect", ["- else: end"], ["- else: symptom"]),
    Slip("row.test-drop", ["- {smtp.port: 25, go: found}"], ["- {go: found}"]),
    Slip("row.test-negate", ["- {smtp.port: 25, go: found}"], ["- {smtp.port: not 25, go: found}"]),
    Slip(
      "row.test-negate", ["- {smtp.port: not 465 587, go: port}"],
      ["- {smtp.port: 465 587, go: port}"]),
    Slip(
      "row.value-drop", ["- {smtp.port: not 465 587, go: port}"],
      ["- {smtp.port: not 587, go: port}"]),
    Slip("row.test-retype", ["- {smtp.port: 25, go: found}"], ["- {smtp.port: 465, go: found}"]),
    Slip(
      "otherwise.drop", ["found: {diagnose: blocked, otherwise: judge}"],
      ["found: {diagnose: blocked, }"]),
  ]) func `of a flow differs in one slip`(slip: Slip) throws {
    try expect(slip, among: mutants(of: "flows/start.yaml", Samples.flow), of: Samples.flow)
  }

  @Test(arguments: [
    Slip("cures.retype", ["cures: {smtp.symptom: none}"], ["cures: {smtp.symptom: timed-out}"]),
    Slip("fix.drop", ["use-465: shared"]),
    Slip("fix-when.drop", ["when: {provider: unknown}"]),
    Slip("fix-when.test-negate", ["when: {provider: unknown}"], ["when: {provider: known}"]),
    Slip(
      "fix-set.drop", ["set: {smtp.port: 587, smtp.security: starttls}"],
      ["set: {smtp.port: 587, }"]),
    Slip("fix.risk-drop", ["risk: loses-mail"]),
    Slip("fix-do.swap", ["do: [back-up, look]"], ["do: [look, back-up]"]),
    Slip("enquire.drop", ["enquire: [advice.port, advice.host]"], ["enquire: [advice.host]"]),
  ]) func `of a diagnosis differs in one slip`(slip: Slip) throws {
    let made = try mutants(of: "diagnoses/all.yaml", Samples.diagnosis)
    try expect(slip, among: made, of: Samples.diagnosis)
  }

  @Test(arguments: [
    Slip(
      "cannot.drop",
      ["cannot:", "- smtp.security: starttls", "smtp.port: 465", "because: It cannot."]),
    Slip(
      "cannot.test-drop", ["- smtp.security: starttls", "smtp.port: 465"], ["- smtp.port: 465"]),
    Slip("setting.at-retype", ["at: servers"], ["at: advanced"]),
    Slip(
      "words.swap", ["words: {none: empty, tls: ticked}"], ["words: {none: ticked, tls: empty}"]),
    Slip("setting.overwrites-drop", ["overwrites: smtp.port"]),
    Slip("step.drop", ["Click \"New\"."]),
    Slip("step.swap", ["Click \"New\".", "Write a mail."], ["Write a mail.", "Click \"New\"."]),
    Slip("task.drop", ["send-a-test: |", "Click \"New\".", "Write a mail."]),
  ]) func `of a guide differs in one slip`(slip: Slip) throws {
    try expect(slip, among: mutants(of: "guides/old.yaml", Samples.guide), of: Samples.guide)
  }

  @Test(arguments: [
    Slip(
      "server.port-retype", ["- {host: smtp.example, port: 465, security: tls}"],
      ["- {host: smtp.example, port: 587, security: tls}"]),
    Slip("server.drop", ["- {host: smtp.example, port: 587, security: starttls}"]),
    Slip("takes.swap", ["takes: [oauth2, app-password]"], ["takes: [app-password, oauth2]"]),
  ]) func `of a provider differs in one slip`(slip: Slip) throws {
    let made = try mutants(of: "directory/providers/old.yaml", Samples.provider)
    try expect(slip, among: made, of: Samples.provider)
  }

  /// Comments and layout are the author's, and lint reads them.
  @Test func `keeps every comment`() throws {
    for mutant in try mutants(of: "flows/start.yaml", Samples.flow)
    where !mutant.kind.hasSuffix(".drop") && mutant.kind != "node.bypass" {
      #expect(mutant.text.contains("# lint: allow"), "\(mutant.description)")
    }
  }

  @Test func `names the line of the slip`() throws {
    let made = try mutants(of: "flows/start.yaml", Samples.flow)
    #expect(made.first { $0.kind == "row.drop" }?.line == 15)
  }

  /// A provider that is listed gives the values of one fix, and rules the other out.
  @Test func `leaves the order of fixes that are never given together`() throws {
    let file = TestKnowledge.smallFolder + "/diagnoses/diagnoses.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let swaps = try mutants(of: "diagnoses/diagnoses.yaml", text).filter { $0.kind == "fix.swap" }
    func isSwapped(_ first: String, _ second: String) -> Bool {
      swaps.contains { $0.before.hasPrefix(first + ":") && $0.before.contains("⇄ \(second):") }
    }
    #expect(!isSwapped("use-provider", "use-587"))
    #expect(isSwapped("use-587", "use-465"))
  }

  @Test func `leaves the order of settings that a version takes from its guide`() throws {
    let guide = """
      program: old
      settings:
        smtp.port: {see: the port}
        smtp.security: {see: the box}
      versions:
        new:
          settings:
            smtp.security: {see: the list}
            smtp.port: {see: the number}
            smtp.host: {see: the name}
            smtp.user: {see: the user}
      """
    let swaps = try mutants(of: "guides/old.yaml", guide).filter { $0.kind == "setting.swap" }
    #expect(swaps.map(\.line) == [3, 10])
  }

  private func mutants(of path: String, _ text: String) throws -> [Mutant] {
    Mutator.mutants(of: try Page(text, path: path), Choices(try TestKnowledge.small()))
  }

  private func expect(_ slip: Slip, among made: [Mutant], of text: String) throws {
    let before = lines(text)
    let found = made.filter { $0.kind == slip.kind }.map { mutant in
      let after = lines(mutant.text)
      let change = after.difference(from: before)
      return change.reduce(into: (gone: [String](), new: [String]())) { sides, step in
        switch step {
        case .remove(_, let line, _): sides.gone.append(line)
        case .insert(_, let line, _): sides.new.append(line)
        }
      }
    }
    #expect(
      found.contains {
        Set($0.gone).subtracting($0.new) == Set(slip.gone).subtracting(slip.new)
          && Set($0.new).subtracting($0.gone) == Set(slip.new).subtracting(slip.gone)
      }, "\(found)")
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(
      String.init)
  }
}

private enum Samples {
  static let flow = """
    flow: start
    title: Why?
    start: symptom
    nodes:
      symptom:
        ask: smtp.symptom
        to:
          none: end
          timed-out unknown: port
      port:
        ask: smtp.port
        then: judge
      judge:
        when:
          - {smtp.port: 25, go: found}
          - {smtp.port: not 465 587, go: port}
          # lint: allow same-way: It reads better.
          - else: end
      found: {diagnose: blocked, otherwise: judge}
    """

  static let diagnosis = """
    blocked:
      family: other
      cures: {smtp.symptom: none}
      title: Blocked
      fixes:
        use-587:
          title: Send at port 587
          when: {provider: unknown}
          do: [back-up, look]
          set: {smtp.port: 587, smtp.security: starttls}
          risk: loses-mail
        use-465: shared
      enquire: [advice.port, advice.host]
    """

  static let guide = """
    program: old
    name: Old Mail
    cannot:
      - smtp.security: starttls
        smtp.port: 465
        because: It cannot.
    places:
      servers: {go: Click "Servers".}
      advanced: {go: Click "Advanced".}
    settings:
      smtp.security:
        at: servers
        see: the box
        words: {none: empty, tls: ticked}
        set: Tick it.
        overwrites: smtp.port
    tasks:
      send-a-test: |
        Click "New".
        Write a mail.
    """

  static let provider = """
    provider: old
    takes: [oauth2, app-password]
    smtp:
      - {host: smtp.example, port: 465, security: tls}
      - {host: smtp.example, port: 587, security: starttls}
    """
}
