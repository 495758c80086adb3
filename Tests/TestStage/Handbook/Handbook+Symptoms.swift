internal import Troubleshooting

/// What is understood of each pattern and of each pasted line, if it is all that somebody says of sending. Of
/// what only speaks for something the patterns are in its file, where their samples prove them.
extension Handbook {
  var symptoms: Chapter {
    let recognizer = Recognizer(knowledge)
    return chapter("symptoms", knowledge.symptoms.all.map { entry($0, recognizer) })
  }

  private func entry(_ symptom: Symptom, _ recognizer: Recognizer) -> String {
    let context = Context(side: knowledge.sides.indices.first)
    let isTelling = !symptom.findings.isEmpty || symptom.speaksFor != nil
    let texts =
      (isTelling ? symptom.patterns : []) + symptom.templates.flatMap { filled($0, symptom) }
    let lines = [
      line("speaks for", evidence(of: symptom)),
      line("from", symptom.programs.map { knowledge.guides[$0].name }),
      line("side", symptom.side.map { knowledge.sides[$0].name }),
      line("says", symptom.isVague ? "little" : nil),
      line("when", symptom.when?.tests.map(words) ?? []),
    ]
    let readings = texts.map { "  \"\($0)\" \(reading(recognizer.read($0, in: context)))" }
    let title = "\(symptom.name), \(plain(symptom.title))"
    return ([title] + lines.compactMap(\.self) + readings).joined(separator: "\n")
  }

  private func evidence(of symptom: Symptom) -> [String] {
    symptom.evidence.map { "\(knowledge.diagnoses[$0.diagnosis].name) \($0.points)" }
  }

  private func reading(_ reading: Reading) -> String {
    let facts = reading.changes.map { "\(knowledge.facts[$0.fact].name)=\($0.value.text)" }
    return (reading.symptoms.map { knowledge.symptoms[$0].name } + facts).joined(separator: " ")
  }

  private func words(_ test: FactTest) -> String {
    let values = test.values.map(\.text).joined(separator: " ")
    return knowledge.facts[test.fact].name + (test.isNegated ? " not " : " ") + values
  }

  /// A pasted line, once for each word that it may hold, or with one value for what is free.
  private func filled(_ template: Symptom.Template, _ symptom: Symptom) -> [String] {
    let words = symptom.words.isEmpty ? [""] : symptom.words.map(\.word)
    let all = words.map { word in
      template.pieces.map { piece in
        switch piece {
        case .literal(let words): words
        case .fact(let subjects): value(of: subjects, word)
        }
      }.joined()
    }
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private func value(of subjects: Symptom.Subjects, _ word: String) -> String {
    let fact: FactID? =
      switch subjects {
      case .plain(let fact): fact
      case .sided(let facts): facts.compactMap(\.self).first
      }
    return switch fact.map({ knowledge.facts[$0].kind }) {
    case .port: "465"
    case .host: "mail.isp.example"
    case .domain: "isp.example"
    default: word
    }
  }
}
