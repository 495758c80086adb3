import Helpdesk
import Testing

@Suite struct `The fields of an object` {
  /// They are laid out in a table once there are more than 32.
  @Test(arguments: [1, 31, 32, 33, 34, 100])
  func `are found by their keys, and none is taken twice`(count: Int) {
    var fields = JSON.Fields()
    for number in 0..<count {
      let isNew = fields.add(.number(number), for: "k\(number)")
      #expect(isNew)
    }
    for number in [0, count / 2, count - 1] {
      let isNew = fields.add(.null, for: "k\(number)")
      #expect(!isNew)
      guard case .number(number) = fields["k\(number)"] else {
        Issue.record("k\(number) is lost")
        continue
      }
    }
    #expect(fields["k\(count)"] == nil)
    #expect(fields.keys == (0..<count).map { "k\($0)" })
  }
}
