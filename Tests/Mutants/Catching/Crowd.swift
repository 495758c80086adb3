internal import Transcripts
internal import Troubleshooting

/// People who answer at random, and of their conversations those in which something was said or passed that
/// was in none before.
struct Crowd {
  private let knowledge: Knowledge
  private let listener: Listener
  private let domains: [String]
  private let hosts: [String]
  private var dice = Dice(state: 1)
  private var seen: Set<String> = []

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    listener = Listener(knowledge)
    domains = knowledge.providers.all.flatMap { $0.domains.prefix(1) } + ["isp.example"]
    let known = knowledge.facts["smtp.provider"].flatMap { knowledge.facts[$0].lookUp?.table.keys }
    hosts = (known ?? [:].keys).map(\.text).sorted() + ["mail.isp.example"]
  }

  /// The conversations that are worth keeping, of so many.
  mutating func conversations(of plays: Int) throws -> [Transcript] {
    var kept: [Transcript] = []
    for _ in 0..<plays {
      let (session, isNew) = play()
      guard isNew else { continue }
      kept.append(
        try Transcript(reading: TranscriptWriter().text(of: session), path: "crowd"))
    }
    return kept
  }

  private mutating func play() -> (session: Session, isNew: Bool) {
    var session = Session(knowledge, Event.Start(date: "2026-11-20"))
    session.apply(.said(listener.reading(opening(), in: session)))
    var isNew = false
    for _ in 0..<60 {
      for thing in things(of: session) where seen.insert(thing).inserted { isNew = true }
      guard let event = event(session) else { break }
      session.apply(event)
    }
    return (session, isNew)
  }

  /// Nothing, or what support said and what fails.
  private mutating func opening() -> String {
    guard dice.roll(3) > 0 else { return "" }
    let kinds = ["", "", " with SSL/TLS", " with STARTTLS", " without encryption"]
    let ports = [25, 465, 587, 2525, 110, 143, 993, 995]
    let parts = ["sending", "receiving"].filter { _ in dice.roll(4) > 0 }.map {
      "port \(ports[dice.roll(ports.count)])\(kinds[dice.roll(kinds.count)]) for \($0)"
    }
    let servers = [
      "", "", "", " The outgoing server is smtp.isp.example.",
      " The incoming server is imap.isp.example.",
    ]
    let troubles = ["", " I cannot send.", " I cannot receive mail."]
    return (parts.isEmpty ? "" : "Support says \(parts.joined(separator: " and ")).")
      + servers[dice.roll(servers.count)] + troubles[dice.roll(troubles.count)]
  }

  /// What is said, the ids of it, and each step of the walk.
  private func things(of session: Session) -> [String] {
    let turn = session.turn
    let path = session.walk.path
    return turn.paragraphs + turn.marks.map(\.text)
      + zip(path, path.dropFirst()).map { "\($0.raw) \($1.raw)" }
  }

  private mutating func event(_ session: Session) -> Event? {
    switch session.turn.waits {
    case .question(let question):
      return .answered(question.name, value: answer(question))
    case .outcome(let proposal):
      let outcomes: [Outcome] = [.same, .same, .same, .same, .same, .couldNot, .works, .other]
      return .tried(.fix(proposal.fix), outcomes[dice.roll(outcomes.count)])
    default: return nil
    }
  }

  private mutating func answer(_ question: Question) -> String {
    if dice.roll(8) == 0 { return Assignment.unknown }
    switch question.kind {
    case .domain: return domains[dice.roll(domains.count)]
    case .host: return hosts[dice.roll(hosts.count)]
    default:
      let values = question.choices.map(\.value.text)
      return values.isEmpty ? Assignment.unknown : values[dice.roll(values.count)]
    }
  }
}
