public import Troubleshooting

/// Whoever types for a caller: sees a whole turn at once, and types facts by their ids.
public struct Agent: Sendable {
  /// What comes of a fact that was typed.
  public enum Reading: Sendable {
    /// It is taken in.
    case fact(Assignment)
    /// There is no such fact, or no such value; what is to be said about it.
    case problem(String)
  }

  /// The ids of all facts that can be typed.
  public var names: [String]
  /// Reads a fact and its value; what else was typed may name the program whose version it is.
  public var read: @Sendable (_ fact: Assignment, _ beside: [Assignment]) -> Reading

  /// Makes an agent.
  public init(
    names: [String],
    read: @escaping @Sendable (_ fact: Assignment, _ beside: [Assignment]) -> Reading
  ) {
    self.names = names
    self.read = read
  }
}

/// A line in which facts were typed by their ids, and what else stands in it.
struct FactLine {
  /// The facts as they were typed.
  var facts: [Assignment] = []
  /// The other words.
  var rest = ""

  /// Reads a line; nil if no fact stands in it.
  ///
  /// A pasted message may have an equals sign too. So a name that is not known counts only where the line
  /// begins with it, or where it is nearly the name of a fact.
  init?(_ line: String, names: [String]) {
    var others: [String] = []
    for (place, word) in FactLine.words(of: line).enumerated() {
      guard let fact = FactLine.fact(word),
        names.contains(fact.fact) || place == 0
          || Nearest.nearest(to: fact.fact, among: names) != nil
      else {
        others.append(word)
        continue
      }
      facts.append(fact)
    }
    guard !facts.isEmpty else { return nil }
    rest = others.joined(separator: " ")
  }

  /// `smtp.port=25`, with or without a comma behind it.
  private static func fact(_ word: String) -> Assignment? {
    guard let equals = word.firstIndex(of: "="), word.first?.isLetter == true else { return nil }
    let name = word[..<equals].lowercased()
    let value = word[word.index(after: equals)...].filter { $0 != "\"" }
    let end = value.lastIndex { !",;".contains($0) }
    guard let end, name.allSatisfy({ $0.isLetter || $0.isNumber || ".-".contains($0) }) else {
      return nil
    }
    return Assignment(name, String(value[...end]))
  }

  /// The words of a line; spaces between quotes divide nothing: `program="Windows Live Mail"`.
  private static func words(of line: String) -> [String] {
    var isQuoted = false
    return line.split { sign in
      if sign == "\"" { isQuoted.toggle() }
      return sign.isWhitespace && !isQuoted
    }.map(String.init)
  }
}
