internal import Foundation
public import KnowledgeFiles

extension Example {
  /// Its files laid over others: the small Knowledge, if none are given.
  ///
  /// - Throws: what the file system says.
  public func folder(
    over base: [String: String] = SmallKnowledge.explained
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(base)
    for file in files {
      let text = String(repeating: file.text, count: file.times)
      let bytes = text.data(using: file.isLatin1 ? .isoLatin1 : .utf8)
      try folder.write(bytes ?? Data(), to: file.path)
    }
    return folder
  }
}
