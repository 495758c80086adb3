extension Page {
  /// The side that a port belongs to when nothing else is said.
  func side(ofPort port: Int?) -> SideID? {
    guard let port else { return nil }
    return lexicon.ports[port]
  }

  /// Reads the ports, sentence by sentence, what support said apart from what is set.
  mutating func readPorts() {
    guard text.tokens.contains(where: { $0.number != nil }) else { return }
    let finder = PortFinder(self, shelf)
    for sentence in text.sentences where !isPasted(sentence) {
      let found = finder.ports(in: sentence).filter { !isForeign($0.place) }
      for isAdvice in [false, true] {
        let own = found.filter { self.isAdvice($0.place) == isAdvice }
        guard !own.isEmpty else { continue }
        for port in PortSides(self, sentence, isAdvice: isAdvice).assign(own) { claim(port) }
      }
    }
    ports.sort { $0.place < $1.place }
  }

  /// The tokens of "port 25" or "Port: 25", as far as they stand together.
  private func words(naming port: Int) -> Range<Int> {
    let near = max(text.sentence(of: port).lowerBound, port - 3)..<port
    return (near.first { PortWords.ports.contains(text, $0) } ?? port)..<port + 1
  }

  private mutating func claim(_ port: PortMention) {
    guard let side = port.side else { return }
    ports.append(port)
    guard let fact = lexicon.subjects.fact(.port, side, isAdvice: isAdvice(port.place)) else {
      return
    }
    claims.add(
      fact, Value(String(port.number)), port.isNamed ? .named : .said,
      at: port.isNamed ? words(naming: port.place) : port.place..<port.place + 1)
  }
}
