/// What a turn waits for, before it is put into words.
package enum Awaited {
  case opening
  case saved
  case which(Conflict)
  case handOver
  case fact(FactID)
  case consent(CheckID)
  case check(CheckID)
  case outcome(ResolvedFix, DiagnosisID)
  case end

  /// States and walks are large: neither is copied.
  init(_ state: borrowing State, _ walk: borrowing Walk) {
    if let doubt = Awaited.doubt(in: state) {
      self = doubt
    } else {
      self = Awaited.stop(of: walk, in: state)
    }
  }

  /// What must be settled before the walk counts.
  private static func doubt(in state: State) -> Awaited? {
    guard state.isOpened else { return .opening }
    if state.doubtfulSave != nil { return .saved }
    return state.conflicts.first.map(Awaited.which)
  }

  private static func stop(of walk: Walk, in state: State) -> Awaited {
    switch walk.stop {
    case .ask(let fact): state.mustOfferHandOver ? .handOver : .fact(fact)
    case .consent(let check): .consent(check)
    case .check(let check): .check(check)
    case .propose(let fix, let diagnosis): .outcome(fix, diagnosis)
    case .end: .end
    }
  }
}

extension State {
  /// So many facts stand as *don't know* before hand-over is offered.
  static let unknownsBeforeOffer = 5

  fileprivate var mustOfferHandOver: Bool {
    handOver == nil && standing >= State.unknownsBeforeOffer
  }
}
