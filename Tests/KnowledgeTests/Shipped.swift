import TestStage

@testable import Troubleshooting

/// Who may come to the shipped Knowledge.
enum Shipped {
  /// One domain of every provider, and one of a provider that is not in the directory.
  static let domains =
    names { $0.providers.all.compactMap(\.domains.first) } + ["isp.example"]

  /// Every program, and every version of it.
  static let columns = (try? TestKnowledge.shipped()).map(FixTable.columns) ?? []

  private static func names(_ list: (Knowledge) -> [String]) -> [String] {
    (try? TestKnowledge.shipped()).map(list) ?? []
  }

  /// What is known of somebody with a program at a provider.
  static func session(
    _ knowledge: Knowledge, _ column: FixTable.Column, _ given: [String: String]
  ) -> Session {
    column.session(
      knowledge, given: given.keys.sorted().map { Assignment($0, given[$0] ?? "") },
      date: "2026-11-20")
  }
}

/// Every fix as it comes out for every program, version, provider, kind of account and advice: each
/// once.
///
/// The programs differ in one thing only when a fix is filled in, the way of signing in; so one program
/// stands for all that sign in alike. `The fixes filled in` checks that.
struct Stock: Sendable {
  /// A fix that was filled in, and for whom.
  struct Item: Sendable {
    var fix: ResolvedFix
    var column: FixTable.Column
    var state: State
    var description: String
  }

  let knowledge: Knowledge
  /// One fix for each thing that fixes do; those that are shared do the same in every diagnosis.
  let fixes: [FixID]
  /// Everything that was filled in.
  private(set) var items: [Item] = []
  /// For each domain, one program for each way of signing in, and all that it stands for.
  private(set) var alike: [String: [[FixTable.Column]]] = [:]

  static let shipped = Task { Stock(try TestKnowledge.shipped()) }

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    var seen: Set<Deed> = []
    fixes = knowledge.fixes.indices.filter { seen.insert(knowledge.fixes[$0].deed).inserted }
    for domain in Shipped.domains {
      let classes = classes(at: domain)
      alike[domain] = classes
      for column in classes.compactMap(\.first) { fill(column, domain) }
    }
  }

  private func classes(at domain: String) -> [[FixTable.Column]] {
    var classes: [(way: String?, columns: [FixTable.Column])] = []
    for column in Shipped.columns {
      let state = Shipped.session(knowledge, column, ["email.domain": domain]).state
      let way = FixResolver(view: state.view).way.map { knowledge.ways[$0].name }
      if let place = classes.firstIndex(where: { $0.way == way }) {
        classes[place].columns.append(column)
      } else {
        classes.append((way, [column]))
      }
    }
    return classes.map(\.columns)
  }

  private mutating func fill(_ column: FixTable.Column, _ domain: String) {
    for kind in ["pop3", "imap"] {
      for (place, advice) in advice.enumerated() {
        let known = ["email.domain": domain, "incoming.protocol": kind].merging(advice) { $1 }
        let state = Shipped.session(knowledge, column, known).state
        let resolver = FixResolver(view: state.view)
        // Advice matters only to what reads it.
        for fix in fixes
        where place == 0 || !knowledge.fixes[fix].factsRead.isEmpty {
          items += resolver.variants(of: fix).map { variant in
            Item(
              fix: variant, column: column, state: state,
              description: "\(variant.name) in \(column.name) at \(domain) by \(kind) \(advice)")
          }
        }
      }
    }
  }

  /// What support may have said: nothing; then each answer of each fact that a fix reads comes up.
  private var advice: [[String: String]] {
    var answers: [String: [String]] = [:]
    for fact in knowledge.fixes.all.flatMap(\.factsRead) {
      let authored = knowledge.facts[fact]
      let tested = knowledge.fixes.all.flatMap(\.when.tests).filter { $0.fact == fact }
      let values = (authored.answers.map(\.value) + tested.flatMap(\.values)).map(\.text)
      answers[authored.name] = values.isEmpty ? ["mail.isp.example"] : Set(values).sorted()
    }
    let most = answers.values.map(\.count).max() ?? 0
    return [[:]] + (0..<most).map { turn in answers.mapValues { $0[turn % $0.count] } }
  }
}

extension Fix {
  /// The facts from which its values come.
  var factsRead: [FactID] {
    self.set.compactMap { if case .fact(let fact) = $0.source { fact } else { nil } }
  }
}

/// The table of fixes at each of the domains, made once for all tests.
enum Tables {
  static let shipped = Task {
    let knowledge = try TestKnowledge.shipped()
    return Shipped.domains.map { domain in
      FixTable(knowledge, given: [Assignment("email.domain", domain)], date: "2026-11-20")
    }
  }
}
