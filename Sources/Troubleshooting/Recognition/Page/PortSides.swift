/// Finds out which side each port of a sentence is for.
struct PortSides {
  private typealias Mention = Mentions.Mention

  private let mentions: [Mention]
  private let usual: [Int: SideID]
  private let fallback: SideID?
  /// How many tokens away a word for a side may stand to overrule what a port is usually for.
  private static let reach = 12

  init(_ page: Page, _ sentence: Range<Int>, isAdvice: Bool) {
    let all = page.mentions.within(sentence).filter { !page.isForeign($0.range.lowerBound) }
    let own = all.filter { page.isAdvice($0.range.lowerBound) == isAdvice }
    // "For outgoing mail they told me 995": the word stands before what makes it advice.
    mentions = isAdvice && own.isEmpty ? all : own
    usual = page.lexicon.ports
    fallback = page.context.side
  }

  /// The ports with their sides.
  func assign(_ ports: [PortMention]) -> [PortMention] {
    let strong = merged(mentions.filter(\.isStrong), around: ports)
    if strong.count == ports.count, isPair(strong) || alternate(strong, ports) {
      return pair(ports, strong)
    }
    // "I can send but not receive on 25 and 110" names no sides for the ports; only turns do.
    let all = merged(mentions, around: ports)
    if strong.isEmpty, ports.count > 1, all.count == ports.count, alternate(all, ports) {
      return pair(ports, all)
    }
    let beginsWithPort = strong.first.map { $0.range.lowerBound > ports[0].place } ?? false
    return ports.map { port in
      var port = port
      port.side = side(of: port, strong, isBehind: beginsWithPort)
      return port
    }
  }

  private func pair(_ ports: [PortMention], _ words: [Mention]) -> [PortMention] {
    zip(ports, words).map { port, word in
      var port = port
      port.side = word.side
      return port
    }
  }

  /// Two ports for the same side in one sentence are no pair of sides.
  private func isPair(_ words: [Mention]) -> Bool { Set(words.map(\.side)).count == words.count }

  /// Words for the same side with no port between them count once: "incoming (POP3)".
  private func merged(_ words: [Mention], around ports: [PortMention]) -> [Mention] {
    var merged: [Mention] = []
    var next = 0
    for word in words {
      let begin = merged.last?.range.upperBound ?? 0
      while next < ports.count, ports[next].place < begin { next += 1 }
      let isParted = next < ports.count && ports[next].place < word.range.lowerBound
      if let last = merged.last, last.side == word.side, !isParted { continue }
      merged.append(word)
    }
    return merged
  }

  /// Tells whether words and ports take turns.
  private func alternate(_ words: [Mention], _ ports: [PortMention]) -> Bool {
    let places =
      words.map { (place: $0.range.lowerBound, isPort: false) }
      + ports.map { (place: $0.place, isPort: true) }
    let order = places.sorted { $0.place < $1.place }.map(\.isPort)
    return zip(order, order.dropFirst()).allSatisfy { $0 != $1 }
  }

  private func side(of port: PortMention, _ strong: [Mention], isBehind: Bool) -> SideID? {
    let usual = usual[port.number]
    if let word = nearest(strong, to: port.place, isBehind: isBehind) {
      let distance = abs(word.range.lowerBound - port.place)
      if usual == nil || distance <= Self.reach { return word.side }
    }
    if let usual { return usual }
    return nearest(mentions, to: port.place, isBehind: isBehind)?.side ?? fallback
  }

  private func nearest(_ words: [Mention], to place: Int, isBehind: Bool) -> Mention? {
    let split = words.partitioningPlace { $0.range.lowerBound > place }
    let before = split > 0 ? words[split - 1] : nil
    let behind = split < words.count ? words[split] : nil
    return isBehind ? behind ?? before : before ?? behind
  }
}

extension Array {
  /// The first position whose element is beyond, in an array where all those come last.
  func partitioningPlace(_ isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
