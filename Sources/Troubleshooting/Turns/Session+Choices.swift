extension Session {
  /// Every value that can be told for a fact as things stand, and what it is called: long lists too, which no
  /// question shows. Where other values are taken as well, such as other ports, these are the usual ones.
  public func choices(of fact: FactID) -> [Choice] {
    let kind = knowledge.facts[fact].kind
    if kind == .reach {
      return Fact.reaches.map { Choice(value: Value($0), label: $0) }
    }
    let named = NameTable.choices(of: knowledge).first { $0.kind == kind }
    return named?.choices ?? question(for: fact).choices
  }
}
