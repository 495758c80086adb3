extension Page {
  /// Reads the names of servers: by the name itself, by the directory, or by a word for a side before it.
  mutating func readHosts() {
    for compound in compounds {
      let place = compound.range.lowerBound
      guard let host = compound.host, !isForeign(place), !isPasted(text.sentence(of: place)),
        let side = lexicon.servers.side(of: host) ?? side(beforeHost: compound.range)
          ?? side(ofKnownHost: host, compound.range) ?? side(ofMailHost: host, at: place),
        let fact = lexicon.subjects.fact(.host, side, isAdvice: isAdvice(place))
      else { continue }
      claims.add(fact, Value(host), .named, at: compound.range)
    }
  }

  /// A host of the directory that serves both sides, in a sentence that speaks of one: "receive".
  private func side(ofKnownHost host: String, _ range: Range<Int>) -> SideID? {
    lexicon.servers.isKnown(host) ? side(namedNear: range) : nil
  }

  private static let servers = WordSet("server servers host hostname connect connected connecting")

  /// A host that is called mail or a server, in a text about one side only.
  private func side(ofMailHost host: String, at place: Int) -> SideID? {
    let isMail = host.prefix { $0 != "." }.hasPrefix("mail")
    return isMail || isCalledServer(place) ? onlySide : nil
  }

  /// Tells whether "server" or its like stands before a host, with no other word but "to" between them.
  private func isCalledServer(_ place: Int) -> Bool {
    let near = max(0, place - 5)..<place
    let word = near.last { text.tokens[$0].isWord && text.string($0..<$0 + 1) != "to" }
    return word.map { Self.servers.contains(text, $0) } ?? false
  }

  /// Strong words only: "I send with pop.example.com" calls nothing an outgoing server.
  private func side(beforeHost range: Range<Int>) -> SideID? {
    let near = text.sentence(of: range.lowerBound).clamped(
      to: text.window(around: range, reach: 12))
    return mentions.nearest(to: range.lowerBound, within: near) {
      $0.isStrong && $0.range != range && !isForeign($0.range.lowerBound)
    }?.side
  }
}
