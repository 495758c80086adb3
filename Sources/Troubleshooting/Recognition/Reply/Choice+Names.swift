extension Choice {
  /// Everything it is called: the label first, the value last.
  var names: [String] { [label] + also + [value.text] }

  /// Whether one of these names means it even in the middle of a sentence: not a bare value such as `none`.
  func isTelling(nameAt place: Int) -> Bool {
    place <= also.count || value.text.utf8.contains { !$0.isWordByte }
  }

  /// The answers of a fact as they are written, whatever a program calls them.
  static func choices(of fact: Fact) -> [Choice] {
    if fact.kind == .yesNo { return Questioner.yesNo }
    return fact.answers.map { answer in
      let label = answer.label.pieces.compactMap {
        if case .literal(let words) = $0 { words } else { nil }
      }
      return Choice(value: answer.value, label: label.joined(), also: answer.also)
    }
  }
}

extension NameTable {
  /// What can be named, by the kind of fact that holds it.
  static func choices(of knowledge: Knowledge) -> [(kind: Fact.Kind, choices: [Choice])] {
    [
      (.program, guides(.program, knowledge)),
      (.security, guides(.security, knowledge)),
      (.system, guides(.system, knowledge)),
      (
        .provider,
        knowledge.providers.all.map {
          Choice(value: Value($0.name), label: $0.title, also: $0.also + $0.domains)
        }
      ),
      (
        .network,
        knowledge.networks.all.map {
          Choice(value: Value($0.name), label: $0.title, also: $0.also)
        }
      ),
    ]
  }

  /// One table for each kind that has names.
  static func tables(of knowledge: Knowledge) -> [Fact.Kind: NameTable] {
    let tables = choices(of: knowledge).map { kind, choices in
      (kind, NameTable(choices) { !Lexicon.tells($0) })
    }
    return Dictionary(uniqueKeysWithValues: tables)
  }

  private static func guides(
    _ kind: Guide.Kind, _ knowledge: Knowledge
  ) -> [Choice] {
    knowledge.guides.all.filter { $0.kind == kind }.map {
      Choice(value: Value($0.name), label: $0.title, also: $0.also)
    }
  }
}
