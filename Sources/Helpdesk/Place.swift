import Foundation

/// The line that is being read, to say where something is wrong.
struct Place {
  let line: String
  /// The 1-based number of the line.
  let number: Int
  /// The ticket's id, once it is known.
  var id: String?

  init(line: String, number: Int) {
    self.line = line
    self.number = number
  }

  /// The JSON on this line.
  func json() throws(TicketProblem) -> JSON {
    do {
      return try JSONDecoder().decode(JSON.self, from: Data(line.utf8))
    } catch {
      throw TicketProblem(
        id: nil, line: number, column: Place.column(in: error) ?? 1, found: excerpt,
        expected: "one ticket as JSON on one line", nearest: nil)
    }
  }

  private var excerpt: String { line.count > 40 ? line.prefix(40) + "…" : line }

  /// A problem at the place where a text first stands on the line, or at its beginning.
  func problem(
    _ found: String, _ expected: String, at text: String? = nil, nearest: String? = nil
  ) -> TicketProblem {
    TicketProblem(
      id: id, line: number, column: text.map(column) ?? 1, found: found, expected: expected,
      nearest: nearest)
  }

  /// The 1-based column at which a key or value stands.
  private func column(of text: String) -> Int {
    let range = line.range(of: "\"\(text)\"") ?? line.range(of: text)
    return range.map { line.distance(from: line.startIndex, to: $0.lowerBound) + 1 } ?? 1
  }

  /// Foundation tells the column only in its words: "around line 1, column 9".
  private static func column(in error: any Error) -> Int? {
    guard case DecodingError.dataCorrupted(let context) = error else { return nil }
    let words = context.underlyingError.map { String(describing: $0) } ?? context.debugDescription
    guard let range = words.range(of: "column ") else { return nil }
    return Int(words[range.upperBound...].prefix { $0.isNumber })
  }
}
