import Testing

@testable import mailmend

@Suite struct `How far a batch is` {
  @Test(
    arguments: [
      (100, 0, nil, 10, "100 tickets, 10 a second"),
      // Of a pipe nobody knows how long it is.
      (100, 50, nil, 10, "100 tickets, 10 a second"),
      (100, 50, 100, 10, "100 tickets, 10 a second, about 10 seconds left"),
      (100, 99, 100, 10, "100 tickets, 10 a second, about 1 second left"),
      (100, 100, 100, 10, "100 tickets, 10 a second"),
      (600, 1, 31, 10, "600 tickets, 60 a second, about 5 minutes left"),
      (600, 1, 1000, 10, "600 tickets, 60 a second, about 3 hours left"),
    ] as [(Int, Int, Int?, Int, String)]) func `is said in a line`(
      count: Int, bytes: Int, size: Int?, seconds: Int, line: String
    )
  {
    #expect(TicketProgress.line(count, bytes, of: size, after: .seconds(seconds)) == line)
  }
}
