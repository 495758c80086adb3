internal import Foundation

/// The validator that anybody uses, `jsonschema` of Python; `validate.py` beside this file calls it.
public enum Validator {
  /// A text, and the schema by which it is judged.
  public struct Question: Encodable {
    var schema: String
    var yaml: String?
    var json: String?
    var isClosed = false

    /// Asks about YAML.
    public init(schema: String, yaml: String) {
      self.schema = schema
      self.yaml = yaml
    }

    /// Asks about JSON.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - json: One value.
    ///   - isClosed: Whether objects may have no fields but those that the schema describes.
    public init(schema: String, json: String, isClosed: Bool = false) {
      self.schema = schema
      self.json = json
      self.isClosed = isClosed
    }
  }

  /// What is wrong with a text if every value is what was typed, and if an editor reads it; JSON has one
  /// reading only.
  public struct Answer: Sendable {
    /// What is wrong with it as it was typed.
    public var asTyped: [String]
    /// What is wrong with it as an editor takes it.
    public var asEdited: [String]

    /// Whether both readings come to the same.
    public var isValid: Bool? { asTyped.isEmpty == asEdited.isEmpty ? asTyped.isEmpty : nil }
  }

  /// Judges some texts in one go, for Python takes a while to begin.
  ///
  /// - Throws: what the file system says, or that Python gave no answer.
  public static func answers(_ questions: [Question]) throws -> [Answer] {
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
}
