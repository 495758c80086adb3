extension Recognizer {
  /// The guide, provider or network that a reply names.
  ///
  /// - Parameters:
  ///   - reply: What was typed: an id, a title, another name, its beginning, or a sentence with it.
  ///   - kind: One of program, provider, network, security and system; any other kind has no names.
  /// - Returns: What the reply means.
  public func entry(_ reply: String, kind: Fact.Kind) -> ReplyReader.Match {
    let reply = Reply(reply)
    guard let table = names[kind] else { return reply.isUnknown ? .unknown : .none }
    if let exact = table.exact(reply) { return exact }
    if reply.isUnknown { return .unknown }
    return table.beginning(reply) ?? table.contained(in: reply)
      ?? (reply.holdsUnknown ? .unknown : .none)
  }

  /// The version of a program that a reply names, by a name or by a number that falls into its range.
  ///
  /// - Parameters:
  ///   - reply: What was typed.
  ///   - program: The id of the program's guide.
  /// - Returns: What the reply means; the value is a key of the guide's versions.
  public func version(_ reply: String, of program: Value) -> ReplyReader.Match {
    let reply = Reply(reply)
    guard
      let guide = knowledge.guides.all.first(where: {
        $0.kind == .program && $0.name == program.text
      })
    else { return reply.isUnknown ? .unknown : .none }
    let table = NameTable(guide.versions.map(\.choice))
    if let exact = table.exact(reply) { return exact }
    if reply.isUnknown { return .unknown }
    return numbered(reply, among: guide.versions) ?? table.beginning(reply)
      ?? table.contained(in: reply) ?? (reply.holdsUnknown ? .unknown : .none)
  }

  private func numbered(_ reply: Reply, among versions: [Guide.Version]) -> ReplyReader.Match? {
    var found: [Value] = []
    for number in reply.versionNumbers {
      for version in versions where version.covers(number) {
        let value = Value(version.name)
        if !found.contains(value) { found.append(value) }
      }
    }
    guard let first = found.first else { return nil }
    return found.count == 1 ? .value(first) : .several(found)
  }
}

extension Guide.Version {
  /// The version as something that is offered.
  fileprivate var choice: Choice {
    Choice(value: Value(name), label: title, also: also)
  }

  /// Tells whether a number falls into its range; "to 9" includes 9.3.
  fileprivate func covers(_ number: VersionNumber) -> Bool {
    guard numbers.low != nil || numbers.high != nil else { return false }
    let isFrom = numbers.low.map { number >= $0 || $0.begins(with: number) } ?? true
    let isTo = numbers.high.map { number <= $0 || number.begins(with: $0) } ?? true
    return isFrom && isTo
  }
}

extension Reply {
  /// The version numbers in the reply, such as `115.3.1`.
  fileprivate var versionNumbers: [VersionNumber] {
    let digits = String(decoding: text.bytes, as: UTF8.self)
      .split { !($0.isASCII && ($0.isNumber || $0 == ".")) }
    return digits.prefix(20).compactMap { stretch in
      VersionNumber(stretch.drop { $0 == "." }.dropLast { $0 == "." })
    }
  }
}
