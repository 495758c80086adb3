/// Makes questions: of Knowledge, in the words of the person's program, and the engine's own.
struct Questioner {
  let state: State

  init(_ state: State) { self.state = state }

  private var knowledge: Knowledge { _read { yield state.knowledge } }
  private var speech: Speech { Speech(state.view) }

  /// The question that is asked while something is awaited; nil if it is none.
  func question(_ awaited: Awaited) -> Question? {
    switch awaited {
    case .saved: saved
    case .which(let conflict): which(conflict)
    case .handOver: handOver
    case .fact(let fact): question(fact)
    case .consent(let check): consent(check)
    case .opening, .check, .outcome, .end: nil
    }
  }

  /// The question for a fact.
  func question(_ fact: FactID) -> Question {
    let authored = knowledge.facts[fact]
    let choices = choices(for: fact)
    return Question(
      name: .fact(authored.name), prompt: prompt(for: fact), choices: choices,
      kind: authored.kind, hint: hint(for: fact), findOut: findOut(fact),
      isDoubted: state.doubts.contains(fact), why: authored.why.map(speech.say) ?? "",
      suggestion: suggestion(for: fact, choices), misses: state.misses)
  }

  private func prompt(for fact: FactID) -> String {
    let authored = knowledge.facts[fact]
    if authored.kind == .version, let version = state.view.guide(.program)?.version {
      return speech.say(version.ask)
    }
    return authored.ask.map(speech.say) ?? speech.say(authored.label)
  }

  private func suggestion(for fact: FactID, _ choices: [Choice]) -> Choice? {
    state.setAside[fact].map { value in
      choices.first { $0.value == value }
        ?? Choice(value: value, label: speech.label(value, of: fact))
    }
  }

  // MARK: Answers

  private func choices(for fact: FactID) -> [Choice] {
    let authored = knowledge.facts[fact]
    switch authored.kind {
    case .yesNo: return Questioner.yesNo
    case .program: return guides(.program)
    case .security: return guides(.security)
    case .system: return guides(.system)
    case .version:
      return state.view.guide(.program)?.versions.map {
        Choice(value: Value($0.name), label: $0.title, also: $0.also)
      } ?? []
    default:
      return inProgramsWords(fact)
        ?? authored.answers.map {
          Choice(value: $0.value, label: speech.say($0.label), also: $0.also)
        }
    }
  }

  /// The guides as a list, the general one last: all, or the common ones; none if these are too many to
  /// read.
  private func guides(_ kind: Guide.Kind) -> [Choice] {
    let all = knowledge.guides.all.filter { $0.kind == kind }
    let general = all.filter { $0.name == kind.general }
    var named = all.filter { $0.name != kind.general }
    if all.count > Questioner.longestList {
      named.removeAll { !$0.isCommon }
      if named.isEmpty { return [] }
    }
    guard named.count + general.count <= Questioner.longestList else { return [] }
    return (named + general).map {
      Choice(value: Value($0.name), label: $0.title, also: $0.also)
    }
  }

  private static let longestList = 12

  static let yesNo = [
    Choice(value: .yes, label: Wording.yes, also: ["yes", "y"]),
    Choice(value: .no, label: Wording.no, also: ["no", "n"]),
  ]

  /// The answers as the program calls them: *ticked* and *empty*. Nil if it shows the values themselves.
  private func inProgramsWords(_ fact: FactID) -> [Choice]? {
    let authored = knowledge.facts[fact]
    guard authored.isSetting, state.view.guideID(.program) != nil,
      let setting = state.view.manual.setting(fact), !setting.words.isEmpty
    else { return nil }
    return setting.words.map { word in
      let meaning = WordMeaning(state.view).value(of: word, for: fact)
      let also = authored.answers.filter { word.values.contains($0.value) }.flatMap {
        [speech.say($0.label)] + $0.also
      }
      return Choice(
        value: meaning ?? Value(Assignment.unknown), label: word.word,
        also: word.values.count == 1 ? also : [])
    }
  }

  // MARK: Finding out

  private func hint(for fact: FactID) -> String {
    guard knowledge.facts[fact].isSetting, state.view.guideID(.program) != nil,
      let setting = state.view.manual.setting(fact)
    else { return "" }
    return Wording.howToFindOut(speech.say(setting.see))
  }

  private func findOut(_ fact: FactID) -> [String] {
    let authored = knowledge.facts[fact]
    if authored.kind == .version {
      return state.view.guide(.program)?.version?.findOut.map(speech.say) ?? []
    }
    guard authored.findOut.isEmpty, authored.isSetting else {
      return authored.findOut.map(speech.say)
    }
    return Planner.wayToSee(fact, in: state.view)
  }

  // MARK: The engine's own

  private var saved: Question { own(.saved, Wording.saved, Questioner.yesNo) }

  private var handOver: Question { own(.handOver, Wording.handOver, Questioner.yesNo) }

  private func consent(_ check: CheckID) -> Question {
    let authored = knowledge.checks[check]
    return own(.consent(authored.name), speech.say(authored.consent), Questioner.yesNo)
  }

  private func which(_ conflict: Conflict) -> Question {
    let fact = knowledge.facts[conflict.fact]
    let sides = [(conflict.held, conflict.heldSource), (conflict.found, conflict.foundSource)]
    let choices = sides.map { value, source in
      let label = speech.label(value, of: conflict.fact)
      return Choice(value: value, label: Wording.side(label, source), also: [label])
    }
    return own(.which(fact.name), Wording.which(speech.say(fact.label)), choices)
  }

  private func own(_ name: QuestionName, _ prompt: String, _ choices: [Choice]) -> Question {
    Question(
      name: name, prompt: prompt, choices: choices, kind: .choice, hint: "", findOut: [],
      isDoubted: false, why: "", suggestion: nil, misses: state.misses)
  }
}

/// What a program's word for a setting means: the same tick stands for two values in some programs.
struct WordMeaning {
  let view: FactView

  init(_ view: FactView) { self.view = view }

  /// The value that is left when what the program cannot do is left out; nil if two are.
  func value(of word: SettingGuide.Word, for fact: FactID) -> Value? {
    let refusals = view.manual.refusals.filter { refusal in
      refusal.tests.contains { $0.fact == fact }
    }
    let left = word.values.filter { value in
      var view = view
      view[fact] = .known(value, .told)
      return !refusals.contains { $0.tests.allSatisfy(view.accepts) }
    }
    return left.count == 1 ? left[0] : nil
  }
}
