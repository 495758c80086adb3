internal import Troubleshooting

/// How long conversations are.
public struct Lengths: Sendable {
  /// No conversation of one round asks more about the case; nil if not everything was looked at.
  public var bound: Int?
  /// The longest conversation of one round that was found by playing.
  public var longest: Talk
  /// No conversation asks more before its first diagnosis, or before it ends without one; nil if not
  /// everything was looked at.
  public var boundToDiagnosis: Int?
  /// The conversation with the most questions before the first diagnosis that was found by playing, up to
  /// there.
  public var latest: Talk
  /// The conversation with somebody who does not know any answer and can do nothing.
  public var unknowing: Talk
  /// The average length of whole conversations, in hundredths.
  public var average: Int
  /// How many were played for it, with people who give any reply as often as any other.
  public var plays: Int

  init(_ explorer: Explorer, plays: Int, date: String) {
    if explorer.isComplete {
      let round = MostQuestions(explorer, before: .laterRound).count
      bound = round
      // The engine itself stops there.
      boundToDiagnosis = min(
        Session.mostQuestions, round, MostQuestions(explorer, before: .diagnosed).count)
    }
    var search = LongestTalk(explorer, date: date)
    longest = search.found(beginnings: 4, changes: plays / 2)
    var beginnings = LongestTalk(explorer, date: date, toDiagnosis: true)
    latest = beginnings.found(beginnings: 4, changes: plays / 2)
    let start = Session(explorer.knowledge, Event.Start(date: date))
    unknowing = Talk(start.played { $0.replyOfTheUnknowing })
    var dice = Dice(state: 1)
    let replies = Replies(explorer.spectrum)
    let lengths = (0..<plays).map { _ in
      Talk(
        start.played { session in
          let all = replies.all(to: session)
          return all.isEmpty ? nil : all[dice.roll(all.count)]
        }
      ).length
    }
    self.plays = plays
    average = plays == 0 ? 0 : lengths.reduce(0, +) * 100 / plays
  }
}

extension Session {
  /// No conversation of a few rounds is longer.
  private static let longest = 500

  /// The session with somebody's replies, until there is none.
  fileprivate func played(by reply: (Session) -> Event?) -> Session {
    var session = self
    while session.record.count < Session.longest, let event = reply(session) {
      session.apply(event)
    }
    return session
  }

  /// What somebody says who knows nothing, allows nothing and can do nothing, but does not give up.
  fileprivate var replyOfTheUnknowing: Event? {
    switch outline.waits {
    case .opening: .said(.init(text: ""))
    case .question(.fact(let fact)), .question(.which(let fact)): .didNotKnow(fact: fact)
    case .question(let name): .answered(name, value: Value.no.text)
    case .check(let name): .checked(check: name, results: [])
    case .outcome(let fix): .tried(.fix(fix), .couldNot)
    case .ended: nil
    }
  }
}
