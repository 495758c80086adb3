internal import Transcripts
internal import Troubleshooting

/// What a person hears about conversations that are kept and go on; what files and arguments lack is said
/// where it is found.
enum SessionWording {
  static let howToGoOn = "To go on from here another time, type: mailmend chat --resume"
  static let noJournal =
    "I cannot keep a record of our conversation on this computer. We can talk all the same."
  static let full =
    "I cannot write our conversation down any more. Is the disk full? We can talk all the same."
  static let copyFull =
    "I cannot write to the file of --record any more. Is the disk full? We can talk all the same."
  static let newestInUse =
    "Your newest conversation is open in another window. This is the one before it."
  static let brokenOff = "The last reply was only half written down, so I leave it out."

  static let noneKept = "No conversation is kept yet. To begin one, type: mailmend chat"
  static let noWords = "There are no words in this conversation, only what came of them."

  /// At most three lines.
  static func welcome(_ resumption: Resumption) -> [String] {
    let session = resumption.session
    var lines = [
      "Welcome back. We began on \(day(resumption.transcript.start.date)). \(kept(session))"
    ]
    if !resumption.misplaced.isEmpty {
      lines.append(
        "I know more than last time. For these answers I no longer have a place, so I may ask again: "
          + list(resumption.misplaced) + ".")
    }
    if case .ended(let ending) = session.turn.waits, ending.kind != .handOver {
      lines.append("This conversation is finished. To begin another one, type: mailmend chat")
    }
    return lines
  }

  private static func kept(_ session: Session) -> String {
    let record = session.record
    let restart = record.lastIndex(of: .restarted) ?? 0
    let answers = record.dropFirst(restart + 1).filter { event in
      if case .said(let said) = event { !said.isNothing } else { true }
    }
    switch answers.count {
    case 0: return "Nothing was answered yet."
    case 1: return "I have kept your one answer."
    case let count: return "I have kept your \(count) answers."
    }
  }

  private static func list(_ names: [String]) -> String {
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return names.prefix(5).joined(separator: ", ") + more
  }

  /// `2026-11-20` as people say it.
  static func day(_ date: String) -> String {
    let parts = date.split(separator: "-")
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard parts.count == 3, let day = Int(parts[2]), let month = Int(parts[1]),
      months.indices.contains(month - 1)
    else { return date }
    return "\(day) \(months[month - 1]) \(parts[0])"
  }
}
