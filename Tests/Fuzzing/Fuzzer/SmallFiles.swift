internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// The small Knowledge of the engine's tests, in memory: an attempt takes no time for the disk.
enum SmallFiles {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/TroubleshootingTests/Knowledge"

  static let all: [(path: String, bytes: [UInt8])] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))).map { (name, [UInt8]($0)) }
    }
  }()

  static let knowledge: Knowledge = {
    do {
      return try KnowledgeLoader.load(files: [all])
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
