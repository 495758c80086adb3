/// The names of several values, to find the one that a short reply means.
struct NameTable: Sendable {
  /// A value with everything it is called.
  struct Entry: Sendable {
    /// The value.
    var value: Value
    /// The label, the other words and the value, as keys.
    var keys: [String]
    /// The label alone: what a person sees.
    var label: String
  }

  /// What has a key.
  private struct Named {
    /// The entries, by their 0-based places.
    var places: [Int] = []
    /// Whether the key counts when it stands among other words.
    var isTelling = false
  }

  private var entries: [Entry] = []
  private var named: [String: Named] = [:]
  /// How many words the longest telling key has.
  private var longest = 0

  /// Gathers the names of choices; those that are told to be vague count only as a whole reply.
  init(_ choices: [Choice], isVague: (String) -> Bool = { _ in false }) {
    for choice in choices {
      let names = choice.names
      let keys = names.map(Self.key)
      for (place, key) in keys.enumerated() where !key.isEmpty {
        add(key, isTelling: choice.isTelling(nameAt: place) && !isVague(names[place]))
      }
      entries.append(Entry(value: choice.value, keys: keys, label: keys[0]))
    }
  }

  /// Adds a key of the entry that comes next.
  private mutating func add(_ key: String, isTelling: Bool) {
    var name = named[key] ?? Named()
    if name.places.last != entries.count { name.places.append(entries.count) }
    name.isTelling = name.isTelling || isTelling
    named[key] = name
    if isTelling { longest = max(longest, key.utf8.count { $0 == UInt8(ascii: " ") } + 1) }
  }

  /// The words of a text with one space between them.
  static func key(_ text: TokenText) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.bytes.count)
    for token in text.tokens where token.isWord {
      if !key.isEmpty { key.append(0x20) }
      for byte in text.bytes[token.range] where byte != UInt8(ascii: "'") { key.append(byte) }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The words of a name with one space between them.
  static func key(_ name: String) -> String { key(TokenText(name)) }

  /// What the whole reply is a name of. What is seen comes first: where a program has "TLS" in its list,
  /// it means that entry, whatever else is called so elsewhere.
  func exact(_ reply: Reply) -> ReplyReader.Match? {
    guard !reply.key.isEmpty, let places = named[reply.key]?.places else { return nil }
    let seen = places.filter { entries[$0].label == reply.key }
    return match(seen.isEmpty ? places : seen)
  }

  /// What begins with the reply; what has a word that does comes second.
  func beginning(_ reply: Reply) -> ReplyReader.Match? {
    // "No" is no beginning of "nothing arrives".
    guard !reply.key.isEmpty, !Self.bare.contains(reply.key) else { return nil }
    let whole = entries.indices.filter { entries[$0].keys.contains { $0.hasPrefix(reply.key) } }
    guard whole.isEmpty else { return match(whole) }
    let inside = " " + reply.key
    return match(entries.indices.filter { entries[$0].keys.contains { $0.holds(inside) } })
  }

  private static let bare: Set<String> = ["yes", "no", "y", "n", "wrong"]

  /// What the reply names among other words, unless it denies something.
  func contained(in reply: Reply) -> ReplyReader.Match? {
    guard reply.words.count <= 40 else { return nil }
    let words = reply.words.map(reply.string)
    var found: [(range: Range<Int>, places: [Int])] = []
    for first in words.indices {
      for end in (first + 1)..<(min(words.count, first + max(1, longest)) + 1) {
        let key = words[first..<end].joined(separator: " ")
        // "There is no such tab" is no answer to anything.
        if Self.bare.contains(key) { continue }
        guard let name = named[key], name.isTelling else { continue }
        found.append((first..<end, name.places))
      }
    }
    let outer = found.filter { one in
      !found.contains { $0.range.count > one.range.count && $0.range.contains(one.range) }
    }
    guard !reply.isDenied(outside: outer.map(\.range)) else { return nil }
    return match(outer.flatMap(\.places))
  }

  private func match(_ places: [Int]) -> ReplyReader.Match? {
    var values: [Value] = []
    for place in Set(places).sorted() where !values.contains(entries[place].value) {
      values.append(entries[place].value)
    }
    guard let first = values.first else { return nil }
    return values.count == 1 ? .value(first) : .several(values)
  }
}

extension String {
  /// Tells whether a part stands somewhere in it, compared byte by byte.
  func holds(_ part: String) -> Bool {
    let (all, part) = (Array(utf8), Array(part.utf8))
    guard part.count <= all.count else { return false }
    return (0...(all.count - part.count)).contains {
      all[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
