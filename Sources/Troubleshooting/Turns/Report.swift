/// Everything a person, or somebody who helps them, may want to know at the end.
public struct Report: Hashable, Sendable {
  /// One fact, and where it is from.
  public struct Line: Hashable, Sendable {
    /// The fact's id.
    public var fact: String
    /// What it is called.
    public var label: String
    /// What its value is called.
    public var value: String
    /// The value, or `unknown`.
    public var raw: String
    /// Where it is from.
    public var source: Source
    /// The words in which it was read, if it was.
    public var excerpt: Excerpt?
  }

  /// Something that was found.
  public struct Found: Hashable, Sendable {
    /// The diagnosis, by id.
    public var diagnosis: String
    /// What is wrong.
    public var title: String
    /// Why we think so.
    public var because: String
    /// Whether nothing could be done about it.
    public var isOpen: Bool
    /// Why nothing could be done; empty if something could.
    public var reasons: [String]
  }

  /// Something that was tried.
  public struct Tried: Hashable, Sendable {
    /// The full id of the fix; empty if the person changed something alone.
    public var fix: String
    /// What was done.
    public var title: String
    /// What was set, in words.
    public var set: [String]
    /// What was set, by fact.
    public var changes: [Assignment]
    /// What came of it.
    public var outcome: Outcome
  }

  /// What is known, looked-up facts left out.
  public var facts: [Line]
  /// The notes on the way.
  public var notes: [String]
  /// What was found, in order.
  public var found: [Found]
  /// What was tried, in order.
  public var tried: [Tried]
  /// How to put back everything that was changed.
  public var undo: [String]
  /// What somebody else must answer.
  public var enquiries: [Enquiry]
}

extension Session {
  /// The report as it stands now.
  public var report: Report {
    Report(
      facts: lines, notes: notes(walk), found: found(walk), tried: state.attempts.map(tried),
      undo: Planner.undo(state), enquiries: state.ending(of: walk).enquiries)
  }

  private var lines: [Report.Line] {
    let speech = Speech(state.view)
    return facts().map { fact, knowing in
      let name = knowledge.facts[fact].name
      return Report.Line(
        fact: name, label: speech.say(knowledge.facts[fact].label),
        value: knowing.value.map { speech.shown($0, of: fact) } ?? Wording.notKnown,
        raw: knowing.value?.text ?? Assignment.unknown, source: knowing.source ?? .told,
        excerpt: knowing.source == .read ? state.excerpts[name] : nil)
    }
  }

  private func notes(_ walk: Walk) -> [String] {
    walk.notes.compactMap { node in
      guard case .note(let note) = knowledge.nodes[node].kind else { return nil }
      return Speech(state.view).say(note.text)
    }
  }

  /// What was cured, what a fix is proposed for, and what stayed open, each once; what was ruled out was
  /// not it.
  private func found(_ walk: Walk) -> [Report.Found] {
    let cured = state.attempts.filter { $0.outcome == .works && state.counts($0) }
    var order = cured.compactMap { attempt in
      attempt.fix.map { knowledge.fixes[$0].diagnosis }
    }
    if case .propose(_, let diagnosis) = walk.stop { order.append(diagnosis) }
    order += walk.open.map(\.diagnosis)
    var seen: Set<DiagnosisID> = []
    return order.filter { seen.insert($0).inserted }.map { index in
      let diagnosis = knowledge.diagnoses[index]
      let speech = speech(of: cured.last { $0.fix.map { knowledge.fixes[$0].diagnosis } == index })
      return Report.Found(
        diagnosis: diagnosis.name, title: speech.say(diagnosis.title),
        because: speech.say(diagnosis.because),
        isOpen: walk.open.contains { $0.diagnosis == index },
        reasons: walk.open.first { $0.diagnosis == index }?.reasons ?? [])
    }
  }

  /// What was wrong is told with the settings as they were then, and not as the fix has left them.
  private func speech(of cure: Attempt?) -> Speech {
    guard let cure, state.rounds.indices.contains(cure.round) else { return Speech(state.view) }
    return Speech(state.rounds[cure.round].view)
  }

  private func tried(_ attempt: Attempt) -> Report.Tried {
    var speech = speech(of: attempt)
    speech.endpoint = FixResolver(view: speech.view).resolve(named: attempt.name)?.endpoint
    return Report.Tried(
      fix: attempt.name,
      title: attempt.fix.map { speech.say(knowledge.fixes[$0].title) } ?? "",
      set: attempt.changes.map { change in
        let label = speech.say(knowledge.facts[change.fact].label)
        return "\(label): \(speech.label(change.value, of: change.fact))"
      },
      changes: attempt.changes.map {
        Assignment(knowledge.facts[$0.fact].name, $0.value.text)
      }, outcome: attempt.outcome)
  }
}
