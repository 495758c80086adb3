import TestStage
import Testing

@testable import Troubleshooting

@Suite struct `The fixes filled in` {
  @Test func `come out alike in all programs that sign in alike`() async throws {
    let stock = try await Stock.shipped.value
    for (domain, classes) in stock.alike.sorted(by: { $0.key < $1.key }) {
      for columns in classes {
        let all = columns.map { column in
          let known = ["email.domain": domain, "incoming.protocol": "imap"]
          let view = Shipped.session(stock.knowledge, column, known).state.view
          return stock.fixes.flatMap { fix in
            FixResolver(view: view).variants(of: fix).map { [$0.name] + $0.changes.map { "\($0)" } }
          }
        }
        #expect(Set(all).count == 1, "\(columns.map(\.name)) at \(domain)")
      }
    }
  }

  @Test func `are of every fix, but those that only some provider could know`() async throws {
    let stock = try await Stock.shipped.value
    let found = Set(stock.items.map(\.fix.fix))
    let missing = stock.fixes.filter { !found.contains($0) }
    #expect(missing.isEmpty, "\(missing.map { stock.knowledge.fixes[$0].name })")
  }
}
