import Foundation
import TestStage
import Testing

/// A text that a person has read and believed, and that counts until it is recorded anew.
struct Golden {
  /// The name of its file in `Golden/`.
  let name: String

  private var path: String { TestKnowledge.root + "/Tests/KnowledgeTests/Golden/" + name }

  /// Compares line by line, so that a failure names the lines. With `MAILMEND_RECORD=1` in the environment
  /// the text is written instead, and the run fails: somebody has to read it first.
  func expect(_ text: String) throws {
    if ProcessInfo.processInfo.environment["MAILMEND_RECORD"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(path). Read it, then run again without MAILMEND_RECORD.")
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    let (now, then) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    let new = now.filter { !then.contains($0) }
    let gone = then.filter { !now.contains($0) }
    #expect(text == golden, "New: \(new). Gone: \(gone). Read them; to believe them: \(hint)")
  }

  private var hint: String { "MAILMEND_RECORD=1 swift test --filter KnowledgeTests" }
}
