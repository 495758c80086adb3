import Foundation
import KnowledgeFiles
import TestStage
import Testing

/// The schemas that editors use say what the loader says.
@Suite struct `Schemas of Knowledge files` {
  private static let folder = TestKnowledge.shippedFolder

  @Test(arguments: KnowledgeSchema.names)
  func `are shipped as the program writes them`(name: String) throws {
    let shipped = try TestTranscripts.text(Self.folder + "/.schema/\(name).json")
    #expect(
      shipped == KnowledgeSchema.text(of: name),
      "swift run mailmend kb schema --output Knowledge/.schema writes them anew.")
    #expect(KnowledgeSchema.text(of: "none") == nil)
  }

  @Test func `are named at the top of every shipped file`() throws {
    for name in try Self.files(below: Self.folder) {
      let first = try TestTranscripts.text("\(Self.folder)/\(name)").prefix { $0 != "\n" }
      let up = String(repeating: "../", count: name.split(separator: "/").count - 1)
      let schema = name.prefix { $0 != "/" && $0 != "." }
      #expect(first == "# yaml-language-server: $schema=\(up).schema/\(schema).json", "\(name)")
    }
  }

  @Test func `accept every file that the loader accepts`() throws {
    var files: [(name: String, text: String)] = []
    for folder in [Self.folder, TestKnowledge.smallFolder] {
      for name in try Self.files(below: folder) {
        files.append((name, try TestTranscripts.text("\(folder)/\(name)")))
      }
    }
    files += SmallKnowledge.files.map { ($0.key, $0.value) }
    let answers = try Validator.answers(files.map { .init(file: $0.name, yaml: $0.text) })
    for (file, answer) in zip(files, answers) {
      #expect(answer.isValid == true, "\(file.name): \(answer)")
    }
    #expect(files.count > 140)
  }

  /// What is wrong with a file, and words of what is said about it.
  static let broken: [(file: String, yaml: String, words: String)] = [
    ("knowledge.yaml", "title: T", "'start' is a required property"),
    ("knowledge.yaml", "title: T\nstart: start", "'start' does not match"),
    ("knowledge.yaml", "title: T\nstart: a/b\nsides: [smtp]", "is not of type 'object'"),
    ("knowledge.yaml", "title: T\nstart: a/b\nnever: {smtp.auth: none}", "is not of type 'array'"),
    ("knowledge.yaml", "title: T\nstart: a/b\nsides: {smtp: {name: out}}", "'verb' is a required"),
    ("facts/x.yaml", "- a", "is not of type 'object'"),
    ("facts/x.yaml", "a: {ask: Why?, answers: [b, c]}", "'label' is a required property"),
    ("facts/x.yaml", "a: {label: x}", "is not valid under any of the given schemas"),
    ("facts/x.yaml", "a: {label: x, type: prot}", "'prot' is not one of"),
    ("facts/x.yaml", "a: {label: x, type: port, setting: true}", "is not one of ['yes', 'no']"),
    ("facts/x.yaml", "a: {label: x, type: port, aks: Which?}", "'aks' was unexpected"),
    ("facts/x.yaml", "A_b: {label: x, type: port}", "'A_b' does not match"),
    ("facts/x.yaml", "unknown: {label: x, type: port}", "'unknown' should not be valid under"),
    ("facts/x.yaml", "a: {label: x, answers: {b: {also: c}}}", "'label' is a required property"),
    ("flows/x.yaml", "flow: x\ntitle: T\nstart: a", "'nodes' is a required property"),
    ("flows/x.yaml", "flow: x\ntitle: T\nstart: a\nnodes: [a]", "is not of type 'object'"),
    ("flows/x.yaml", flow("{ask: smtp.port, to: {25: end}, the: end}"), "'the' was unexpected"),
    ("flows/x.yaml", flow("{note: Words.}"), "'then' is a required property"),
    ("flows/x.yaml", flow("{when: {smtp.port: 25, go: end}}"), "is not of type 'array'"),
    ("flows/x.yaml", flow("{when: [{smtp.port: 25}]}"), "'go' is a required property"),
    ("flows/x.yaml", flow("{when: [{today: 2027, go: end}]}"), "today"),
    ("flows/x.yaml", flow("{end: maybe}"), "'maybe' is not one of"),
    ("flows/x.yaml", flow("{ask: smtp.port, then: go there now}"), "'go there now' does not match"),
    ("flows/x.yaml", flow("{only: smtp}"), "is not valid under any"),
    ("diagnoses/x.yaml", "a: {family: other, title: T}", "'because' is a required property"),
    ("diagnoses/x.yaml", diagnosis("fixes: [use-465]"), "is not of type 'object'"),
    ("diagnoses/x.yaml", diagnosis("fixes: {b: shard}"), "'shard' is not one of ['shared']"),
    ("diagnoses/x.yaml", diagnosis("fixes: {b: {do: c}}"), "'title' is a required property"),
    ("diagnoses/x.yaml", diagnosis("fixes: {b: shared}", cures: ""), "'cures' is a dependency"),
    ("diagnoses/x.yaml", diagnosis(""), "is not valid under any"),
    ("diagnoses/x.yaml", diagnosis("fixes: {b: {title: T, risk: dies}}"), "'dies' is not one of"),
    ("diagnoses/x.yaml", diagnosis("fixes: {b: {title: T, each: smtp}}"), "'smtp' does not match"),
    ("guides/x.yaml", "program: x", "'name' is a required property"),
    ("guides/x.yaml", "name: X", "is not valid under any of the given schemas"),
    ("guides/x.yaml", guide("places: [advanced]"), "is not of type 'object'"),
    ("guides/x.yaml", guide("settings: {smtp.port: {set: Type.}}"), "'see' is a required"),
    ("guides/x.yaml", guide("settings: {smtp.port: no}"), "'no' is not one of ['cannot']"),
    ("guides/x.yaml", guide("cannot: [{smtp.port: 25}]"), "'because' is a required property"),
    ("guides/x.yaml", guide("versions: {a: {name: A, numbers: up 5}}"), "'up 5' does not match"),
    ("guides/x.yaml", guide("open: [Click A, then B.]"), "is not of type 'string'"),
    ("directory/x.yaml", "name: X", "is not valid under any of the given schemas"),
    ("directory/x.yaml", provider("takse: [password]"), "'takse' was unexpected"),
    ("directory/x.yaml", provider("smtp: {host: a.b}"), "is not of type 'array'"),
    ("directory/x.yaml", provider("smtp: [{host: a.b, port: 0, security: tls}]"), "0"),
    ("directory/x.yaml", provider("smtp: [{host: a.b, port: 70000, security: tls}]"), "70000"),
    ("directory/x.yaml", provider("confidence: sure"), "'sure' is not one of"),
    ("directory/x.yaml", "network: x\nname: X", "'blocks' is a required property"),
    ("directory/x.yaml", "network: x\nname: X\nblocks: [25]", "is not of type 'object'"),
    ("symptoms/x.yaml", "a: {title: T}", "is not valid under any of the given schemas"),
    ("symptoms/x.yaml", "a: {title: T, text: t, likely: {other: 10}}", "10"),
    ("symptoms/x.yaml", "a: {title: T, text: t, speaks-for: me}", "'me' is not one of"),
    ("symptoms/x.yaml", "a: {title: T, text: {b: c}}", "is not of type 'string'"),
    ("checks/x.yaml", "a: {title: T, consent: C?, run: {reach: h}}", "'facts' is a required"),
    ("checks/x.yaml", "a: {title: T, consent: C?, run: h, facts: {}}", "is not of type 'object'"),
    ("glossary/x.yaml", "a: {say: a}", "'short' is a required property"),
    ("glossary/x.yaml", "a: {say: a, short: A., mroe: B.}", "'mroe' was unexpected"),
  ]

  @Test func `refuse what the loader refuses`() throws {
    let answers = try Validator.answers(Self.broken.map { .init(file: $0.file, yaml: $0.yaml) })
    for (row, answer) in zip(Self.broken, answers) {
      #expect(answer.isValid == false, "\(row) \(answer)")
      #expect(answer.asEdited.contains { $0.contains(row.words) }, "\(row) \(answer)")
      #expect(try !problemsAfterChanging(row.file, to: row.yaml).isEmpty, "\(row)")
    }
    let names = Set(Self.broken.map { $0.file.prefix { $0 != "/" && $0 != "." } }.map(String.init))
    #expect(names == Set(KnowledgeSchema.names))
  }

  @Test func `miss nothing in a folder laid over another one, and know its keys`() throws {
    let rows = [
      ("flows/start.yaml", "flow: start\nnodes: {mine: {then: end}}", true),
      ("knowledge.yaml", "start: start/mine", true),
      ("guides/x.yaml", "program: x\nsettings: {smtp.port: {words: {25: a}}}", true),
      ("facts/x.yaml", "smtp.port: {ask: Which?}", true),
      ("facts/x.yaml", "smtp.port: {aks: Which?}", false),
      ("flows/start.yaml", "flow: start\nnodes: [mine]", false),
    ]
    let answers = try Validator.answers(rows.map { .init(file: $0.0, isOverlay: true, yaml: $0.1) })
    for (row, answer) in zip(rows, answers) { #expect(answer.isValid == row.2, "\(row) \(answer)") }
  }

  // MARK: Files

  private static func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private static func flow(_ node: String) -> String {
    "flow: x\ntitle: T\nstart: a\nnodes:\n  a: \(node)"
  }

  private static func diagnosis(_ line: String, cures: String = "cures: {a: b}") -> String {
    "a:\n  family: other\n  title: T\n  because: B\n  sources: S\n  as-of: 2026-11\n  \(line)\n  \(cures)"
  }

  private static func guide(_ line: String) -> String { "program: x\nname: X\n\(line)" }

  private static func provider(_ line: String) -> String {
    let confidence = line.hasPrefix("confidence") ? "" : "confidence: high\n"
    return "provider: x\nname: X\ndomains: x.y\nsources: S\nas-of: 2026-11\n\(confidence)\(line)"
  }
}
