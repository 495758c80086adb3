internal import Transcripts

/// What came of one transcript.
struct Played: Sendable {
  var path: String
  /// Where it breaks off, if it does.
  var notice: String?
  /// The differences, as they are wanted.
  var differences: [Difference] = []
  /// Why it could not be read.
  var unreadable: String?
  var update = Update.none

  /// What was done about the differences.
  enum Update: Sendable {
    case none
    /// The file was written anew; what a person should know of it, if anything.
    case done(String?)
    /// The file stays as it was, and why.
    case refused(String)
  }

  /// How much has changed; nil if nothing did.
  var grade: Difference.Grade? { differences.map(\.grade).max() }

  /// What is printed, and kept for a build server.
  var lines: [String] {
    differences.map(\.description) + (word.map { ["\(path): \($0)"] } ?? [])
  }

  private var word: String? {
    switch update {
    case .none: nil
    case .done(let remark): "updated" + (remark.map { ". " + $0 } ?? "")
    case .refused(let reason): "left as it was. \(reason)"
    }
  }

  /// What a build server is told.
  var trouble: JUnit.Trouble? {
    if let unreadable { return .unreadable(unreadable) }
    return grade.map { .differs("\($0)", lines.joined(separator: "\n")) }
  }
}
