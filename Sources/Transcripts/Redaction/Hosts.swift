import Troubleshooting

/// Servers and domains with their stand-ins; the same one always has the same.
struct Hosts: Sendable {
  private let known: Set<String>
  private let knownBases: Set<String>
  private let generic: Set<String>
  private var bases: [String: String] = [:]
  private var labels: [String: String] = [:]
  private var addresses: [String: String] = [:]
  /// The highest numbers of stand-ins so far, those included that came in with a copy.
  private var taken = StandIns()
  /// The names that have got stand-ins; the company behind some is known all the same.
  private var renamed: Set<String> = []

  /// What the directory knows stays; so do the words in front of a server's name.
  init(_ knowledge: Knowledge) {
    var names: Set<String> = []
    for provider in knowledge.providers.all {
      names.formUnion(provider.domains.map { $0.lowercased() })
      let endpoints = provider.endpoints.values.joined()
      names.formUnion(endpoints.compactMap { $0.fields[.host]?.text.lowercased() })
      names.formUnion(provider.sources.flatMap(Hosts.hosts(in:)))
    }
    for fact in knowledge.facts.all {
      guard let lookUp = fact.lookUp else { continue }
      names.formUnion(lookUp.table.keys.map { $0.text.lowercased() }.filter { $0.contains(".") })
    }
    known = names
    knownBases = Set(names.map { Hosts.base(of: $0[...]) })
    let words = knowledge.sides.all.flatMap { $0.words + [$0.adjective, $0.name] }
    generic = Hosts.everyday.union(words.map { $0.lowercased() })
  }

  private static func hosts(in text: String) -> [String] {
    text.lowercased().split { !isOfHost($0) }.map(String.init).filter { $0.contains(".") }
  }

  private static let everyday: Set<String> = [
    "smtp", "mail", "pop", "imap", "out", "in", "incoming", "outgoing", "mx", "webmail", "www",
    "smtps", "imaps", "pops", "relay", "send", "mailout", "mailin", "server", "email", "secure",
    "ssl", "autodiscover", "autoconfig", "auth", "post", "securesmtp", "host", "login", "account",
  ]

  /// Keeps the stand-ins that a text already has for what they stand for there.
  mutating func reserve(in text: String) { taken.reserve(in: text) }

  // MARK: One value

  /// The stand-in of a value of a fact, which is a server or a domain as it is written alone.
  mutating func standIn(forValue value: String) -> String {
    if let address = address(value[...]) { return address }
    let small = value.lowercased()
    guard small.contains("."), small.allSatisfy(Hosts.isOfHost) else { return value }
    return name(value[...])
  }

  /// The stand-in of a name of several labels.
  private mutating func name(_ host: Substring) -> String {
    let small = host.lowercased()
    guard !known.contains(small), !Hosts.isReserved(small) else { return String(host) }
    let base = Hosts.base(of: small[...])
    let front = host.split(separator: ".").dropLast(base.split(separator: ".").count)
    let end = knownBases.contains(base) ? base : standIn(forBase: base)
    let standIn = (front.map { label($0) } + [end]).joined(separator: ".")
    if standIn != small { renamed.insert(small) }
    return standIn
  }

  private mutating func standIn(forBase base: String) -> String {
    if let known = bases[base] { return known }
    let number = taken.next(.domain)
    let standIn = number == 1 ? "isp.example" : "isp\(number).example"
    bases[base] = standIn
    return standIn
  }

  private mutating func label(_ label: Substring) -> String {
    let small = label.lowercased()
    let parts = small.split(separator: "-")
    let isGeneric = parts.allSatisfy { part in
      let bare = String(part.reversed().drop(while: \.isNumber).reversed())
      return generic.contains(bare) || Hosts.isStandIn(label: small)
    }
    if isGeneric { return String(label) }
    if let former = labels[small] { return former }
    let standIn = "host\(taken.next(.host))"
    labels[small] = standIn
    return standIn
  }

  private static func isStandIn(label: String) -> Bool {
    label.hasPrefix("host") && label.dropFirst(4).allSatisfy(\.isNumber)
  }

  /// Names that nobody can have stay: they say that they stand for others.
  private static func isReserved(_ host: String) -> Bool {
    let top = host.split(separator: ".").last.map(String.init) ?? ""
    return ["example", "invalid", "test", "local", "lan", "localhost", "localdomain", "internal"]
      .contains(top) || ["example.com", "example.org", "example.net"].contains(base(of: host[...]))
  }

  /// The part of a name that one company owns: `mycompany.com`, `mycompany.co.uk`.
  private static func base(of host: Substring) -> String {
    let labels = host.split(separator: ".")
    guard labels.count > 2, let top = labels.last else { return String(host) }
    let isDouble = top.count == 2 && doubles.contains(String(labels[labels.count - 2]))
    return labels.suffix(isDouble ? 3 : 2).joined(separator: ".")
  }

  private static let doubles: Set<String> = [
    "co", "com", "net", "org", "ac", "gov", "edu", "ne", "or", "me", "ltd", "plc", "govt", "nhs",
  ]

  // MARK: A text

