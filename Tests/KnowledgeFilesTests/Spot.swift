import TestStage
import Testing
import Troubleshooting

@testable import KnowledgeFiles

/// Changes of the small Knowledge that make it wrong, and what is said about it.
///
/// A `¶` marks the place of the problem; it is taken out of the text.
struct Spot: Sendable, CustomTestStringConvertible {
  /// A stretch of a file and what stands there instead; without a stretch the file is new.
  struct Change: Sendable {
    let file: String
    let old: String
    let new: String
  }

  let code: String
  let words: [String]
  private var changes: [Change]

  /// Replaces a stretch of a file, or writes a new file.
  init(
    _ code: String, in file: String, _ old: String = "", becomes new: String, says words: String...
  ) {
    self.code = code
    self.words = words
    changes = [Change(file: file, old: old, new: new)]
  }

  /// The same with a further change in the same file.
  func and(_ old: String, _ new: String) -> Spot { inFile(changes[0].file, old, new) }

  /// The same with a further change in another file.
  func inFile(_ file: String, _ old: String, _ new: String) -> Spot {
    var spot = self
    spot.changes.append(Change(file: file, old: old, new: new))
    return spot
  }

  var testDescription: String { "\(code): \(changes[0].new.prefix(60))" }

  /// Loads the changed Knowledge, and compares what is said.
  func check(_ location: SourceLocation = #_sourceLocation) throws {
    var files = SmallKnowledge.files
    for change in changes {
      var text = files[change.file] ?? ""
      if change.old.isEmpty {
        text = change.new
      } else {
        let range = try #require(text.firstRange(of: change.old), "'\(change.old)' is not there")
        text.replaceSubrange(range, with: change.new)
      }
      files[change.file] = text
    }
    let place = try takeMark(from: &files)
    let problems = try problems(in: files)
    #expect(!problems.isEmpty, sourceLocation: location)
    for problem in problems {
      #expect(
        problem.description.hasPrefix("\(place): error[\(code)]: "), "expected at \(place)",
        sourceLocation: location)
    }
    for word in words {
      #expect(
        problems.contains { $0.message.contains(word) }, "\(word) | \(problems)",
        sourceLocation: location)
    }
  }

  private func takeMark(from files: inout [String: String]) throws -> String {
    let file = try #require(changes.last { files[$0.file]?.contains("¶") == true }?.file)
    var text = files[file] ?? ""
    let mark = try #require(text.firstIndex(of: "¶"))
    let lines = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    text.remove(at: mark)
    files[file] = text
    return "\(file):\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
  }
}

/// What is wrong with the small Knowledge after one file was changed; paths are relative to its folder.
func problemsAfterChanging(_ file: String, to text: String) throws -> [KnowledgeProblem] {
  var files = SmallKnowledge.files
  files[file] = text
  return try problems(in: files)
}

/// What is wrong with some files; paths are relative to their folder.
func problems(in files: [String: String]) throws -> [KnowledgeProblem] {
  let folder = try TemporaryFolder(files)
  return try faults(of: [folder.path]).map { problem in
    problem.relative(to: folder)
  }
}

/// What the linter finds in some files; paths are relative to their folder.
func findings(in files: [String: String]) throws -> [KnowledgeProblem] {
  let folder = try TemporaryFolder(files)
  return try KnowledgeLinter.lint(folders: [folder.path]).findings.map { $0.relative(to: folder) }
}

extension KnowledgeProblem {
  /// The same with its path inside a folder.
  func relative(to folder: TemporaryFolder) -> KnowledgeProblem {
    var problem = self
    problem.path = String(path.dropFirst(folder.path.count + 1))
    return problem
  }
}

/// What is wrong with some folders.
func faults(of folders: [String]) throws -> [KnowledgeProblem] {
  do {
    _ = try KnowledgeLoader.load(folders: folders)
    return []
  } catch let failure {
    guard case .faulty(let problems) = failure else { throw failure }
    return problems
  }
}

/// Loads the small Knowledge, with further folders laid over it.
func loaded(_ overlays: [String: String]...) throws -> Knowledge {
  let folders = try ([SmallKnowledge.files] + overlays).map { try TemporaryFolder($0) }
  return try KnowledgeLoader.load(folders: folders.map(\.path))
}

extension Table {
  /// The element of an id; the test fails where there is none.
  func named(_ name: String) throws -> Element {
    self[try #require(self[name], "\(name)")]
  }

  /// The index of an id; the test fails where there is none.
  func index(_ name: String) throws -> Index<Element> { try #require(self[name], "\(name)") }
}
