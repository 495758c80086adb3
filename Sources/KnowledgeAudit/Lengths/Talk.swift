public import Troubleshooting

/// A conversation that the engine has played, and how long it is.
public struct Talk: Sendable {
  /// Everything that happened in it.
  public var session: Session
  /// How often something was asked about the case. What the engine asks on its own, such as whether to
  /// hand over, is not counted.
  public var questions = 0
  /// How many fixes were tried.
  public var fixes = 0

  /// How often a person had something to say or to do.
  public var length: Int { questions + fixes }

  init(_ session: Session) {
    self.session = session
    var doubted: String?
    for event in session.record {
      switch event {
      case .answered(.fact(let fact), _): if fact != doubted { questions += 1 }
      case .answered(.consent, _): questions += 1
      case .didNotKnow(let fact): if fact != doubted { questions += 1 }
      case .tried: fixes += 1
      default: break
      }
      // Whoever does not know is shown how to find out, and asked the same again.
      if case .didNotKnow(let fact) = event { doubted = fact } else { doubted = nil }
    }
  }
}
