/// JSON whose keys stay in the order in which they were given.
indirect enum JSONText {
  case number(Int)
  case flag(Bool)
  case text(String)
  case list([JSONText])
  case map([(key: String, value: JSONText)])

  static func texts(_ texts: [String]) -> JSONText { .list(texts.map { .text($0) }) }

  /// The text, its entries indented by two spaces each.
  func written(indent: String = "") -> String {
    switch self {
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text): JSONText.quoted(text)
    case .list(let items) where items.allSatisfy(\.isShort):
      "[" + items.map { $0.written() }.joined(separator: ", ") + "]"
    case .list(let items):
      JSONText.block("[", items.map { $0.written(indent: indent + "  ") }, "]", indent)
    case .map(let entries) where entries.isEmpty: "{}"
    case .map(let entries):
      JSONText.block(
        "{",
        entries.map { JSONText.quoted($0.key) + ": " + $0.value.written(indent: indent + "  ") },
        "}", indent)
    }
  }

  private var isShort: Bool {
    switch self {
    case .list, .map: false
    case .number, .flag, .text: true
    }
  }

  private static func block(
    _ begin: String, _ lines: [String], _ end: String, _ indent: String
  ) -> String {
    let inner = lines.map { indent + "  " + $0 }.joined(separator: ",\n")
    return "\(begin)\n\(inner)\n\(indent)\(end)"
  }

  /// Our own words hold no control characters, so two signs are all that must be masked.
  private static func quoted(_ text: String) -> String {
    let masked = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(masked)\""
  }
}
