internal import Yams

/// Takes one file apart, exactly as written.
struct YAMLReader {
  let source: SourceFile
  let file: Int
  let report: Report

  /// The file's value; nil if it is empty or cannot be taken apart.
  func read() -> Written? {
    guard let text = checkedText() else { return nil }
    do {
      let parser = try Parser(yaml: text, resolver: .basic)
      // Anchors are held weakly: they are gone when the parser is.
      return try withExtendedLifetime(parser) {
        try parser.singleRoot().map { try written($0) }
      }
    } catch let trouble as Refusal {
      refuse(trouble.code, line: trouble.line, column: trouble.column, trouble.message)
    } catch let error as YamlError {
      YAMLTrouble(error: error, reader: self).tell()
    } catch {
      refuse(.notYAML, line: 1, column: 1, "This is not YAML: \(error).")
    }
    return nil
  }

  /// Adds a problem after which the file counts as not read.
  func refuse(_ code: Code, line: Int, column: Int, _ message: String) {
    report.add(code, at: Place(file: file, line: line, column: column), message)
    report.giveUp(on: source)
  }

  private func checkedText() -> String? {
    guard !source.isTooLarge else {
      refuse(.fileTooLarge, line: 1, column: 1, "This file has over 4 MiB. Split it by subject.")
      return nil
    }
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      refuse(.notUTF8, line: 1, column: 1, "This file is not UTF-8 text. Save it as UTF-8.")
      return nil
    }
    if let line = source.firstDeepLine {
      refuse(
        .nestedTooDeeply, line: line, column: 1,
        "Entries stand too deep in each other here. Knowledge needs six levels.")
      return nil
    }
    return text
  }

  /// Something YAML allows and Knowledge does not.
  private struct Refusal: Error {
    let code: Code
    let line: Int
    let column: Int
    let message: String
  }

  private func written(_ node: Node) throws -> Written {
    let mark = node.mark
    let place = Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      try refuseSigns(anchor: scalar.anchor, tag: scalar.tag, at: place)
      return Written(.scalar(scalar.string), style: style(scalar.style), at: place)
    case .sequence(let sequence):
      try refuseSigns(anchor: sequence.anchor, tag: sequence.tag, at: place)
      return Written(.list(try sequence.map { try written($0) }), at: place)
    case .mapping(let mapping):
      try refuseSigns(anchor: mapping.anchor, tag: mapping.tag, at: place)
      let entries = try mapping.map { pair in
        Written.Entry(key: try written(pair.key), value: try written(pair.value))
      }
      return Written(.map(entries), at: place)
    case .alias:
      throw Refusal(
        code: .anchor, line: place.line, column: place.column, message: Self.anchorMessage)
    }
  }

  private static let anchorMessage =
    "'&' and '*' have a meaning in YAML that Knowledge does not use. "
    + #"Begin with a word: `Click the tab "Servers".`"#

  /// Anchors are met before their aliases, so nothing can be multiplied.
  private func refuseSigns(anchor: Anchor?, tag: Tag, at place: Place) throws {
    if anchor != nil {
      throw Refusal(
        code: .anchor, line: place.line, column: place.column, message: Self.anchorMessage)
    }
    let name = tag.description
    guard name.isEmpty || name == "tag:yaml.org,2002:str" else {
      throw Refusal(
        code: .tag, line: place.line, column: place.column,
        message: "The word after '!' would be lost. Begin with a word: `Click \"…\"`.")
    }
  }

  private func style(_ style: Node.Scalar.Style) -> Written.Style {
    switch style {
    case .any, .plain: .plain
    case .singleQuoted, .doubleQuoted: .quoted
    case .literal: .literal
    case .folded: .folded
    }
  }
}

extension SourceFile {
  /// The 1-based line where brackets or indentation go deeper than any Knowledge does.
  ///
  /// Recursion is as deep as the file, and a stack is not endless.
  fileprivate var firstDeepLine: Int? {
    var line = 1
    var depth = 0
    var indent = 0
    var isIndent = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): (line, indent, isIndent) = (line + 1, 0, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): indent += isIndent ? 1 : 0
      default: isIndent = false
      }
      if depth > 100 || indent > 200 { return line }
    }
    return nil
  }
}
