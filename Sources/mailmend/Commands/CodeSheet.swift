internal import Conversation
internal import Helpdesk
internal import KnowledgeFiles
internal import LineEditor

/// Codes for a person and for another program.
enum CodeSheet {
  // MARK: All codes

  /// Every code with its title, below the heading of its group.
  static func lines(_ catalogue: Catalogue) -> [String] {
    let widest = catalogue.codes.map(\.id.count).max() ?? 0
    return catalogue.groups.flatMap { group in
      [group.title] + group.codes.map { row($0, widest) } + [""]
    } + ["`mailmend kb explain CODE` explains one of them, with examples."]
  }

  private static func row(_ code: Code, _ widest: Int) -> String {
    "  \(code.id)\(String(repeating: " ", count: widest - code.id.count))  \(code.title)"
  }

  // MARK: One code

  /// Why it matters, what is wrong and what is right, and what to do next.
  static func lines(_ code: Code, width: Int) -> [String] {
    [code.id + " (\(code.severity.rawValue))", code.title, ""]
      + code.why.split(separator: "\n\n").flatMap { wrapped(String($0), width) + [""] }
      + lines(code.bad, heading: "Bad")
      + lines(code.good, heading: "Good")
      + wrapped(nextStep(code), width)
  }

  private static func nextStep(_ code: Code) -> String {
    let check = "Mend it, then check again with `mailmend kb lint\(code.isDeep ? " --deep" : "")`."
    return switch code.severity {
    case .error: check
    case .warning:
      "\(check) If it must stay as it is, say why on the line "
        + "before: `# lint: allow \(code.id): REASON`"
    }
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    let layout = Layout(width: min(width, Layout.widest), columns: { Columns.count($0) })
    return layout.lines(of: Screen(texts: [text])).dropLast().map(\.text)
  }

  private static func lines(_ example: Example, heading: String) -> [String] {
    example.files.flatMap { file in
      let how = file.isLatin1 ? ", saved as Latin-1" : file.times > 1 ? ", \(file.times) times" : ""
      return ["\(heading): \(file.path)\(how)", ""] + lines(file) + [""]
    }
  }

  /// The text of a file, with a sign before the line that is meant.
  private static func lines(_ file: Example.File) -> [String] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.enumerated().map { index, line in
      (index + 1 == file.mark?.line ? "  > " : "    ") + line
    }
  }

  // MARK: JSON

  static func json(_ catalogue: Catalogue) -> JSON {
    .object(["schema": 1, "codes": .array(catalogue.codes.map(fields).map(JSON.object))])
  }

  static func json(_ code: Code) -> JSON {
    .object(
      fields(code).joined(
        with: [
          "schema": 1, "why": .string(code.why), "bad": json(code.bad), "good": json(code.good),
          "next": .string(nextStep(code)),
        ]))
  }

  private static func fields(_ code: Code) -> JSON.Fields {
    [
      "code": .string(code.id), "severity": .string(code.severity.rawValue),
      "title": .string(code.title),
    ]
  }

  private static func json(_ example: Example) -> JSON {
    .array(
      example.files.map { .object(["path": .string($0.path), "text": .string($0.text)]) })
  }
}
