/// The index of a guide.
public typealias GuideID = Index<Guide>

/// How settings are seen and changed, and tasks done, in one program, website or system.
public struct Guide: Named {
  /// What a guide is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// A mail program.
    case program
    /// A provider's website.
    case provider
    /// A security program.
    case security
    /// An operating system.
    case system

    /// The id of the guide in general words, for whatever has none of its own.
    var general: String { "any-" + rawValue }
  }

  /// The id, for example `windows-live-mail`.
  public let name: String
  /// What it is about.
  public var kind: Kind
  /// What people call it.
  public var title: String
  /// Further names.
  public var also: [String] = []
  /// Whether it is among those that are shown where there are too many to show all.
  public var isCommon = false
  /// How sure its menu words are.
  public var confidence = Confidence.high
  /// The question for the version, and how to find it out.
  public var version: (ask: Text, findOut: [Text])?
  /// The versions, in authored order; empty if all are alike.
  public var versions: [Version] = []
  /// The guide as written, for a version that is not known.
  public var manual: Manual

  /// Makes a guide whose versions are all alike.
  public init(name: String, kind: Kind, title: String, manual: Manual) {
    self.name = name
    self.kind = kind
    self.title = title
    self.manual = manual
  }

  /// One version of the program, and the guide as it is for that version.
  public struct Version: Named {
    /// The id, for example `before-1807`.
    public let name: String
    /// What people call it.
    public var title: String
    /// Further names.
    public var also: [String] = []
    /// The lowest and highest version number; nil is open.
    public var numbers: (low: VersionNumber?, high: VersionNumber?)
    /// The guide as it is for this version.
    public var manual: Manual

    /// Makes a version.
    public init(
      name: String, title: String, numbers: (low: VersionNumber?, high: VersionNumber?),
      manual: Manual
    ) {
      self.name = name
      self.title = title
      self.numbers = numbers
      self.manual = manual
    }
  }
}

/// A version number, compared figure by figure: 6.1 comes before 6.10.
public struct VersionNumber: Comparable, Sendable {
  /// The figures between the dots.
  public let figures: [Int]

  /// Reads `6`, `6.1` or `115.3.1`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard !parts.isEmpty, !parts.contains(nil) else { return nil }
    figures = parts.compactMap(\.self)
  }

  /// Orders by the first figure that differs.
  public static func < (left: Self, right: Self) -> Bool {
    left.figures.lexicographicallyPrecedes(right.figures)
  }

  /// Tells whether it begins with the figures of another one: 6.1.3 with 6.1.
  public func begins(with other: Self) -> Bool { figures.starts(with: other.figures) }
}

/// What a guide says for one version.
public struct Manual: Sendable {
  /// How to get to the account's settings.
  public var open: [Text] = []
  /// How to leave them so that they are kept.
  public var close: [Text] = []
  /// The tabs and dialogs.
  public var places: [Place] = []
  /// The settings, in the order in which the program needs them.
  public var settings: [SettingGuide] = []
  /// How tasks are done.
  public var tasks: [TaskID: TaskGuide] = [:]
  /// What the program cannot do.
  public var refusals: [Refusal] = []
  /// What to know before using it, said with the first fix.
  public var warnings: [Text] = []

  /// Makes a manual that explains nothing yet.
  public init() {}

  /// How a setting is seen and changed, if at all.
  public func setting(_ fact: FactID) -> SettingGuide? {
    settings.firstIndex { $0.fact == fact }.map { settings[$0] }
  }

  /// Tells whether the program can be told to give a setting a value.
  func canSet(_ change: Change) -> Bool {
    let settings = settings.span
    for place in settings.indices where settings[place].fact == change.fact {
      return settings[place].canSet(change.value)
    }
    return false
  }

  /// A tab or dialog, entered only if something in it changes.
  public struct Place: Sendable {
    /// The id, for example `advanced`.
    public var name: String
    /// What it is called above its steps, if not as its id says.
    public var title: Text?
    /// How to get there.
    public var go: [Text]
    /// How to leave it; empty for a tab.
    public var leave: [Text]
    /// The place it is inside of, by its position in ``Manual/places``.
    public var inside: Int?

    /// Makes a place.
    public init(name: String, go: [Text], leave: [Text], inside: Int?) {
      self.name = name
      self.go = go
      self.leave = leave
      self.inside = inside
    }
  }

  /// Facts that this program cannot have together after a fix.
  public struct Refusal: Sendable {
    /// Every one must pass for the refusal to apply.
    public var tests: [FactTest]
    /// Why it cannot.
    public var because: Text

    /// Makes a refusal.
    public init(tests: [FactTest], because: Text) {
      self.tests = tests
      self.because = because
    }
  }
}

/// How one setting is seen and changed in a program.
public struct SettingGuide: Sendable {
  /// What the program calls some values.
  public struct Word: Sendable {
    /// Our values.
    public var values: [Value]
    /// Their word.
    public var word: String

    /// Makes a word.
    public init(values: [Value], word: String) {
      self.values = values
      self.word = word
    }
  }

  /// The setting.
  public var fact: FactID
  /// The place, by its position in ``Manual/places``; nil is the page itself.
  public var place: Int?
  /// What to look at.
  public var see: Text
  /// What the program calls the values; empty if it shows the value itself.
  public var words: [Word] = []
  /// The steps for some values; an entry without values is for all others.
  public var steps: [(values: [Value], steps: [Text])] = []
  /// Settings that the program changes along with this one.
  public var overwrites: [FactID] = []
  /// Whether the program has no such setting.
  public var cannot = false

  /// Makes a setting that can be seen but not yet changed.
  public init(fact: FactID, place: Int?, see: Text) {
    self.fact = fact
    self.place = place
    self.see = see
  }

  /// What the program calls a value: the value itself if it has no words of its own, nil if it cannot be
  /// set.
  public func word(for value: Value) -> String? {
    words.isEmpty ? value.text : words.first { $0.values.contains(value) }?.word
  }

  /// Tells whether the program sets a value without any step.
  public func comesByItself(_ value: Value) -> Bool { steps(for: value)?.isEmpty == true }

  /// The steps that set a value; nil if there are none.
  public func steps(for value: Value) -> [Text]? {
    (steps.first { $0.values.contains(value) } ?? steps.first { $0.values.isEmpty })?.steps
  }
}

/// How a task is done.
public enum TaskGuide: Sendable {
  /// By these steps.
  case steps([Text])
  /// It comes by itself.
  case nothing
  /// It cannot be done here, and why.
  case cannot(Text?)
}
