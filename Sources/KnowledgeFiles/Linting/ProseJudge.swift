/// Judges texts by how long their sentences and steps are.
struct ProseJudge {
  /// A sentence with more words than this is hard to follow on a bad day.
  static let longestSentence = 20
  /// A step with more sentences than this is two steps.
  static let longestStep = 2

  let source: (Place) -> SourceFile

  /// What is to be said about a text.
  func remarks(on passage: Passage) -> [Remark] {
    passage.parts(in: source(passage.place)).flatMap { words in
      let sentences = Sentence.all(in: words)
      let long = sentences.compactMap { remark(on: $0, in: passage) }
      return long + [remark(onStep: sentences, in: passage)].compactMap(\.self)
    }
  }

  private func remark(on sentence: Sentence, in passage: Passage) -> Remark? {
    let length = sentence.length
    guard length > Self.longestSentence, let first = sentence.words.first else { return nil }
    return Remark(
      .longSentence, at: first.place, anchor: passage.place.line,
      "The sentence '\(sentence.beginning)' has \(length) words; \(Self.longestSentence) are the most. "
        + "Make two of it.")
  }

  private func remark(onStep sentences: [Sentence], in passage: Passage) -> Remark? {
    guard passage.isSteps, sentences.count > Self.longestStep, let first = sentences[0].words.first
    else { return nil }
    return Remark(
      .longStep, at: first.place, anchor: passage.place.line,
      "The step '\(sentences[0].beginning)' has \(sentences.count) sentences; \(Self.longestStep) are "
        + "the most. Make two steps of it.")
  }
}
