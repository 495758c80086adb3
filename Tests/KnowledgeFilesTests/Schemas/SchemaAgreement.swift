import KnowledgeFiles
import TestStage
import Testing

/// Small changes anywhere in the small Knowledge: the schema finds what the loader finds.
@Suite struct `Schemas and the loader` {
  /// What the loader says of keys and shapes, which one file alone can tell; but what a fact must have
  /// depends on the guides.
  private static func plain(_ file: String) -> Set<String> {
    let codes: Set = ["unknown-key", "wrong-shape"]
    return file.hasPrefix("facts/") ? codes : codes.union(["missing-key"])
  }

  @Test(arguments: SmallKnowledge.files.keys.sorted())
  func `agree on keys too many and too few`(file: String) throws {
    let texts = Self.changed(SmallKnowledge.files[file] ?? "")
    let answers = try Validator.answers(texts.map { .init(file: file, yaml: $0) })
    for (text, answer) in zip(texts, answers) {
      let codes = try problemsAfterChanging(file, to: text).map(\.code)
      if codes.contains("not-yaml") || codes.contains("duplicate-key") { continue }
      let valid = answer.asTyped.isEmpty
      #expect(valid == answer.asEdited.isEmpty, "\(text)\n\(answer)")
      // The loader looks at a shared fix only where a diagnosis uses it.
      if codes.isEmpty, file != "diagnoses/shared.yaml" { #expect(valid, "\(text)\n\(answer)") }
      if !Self.plain(file).isDisjoint(with: codes) { #expect(!valid, "\(text)\n\(codes)") }
    }
  }

  /// The text without one line, and with a strange key before one line or in one bracket.
  private static func changed(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.flatMap { place -> [String] in
      var fewer = lines
      fewer.remove(at: place)
      var more = lines
      more.insert(lines[place].prefix { $0 == " " } + "strange: yes", at: place)
      var inner = lines
      inner[place] = Substring(
        lines[place].replacing("{", with: "{strange: yes, ", maxReplacements: 1))
      return [fewer, more, inner].filter { $0 != lines }.map { $0.joined(separator: "\n") }
    }
  }
}
