internal import Troubleshooting

extension KnowledgeBuilder {
  /// Fills the glossary.
  func fillTerms() {
    for subject in subjects.terms.all {
      checkID(subject.id, at: subject.place)
      guard let fields = fields(subject.body, .term, at: subject.place) else { continue }
      var term = Term(
        name: subject.id, say: fields["say"].map(plain) ?? "", short: text(fields["short"]))
      term.also = lines(fields["also"])
      term.more = fields["more"].map { text($0) }
      knowledge.terms.add(term)
    }
  }
}
