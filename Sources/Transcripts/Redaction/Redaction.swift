public import Troubleshooting

/// What of a person's words is never kept, in no file. The only place that knows.
///
/// There are two degrees. The journal keeps the words less secrets: that is ``kept(_:_:after:)``. What
/// others may see also loses names, numbers and servers: that is ``Redactor``.
public enum Redaction {
  /// The words as the journal may hold them.
  ///
  /// Words that nothing understood are watched more closely; a reply made of what the assistant had said
  /// is no secret.
  public static func kept(_ words: String, _ event: Event, after said: String = "") -> String {
    guard !isWithheld(words) else { return words }
    let words = shortened(words)
    let reply = WholeReply(words, event, after: said)
    if reply.mayBeSecret { return reply.length }
    let isNothing = event.isNothing
    return withoutNames(Secrets(isNothing: isNothing).removed(from: words)).text
  }

  /// The beginning of a text that is longer than anybody reads; it was understood as a whole.
  static func shortened(_ words: String) -> String {
    // What was shortened once is a little longer than its limit, and stays.
    guard words.utf8.count > longest + 2 * gap.utf8.count else { return words }
    let beginning = String(decoding: words.utf8.prefix(longest), as: UTF8.self)
    let end = beginning.lastIndex(where: \.isWhitespace) ?? beginning.endIndex
    return beginning[..<end] + "\n" + gap
  }

  /// How many bytes of one reply are kept.
  private static let longest = 20_000

  /// What stands where something was left out of a sentence.
  static let gap = "(withheld)"
  /// What stands where something is not shown.
  public static let withheld = gap

  /// Tells whether words stand for a whole reply that was not written down.
  public static func isWithheld(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return parts.count == 4 && parts[0].hasPrefix("(")
      && (parts[1] == "word," || parts[1] == "words,")
      && Int(parts[2]) != nil && (parts[3] == "characters)" || parts[3] == "character)")
  }

  /// Tells whether something was left out, so that the words read otherwise than they once did.
  static func hasGap(_ words: String) -> Bool {
    isWithheld(words) || words.contains(gap)
  }

  /// Words without what looks like a password or a token, and how many such things there were; where nothing
  /// in them was understood, they are watched more closely.
  public static func withoutSecrets(
    _ words: String, isNothing: Bool = false
  ) -> (text: String, count: Int) {
    let kept = Secrets(isNothing: isNothing).removed(from: words)
    return (kept, kept == words ? 0 : gaps(in: kept) - gaps(in: words))
  }

  private static func gaps(in words: String) -> Int { words.ranges(of: gap).count }

  /// The words with only the domain left of each e-mail address, and how many addresses there were.
  public static func withoutNames(_ words: String) -> (text: String, count: Int) {
    // Most words have no address in them, and to look at every sign takes long.
    guard words.utf8.contains(UInt8(ascii: "@")) else { return (words, 0) }
    var kept = ""
    var name = ""
    var count = 0
    for sign in words {
      if sign == "@", !name.isEmpty || removeQuotedName(from: &kept) {
        kept += "name@"
        name = ""
        count += 1
      } else if isOfName(sign) {
        name.append(sign)
      } else {
        kept += name
        name = ""
        kept.append(sign)
      }
    }
    return (kept + name, count)
  }

  /// A name in quotes may hold anything: `"john doe"@isp.example`.
  private static func removeQuotedName(from kept: inout String) -> Bool {
    guard kept.last == "\"" else { return false }
    let longest = kept.dropLast().suffix(longestName)
    guard let quote = longest.lastIndex(of: "\"") else { return false }
    kept.removeSubrange(quote...)
    return true
  }

  /// How far back a quote is looked for: the work must not grow with the square of the text.
  private static let longestName = 128

  private static func isOfName(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || ".!#$%&'*+-/=?^_`{|}~".contains(sign)
  }
}

extension Event {
  /// Tells whether words were said in which nothing was understood.
  var isNothing: Bool { if case .said(let said) = self { said.isNothing } else { false } }

  /// The values that were understood.
  var values: [Assignment] {
    switch self {
    case .started(let start): start.given
    case .said(let said): said.read
    case .answered(let question, let value): [Assignment(question.id, value)]
    case .checked(_, let results): results
    case .tried(.own(let set), _): set
    case .changed(let changes): changes
    case .didNotKnow, .tried(.fix, _), .steppedBack, .restarted: []
    }
  }
}
