internal import Troubleshooting

/// What people can reply, as far as something in the Knowledge tells it apart.
struct Replies {
  private let spectrum: Spectrum
  private let outcomes: [Outcome]

  /// Makes the replies of people for whom a fix can have these outcomes.
  init(_ spectrum: Spectrum, outcomes: [Outcome] = Outcome.allCases) {
    self.spectrum = spectrum
    self.outcomes = outcomes
  }

  private var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  /// Every reply to what a session waits for; none at its end.
  func all(to session: Session) -> [Event] {
    switch session.outline.waits {
    case .opening: [.said(.init(text: ""))]
    case .question(.fact(let name)):
      answers(to: name, session).map { .answered(.fact(name), value: $0) }
    case .question(.which(let name)):
      choices(session).map { .answered(.which(name), value: $0) }
    case .question(let name): [.answered(name, value: Value.no.text)]
    case .check(let name): [.checked(check: name, results: [])]
    case .outcome(let fix): outcomes.map { .tried(.fix(fix), $0) }
    case .ended: []
    }
  }

  private func answers(to name: String, _ session: Session) -> [String] {
    guard let fact = knowledge.facts[name] else { return [] }
    let values =
      if fact == knowledge.roles.version {
        choices(session)
      } else if fact == knowledge.roles.program || fact == knowledge.roles.provider {
        // What a guide says, or which servers a company has, no branch tells apart.
        spectrum.members[fact.raw].joined().map(\.value.text)
      } else {
        spectrum.classes[fact.raw].map(\.value.text)
      }
    return values + [Assignment.unknown]
  }

  private func choices(_ session: Session) -> [String] {
    guard case .question(let question) = session.turn.waits else { return [] }
    return question.choices.map(\.value.text)
  }
}
