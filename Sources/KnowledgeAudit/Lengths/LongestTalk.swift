internal import Troubleshooting

/// Looks for the longest conversation of one round, or up to the first diagnosis, by playing: one answer of
/// the longest so far is changed, and what becomes of it is kept unless it is shorter.
struct LongestTalk {
  private let start: Session
  private let replies: Replies
  /// Whether it is over with the first diagnosis.
  private let toDiagnosis: Bool
  private var dice = Dice(state: 1)
  /// More replies than any conversation of one round has.
  private static let most = 500

  /// One conversation: what was replied, and the session before each reply and at the end.
  private struct Course {
    var events: [Event] = []
    var sessions: [Session]
    var length = 0

    var end: Session { sessions[sessions.count - 1] }
  }

  init(_ explorer: Explorer, date: String, toDiagnosis: Bool = false) {
    self.toDiagnosis = toDiagnosis
    start = Session(explorer.knowledge, Event.Start(date: date))
    // Whatever else a fix does begins another round.
    replies = Replies(explorer.spectrum, outcomes: [.same, .couldNot])
  }

  /// The longest of several that were each changed so many times.
  mutating func found(beginnings: Int, changes: Int) -> Talk {
    var longest = Talk(start)
    for _ in 0..<beginnings {
      let talk = Talk(climbed(changes: changes).end)
      if talk.length > longest.length { longest = talk }
    }
    return longest
  }

  private mutating func climbed(changes: Int) -> Course {
    var best = Course(sessions: [start])
    play(on: &best, [:])
    for _ in 0..<changes {
      let place = dice.roll(best.events.count)
      let other = changed(best, at: place)
      if other.length >= best.length { best = other }
    }
    return best
  }

  /// The same person with another answer at a place, and perhaps one more behind it.
  private mutating func changed(_ course: Course, at place: Int) -> Course {
    var habits = course.events.reduce(into: [:]) { $0[$1.subject] = $1 }
    habits[course.events[place].subject] = nil
    let later = course.events.dropFirst(place + 1)
    if !later.isEmpty, dice.roll(3) == 0 {
      habits[later[later.startIndex + dice.roll(later.count)].subject] = nil
    }
    var other = Course(
      events: Array(course.events[..<place]), sessions: Array(course.sessions[...place]))
    play(on: &other, habits)
    return other
  }

  /// Goes on to the end: as somebody with these habits, and where there is none, at random.
  private mutating func play(on course: inout Course, _ habits: [String: Event]) {
    var session = course.end
    while course.events.count < LongestTalk.most, !(toDiagnosis && session.isDiagnosed) {
      let all = replies.all(to: session)
      guard let first = all.first else { break }
      let habit = habits[first.subject].flatMap { all.contains($0) ? $0 : nil }
      let event = habit ?? all[dice.roll(all.count)]
      session.apply(event)
      course.events.append(event)
      course.sessions.append(session)
    }
    course.length = Talk(session).length
  }
}

extension Session {
  /// Whether a diagnosis was found: something is to be tried, or nothing can be done.
  fileprivate var isDiagnosed: Bool {
    if case .outcome = outline.waits { return true }
    return outline.news(since: nil).contains { if case .open = $0 { true } else { false } }
  }
}

extension Event {
  /// What it is a reply to: the same for every reply to one question.
  fileprivate var subject: String {
    switch self {
    case .answered(let question, _): question.id
    case .tried(.fix(let fix), _): fix
    case .checked(let check, _): check
    default: ""
    }
  }
}
