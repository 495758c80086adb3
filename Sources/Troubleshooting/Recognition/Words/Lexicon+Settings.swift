extension Lexicon {
  /// Adds the words for each side; a word for two sides says nothing and is left out.
  mutating func addSides(_ knowledge: Knowledge) {
    var strong: [String: Set<SideID>] = [:]
    var weak: [String: Set<SideID>] = [:]
    for index in knowledge.sides.indices {
      let side = knowledge.sides[index]
      for word in side.words + [side.adjective, side.name] {
        strong[word, default: []].insert(index)
      }
      for word in [side.verb, side.doing] { weak[word, default: []].insert(index) }
    }
    for (words, isStrong) in [(strong, true), (weak.filter { strong[$0.key] == nil }, false)] {
      for (word, sides) in words.sorted(by: { $0.key < $1.key }) {
        if let side = sides.only { add(word, .side(side, isStrong: isStrong)) }
      }
    }
  }

  /// Adds how people say the values of each side's settings of kind choice.
  mutating func addAnswers(_ knowledge: Knowledge) {
    for index in knowledge.facts.indices {
      let fact = knowledge.facts[index]
      guard let setting = subjects.setting(answeredBy: index) else { continue }
      for answer in fact.answers {
        let value = keep(answer.value)
        for words in Set([answer.label.plain].compactMap(\.self) + answer.also).sorted() {
          add(words, .answer(setting, value))
        }
      }
    }
  }
}

extension Text {
  /// The text itself if nothing in it is to be filled in.
  var plain: String? {
    var plain = ""
    for piece in pieces {
      guard case .literal(let words) = piece else { return nil }
      plain += words
    }
    return plain
  }
}