  /// A text with stand-ins. Names never seen before count only where they are discovered: in what the
  /// assistant says they are those of Knowledge.
  mutating func replaced(in text: String, discovers: Bool) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: Hosts.isOfHost) {
      result += rest[..<start]
      var run = rest[start...].prefix { Hosts.isOfHost($0) || $0 == ":" }
      if let word = Hosts.label6(run) {
        result += run[..<word]
        run = run[word...]
      }
      // A full stop behind an address is none of its signs.
      if run.contains("::"), run.last == "." { run = run.dropLast() }
      rest = rest[run.endIndex...]
      if let address = address6(run) {
        result += address
        continue
      }
      let isUnknown = append(run, to: &result, discovers)
      // What stands behind an unknown server may name somebody too.
      if isUnknown, rest.first == "/", discovers {
        rest = rest.drop { !$0.isWhitespace && !"'\"<>),;".contains($0) }
      }
    }
    return result + rest
  }

  /// Gives back whether the run ended with a server that got a stand-in.
  private mutating func append(
    _ run: Substring, to result: inout String, _ discovers: Bool
  ) -> Bool {
    var isUnknown = false
    for (place, part) in run.split(separator: ":", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { result += ":" }
      let tail = String(part.reversed().prefix { ".-_".contains($0) }.reversed())
      let core = part.dropLast(tail.count)
      let isVersion = result.hasSuffix("ersion ") || result.hasSuffix("uild ")
      let standIn =
        (isVersion ? nil : address(core))
        ?? (isHost(core, discovers, isAddress: result.hasSuffix("@")) ? name(core) : String(core))
      isUnknown = isUnknown || standIn != core
      result += standIn + tail
    }
    return isUnknown
  }

  private func isHost(_ core: Substring, _ discovers: Bool, isAddress: Bool) -> Bool {
    let labels = core.split(separator: ".", omittingEmptySubsequences: false)
    // Longer tops are no servers to the engine either, but `javax.mail.MessagingException`.
    guard labels.count > 1, !labels.contains(""), let top = labels.last,
      (2...13).contains(top.count),
      top.allSatisfy(\.isLetter) || top.lowercased().hasPrefix("xn--")
    else { return false }
    let small = core.lowercased()
    let base = Hosts.base(of: small[...])
    if bases[base] != nil || renamed.contains(small) { return true }
    guard discovers || isAddress else { return false }
    if !isAddress, isSentence(labels, top) { return false }
    let isGeneric = labels.count > 2 || generic.contains(labels[0].lowercased())
    return isAddress || isGeneric && labels[0].contains(where: \.isLetter)
      || top.count == 2 || Hosts.tops.contains(top.lowercased())
  }

  /// Tells whether a full stop only lacks its space: "fails.It", "port 25.Is that wrong".
  private func isSentence(_ labels: [Substring], _ top: Substring) -> Bool {
    guard EverydayWords.isCommon(top) || Hosts.short.contains(top.lowercased()) else {
      return false
    }
    let owner = labels[labels.count - 2]
    return EverydayWords.isCommon(owner) || !owner.contains(where: \.isLetter)
      || top.first?.isUppercase == true && top != top.uppercased() && labels.count == 2
  }

  /// Words of every day that are countries too.
  private static let short: Set<String> = [
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "id", "if", "in", "is", "it", "la", "ma",
    "me", "mr", "my", "no", "of", "on", "or", "pa", "pm", "re", "so", "to", "tv", "us", "we",
  ]

  private static let tops: Set<String> = [
    "com", "net", "org", "edu", "gov", "mil", "info", "biz", "name", "online", "email", "cloud",
    "site", "shop", "app", "dev", "tech", "club", "xyz", "pro", "mobi", "tel", "agency", "company",
    "group", "support", "services", "family", "church", "london", "berlin", "wien", "koeln", "nyc",
  ]

  private static func isOfHost(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || ".-_".contains(sign)
  }

  // MARK: Addresses of four numbers, or of eight

  /// The stand-in of an address, itself if it is private; nil if it is none.
  private mutating func address(_ text: Substring) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count < 4 ? Int($0) : nil }.filter {
      (0...255).contains($0)
    }
    guard parts.count == 4, numbers.count == 4 else { return nil }
    if Hosts.isPrivate(numbers) { return String(text) }
    return remembered(String(text), .four) { "192.0.2.\(($0 - 1) % 254 + 1)" }
  }

  private static func isPrivate(_ numbers: [Int]) -> Bool {
    switch (numbers[0], numbers[1], numbers[2]) {
    case (10, _, _), (127, _, _), (192, 168, _), (169, 254, _), (172, 16...31, _), (0, _, _): true
    case (192, 0, 2), (198, 51, 100), (203, 0, 113), (224...255, _, _), (100, 64...127, _): true
    default: false
    }
  }

  /// Where an address begins behind the word that announces it: `IPv6:2001:db8::1`.
  private static func label6(_ run: Substring) -> Substring.Index? {
    guard run.utf8.count <= 60, run.count(where: { $0 == ":" }) > 2,
      let colon = run.firstIndex(of: ":"), run[..<colon].contains(where: { !$0.isHexDigit })
    else { return nil }
    return run.index(after: colon)
  }

  private mutating func address6(_ run: Substring) -> String? {
    guard run.utf8.count <= 45, run.contains(":") else { return nil }
    let groups = run.split(separator: ":", omittingEmptySubsequences: false)
    let isWhole = groups.count == 8 || run.contains("::") && groups.count <= 9
    guard isWhole, groups.allSatisfy({ $0.count < 5 && $0.allSatisfy(\.isHexDigit) }),
      groups.contains(where: { !$0.isEmpty })
    else { return nil }
    let small = run.lowercased()
    let isLocal = ["fe80", "fc", "fd", "::1", "2001:db8"].contains { small.hasPrefix($0) }
    return isLocal ? String(run) : remembered(small, .eight) { "2001:db8::\($0)" }
  }

  private mutating func remembered(
    _ address: String, _ kind: StandIns.Kind, _ make: (Int) -> String
  ) -> String {
    if let former = addresses[address] { return former }
    let standIn = make(taken.next(kind))
    addresses[address] = standIn
    return standIn
  }
}
