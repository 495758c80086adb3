/// The index of a diagnosis.
public typealias DiagnosisID = Index<Diagnosis>
/// The index of a fix.
public typealias FixID = Index<Fix>

/// What is wrong, why we think so, and what may be done.
public struct Diagnosis: Named {
  /// The id, for example `smtp.box-without-port`.
  public let name: String
  /// The family it belongs to, one of those of `knowledge.yaml`.
  public var family: String
  /// What is wrong, in one line.
  public var title: Text
  /// Why we think so.
  public var because: Text
  /// The fixes, in the order in which they are proposed.
  public var fixes: [FixID] = []
  /// What holds when a fix worked; the person is asked about just that.
  public var cures: [Change] = []
  /// The enquiries it raises.
  public var enquire: [FactID] = []
  /// Where it is from.
  public var sources: [String] = []
  /// How usual it is, 1 to 9, or 0 where nothing is said: it decides between what is equally likely.
  public var prior = 0
  /// The month it was checked, for example `2026-11`.
  public var asOf = ""

  /// Makes a diagnosis without fixes.
  public init(name: String, family: String, title: Text, because: Text) {
    self.name = name
    self.family = family
    self.title = title
    self.because = because
  }
}

/// A fact and the value it gets.
public struct Change: Hashable, Sendable {
  /// The fact.
  public var fact: FactID
  /// Its new value.
  public var value: Value

  /// Makes a change.
  public init(_ fact: FactID, _ value: Value) {
    self.fact = fact
    self.value = value
  }
}

/// Settings to change and tasks to do, for one diagnosis.
public struct Fix: Named {
  /// A setting, and where its new value comes from.
  public struct Setting: Hashable, Sendable {
    /// The setting.
    public var fact: FactID
    /// Where its value comes from.
    public var source: ValueSource

    /// Makes a setting.
    public init(_ fact: FactID, _ source: ValueSource) {
      self.fact = fact
      self.source = source
    }
  }

  /// The id: diagnosis and fix, for example `port25-blocked/use-587`.
  public let name: String
  /// The diagnosis it is for.
  public var diagnosis: DiagnosisID
  /// What is done, in one line.
  public var title: Text
  /// When it is considered at all.
  public var when = Condition()
  /// The provider's endpoints, one attempt for each, if the fix is for each of them.
  public var each: EndpointList?
  /// What to do before the settings.
  public var before: [TaskSource] = []
  /// What to set.
  public var set: [Setting] = []
  /// What to do after the settings.
  public var after: [TaskSource] = []
  /// How long it takes, for example `3 min`.
  public var effort: String?
  /// Whether mail can get lost if it is done carelessly.
  public var losesMail = false
  /// How to see whether it worked, if not by the side's own task.
  public var verify: TaskID?

  /// Whether it sets how to sign in.
  var signsIn: Bool { self.set.has { if case .signIn = $0.source { true } else { false } } }

  /// Makes a fix that does nothing yet.
  public init(name: String, diagnosis: DiagnosisID, title: Text) {
    self.name = name
    self.diagnosis = diagnosis
    self.title = title
  }
}

/// Where the value of a setting comes from.
public enum ValueSource: Hashable, Sendable {
  /// It is written in the fix.
  case literal(Value)
  /// A fact, such as what support said.
  case fact(FactID)
  /// A field of the endpoint that the fix is for.
  case endpoint(Endpoint.Field)
  /// A field of the first endpoint in a list of the provider.
  case listed(EndpointList, Endpoint.Field)
  /// `$auth`: the first way of signing in that the provider takes and the program can do.
  case signIn
}

/// Where a task of a fix comes from.
public enum TaskSource: Hashable, Sendable {
  /// It is named in the fix.
  case task(TaskID)
  /// `$first`: what the endpoint wants done first, if anything.
  case endpointFirst
}

/// The index of a task.
public typealias TaskID = Index<FixTask>

/// Something to do that is no setting, such as making an app password.
///
/// Swift's own `Task` has the plain name.
public struct FixTask: Named {
  /// The id, for example `create-app-password`.
  public let name: String
  /// Whose guide explains it: that of the program, provider, security program or system.
  public var kind: Guide.Kind

  /// Makes a task.
  public init(name: String, kind: Guide.Kind) {
    self.name = name
    self.kind = kind
  }
}
