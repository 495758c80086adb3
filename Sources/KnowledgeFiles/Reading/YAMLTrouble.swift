internal import Yams

/// What YAML could not read, said so that a writer can mend it.
struct YAMLTrouble {
  let error: YamlError
  let reader: YAMLReader

  /// Adds the problem, and gives the file up.
  func tell() {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      tell(problem, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      tell(duplicates: keys, line: context.mark.line, column: context.mark.column)
    case .reader(let problem, let offset, _, _):
      let (line, column) = reader.source.place(ofByte: offset ?? 0)
      reader.refuse(
        .notYAML, line: line, column: column, "A sign here cannot be read: \(problem).")
    default:
      reader.refuse(.notYAML, line: 1, column: 1, "This is not YAML: \(error).")
    }
  }

  private func tell(_ problem: String, line: Int, column: Int) {
    if problem.contains("another document") {
      reader.refuse(
        .notYAML, line: line, column: column, "Take the line '---' away: one file, one subject.")
    } else if problem.contains("mapping values are not allowed") {
      reader.refuse(.colonMakesKey, line: line, column: column, Self.colon)
    } else if problem.contains("alias") {
      tellSign(line: line, column: column)
    } else if reader.source.text(line: line).prefix(while: { $0 == " " || $0 == "\t" }).contains(
      "\t")
    {
      reader.refuse(
        .notYAML, line: line, column: 1, "A tab stands at the beginning of this line. Use spaces.")
    } else if let line = [line, line - 1].first(where: opensBracket) {
      reader.refuse(
        .notYAML, line: line, column: valueColumn(of: line),
        "This is not YAML: the bracket that opens here is never closed.")
    } else if let line = [line, line - 1].first(where: beginsWithSign) {
      tellSign(line: line, column: valueColumn(of: line))
    } else {
      reader.refuse(
        .notYAML, line: line, column: column,
        "This is not YAML: \(problem). Look at the spaces at the beginning of this line and the one "
          + "before, and put sentences below `|` (steps) or `>`.")
    }
  }

  /// What is said where a sentence became a key.
  static let colon =
    "A colon with a space makes a key. Put the sentence below `|` (steps) or `>`."

  private func tellSign(line: Int, column: Int) {
    reader.refuse(
      .beginsWithSign, line: line, column: column,
      "A line may not begin with a quote or one of { [ * & % @ ! > here. "
        + #"Begin with a word: `Click the tab "Servers".` For a filled-in name write `$side.name`."#
    )
  }

  private func value(of line: Int) -> (column: Int, text: Substring) {
    let text = reader.source.text(line: line)
    var value = text[...].drop { $0 == " " }
    if value.hasPrefix("- ") { value = value.dropFirst(2).drop { $0 == " " } }
    if let colon = value.firstRange(of: ": ") {
      value = value[colon.upperBound...].drop { $0 == " " }
    }
    return (text.unicodeScalars.count - value.unicodeScalars.count + 1, value)
  }

  private func valueColumn(of line: Int) -> Int { value(of: line).column }

  private func beginsWithSign(_ line: Int) -> Bool {
    value(of: line).text.first.map { "\"'{[*&%@!>`".contains($0) } ?? false
  }

  private func opensBracket(_ line: Int) -> Bool {
    let text = value(of: line).text
    return text.hasPrefix("[") && !text.contains("]") || text.hasPrefix("{") && !text.contains("}")
  }

  private func tell(duplicates keys: [String], line: Int, column: Int) {
    let key = keys.first ?? ""
    let lines = DuplicateKeys.lines(of: key, line: line, column: column, in: reader.source)
    let last = lines.last ?? line
    let places = last == line ? "twice in line \(line)" : "in lines \(line) and \(last)"
    reader.refuse(
      .duplicateKey, line: last, column: column,
      "'\(key)' stands here twice, \(places). Keep one of them.")
  }
}
