public import Troubleshooting

/// What becomes of a transcript that is written anew: the person's words stay, what the assistant says and
/// all ids become those of now.
public struct Revision: Hashable, Sendable {
  /// The whole file; comments and whatever did not change are as they were.
  public var text: String
  /// The 1-based line of the first reply that has no place any more, and why; nil if all have one.
  public var misfit: Misfit?
  /// What is waited for now where the conversation once ended; nil if it ends still.
  public var goesOn: Outline.Wait?

  /// A reply that has no place any more.
  public struct Misfit: Hashable, Sendable {
    /// The 1-based line.
    public var line: Int
    /// The person's words, or the event where there are none.
    public var reply: String
    /// What is asked there now, by id.
    public var asked: String
    /// How many replies are left over, this one included.
    public var count: Int
  }
}

extension Replay {
  /// A transcript written anew.
  ///
  /// Where a reply has no place any more it stops: such a text lacks what comes behind and is no transcript
  /// to keep.
  ///
  /// - Throws: the first line that is none of a transcript.
  public func revision(of text: String, path: String) throws(TranscriptProblem) -> Revision {
    let transcript = try Transcript(reading: text, path: path)
    var reviser = Reviser(Course(knowledge, listener, transcript.start), text)
    let unknown = reviser.course.session.dropped
    if !unknown.isEmpty { return reviser.revision(refusing: unknown, transcript) }
    for (place, entry) in transcript.entries.enumerated() {
      guard reviser.revise(entry) else { return reviser.revision(stoppedAt: place, of: transcript) }
    }
    return reviser.revision(transcript)
  }
}

/// One transcript that is being written anew.
private struct Reviser {
  private(set) var course: Course
  private var manuscript: Manuscript
  private let writer = TranscriptWriter()

  init(_ course: Course, _ text: String) {
    self.course = course
    manuscript = Manuscript(text)
  }

  /// Writes one entry anew and lets its event of now happen; false if there is none.
  mutating func revise(_ entry: Transcript.Entry) -> Bool {
    reviseWords(entry)
    reviseMarks(entry)
    guard let (line, recorded) = entry.event else { return true }
    guard let event = reply(entry, recorded), course.take(event).isEmpty else { return false }
    let isCompleted = event == recorded.completed(by: event)
    if !isCompleted { manuscript.replace([line], with: "= \(event.mark)") }
    return true
  }

  /// Where no words of the assistant were kept, none are.
  private mutating func reviseWords(_ entry: Transcript.Entry) {
    guard !entry.spoken.isEmpty else { return }
    let paragraphs = course.session.turn.paragraphs
    guard paragraphs.joined(separator: " ").words != entry.assistant.words else { return }
    manuscript.replace(entry.spoken, with: writer.ending(paragraphs: paragraphs, []))
  }

  private mutating func reviseMarks(_ entry: Transcript.Entry) {
    let marks = course.marks
    guard marks != entry.noted.map(\.note) else { return }
    let text = writer.ending(paragraphs: [], marks)
    if !entry.noted.isEmpty {
      manuscript.replace(entry.noted.map(\.line), with: text)
    } else if let last = entry.spoken.last {
      manuscript.insert(text, behind: last)
    } else if let next = entry.reply ?? entry.event?.line {
      manuscript.insert(text, before: next)
    }
  }

  // MARK: Replies

  /// What a reply comes to now; nil if it has no place.
  private func reply(_ entry: Transcript.Entry, _ recorded: Event) -> Event? {
    let endedThen = entry.noted.contains { if case .end = $0.note { true } else { false } }
    if case .ended = course.waits, !endedThen, recorded.isHeard { return nil }
    guard recorded.isHeard, !entry.words.isEmpty else { return fitting(recorded) }
    let heard = course.heard(entry)
    let complete = recorded.completed(by: heard)
    if Redaction.hasGap(entry.words) { return fitting(complete) }
    guard let heard else { return nil }
    return heard == complete || fits(heard, inPlaceOf: complete) ? heard : nil
  }

  /// Words may be understood otherwise than they were, but not as the answer to another question while the
  /// one that they answered is still there.
  private func fits(_ heard: Event, inPlaceOf recorded: Event) -> Bool {
    if heard.isNothing { return false }
    guard let question = recorded.answers, isKnown(question) else { return true }
    return heard.answers == question || heard.values.contains { $0.fact == question }
  }

  /// A recorded event, if it is still what is waited for; a fix that is gone gives way to that of now.
  private func fitting(_ recorded: Event) -> Event? {
    switch (recorded, course.waits) {
    case (.answered, _), (.didNotKnow, _):
      return recorded.answers.map(course.waits.answerable.contains) == true ? recorded : nil
    case (.checked(let check, _), .check(let wanted)): return check == wanted ? recorded : nil
    case (.checked, _): return nil
    case (.tried(.fix(let fix), let outcome), .outcome(let proposed)):
      return fix == proposed || !isKnown(fix: fix) ? .tried(.fix(proposed), outcome) : nil
    case (.tried(.fix, _), _): return nil
    default: return recorded
    }
  }

  private func isKnown(_ question: String) -> Bool {
    guard case .fact(let fact) = QuestionName(question) else { return true }
    return course.session.knowledge.facts[fact] != nil
  }

  private func isKnown(fix: String) -> Bool {
    Mark.Note.proposed(fix).unknown(to: course.session.knowledge).isEmpty
  }

  // MARK: What comes of it

  func revision(_ transcript: Transcript) -> Revision {
    let last = transcript.entries.last { $0.event == nil }?.noted ?? []
    let endedThen = last.contains { if case .end = $0.note { true } else { false } }
    let endsNow = if case .ended = course.waits { true } else { false }
    return Revision(
      text: manuscript.text, goesOn: endedThen && !endsNow ? course.waits : nil)
  }

  func revision(stoppedAt place: Int, of transcript: Transcript) -> Revision {
    let left = transcript.entries[place...].filter { $0.event != nil }
    let entry = transcript.entries[place]
    let mark = entry.event.map { "= \($0.event.mark)" } ?? ""
    return Revision(
      text: manuscript.text,
      misfit: .init(
        line: entry.reply ?? entry.event?.line ?? entry.line,
        reply: entry.words.isEmpty ? mark : entry.words, asked: course.waits.asked,
        count: left.count))
  }

  /// What was given beforehand is the person's too.
  func revision(refusing unknown: [String], _ transcript: Transcript) -> Revision {
    let count = transcript.entries.count { $0.event != nil }
    return Revision(
      text: manuscript.text,
      misfit: .init(
        line: transcript.givenLine, reply: "= given " + unknown.joined(separator: " "),
        asked: course.waits.asked, count: count))
  }
}
