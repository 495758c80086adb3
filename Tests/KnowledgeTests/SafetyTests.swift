import Foundation
import KnowledgeFiles
import TestStage
import Testing

@testable import Troubleshooting

@Suite struct `The shipped Knowledge` {
  // MARK: Passwords

  @Test func `leaves no password unencrypted, whatever was set and tried before`() async throws {
    let stock = try await Stock.shipped.value
    let effects = distinct(stock.items) { effect(of: $0.fix, stock.knowledge) }
    #expect(effects.count > 5)
    var given = 0
    var unsafe: [String] = []
    for before in Self.before {
      let facts = before.keys.sorted().map { Assignment($0, before[$0] ?? "") }
      let fresh = Session(stock.knowledge, .init(date: "2026-11-20", given: facts))
      let attempts = effects.filter { isGiven($0.fix, fresh.state) }
      let states = [("nothing", fresh.state)] + attempts.map { tried($0, in: fresh) }
      for (attempt, state) in states {
        for effect in effects where isGiven(effect.fix, state) {
          given += 1
          guard let side = unsafeSide(after: effect.fix, state) else { continue }
          unsafe.append("\(side): \(effect.description), before \(before), tried \(attempt)")
        }
      }
    }
    #expect(unsafe.isEmpty, "\(unsafe.count), for example \(unsafe.prefix(3))")
    #expect(given > effects.count)
  }

  /// Every way in which the two sides can have been set before that is of any concern to a password; a
  /// side is judged alone, so the other one is left open.
  private static let before: [[String: String]] = {
    func side(_ signIn: String, _ ways: [String], _ security: String) -> [[String: String]] {
      ways.flatMap { way in
        ["", "unknown", "none", "starttls", "tls"].map { encryption in
          [signIn: way, security: encryption].filter { !$0.value.isEmpty }
        }
      }
    }
    return side("smtp.auth", ["", "none", "password", "oauth2"], "smtp.security")
      + side(
        "incoming.account", ["", "password", "provider-button", "exchange"], "incoming.security")
  }()

  /// Whatever of a fix is of concern to a password: what it sets, which sides it touches, and what it
  /// demands.
  private struct Effect: Hashable {
    var changes: [Change]
    var sides: Set<SideID>
    var demands: [FactTest]
  }

  private func effect(of fix: ResolvedFix, _ knowledge: Knowledge) -> Effect {
    Effect(
      changes: fix.changes.filter { isOfConcern($0.fact, knowledge) },
      sides: Set(fix.changes.compactMap { knowledge.facts[$0.fact].side }),
      demands: demands(of: fix, knowledge))
  }

  private func demands(of fix: ResolvedFix, _ knowledge: Knowledge) -> [FactTest] {
    knowledge.fixes[fix.fix].when.tests.filter { isOfConcern($0.fact, knowledge) }
  }

  private func isOfConcern(_ fact: FactID, _ knowledge: Knowledge) -> Bool {
    Self.signIns.contains { side, signIn in
      [signIn, side + ".security"].contains(knowledge.facts[fact].name)
    }
  }

  private static let signIns = [("smtp", "smtp.auth"), ("incoming", "incoming.account")]

  private func isGiven(_ fix: ResolvedFix, _ state: State) -> Bool {
    state.prohibition(of: fix) == nil
      && demands(of: fix, state.knowledge).allSatisfy(state.view.accepts)
  }

  /// The session after another fix was tried and did not help.
  private func tried(_ effect: Stock.Item, in session: Session) -> (String, State) {
    var session = session
    let names = session.knowledge.facts
    let changes = effect.fix.changes.map { Assignment(names[$0.fact].name, $0.value.text) }
    session.apply(.tried(.own(changes), .same))
    return (effect.fix.name, session.state)
  }

  /// The side of which the fix sets anything and that sends a password readable after it, told in words
  /// of its own and not by the `never` rules, which it is to check. Who is known not to encrypt is taken
  /// to send a password, unless it is known that nobody signs in.
  private func unsafeSide(after fix: ResolvedFix, _ state: State) -> String? {
    for (side, signIn) in Self.signIns where touches(fix, side, state) {
      let security = after(fix, side + ".security", state)
      let way = after(fix, signIn, state)
      if security == "none", way != "none" { return side }
      if way == "password", !["starttls", "tls"].contains(security) { return side }
    }
    return nil
  }

  private func touches(_ fix: ResolvedFix, _ side: String, _ state: State) -> Bool {
    fix.changes.contains { change in
      let fact = state.knowledge.facts[change.fact]
      return fact.side.map { state.knowledge.sides[$0].name } == side
    }
  }

