internal import Transcripts

/// How many conversations came out how.
struct Tally {
  private var count = 0
  private var unreadable = 0
  private var grades: [Difference.Grade: Int] = [:]
  private var updated = 0
  private var left = 0

  mutating func add(_ played: Played) {
    count += 1
    if played.unreadable != nil { unreadable += 1 }
    if let grade = played.grade { grades[grade, default: 0] += 1 }
    switch played.update {
    case .none: break
    case .done: updated += 1
    case .refused: left += 1
    }
  }

  var sentence: String {
    let different = grades.values.reduce(0, +)
    let kinds = Difference.Grade.allCases.compactMap { grade in
      grades[grade].map { "\($0) \(grade)" }
    }
    var parts = ["\(count - different - unreadable) as recorded"]
    parts.append(
      "\(different) different" + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"))
    if unreadable > 0 { parts.append("\(unreadable) unreadable") }
    if updated > 0 { parts.append("\(updated) updated") }
    if left > 0 { parts.append("\(left) left as \(left == 1 ? "it was" : "they were")") }
    return
      "\(count) \(count == 1 ? "conversation" : "conversations"): \(parts.joined(separator: ", "))."
  }

  var exit: Int32 { unreadable > 0 ? Failure.malformed : grades.isEmpty ? 0 : 1 }
}
