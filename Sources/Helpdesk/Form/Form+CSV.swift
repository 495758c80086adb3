import Troubleshooting

extension Form {
  /// The form for a spreadsheet: a heading and one row a fact, sorted by id. The values of a fact stand in one
  /// cell, one a line: the value, a colon, and what it is called.
  public var csv: String {
    let names = Dictionary(uniqueKeysWithValues: whom.map { ($0.id, $0.name) })
    let rows = fields.map { field in
      [
        field.id, field.label, field.question ?? "", field.kind.rawValue,
        field.values.map(\.line).joined(separator: "\n"), field.others ?? "", field.example ?? "",
        field.whom ?? "", field.whom.flatMap { names[$0] } ?? "",
        field.owners.joined(separator: " "), field.isSetting ? "yes" : "no", field.side ?? "",
      ]
    }
    return ([Form.heading] + rows).map { CSV.record($0) + "\r\n" }.joined()
  }

  private static let heading = [
    "fact", "label", "question", "kind", "values", "others", "example", "whom", "whom-name",
    "belongs-to", "setting", "side",
  ]
}

extension Form.Value {
  /// Where it is a version, the program stands in brackets.
  fileprivate var line: String { "\(value): \(label)" + (program.map { " (\($0.id))" } ?? "") }
}
