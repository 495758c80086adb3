internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// One of two Knowledges: folders, or what a folder was in a revision of git.
enum Edition {
  case folders([String])
  case commit(Commit)

  /// What a person named: a folder if there is one, else a revision.
  ///
  /// - Parameters:
  ///   - name: A folder or a revision.
  ///   - path: The folder of the Knowledge in a revision, from the current folder.
  /// - Throws: ``Failure`` if it is neither.
  init(named name: String, path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue {
      self = .folders([name])
    } else {
      self = .commit(try Commit(named: name, path: path))
    }
  }

  /// What a person named, maybe with folders that are laid over the first.
  ///
  /// - Throws: ``Failure`` if one name is neither a folder nor a revision.
  init(named names: [String]) throws {
    self = names.count == 1 ? try Edition(named: names[0], path: "Knowledge") : .folders(names)
  }

  /// What it is called.
  var name: String {
    switch self {
    case .folders(let folders): folders.joined(separator: " ")
    case .commit(let commit): commit.title
    }
  }

  /// The Knowledge, checked.
  ///
  /// - Throws: ``Failure`` that says which one cannot be used, and why.
  func load() throws -> Knowledge {
    try blamed {
      switch self {
      case .folders(let folders): try read(folders)
      case .commit(let commit): try commit.unpacked { try read([$0]) }
      }
    }
  }

  /// Does something with this Knowledge; what is wrong then is said to be wrong with this one of the two.
  func blamed<Outcome>(_ work: () throws -> Outcome) throws -> Outcome {
    do {
      return try work()
    } catch var failure as Failure where failure.code != Failure.couldNot {
      failure.message += "\nThis is the Knowledge in '\(name)'."
      throw failure
    }
  }

  private func read(_ folders: [String]) throws(Failure) -> Knowledge {
    do {
      return try KnowledgeLoader.load(folders: folders)
    } catch {
      throw Failure(error)
    }
  }
}
