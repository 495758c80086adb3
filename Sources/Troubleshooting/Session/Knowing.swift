/// Where a fact is known from.
public enum Source: String, Hashable, Sendable {
  /// The person said so when asked.
  case told
  /// A ticket or an option said so.
  case given
  /// It was read in the person's own words or a pasted message.
  case read
  /// A check found it.
  case checked
  /// It follows from the directory, a guide or a table.
  case lookedUp = "looked-up"
  /// A fix set it.
  case tried
}

/// What is known of one fact.
public enum Knowing: Hashable, Sendable {
  /// Nobody was asked yet.
  case unset
  /// *Don't know*, and it stands.
  case unknown(Source)
  /// A value.
  case known(Value, Source)

  /// The value, if there is one.
  public var value: Value? { if case .known(let value, _) = self { value } else { nil } }

  /// Where it is from; nil while unset.
  public var source: Source? {
    switch self {
    case .unset: nil
    case .unknown(let source), .known(_, let source): source
    }
  }
}

/// Facts as they stood at one moment, with everything that follows from them by look-up.
struct FactView {
  let book: Book
  /// What is known, and what that comes to: a walk reads far more facts than an event changes.
  private(set) var known: KnownFacts
  /// The guide of the mail program that is known; nil if none is.
  private(set) var programID: GuideID?
  /// The provider that runs the mailbox, if the directory has it.
  private(set) var providerID: ProviderID?

  /// Nothing is known yet.
  init(_ book: Book) {
    self.book = book
    known = KnownFacts(count: book.knowledge.facts.all.count)
  }

  var knowledge: Knowledge { _read { yield book.knowledge } }

  /// What is known of a fact itself; whatever is looked up from it follows.
  subscript(fact: FactID) -> Knowing {
    get { known.own(fact) }
    set {
      known.set(fact, newValue)
      settle(fact)
      for heir in knowledge.heirs[fact.raw] { settle(heir) }
    }
  }

  private mutating func settle(_ fact: FactID) {
    known.set(fact, value: known.own(fact).value ?? lookedUp(fact))
    if fact == knowledge.roles.program { programID = found(.program) }
    if fact == knowledge.roles.provider {
      providerID = value(fact).flatMap { knowledge.providers[$0.text] }
    }
  }

  /// The value of a fact; nil is both unset and *don't know*.
  func value(_ fact: FactID) -> Value? { known.value(fact) }

  private func lookedUp(_ fact: FactID) -> Value? {
    guard let lookUp = knowledge.facts[fact].lookUp, let base = value(lookUp.base) else {
      return nil
    }
    var result = lookUp.table[base] ?? parent(of: base, in: lookUp)
    if let refiner = lookUp.refiner, let finer = lookUp.refined[base],
      let version = value(refiner), let fine = finer[version]
    {
      result = fine
    }
    switch result {
    case .value(let value): return value
    case .fact(let other): return value(other)
    case nil: return nil
    }
  }

  /// A department has the servers of its company: `sales.isp.example` those of `isp.example`.
  private func parent(of base: Value, in lookUp: LookUp) -> LookUp.Result? {
    guard knowledge.facts[lookUp.base].kind == .domain else { return nil }
    let letters = base.text.utf8Span.span
    var dots = letters.indices.count { letters[$0] == UInt8(ascii: ".") }
    var domain = Substring(base.text)
    while dots > 1 {
      dots -= 1
      domain = domain.drop { $0 != "." }.dropFirst()
      if let result = lookUp.table[Value(String(domain))] { return result }
    }
    return nil
  }

  /// Tells whether a fact needs no question any more: it is known, *don't know* stands, or it follows
  /// from a fact that is set.
  func isSet(_ fact: FactID) -> Bool {
    if known.isOwn(fact) { return true }
    if knowledge.isOnlyTold[fact.raw] { return false }
    guard let lookUp = knowledge.facts[fact].lookUp else {
      return knowledge.facts[fact].kind == .version && hasNoVersions(fact)
    }
    if value(lookUp.base) != nil { return refiner(wantedFor: lookUp) == nil }
    return isSet(lookUp.base) && knowledge.facts[fact].ask == nil
  }

  /// The facts that need no question any more.
  var set: [FactID] {
    known.own + knowledge.following.filter { !known.isOwn($0) && isSet($0) }
  }

  /// The fact that makes a look-up more precise, if that matters here and it is still to be asked.
  func refiner(wantedFor lookUp: LookUp) -> FactID? {
    guard let refiner = lookUp.refiner, let base = value(lookUp.base),
      lookUp.refined[base]?.isEmpty == false, !isSet(refiner),
      knowledge.facts[refiner].ask != nil || knowledge.facts[refiner].kind == .version
    else { return nil }
    return refiner
  }

  /// Tells whether the program is known to have no versions to choose from.
  private func hasNoVersions(_ fact: FactID) -> Bool {
    guard let program = knowledge.roles.program, isSet(program) else { return false }
    return guideID(.program).map { knowledge.guides[$0].versions.isEmpty } ?? true
  }

  /// What is known of a fact, looked-up facts included.
  func knowing(_ fact: FactID) -> Knowing {
    let own = self[fact]
    if own.value != nil { return own }
    if let value = value(fact) { return .known(value, .lookedUp) }
    if own != .unset { return own }
    return isSet(fact) ? .unknown(.lookedUp) : .unset
  }

  func accepts(_ test: borrowing FactTest) -> Bool { known.passes(test) }

  /// The guide of the program, security program or system that is known; nil if none is.
  func guide(_ kind: Guide.Kind) -> Guide? { guideID(kind).map { knowledge.guides[$0] } }

  /// Where that guide is: guides are large, and seldom is more of one wanted than a word.
  func guideID(_ kind: Guide.Kind) -> GuideID? { kind == .program ? programID : found(kind) }

  private func found(_ kind: Guide.Kind) -> GuideID? {
    let role: FactID? =
      switch kind {
      case .program: knowledge.roles.program
      case .provider: knowledge.roles.provider
      case .security: knowledge.roles.security
      case .system: knowledge.roles.system
      }
    guard let role, let name = value(role), let index = knowledge.guides[name.text],
      knowledge.guides[index].kind == kind
    else { return nil }
    return index
  }

  /// The provider that runs the mailbox, if the directory has it.
  var provider: Provider? { providerID.map { knowledge.providers[$0] } }
}
