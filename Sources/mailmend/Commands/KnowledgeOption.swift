internal import ArgumentParser
internal import Foundation
internal import KnowledgeAudit
internal import KnowledgeFiles
internal import Troubleshooting

/// `--knowledge`, which every command takes.
struct KnowledgeOption: ParsableArguments {
  @Option(
    name: .customLong("knowledge"),
    help: ArgumentHelp(
      "A folder of Knowledge. The first replaces the one that came with mailmend, later ones are laid over it.",
      valueName: "folder"))
  var folders: [String] = []

  /// The Knowledge, checked.
  ///
  /// - Throws: ``Failure`` with all problems, one a line.
  func load() throws -> Knowledge {
    let folders = try chosen()
    do {
      return try CacheFolder.store(for: folders).load(folders: folders)
    } catch {
      throw Failure(error)
    }
  }

  /// The Knowledge, checked, and where everything in it is written.
  ///
  /// - Throws: ``Failure`` with all problems, one a line.
  func located() throws -> (knowledge: Knowledge, places: Whereabouts) {
    do {
      return try KnowledgeLoader.located(folders: try chosen())
    } catch let failure as KnowledgeFailure {
      throw Failure(failure)
    }
  }

  /// Everything found in the Knowledge.
  ///
  /// - Parameter further: What only a deep look finds.
  /// - Returns: Every finding that no comment allows.
  /// - Throws: ``Failure`` if it cannot be read.
  func lint(further: KnowledgeLinter.Further? = nil) throws -> Lint {
    do {
      return try KnowledgeLinter.lint(
        folders: try chosen(), catalogue: .all, further: further)
    } catch let failure as KnowledgeFailure {
      throw Failure(failure)
    }
  }

  /// The folders, as they are named or found.
  func chosen() throws -> [String] { try KnowledgeOption.chosen(folders) }

  /// The folders that are named; where none is, the one that is found.
  static func chosen(_ named: [String]) throws -> [String] {
    if !named.isEmpty { return named }
    let candidates = candidates
    guard let found = candidates.first(where: { FileManager.default.isReadable($0) }) else {
      throw Failure(
        message: """
          I do not find the folder Knowledge, which holds everything I know. I looked in:
          \(candidates.map { "  " + $0 }.joined(separator: "\n"))
          Name it with --knowledge FOLDER.
          """,
        code: Failure.couldNot)
    }
    return [found]
  }

  /// Where the Knowledge may be: named by the environment, installed with the program, or in the project
  /// that the program was built in.
  private static var candidates: [String] {
    var places: [String] = []
    if let named = ProcessInfo.processInfo.environment["MAILMEND_KNOWLEDGE"], !named.isEmpty {
      places.append(named)
    }
    var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    places.append(folder.appending(path: "../share/mailmend/Knowledge").standardized.path)
    while folder.path != "/" {
      places.append(folder.appending(path: "Knowledge").path)
      folder = folder.deletingLastPathComponent()
    }
    return places
  }

  private static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}

extension FileManager {
  fileprivate func isReadable(_ folder: String) -> Bool {
    fileExists(atPath: folder + "/knowledge.yaml")
  }
}

extension Failure {
  /// The exit code of a Knowledge that cannot be used: 2 if it cannot be read, 65 if it has errors.
  init(_ failure: KnowledgeFailure) {
    switch failure {
    case .unreadable(let path, let reason):
      self.init(
        message: "I cannot read the Knowledge in '\(path)': \(reason)", code: Failure.couldNot)
    case .faulty(let problems):
      let isAll = problems.count < KnowledgeFailure.most
      let count =
        problems.count == 1 ? "1 error" : "\(problems.count) errors\(isAll ? "" : " or more")"
      let lines = problems.map(\.description) + ["\(count) in the Knowledge."]
      self.init(message: lines.joined(separator: "\n"), code: Failure.malformed)
    }
  }
}
