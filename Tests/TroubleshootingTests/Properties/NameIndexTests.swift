import Testing
import Troubleshooting

@Suite struct `Names of Knowledge` {
  private struct Thing: Named { let name: String }

  @Test(arguments: [0, 1, 8, 9, 1000])
  func `are found, however many there are, and others are not`(count: Int) {
    var table = Table<Thing>()
    for number in 0..<count { table.add(Thing(name: "n\(number)")) }
    #expect((0..<count).allSatisfy { table["n\($0)"] == Index($0) })
    #expect(table["n\(count)"] == nil)
    #expect(table[""] == nil)
  }

  @Test func `hide the first of the same, also once there are many more`() {
    var table = Table<Thing>()
    for name in ["a", "b", "a"] { table.add(Thing(name: name)) }
    #expect(table["a"] == Index(2))
    for number in 0..<100 { table.add(Thing(name: "n\(number)")) }
    #expect(table["a"] == Index(2))
    #expect(table["b"] == Index(1))
  }
}
