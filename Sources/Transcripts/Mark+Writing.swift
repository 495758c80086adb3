public import Troubleshooting

extension Event {
  /// What stands behind the `=` of this event; a beginning has lines of its own.
  public var mark: String {
    switch self {
    case .started: ""
    case .said(let said): Event.mark(of: said)
    case .answered(let question, let value): "answered \(Event.pairs([.init(question.id, value)]))"
    case .didNotKnow(let fact): "did-not-know \(fact)"
    case .checked(let check, let results): "checked \(check) \(Event.pairs(results))"
    case .tried(.fix(let fix), let outcome): "tried \(fix) \(outcome.rawValue)"
    case .tried(.own(let set), let outcome): "tried \(Event.pairs(set)) \(outcome.rawValue)"
    case .changed(let changes): "changed \(Event.pairs(changes))"
    case .steppedBack: "stepped-back"
    case .restarted: "restarted"
    }
  }

  private static func mark(of said: Said) -> String {
    let about = said.about.map { "about \($0) " } ?? ""
    guard !said.isNothing else { return "said \(about)nothing" }
    let read = said.read.isEmpty ? "" : " " + pairs(said.read)
    return "said \(about)read\(read)"
  }

  /// `F=V…`, with the few signs that would end a value or a line written as in a web address.
  static func pairs(_ assignments: [Assignment]) -> String {
    assignments.map { "\($0.fact)=\(escaped($0.value))" }.joined(separator: " ")
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      if scalar != "%", !scalar.isBreak {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          text += "%" + String(byte >> 4, radix: 16, uppercase: true)
          text += String(byte & 15, radix: 16, uppercase: true)
        }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether it is a space, a line end or any other sign that is not seen.
  fileprivate var isBreak: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    default: false
    }
  }
}
