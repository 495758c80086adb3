/// What a guide explains, for those who write one and want to see what came of it.
public struct Explanation: Hashable, Sendable {
  /// One setting, as the program shows it.
  public struct Setting: Hashable, Sendable {
    /// The id, for example `smtp.port`.
    public var fact: String
    /// What it is called in a sentence.
    public var label: String
    /// Whether the guide does not mention it, so that the general words of `any-program` are used.
    public var isGeneral: Bool
    /// Where it stands: the headings of the places, the outermost first.
    public var places: [String]
    /// What to look at.
    public var see: String
    /// What the program calls the values; empty if it shows the value itself.
    public var words: [Word]
    /// The values that the program cannot be told to take, by label.
    public var cannot: [String]
    /// The values that the program sets without any step, by label.
    public var byItself: [String]
    /// Whether the program has no such setting.
    public var isMissing: Bool
  }

  /// What the program calls some values.
  public struct Word: Hashable, Sendable {
    /// Our values, by label.
    public var values: [String]
    /// Their word.
    public var word: String
  }

  /// A task that the guide has steps of its own for, or says something about.
  public struct Task: Hashable, Sendable {
    /// What it is called, for example `Create app password`.
    public var title: String
    /// The steps; none if it comes by itself or cannot be done.
    public var steps: [String]
    /// Why it cannot be done here; nil if it can.
    public var impossible: String?
  }

  /// The name and, for a version, that of the version.
  public var title: String
  /// What the guide is about.
  public var kind: Guide.Kind
  /// Every version by id; empty if all are alike, or if one was chosen.
  public var versions: [String]
  /// What to know before using it.
  public var warnings: [String]
  /// How to get to the settings.
  public var open: [String]
  /// The settings, in the order in which the program needs them.
  public var settings: [Setting]
  /// What the program cannot have together.
  public var refusals: [Inability]
  /// The tasks with steps of their own, in the order of the Knowledge.
  public var tasks: [Task]
}

extension Session {
  /// What a guide explains, or one version of it; a version that it does not have is the guide as
  /// written.
  public func explanation(of guide: GuideID, version name: String? = nil) -> Explanation {
    Explainer(speech: Speech(state.view), guide: knowledge.guides[guide], version: name).explanation
  }
}

/// Reads a guide aloud.
struct Explainer {
  let speech: Speech
  let guide: Guide
  let version: Guide.Version?

  init(speech: Speech, guide: Guide, version name: String?) {
    self.speech = speech
    self.guide = guide
    version = guide.versions.first { $0.name == name }
  }

  private var knowledge: Knowledge { speech.view.knowledge }
  private var manual: Manual { version?.manual ?? guide.manual }

  var explanation: Explanation {
    let general =
      guide.name == guide.kind.general ? Manual() : Manual.general(guide.kind, in: knowledge)
    return Explanation(
      title: version?.title ?? guide.title, kind: guide.kind,
      versions: version == nil ? guide.versions.map(\.name) : [],
      warnings: manual.warnings.map(speech.say), open: manual.open.map(speech.say),
      settings: manual.settings.map { setting($0, general) },
      refusals: manual.refusals.map(refusal),
      tasks: knowledge.tasks.indices.compactMap { id in manual.tasks[id].map { task(id, $0) } })
  }

  private func setting(_ setting: SettingGuide, _ general: Manual) -> Explanation.Setting {
    let fact = knowledge.facts[setting.fact]
    let answers = setting.cannot ? [] : fact.answers.filter { _ in fact.kind != .port }
    func labels(_ isWanted: (Value) -> Bool) -> [String] {
      answers.filter { isWanted($0.value) }.map { speech.say($0.label) }
    }
    return Explanation.Setting(
      fact: fact.name, label: speech.say(fact.label),
      isGeneral: general.setting(setting.fact)?.see == setting.see, places: places(setting.place),
      see: speech.say(setting.see),
      words: setting.words.map { word in
        .init(values: word.values.map { speech.label($0, of: setting.fact) }, word: word.word)
      },
      cannot: labels { !setting.canSet($0) },
      byItself: labels { setting.canSet($0) && setting.comesByItself($0) },
      isMissing: setting.cannot)
  }

  /// The headings on the way to a place; a place inside itself is cut short.
  private func places(_ place: Int?) -> [String] {
    var names: [String] = []
    var next = place
    while let here = next, names.count < manual.places.count {
      names.insert(speech.heading(of: manual.places[here]), at: 0)
      next = manual.places[here].inside
    }
    return names
  }

  private func refusal(_ refusal: Manual.Refusal) -> Inability {
    Inability(
      what: refusal.tests.map { test in
        let name = knowledge.facts[test.fact].name
        return "\(name)=\(test.isNegated ? "not " : "")"
          + test.values.map(\.text).joined(separator: " ")
      }, because: speech.say(refusal.because))
  }

  private func task(_ id: TaskID, _ guide: TaskGuide) -> Explanation.Task {
    let title = Wording.title(knowledge.tasks[id].name, knowledge.terms)
    return switch guide {
    case .steps(let steps): .init(title: title, steps: steps.map(speech.say), impossible: nil)
    case .nothing: .init(title: title, steps: [], impossible: nil)
    case .cannot(let because):
      .init(
        title: title, steps: [],
        impossible: because.map(speech.say)
          ?? Wording.cannotDo(knowledge.tasks[id].name, knowledge.terms))
    }
  }
}
