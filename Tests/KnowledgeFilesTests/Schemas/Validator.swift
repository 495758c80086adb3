import Foundation
import KnowledgeFiles
import TestStage
import Testing

/// The validator that anybody uses, `jsonschema` of Python; `validate.py` beside this file calls it.
enum Validator {
  /// A YAML text, and the schema by which it is judged.
  struct Question: Encodable {
    var schema: String
    var yaml: String

    init(_ name: String, isOverlay: Bool = false, yaml: String) {
      schema = KnowledgeSchema.text(of: name, isOverlay: isOverlay) ?? ""
      self.yaml = yaml
    }

    /// A file of Knowledge, by the folder in which it stands.
    init(file: String, isOverlay: Bool = false, yaml: String) {
      let name = file.prefix { $0 != "/" && $0 != "." }
      self.init(String(name), isOverlay: isOverlay, yaml: yaml)
    }
  }

  /// What is wrong with a text if every value is what was typed, and if an editor reads it.
  struct Answer: Sendable {
    var asTyped: [String]
    var asEdited: [String]

    /// Whether both readings come to the same.
    var isValid: Bool? { asTyped.isEmpty == asEdited.isEmpty ? asTyped.isEmpty : nil }
  }

  /// Judges some texts in one go, for Python takes a while to begin.
  static func answers(_ questions: [Question]) throws -> [Answer] {
    let folder = try TemporaryFolder()
    let input = URL(fileURLWithPath: folder.path + "/questions.json")
    try JSONEncoder().encode(questions).write(to: input)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    process.arguments = [script.appending(path: "validate.py").path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let answers = try JSONDecoder().decode([[[String]]].self, from: data)
    return answers.map { Answer(asTyped: $0[0], asEdited: $0[1]) }
  }

  static func answer(_ question: Question) throws -> Answer {
    try #require(try answers([question]).first)
  }
}