  private func after(_ fix: ResolvedFix, _ name: String, _ state: State) -> String? {
    guard let fact = state.knowledge.facts[name] else { return nil }
    return (fix.value(of: fact) ?? state.valueNow(fact))?.text
  }

  // MARK: Backups

  @Test func `backs mail up before any step by which it can get lost`() async throws {
    let stock = try await Stock.shipped.value
    #expect(withoutBackup(stock, { stock.knowledge.fixes[$0].losesMail }) == [])
    // Nothing would be found if the search itself were wrong: no other fix begins with a backup.
    let harmless = stock.knowledge.fixes.indices.filter { !stock.knowledge.fixes[$0].losesMail }
    #expect(!withoutBackup(stock, { harmless.contains($0) }).isEmpty)
  }

  /// The fixes whose plan begins with anything but the backup.
  private func withoutBackup(_ stock: Stock, _ isRisky: (FixID) -> Bool) -> [String] {
    let risky = distinct(stock.items.filter { isRisky($0.fix.fix) }) { $0.fix.name }
    return risky.filter { item in
      let first = Planner(item.state, item.fix).plan.blocks.first
      return first?.heading != Wording.title("back-up-mail", stock.knowledge.terms)
        || first?.steps.isEmpty != false
    }.map(\.description)
  }

  // MARK: Words

  @Test func `shows every step and sentence of its fixes filled in`() async throws {
    let stock = try await Stock.shipped.value
    // Every fix in every program, and every task on every provider's website.
    let shapes = distinct(stock.items) { shape($0.fix) }
    let inPrograms = Shipped.columns.flatMap { column in shapes.map { (column, $0) } }
    let onWebsites = distinct(stock.items.filter { !$0.fix.tasks.isEmpty }) { item in
      [item.state.view.provider?.name] + item.fix.tasks.map { stock.knowledge.tasks[$0].name }
    }
    var unfilled: Set<String> = []
    for (column, item) in inPrograms + onWebsites.map({ ($0.column, $0) }) {
      let empty = steps(of: item, in: column).filter {
        $0.contains("$") || $0.isEmpty || $0.contains("  ")
      }
      if !empty.isEmpty { unfilled.insert("\(item.fix.name) in \(column.name): \(empty)") }
    }
    #expect(unfilled.isEmpty, "\(unfilled.count), for example \(unfilled.sorted().prefix(3))")
  }

  private func steps(of item: Stock.Item, in column: FixTable.Column) -> [String] {
    var state = item.state
    let own = column.session(state.knowledge, given: [], date: "2026-11-20")
    for fact in own.facts() { state.view[fact.fact] = fact.knowing }
    let plan = Planner(state, item.fix).plan
    return plan.blocks.flatMap(\.steps) + (plan.verify?.steps ?? []) + plan.undo
  }

  /// What the steps of a fix depend on, but for the names of servers.
  private struct Shape: Hashable {
    var changes: [Change]
    var tasks: [TaskID]
  }

  private func shape(_ fix: ResolvedFix) -> Shape {
    Shape(
      changes: fix.changes.map { $0.value.text.contains(".") ? Change($0.fact, "host") : $0 },
      tasks: fix.tasks)
  }

  /// The first item of each kind.
  private func distinct<Kind: Hashable>(
    _ items: [Stock.Item], _ kind: (Stock.Item) -> Kind
  ) -> [Stock.Item] {
    var seen: Set<Kind> = []
    return items.filter { seen.insert(kind($0)).inserted }
  }

  @Test func `has a source and a date on every diagnosis and directory entry`() throws {
    let knowledge = try TestKnowledge.shipped()
    #expect(knowledge.diagnoses.all.allSatisfy { !$0.sources.isEmpty && !$0.asOf.isEmpty })
    #expect(knowledge.providers.all.allSatisfy { !$0.sources.isEmpty && !$0.asOf.isEmpty })
    #expect(knowledge.networks.all.allSatisfy { !$0.sources.isEmpty && !$0.asOf.isEmpty })
  }

  @Test func `explains every word of its glossary in one short sentence`() throws {
    for term in try TestKnowledge.shipped().terms.all {
      let words = Speech(Session(try TestKnowledge.shipped(), .init(date: "2026-11-20")).state.view)
        .say(term.short).split(separator: " ")
      #expect((3...25).contains(words.count), "\(term.name)")
    }
  }
}
