extension Form {
  private static let word = #"(\$[a-z]+|[a-z0-9])(\$[a-z]+|[a-z0-9-])*"#
  private static let dotted = word + #"(\."# + word + ")*"
  private static let figures = #"[0-9]+(\.[0-9]+)*"#

  /// The regular expression of what is typed, or nil where anything may be.
  var pattern: String? {
    switch self {
    case .any: nil
    case .id: "^\(Form.word)$"
    case .dottedID, .name: "^\(Form.dotted)$"
    case .flowAndNode: "^\(Form.dotted)/\(Form.word)$"
    case .target: "^ *(diagnose +)?\(Form.dotted) *$"
    case .versions: "^(\(Form.figures)( +(up|to +\(Form.figures)))?|to +\(Form.figures))$"
    case .today: "^(from|before) +[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    case .servers: "^provider\\.\(Form.word)$"
    case .port: "^0*([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-5][0-9]{3})$"
    case .points: "^[1-9]$"
    }
  }

  /// The numbers that it can be, as an editor takes them.
  var numbers: ClosedRange<Int>? {
    switch self {
    case .port: 1...65_535
    case .points: 1...9
    default: nil
    }
  }

  /// Words that it cannot be, because they have a meaning of their own.
  var reserved: [String] {
    switch self {
    case .id, .dottedID: KnowledgeBuilder.reserved.sorted()
    default: []
    }
  }
}
