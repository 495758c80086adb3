/// JSON Schemas of the files of Knowledge, for editors: what the loader accepts, file by file.
///
/// They come from the loader's own tables of keys. What only the whole can tell, such as whether a name
/// stands for anything, they leave to the loader.
public enum KnowledgeSchema {
  /// What there are schemas of: `knowledge` for `knowledge.yaml`, and each folder.
  public static let names = Room.allCases.map(\.schemaName)

  /// A schema as JSON, draft 7.
  ///
  /// - Parameters:
  ///   - name: One of ``names``.
  ///   - isOverlay: Whether it is for a folder that is laid over another one, where nothing is required.
  /// - Returns: The text with a line feed at its end; nil if there is no such schema.
  public static func text(of name: String, isOverlay: Bool = false) -> String? {
    guard let room = Room.allCases.first(where: { $0.schemaName == name }) else { return nil }
    let head: [SchemaWriter.Entry] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(room.about)),
    ]
    return JSONText.map(head + SchemaWriter(isOverlay: isOverlay).schema(room.shape)).written()
      + "\n"
  }
}

extension Room {
  fileprivate var schemaName: String { self == .house ? "knowledge" : rawValue }

  fileprivate var about: String {
    self == .house ? "knowledge.yaml" : "A file in the folder \(rawValue)"
  }

  /// What a whole file holds.
  fileprivate var shape: Shape {
    switch self {
    case .house: .keys(.house)
    case .facts: Keys.factsFile
    case .flows: .keys(.flow)
    case .diagnoses: .keys(.diagnoses)
    case .guides: Keys.guideFile
    case .directory: Keys.directoryFile
    case .symptoms: .entries(.id, .keys(.symptom))
    case .checks: .entries(.dottedID, .keys(.check))
    case .glossary: .entries(.id, .keys(.term))
    }
  }
}
