import Foundation
import KnowledgeFiles
import TestStage
import Testing

@testable import Troubleshooting

@Suite struct `The shipped Knowledge` {
  static let programs = names { $0.guides.all.filter { $0.kind == .program }.map(\.name) }
  static let domains = names { $0.providers.all.compactMap(\.domains.first) } + ["isp.example"]

  private static func names(_ list: (Knowledge) -> [String]) -> [String] {
    (try? TestKnowledge.shipped()).map(list) ?? []
  }

  /// What a person may have set before: everything that two sides can be.
  private static let before: [[String: String]] = [
    [:], ["smtp.port": "25", "smtp.security": "none", "incoming.port": "110"],
    ["smtp.port": "587", "smtp.security": "none", "incoming.port": "143"],
    ["smtp.port": "25", "smtp.auth": "password", "incoming.account": "password"],
    [
      "smtp.port": "465", "smtp.security": "tls", "incoming.port": "995",
      "incoming.security": "none",
    ],
  ]

  @Test(arguments: programs, domains)
  func `leaves no password unencrypted after any fix it would give`(
    program: String, domain: String
  ) throws {
    let knowledge = try TestKnowledge.shipped()
    for settings in Self.before {
      var given = ["program": program, "email.domain": domain, "incoming.protocol": "pop3"]
      given.merge(settings) { $1 }
      let start = Event.Start(
        date: "2026-11-20",
        given: given.keys.sorted().map { Assignment($0, given[$0] ?? "") })
      let state = Session(knowledge, start).state
      for fix in knowledge.fixes.indices {
        for variant in FixResolver(view: state.view).variants(of: fix)
        where Refusing(state).prohibition(of: variant) == nil {
          let side = unsafeSide(after: variant, state)
          #expect(side == nil, "\(variant.name) in \(program) at \(domain) with \(settings)")
        }
      }
    }
  }

  /// The side that the fix touches and that sends a password readable after it, told in words of its own
  /// and not by the `never` rules, which it is to check.
  private func unsafeSide(after fix: ResolvedFix, _ state: State) -> String? {
    let signsIn = [
      "smtp": ("smtp.auth", "smtp.security"), "incoming": ("incoming.account", "incoming.security"),
    ]
    for (side, (signIn, security)) in signsIn.sorted(by: { $0.key < $1.key }) {
      guard touches(fix, side, state), after(fix, signIn, state) == "password" else { continue }
      if !["starttls", "tls"].contains(after(fix, security, state)) { return side }
    }
    return nil
  }

  private func touches(_ fix: ResolvedFix, _ side: String, _ state: State) -> Bool {
    fix.changes.contains { change in
      let name = state.knowledge.facts[change.fact].name
      return name == side + ".security" || name == side + ".auth" || name == side + ".account"
    }
  }

  private func after(_ fix: ResolvedFix, _ name: String, _ state: State) -> String? {
    guard let fact = state.knowledge.facts[name] else { return nil }
    return (fix.value(of: fact) ?? state.valueNow(fact))?.text
  }

  @Test func `shows every step and sentence of its fixes filled in`() throws {
    let knowledge = try TestKnowledge.shipped()
    for program in Self.programs {
      for domain in Self.domains {
        let state = Session(
          knowledge,
          Event.Start(
            date: "2026-11-20",
            given: [
              Assignment("email.domain", domain), Assignment("incoming.port", "110"),
              Assignment("program", program),
            ])
        ).state
        for fix in knowledge.fixes.indices {
          for variant in FixResolver(view: state.view).variants(of: fix) {
            let plan = Planner(state, variant).plan
            let steps = plan.blocks.flatMap(\.steps) + (plan.verify?.steps ?? []) + plan.undo
            #expect(!steps.contains { $0.contains("$") || $0.isEmpty }, "\(variant.name)")
          }
        }
      }
    }
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
