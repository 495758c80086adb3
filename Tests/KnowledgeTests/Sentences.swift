@testable import Troubleshooting

/// What a person may read of a Knowledge, as authored: what is filled in is a space.
struct Sentences {
  /// A text, and where it stands.
  struct Item {
    var place: String
    var text: String
  }

  let knowledge: Knowledge

  /// Questions, notes, diagnoses, titles of fixes, what the directory tells, checks.
  var spoken: [Item] {
    var items: [Item] = []
    func add(_ place: String, _ texts: [Text?]) {
      items += texts.compactMap(\.self).map { Item(place: place, text: Sentences.words($0)) }
    }
    for fact in knowledge.facts.all {
      add(fact.name, [fact.label, fact.ask, fact.why, fact.readOut] + fact.findOut)
      add(fact.name, (fact.heard ?? [:]).sorted { $0.key < $1.key }.map(\.value))
      add(fact.name, fact.answers.map(\.label))
    }
    for node in knowledge.nodes.all {
      if case .note(let note) = node.kind { add(node.name, [note.text]) }
    }
    for diagnosis in knowledge.diagnoses.all {
      add(diagnosis.name, [diagnosis.title, diagnosis.because])
    }
    for fix in knowledge.fixes.all { add(fix.name, [fix.title]) }
    for provider in knowledge.providers.all {
      add(provider.name, provider.notes + [provider.numberFound])
    }
    for network in knowledge.networks.all { add(network.name, [network.numberFound]) }
    for check in knowledge.checks.all {
      add(check.name, [check.consent] + check.facts.flatMap { $0.says.values })
    }
    return items
  }

  /// Every step of every guide and every version of it, and what their programs call things.
  var steps: [Item] {
    var items: [Item] = []
    for guide in knowledge.guides.all {
      let question = guide.version.map { [$0.ask] + $0.findOut } ?? []
      items += question.map { Item(place: guide.name, text: Sentences.words($0)) }
      items += steps(of: guide.manual, in: guide.name)
      for version in guide.versions {
        items += steps(of: version.manual, in: "\(guide.name)/\(version.name)")
      }
    }
    var seen: Set<String> = []
    return items.filter { seen.insert($0.text).inserted }
  }

  private func steps(of manual: Manual, in place: String) -> [Item] {
    var texts = manual.open + manual.close + manual.warnings + manual.refusals.map(\.because)
    texts += manual.places.flatMap { $0.go + $0.leave } + manual.settings.map(\.see)
    texts += manual.places.compactMap(\.title)
    for task in manual.tasks.values {
      switch task {
      case .steps(let steps): texts += steps
      case .cannot(let because): texts += [because].compactMap(\.self)
      case .nothing: continue
      }
    }
    var items = texts.map { Item(place: place, text: Sentences.words($0)) }
    // A step names one word of the program's list; each has to stand being named.
    for setting in manual.settings {
      let words = setting.words.isEmpty ? [" "] : setting.words.map(\.word)
      for step in setting.steps.flatMap(\.steps) {
        items += words.map { Item(place: place, text: Sentences.words(step, word: $0)) }
      }
    }
    return items
  }

  private static func words(_ text: Text, word: String = " ") -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let words): words
      case .word: word
      default: " "
      }
    }.joined()
  }
}
