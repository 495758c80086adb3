internal import Foundation
internal import KnowledgeFiles
public import Troubleshooting

/// The Knowledge that tests of several rooms go by, each loaded once.
public enum TestKnowledge {
  /// The folder of the whole project.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of the small Knowledge.
  public static let smallFolder = root + "/Tests/TroubleshootingTests/Knowledge"
  /// The folder that comes with the program.
  public static let shippedFolder = root + "/Knowledge"

  /// A Knowledge just large enough for the thirty conversations.
  ///
  /// - Throws: what is wrong with its files.
  public static func small() throws -> Knowledge { try loadedSmall.get() }

  /// The Knowledge that comes with the program.
  ///
  /// - Throws: what is wrong with its files.
  public static func shipped() throws -> Knowledge { try loadedShipped.get() }

  /// Who reads words, made once for each of the two.
  public static func listener(for knowledge: Knowledge) -> Listener {
    let known = [loadedSmall, loadedShipped].compactMap { try? $0.get() }
    let place = known.firstIndex { $0.version == knowledge.version }
    return place.map { listeners[$0] } ?? Listener(knowledge)
  }

  private static let listeners = [loadedSmall, loadedShipped].map { loaded in
    Listener((try? loaded.get()) ?? Knowledge(start: NodeID(0)))
  }
  private static let loadedSmall = Result { try KnowledgeLoader.load(folders: [smallFolder]) }
  private static let loadedShipped = Result { try KnowledgeLoader.load(folders: [shippedFolder]) }
}

/// The transcripts of the project.
public enum TestTranscripts {
  /// The conversations that come with the program; none yet is no error.
  public static let shipped = files(in: TestKnowledge.root + "/transcripts")
  /// The thirty conversations, over the small Knowledge.
  public static let scenarios = files(
    in: TestKnowledge.root + "/Tests/TroubleshootingTests/Scenarios")

  private static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The text of a file.
  ///
  /// - Throws: what the file system says.
  public static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
