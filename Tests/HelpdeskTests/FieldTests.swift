import Foundation
import Helpdesk
import TestStage
import Testing

@Suite struct `Fields that are wanted of a verdict` {
  private static let retried = Bench.ticket(
    Bench.fixNext,
    #""tried": [{"fix": "port25-blocked/use-587", "outcome": "same", "text": "write to al@x.example"}]"#
  )

  @Test(arguments: Verdict.Field.allCases)
  func `are what stands in the whole one, whichever others are left out`(field: Verdict.Field)
    throws
  {
    let (all, one) = (try Bench(), try Bench(fields: [field]))
    for line in `A verdict`.tickets.map(\.line) + [Self.retried, "no JSON"] {
      let wanted = try #require(try Self.object(one.verdict(line).line))
      let whole = try #require(try Self.object(all.verdict(line).line))
      #expect(wanted.allKeys as? [String] == [field.rawValue])
      #expect(wanted[field.rawValue] as? NSObject == whole[field.rawValue] as? NSObject)
    }
  }

  @Test func `are sorted, in whatever order they were asked for`() throws {
    let desk = try Bench(fields: [.status, .id, .diagnosis])
    #expect(
      desk.verdict(Self.retried).line
        == #"{"diagnosis":"port25-blocked","id":"T-1","status":"fix-found"}"#)
  }

  private static func object(_ line: String) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
  }
}
