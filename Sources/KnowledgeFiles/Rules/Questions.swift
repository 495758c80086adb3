internal import Troubleshooting

extension NodeFiller {
  /// What is asked has a question, or follows from something that has one.
  func checkQuestion(of fact: FactID, at place: Place) {
    var asked: FactID? = fact
    for _ in 0..<builder.knowledge.facts.all.count {
      guard let fact = asked.map({ builder.knowledge.facts[$0] }) else { break }
      if fact.ask != nil || fact.readOut != nil { return }
      asked = fact.lookUp?.base
    }
    let name = builder.knowledge.facts[fact].name
    builder.report.add(
      .missingKey, at: place,
      "'\(name)' is asked here and has no question. Add `ask:` to it in the folder facts.")
  }
}
