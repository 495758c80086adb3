extension Reply {
  /// The server's name in the reply, if there is only one; nil if there is none.
  var host: ReplyReader.Match? {
    only(stretches.filter { !$0.contains("@") }.map(Self.bareHost).filter(Self.isServer))
  }

  /// The domain in the reply; of an address only what stands behind the @.
  var domain: ReplyReader.Match? {
    let domains = stretches.map { stretch in
      let host = Self.bareHost(stretch.split(separator: "@").last.map(String.init) ?? stretch)
      // People copy the address of the website; no mail address ends in www.
      return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
    return only(domains.filter(HostName.isPlausible))
  }

  /// What stands between white space, without quotes and brackets around it.
  private var stretches: [String] {
    let around: Set<Character> = ["'", "\"", "(", ")", "[", "]", "<", ">", ",", ";", "!", "?", "."]
    return String(decoding: text.bytes, as: UTF8.self)
      .split { $0 == " " || $0 == "\n" }
      .prefix(40)
      .map { String($0.drop { around.contains($0) }.dropLast { around.contains($0) }) }
  }

  private func only(_ names: [String]) -> ReplyReader.Match? {
    var values: [Value] = []
    for value in names.map({ Value($0) }) where !values.contains(value) { values.append(value) }
    guard let first = values.first else { return nil }
    return values.count == 1 ? .value(first) : .several(values)
  }

  private static func isServer(_ name: String) -> Bool {
    HostName.isPlausible(name) || HostName.isAddress(name) || name == "localhost"
  }

  /// A server's name without scheme, path, port and trailing dot.
  private static func bareHost(_ stretch: String) -> String {
    var rest = Substring(stretch)
    while let slash = rest.firstIndex(of: "/"), slash > rest.startIndex,
      rest[rest.index(before: slash)] == ":"
    {
      rest = rest[slash...].drop { $0 == "/" }
    }
    let host = rest.prefix { $0 != "/" && $0 != ":" }
    return String(host.dropLast { $0 == "." })
  }
}
