public import Troubleshooting

/// Plays a transcript through the engine and says where the two part. It never dials: what was found live
/// is taken from the transcript.
public struct Replay: Sendable {
  let knowledge: Knowledge
  let listener: Listener

  /// Makes a replay with a Knowledge.
  public init(_ knowledge: Knowledge, _ listener: Listener) {
    self.knowledge = knowledge
    self.listener = listener
  }

  /// The differences, in order: at most one of ids, since behind it everything differs, and before it all
  /// of wording if that is wanted.
  public func differences(
    in transcript: Transcript, path: String, wording: Bool = false
  ) -> [Difference] {
    var player = RunningReplay(Course(knowledge, listener, transcript.start), path)
    player.begin(transcript)
    var found: [Difference] = []
    for entry in transcript.entries {
      if wording, player.parting == nil, let change = player.rewording(of: entry) {
        found.append(change)
      }
      player.play(entry)
    }
    return found + (player.difference(in: transcript).map { [$0] } ?? [])
  }
}

/// One replay under way. Behind the first difference it plays on as well as it goes, to see whether the end
/// is the same all the same, and which ids are unknown.
private struct RunningReplay {
  private(set) var course: Course
  /// Where the ways part; its grade is that of the place alone.
  private(set) var parting: Difference?
  private var unknown: [Difference.Unknown] = []
  private let path: String

  init(_ course: Course, _ path: String) {
    self.course = course
    self.path = path
  }

  /// What was given beforehand must be known to this Knowledge.
  mutating func begin(_ transcript: Transcript) {
    name(course.session.dropped, transcript.givenLine)
    guard !unknown.isEmpty else { return }
    parting = difference(transcript.givenLine, unknown.map { "= given \($0.id)" }, [])
  }

  /// Compares one entry, then lets its event happen.
  mutating func play(_ entry: Transcript.Entry) {
    if parting == nil { parting = saying(of: entry) ?? question(of: entry) }
    guard let (line, event) = entry.event else { return }
    let heard = course.heard(entry)
    let complete = event.completed(by: heard)
    if parting == nil, let heard, heard != complete, !Redaction.hasGap(entry.words) {
      parting = difference(line, ["= \(event.mark)"], ["= \(heard.mark)"])
    }
    let waits = course.waits
    let unknown = course.take(complete)
    // A fix that is known may lack a value all the same, because an event before was skipped.
    name(unknown.filter { !isFix($0) }, line)
    if parting == nil, !unknown.isEmpty {
      parting = difference(line, ["= \(event.mark)"], [])
      parting?.waits = waits
    }
  }

  private func isFix(_ id: String) -> Bool {
    Mark.Note.proposed(id).unknown(to: course.session.knowledge).isEmpty
  }

  private mutating func name(_ ids: some Sequence<String>, _ line: Int) {
    for id in ids where !unknown.contains(where: { $0.id == id }) {
      unknown.append(.init(id: id, line: line))
    }
  }

  // MARK: Comparing

  /// What the assistant said, by ids, and what it asked.
  private func saying(of entry: Transcript.Entry) -> Difference? {
    let recorded = entry.noted.map(\.note)
    let marks = course.marks
    guard recorded != marks else { return nil }
    let asked =
      if case .question(let name) = course.waits { ["asked \(name.id)"] } else { [String]() }
    let answers = entry.event?.event.answers.map { ["asked \($0)"] } ?? asked
    let sides = Parting(
      recorded.map { "= \($0.text)" } + answers, marks.map { "= \($0.text)" } + asked)
    let place = sides.recorded.startIndex
    let line = place < recorded.count ? entry.noted[place].line : entry.event?.line ?? entry.line
    var parting = difference(line, Array(sides.recorded), Array(sides.now))
    if [recorded, marks].contains(where: { $0.contains(where: \.isOutcome) }) {
      parting.grade = .differentEnd
    }
    return parting
  }

  /// Whether the event answers what is asked now.
  private func question(of entry: Transcript.Entry) -> Difference? {
    guard let (line, event) = entry.event, let answered = event.answers,
      !course.waits.answerable.contains(answered)
    else { return nil }
    return difference(line, ["asked \(answered)"], ["asked \(course.waits.asked)"])
  }

  /// The first words that differ; a transcript of ids alone has none.
  func rewording(of entry: Transcript.Entry) -> Difference? {
    let now = course.session.turn.paragraphs.joined(separator: " ").words
    let then = entry.assistant.words
    guard !then.isEmpty, now != then else { return nil }
    let excerpts = Parting.excerpts(then, now)
    return Difference(
      path: path, line: entry.line, grade: .reworded, recorded: [excerpts.then],
      now: [excerpts.now])
  }

  private func difference(_ line: Int, _ recorded: [String], _ now: [String]) -> Difference {
    Difference(
      path: path, line: line, grade: .rerouted, recorded: recorded, now: now,
      waits: course.waits)
  }

  // MARK: At the end

  /// Where the ways parted, graded by the end and with all that is unknown.
  mutating func difference(in transcript: Transcript) -> Difference? {
    guard var parting else { return nil }
    for (line, note) in transcript.entries.flatMap(\.noted) {
      name(note.unknown(to: course.session.knowledge), line)
    }
    parting.unknown = unknown.sorted { $0.line < $1.line }
    if !hasSameEnd(as: transcript) { parting.grade = .differentEnd }
    return parting
  }

  /// A conversation that breaks off before its end has none that could differ.
  private func hasSameEnd(as transcript: Transcript) -> Bool {
    guard let last = transcript.entries.last, last.event == nil else { return true }
    return course.marks.filter(\.isOutcome) == last.noted.map(\.note).filter(\.isOutcome)
  }
}

extension Mark.Note {
  /// The ids in it that a Knowledge does not have.
  func unknown(to knowledge: Knowledge) -> [String] {
    switch self {
    case .note(let node): knowledge.nodes[node] == nil ? [node] : []
    case .open(let diagnosis): knowledge.diagnoses[diagnosis] == nil ? [diagnosis] : []
    case .end(_, let enquiries): enquiries.filter { knowledge.facts[$0] == nil }
    case .proposed(let fix):
      // What stands behind a second stroke is an endpoint of the directory.
      knowledge.fixes[fix.split(separator: "/").prefix(2).joined(separator: "/")] == nil
        ? [fix] : []
    }
  }
}

extension String {
  /// The words, without what is between them.
  var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
