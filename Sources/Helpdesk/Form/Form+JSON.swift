import Troubleshooting

extension Form {
  /// The form for other programs: one object, sorted by ids and keys, with one fact a line, so that two
  /// versions of it can be compared line by line.
  public var json: String {
    let facts = fields.map { JSON.object($0.json).line }
    let rest = JSON.object([
      "knowledge": .object(["version": .string(version.name), "sha256": .string(version.sha256)]),
      "schema": 1, "sides": .names(sides), "title": .string(title),
      "unknown": .string(Assignment.unknown), "whom": .names(whom),
    ]).line
    // "facts" comes before all other keys.
    return "{\"facts\":[\n\(facts.joined(separator: ",\n"))\n],\(rest.dropFirst())\n"
  }
}

extension Form.Field {
  fileprivate var json: JSON.Fields {
    [
      "belongs-to": .array(owners.map(JSON.string)), "example": .optional(example),
      "id": .string(id), "kind": .string(kind.rawValue), "label": .string(label),
      "others": .optional(others), "question": .optional(question), "setting": .bool(isSetting),
      "side": .optional(side), "values": .array(values.map { .object($0.json) }),
      "whom": .optional(whom),
    ]
  }
}

extension Form.Value {
  /// Only the version of a program says which program that is.
  fileprivate var json: JSON.Fields {
    let named: JSON.Fields = ["label": .string(label), "value": .string(value)]
    return program.map { named.joined(with: ["program": .string($0.id)]) } ?? named
  }
}

extension JSON {
  fileprivate static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  fileprivate static func names(_ names: [Form.Name]) -> JSON {
    .object(names.reduce(into: [:]) { $0.add(.string($1.name), for: $1.id) })
  }
}
