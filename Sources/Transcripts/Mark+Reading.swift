import Troubleshooting

extension Mark {
  /// Reads what stands behind a `=`.
  ///
  /// - Throws: what was expected instead.
  init(reading text: String) throws(Expectation) {
    var words = text.unicodeScalars.split(separator: " ").map(String.init)[...]
    guard let verb = words.popFirst() else { throw Expectation("an event, such as 'restarted'") }
    switch verb {
    case "mailmend": self = try Mark.header(words)
    case "given": self = .given(try Mark.pairs(words))
    case "start": self = .start(try Mark.one(words, "a node"))
    case "noted": self = .noted(.note(try Mark.one(words, "a note's flow and node")))
    case "proposed": self = .noted(.proposed(try Mark.one(words, "a fix")))
    case "open": self = .noted(.open(try Mark.one(words, "a diagnosis")))
    case "end":
      guard let kind = words.popFirst(), Ending.Kind(rawValue: kind) != nil else {
        throw Expectation("how it ended: solved, explained, hand-over")
      }
      self = .noted(.end(kind, Array(words)))
    default: self = .event(try Event(verb: verb, words))
    }
  }

  /// What a line should have been.
  struct Expectation: Error {
    var text: String
    init(_ text: String) { self.text = text }
  }

  /// The only format there is so far.
  static let format = 1

  private static func header(_ words: ArraySlice<String>) throws(Expectation) -> Mark {
    let parts = words.joined(separator: " ").split(separator: ",").map { $0.trimmed }
    let kind = parts.first?.split(separator: " ").map(String.init) ?? []
    guard kind.count == 2, kind[0] == "transcript", let number = Int(kind[1]), parts.count >= 2
    else { throw Expectation("'mailmend transcript 1, 2026-11-20'") }
    guard number == format else {
      throw Expectation("format \(format): this is of a newer mailmend. Please update the program")
    }
    guard isDate(parts[1]) else { throw Expectation("a date such as 2026-11-20") }
    let knowledge = parts.dropFirst(2).first.map { $0.replacing("knowledge ", with: "") } ?? ""
    return .header(format: number, date: parts[1], knowledge: knowledge)
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.joined().allSatisfy(\.isNumber)
  }

  fileprivate static func one(
    _ words: ArraySlice<String>, _ what: String
  ) throws(Expectation) -> String {
    guard let word = words.first, words.count == 1 else { throw Expectation(what) }
    return word
  }

  fileprivate static func pairs(_ words: ArraySlice<String>) throws(Expectation) -> [Assignment] {
    var pairs: [Assignment] = []
    for word in words {
      let signs = word.unicodeScalars
      guard let equals = signs.firstIndex(of: "="), equals != signs.startIndex else {
        throw Expectation("FACT=VALUE instead of '\(word)'")
      }
      let value = signs[signs.index(after: equals)...]
      pairs.append(Assignment(String(signs[..<equals]), unescaped(String(value))))
    }
    return pairs
  }

  private static func unescaped(_ text: String) -> String {
    var rest = text.utf8[...]
    var value: [UInt8] = []
    while let byte = rest.popFirst() {
      let digits = String(rest.prefix(2)) ?? ""
      if byte == UInt8(ascii: "%"), digits.count == 2, let meant = UInt8(digits, radix: 16) {
        value.append(meant)
        rest = rest.dropFirst(2)
      } else {
        value.append(byte)
      }
    }
    return String(decoding: value, as: UTF8.self)
  }
}

extension Event {
  fileprivate init(verb: String, _ words: ArraySlice<String>) throws(Mark.Expectation) {
    switch verb {
    case "said": self = .said(try Event.said(words))
    case "answered":
      let pair = try Mark.pairs(words)
      guard let only = pair.first, pair.count == 1 else {
        throw Mark.Expectation("one FACT=VALUE")
      }
      self = .answered(QuestionName(only.fact), value: only.value)
    case "did-not-know": self = .didNotKnow(fact: try Mark.one(words, "a fact"))
    case "checked":
      guard let check = words.first else { throw Mark.Expectation("a check") }
      self = .checked(check: check, results: try Mark.pairs(words.dropFirst()))
    case "tried": self = try Event.tried(words)
    case "changed":
      guard !words.isEmpty else { throw Mark.Expectation("FACT=VALUE") }
      self = .changed(try Mark.pairs(words))
    case "stepped-back": self = try Event.alone(.steppedBack, verb, words)
    case "restarted": self = try Event.alone(.restarted, verb, words)
    default:
      let nearest = Nearest.nearest(to: verb, among: Event.verbs)
      throw Mark.Expectation(nearest.map { "'\($0)'" } ?? "an event, such as 'answered'")
    }
  }

  private static let verbs = [
    "said", "answered", "did-not-know", "checked", "tried", "changed", "stepped-back",
    "restarted", "given", "start", "noted", "proposed", "open", "end", "mailmend",
  ]

  private static func alone(
    _ event: Event, _ verb: String, _ words: ArraySlice<String>
  ) throws(Mark.Expectation) -> Event {
    guard words.isEmpty else { throw Mark.Expectation("nothing behind '\(verb)'") }
    return event
  }

  /// The words are filled in from the line before.
  private static func said(_ words: ArraySlice<String>) throws(Mark.Expectation) -> Said {
    var words = words
    var said = Said(text: "")
    if words.first == "about" {
      guard words.count > 2 else { throw Mark.Expectation("a fix after 'about'") }
      said.about = words[words.startIndex + 1]
      words = words.dropFirst(2)
    }
    switch words.popFirst() {
    case "nothing" where words.isEmpty: return said
    case "read":
      said.read = try Mark.pairs(words)
      return said
    default: throw Mark.Expectation("'read FACT=VALUE' or 'nothing'")
    }
  }

  private static func tried(_ words: ArraySlice<String>) throws(Mark.Expectation) -> Event {
    guard words.count >= 2, let outcome = words.last.flatMap(Outcome.init(rawValue:)) else {
      let all = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
      throw Mark.Expectation("a fix and its outcome: \(all)")
    }
    let what = words.dropLast()
    if let fix = what.first, what.count == 1, !fix.unicodeScalars.contains("=") {
      return .tried(.fix(fix), outcome)
    }
    return .tried(.own(try Mark.pairs(what)), outcome)
  }
}

extension StringProtocol {
  /// The text without spaces at either end.
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    let ends = start.reversed().drop { $0 == " " || $0 == "\t" }
    return String(ends.reversed())
  }
}
