import KnowledgeFiles
import TestStage

extension Validator.Question {
  /// A file of Knowledge, by the folder in which it stands.
  init(file: String, isOverlay: Bool = false, yaml: String) {
    let name = String(file.prefix { $0 != "/" && $0 != "." })
    self.init(schema: KnowledgeSchema.text(of: name, isOverlay: isOverlay) ?? "", yaml: yaml)
  }
}
