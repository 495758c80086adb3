import Foundation

/// A text that a person has read and believed, and that counts until it is recorded anew.
public struct Golden {
  private let room: String
  private let name: String

  /// The text in a file of the folder `Golden` of a test target.
  public init(_ room: String, _ name: String) {
    self.room = room
    self.name = name
  }

  private var path: String { "\(TestKnowledge.root)/Tests/\(room)/Golden/\(name)" }

  /// What differs, line by line; nil if nothing does. With `MAILMEND_RECORD=1` in the environment the text is
  /// written instead, and that is said: somebody has to read it first.
  public func difference(from text: String) throws -> String? {
    let file = URL(fileURLWithPath: path)
    if ProcessInfo.processInfo.environment["MAILMEND_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      return "Recorded \(path). Read it, then run again without MAILMEND_RECORD."
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // By bytes: CSV ends its lines with two signs that make one character.
    guard !text.utf8.elementsEqual(golden.utf8) else { return nil }
    let (now, then) = (lines(text), lines(golden))
    let new = now.filter { !then.contains($0) }
    let gone = then.filter { !now.contains($0) }
    let hint = "MAILMEND_RECORD=1 swift test --filter \(room)"
    return "New: \(new). Gone: \(gone). Read them; to believe them: \(hint)"
  }

  private func lines(_ text: String) -> [Substring] { text.split(whereSeparator: \.isNewline) }
}
