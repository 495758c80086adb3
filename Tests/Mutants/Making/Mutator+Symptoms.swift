/// Slips in what is recognised, in facts, and in knowledge.yaml.
extension Mutator {
  mutating func changeSymptoms() {
    for (place, entry) in page.root.entries.enumerated() {
      drop("symptom.drop", place, of: page.root.entries, in: page.root)
      let symptom = entry.value
      if let facts = symptom["facts"] { changeValues("symptom-facts", of: facts) }
      if let condition = symptom["when"] { changeTests("symptom-when", of: condition) }
      for key in ["text", "read"] {
        if let text = symptom[key] { dropLines("pattern.drop", of: text) }
      }
      if let likely = symptom["likely"] {
        for place in likely.entries.indices {
          drop("likely.drop", place, of: likely.entries, in: likely)
        }
      }
      for key in ["vague", "speaks-for", "from"] where symptom[key] != nil {
        drop("symptom.\(key)-drop", key, of: symptom)
      }
    }
  }

  private mutating func dropLines(_ kind: String, of text: Piece) {
    let lines = lines(of: text)
    for (place, line) in lines.enumerated() where lines.count > 1 {
      let span = removal(of: place, among: lines, false)
      change(kind, [(span, "")], before: page.text(line), after: "")
    }
  }

  mutating func changeFacts() {
    for (place, entry) in page.root.entries.enumerated() {
      drop("fact.drop", place, of: page.root.entries, in: page.root)
      let fact = entry.value
      for key in ["setting", "belongs-to", "whom", "find-out", "why", "heard", "look-up"]
      where fact[key] != nil {
        drop("fact.\(key)-drop", key, of: fact)
      }
      guard let answers = fact["answers"] else { continue }
      for (place, answer) in answers.entries.enumerated() {
        drop("fact-answer.drop", place, of: answers.entries, in: answers)
        if place + 1 < answers.entries.count {
          swap("fact-answer.swap", answer.value.span, answers.entries[place + 1].value.span)
        }
      }
    }
  }

  mutating func changeHouse() {
    for (place, row) in (page.root["never"]?.list ?? []).enumerated() {
      drop("never.drop", place, ofListAt: "never", in: page.root)
      changeTests("never", of: row)
    }
    for way in page.root["sign-in"]?.entries ?? [] {
      for key in ["needs", "can"] {
        if let condition = way.value[key] { changeTests("sign-in", of: condition) }
      }
      if let set = way.value["set"] { changeValues("sign-in-set", of: set) }
      if way.value["do"] != nil { drop("sign-in.do-drop", "do", of: way.value) }
    }
  }
}
