/// Matches a short reply to what was asked.
///
/// Any text is allowed; nothing here can fail.
public enum ReplyReader {
  /// What a reply comes to.
  public enum Match: Equatable, Sendable {
    /// It means this value.
    case value(Value)
    /// The person does not know.
    case unknown
    /// It could mean any of these, in the order in which they are offered.
    case several([Value])
    /// It means nothing that was asked for.
    case none
    /// It holds a number that cannot be right: the number as typed, and what was expected.
    case outOfRange(found: String, expected: String)
  }

  /// Matches a reply to what is offered for a fact of a kind.
  ///
  /// An exact value, label or other word comes first, then a place in the list, then a beginning of one
  /// of them, then one that the reply holds as whole words.
  ///
  /// - Parameters:
  ///   - reply: What was typed.
  ///   - choices: What was offered, in the order in which it was shown.
  ///   - kind: The kind of the fact.
  ///   - letters: Whether the list is lettered from `a`, as it is where the answers are numbers;
  ///     otherwise it is numbered from 1.
  ///   - isStrict: Whether a reply that merely holds an answer among other words is none.
  /// - Returns: What the reply means.
  public static func match(
    _ reply: String, to choices: [Choice], of kind: Fact.Kind, letters: Bool,
    isStrict: Bool = false
  ) -> Match {
    match(
      reply, to: choices, NameTable(choices), of: kind, letters: letters, isStrict: isStrict)
  }

  /// The same where the names of the choices were gathered before.
  static func match(
    _ reply: String, to choices: [Choice], _ table: NameTable, of kind: Fact.Kind, letters: Bool,
    isStrict: Bool = false
  ) -> Match {
    let reply = Reply(reply)
    if let exact = table.exact(reply) { return exact }
    if reply.isUnknown { return .unknown }
    if let place = place(in: reply, of: choices, kind: kind, letters: letters) { return place }
    if let match = special(reply, kind: kind, choices) ?? table.beginning(reply) { return match }
    return isStrict
      ? .none
      : table.contained(in: reply)
        ?? (reply.holdsUnknown ? .unknown : .none)
  }

  private static func special(_ reply: Reply, kind: Fact.Kind, _ choices: [Choice]) -> Match? {
    switch kind {
    case .port: port(reply, choices)
    case .host: reply.host
    case .domain: reply.domain
    case .yesNo: reply.yesNo
    default: nil
    }
  }

  /// "Not sure, 25" is an answer; "no idea, my son did it in 2015" is none.
  private static func port(_ reply: Reply, _ choices: [Choice]) -> Match? {
    guard let port = reply.port, reply.holdsUnknown else { return reply.port }
    return choices.contains { port == .value($0.value) } ? port : .unknown
  }

  private static func place(
    in reply: Reply, of choices: [Choice], kind: Fact.Kind, letters: Bool
  ) -> Match? {
    let position = letters ? reply.letter.flatMap(position(ofLetter:)) : reply.position
    guard let position, letters || kind != .port, choices.indices.contains(position - 1)
    else { return nil }
    return .value(choices[position - 1].value)
  }
}
