internal import Troubleshooting

/// Reads the samples that stand beside symptoms and facts, as a conversation would read them.
struct SampleJudge {
  private let knowledge: Knowledge
  private let recognizer: Recognizer
  private let listener: Listener

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    recognizer = Recognizer(knowledge)
    listener = Listener(knowledge)
  }

  /// What is to be said about all samples.
  func remarks(on subjects: Subjects, in source: (Place) -> SourceFile) -> [Remark] {
    subjects.symptoms.all.flatMap { symptom in
      remarks(on: symptom, key: "samples", expected: true, in: source)
        + remarks(on: symptom, key: "unlike", expected: false, in: source)
        + unproven(of: symptom, in: source) + contradicted(symptom, in: source)
    } + subjects.facts.all.flatMap(remarks)
  }

  // MARK: Symptoms

  private func remarks(
    on subject: Subject, key: String, expected: Bool, in source: (Place) -> SourceFile
  ) -> [Remark] {
    guard let written = subject.body[key], let symptom = knowledge.symptoms[subject.id]
    else { return [] }
    return samples(in: written, source(written.place)).compactMap { words in
      let sample = words.map(\.text).joined(separator: " ")
      guard let first = words.first, isRead(sample, as: symptom) != expected else { return nil }
      return Remark(
        expected ? .sampleNotRecognised : .sampleRecognised, at: first.place,
        anchor: written.place.line,
        expected
          ? "'\(subject.id)' is not recognised in '\(sample)'. Add a pattern to `text:`, or mend the "
            + "sample."
          : "'\(subject.id)' is recognised in '\(sample)', and should not be. Make a pattern of `text:` "
            + "longer.")
    }
  }

  /// The patterns that no sample needs.
  private func unproven(of subject: Subject, in source: (Place) -> SourceFile) -> [Remark] {
    guard let written = subject.body["text"], let symptom = knowledge.symptoms[subject.id]
    else { return [] }
    let samples = subject.body["samples"].map { self.samples(in: $0, source($0.place)) } ?? []
    let proven = samples.reduce(into: Set<Int>()) { proven, words in
      let sample = words.map(\.text).joined(separator: " ")
      proven.formUnion(recognizer.patterns(of: symptom, in: sample))
    }
    let patterns = self.samples(in: written, source(written.place))
    return patterns.enumerated().compactMap { place, words in
      guard let first = words.first, !proven.contains(place) else { return nil }
      let pattern = words.map(\.text).joined(separator: " ")
      return Remark(
        .patternWithoutSample, at: first.place, anchor: written.place.line,
        "No line of `samples:` needs the pattern '\(pattern)' of '\(subject.id)'. Add one in which it is "
          + "the longest, or take the pattern away.")
    }
  }

  /// What a symptom tells that another one tells differently of the same words, by a longer pattern.
  private func contradicted(_ subject: Subject, in source: (Place) -> SourceFile) -> [Remark] {
    guard let written = subject.body["samples"], let symptom = knowledge.symptoms[subject.id]
    else { return [] }
    return samples(in: written, source(written.place)).compactMap { words in
      let sample = words.map(\.text).joined(separator: " ")
      guard let first = words.first, let other = winner(over: symptom, in: sample) else {
        return nil
      }
      return Remark(
        .sampleToldAsAnother, at: first.place, anchor: written.place.line,
        "In '\(sample)' '\(other)' tells something else than '\(subject.id)', and wins. Make the pattern "
          + "that is meant the longer one, or mend the sample.")
    }
  }

  /// The symptom whose finding stands in the reading of a sample in place of another's.
  private func winner(over symptom: SymptomID, in sample: String) -> String? {
    let reading = recognizer.read(sample)
    guard reading.symptoms.contains(symptom) else { return nil }
    for finding in knowledge.symptoms[symptom].findings {
      let own = Set(facts(of: finding))
      let read = reading.changes.filter { own.contains($0.fact) }
      guard !read.isEmpty, !read.contains(where: { $0.value == finding.value }) else { continue }
      let others = reading.symptoms.filter { other in
        knowledge.symptoms[other].findings.contains { told in
          read.contains { $0.value == told.value && facts(of: told).contains($0.fact) }
        }
      }
      if let other = others.first { return knowledge.symptoms[other].name }
    }
    return nil
  }

  /// The facts that a finding can be about: one for each side.
  private func facts(of finding: Symptom.Finding) -> [FactID] {
    switch finding.fact {
    case .plain(let fact): [fact]
    case .sided(let facts): facts.compactMap(\.self)
    }
  }

  /// The words of each sample: the items of a list, or one a line.
  private func samples(in written: Written, _ source: SourceFile) -> [[Word]] {
    if let list = written.list { return list.flatMap { samples(in: $0, source) } }
    let text = written.scalar ?? ""
    return Passage(text: text, style: written.style, place: written.place, isSteps: true)
      .parts(in: source)
  }

  /// Whether a symptom is read in a text with which a conversation begins.
  private func isRead(_ sample: String, as symptom: SymptomID) -> Bool {
    recognizer.read(sample).symptoms.contains(symptom)
  }

  // MARK: Facts

  private func remarks(on subject: Subject) -> [Remark] {
    guard let fact = knowledge.facts[subject.id] else { return [] }
    return (subject.body["samples"]?.entries ?? []).compactMap { entry in
      let sample = entry.key.scalar ?? ""
      let read = reading(sample, of: fact)
      guard read != entry.value.name else { return nil }
      return Remark(
        .sampleReadDifferently, at: entry.key.place,
        "The answer '\(sample)' to '\(subject.id)' is read as '\(read)', and should be "
          + "'\(entry.value.name)'. Add it to `also:` of an answer, or mend the sample.")
    }
  }

  /// The value read in an answer, `unknown`, or `rejected` if there is none or more than one.
  private func reading(_ sample: String, of fact: FactID) -> String {
    switch listener.match(sample, to: fact, in: nil) {
    case .value(let value): value.text
    case .unknown: "unknown"
    case .several, .none, .outOfRange: "rejected"
    }
  }
}
