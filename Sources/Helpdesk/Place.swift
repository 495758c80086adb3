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
      let (found, expected) =
        error.repeated.map { ("the key \"\($0)\" twice", "each key once") }
        ?? (excerpt, "one ticket as JSON on one line")
      var problem = problem(found, expected)
      problem.column = String(decoding: line.utf8.prefix(error.offset), as: UTF8.self).count + 1
      throw problem
    }
  }

  /// The beginning of the line. It may be anything, also a password that was pasted at the wrong place.
  private var excerpt: String {
    let shown = Place.shown(String(line.prefix(200)))
    return shown.count > 40 ? shown.prefix(40) + "…" : shown
  }

  /// Something that was not understood, as far as it may be shown.
  static func shown(_ words: String) -> String {
    Redaction.withoutSecrets(words, isNothing: true).text
  }

  /// A value that no fact has, as far as it may be shown: with signs that no value has it may be a password.
  static func shown(value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " .,:/@_-".unicodeScalars.contains(scalar)
    }
    return isPlain ? shown(value) : Redaction.withheld
  }

  /// A problem with a key or with its value; without a key, with the whole line.
  func problem(
    _ found: String, _ expected: String, at key: String? = nil, value: String? = nil,
    nearest: String? = nil
  ) -> TicketProblem {
    let start = line.startIndex
    let place = key.flatMap { self.place(of: $0, value: value) } ?? start
    return TicketProblem(
      id: id, line: number, column: line.distance(from: start, to: place) + 1,
      found: found, expected: expected, nearest: nearest)
  }

  /// Where a key stands, or its value behind it; on a command line there are no quotes.
  private func place(of key: String, value: String?) -> String.Index? {
    guard let found = field(key) ?? line.firstRange(of: "\(key)=") else { return nil }
    guard let value else { return found.lowerBound }
    let rest = line[found.upperBound...]
    let place = rest.firstRange(of: "\"\(value)\"") ?? rest.firstRange(of: value)
    return place?.lowerBound ?? found.lowerBound
  }

  /// The first time that a key stands before a colon.
  private func field(_ key: String) -> Range<String.Index>? {
    line.ranges(of: "\"\(key)\"").first { found in
      line[found.upperBound...].first { !$0.isWhitespace } == ":"
    }
  }
}
