import Foundation
import Transcripts

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
      return try JSONReader.read(line)
    } catch {
      var problem = problem(excerpt, "one ticket as JSON on one line")
      problem.column = String(decoding: line.utf8.prefix(error.offset), as: UTF8.self).count + 1
      throw problem
    }
  }

  private var excerpt: String { line.count > 40 ? line.prefix(40) + "…" : line }

  /// A problem with a key or with its value; without a key, with the whole line.
  func problem(
    _ found: String, _ expected: String, at key: String? = nil, value: String? = nil,
    nearest: String? = nil
  ) -> TicketProblem {
    let start = line.startIndex
    let place = key.flatMap { self.place(of: $0, value: value) } ?? start
    return TicketProblem(
      id: id, line: number, column: line.distance(from: start, to: place) + 1,
      found: Redaction.withoutNames(found).text, expected: expected, nearest: nearest)
  }

  /// Where a key stands, or its value behind it; on a command line there are no quotes.
  private func place(of key: String, value: String?) -> String.Index? {
    let pattern = NSRegularExpression.escapedPattern(for: "\"\(key)\"") + "\\s*:\\s*"
    let found =
      line.range(of: pattern, options: .regularExpression) ?? line.range(of: "\(key)=")
    guard let found, let value else { return found?.lowerBound }
    let rest = found.upperBound..<line.endIndex
    let quoted = line.range(of: "\"\(value)\"", range: rest) ?? line.range(of: value, range: rest)
    return quoted?.lowerBound ?? found.lowerBound
  }
}
