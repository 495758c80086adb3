/// Finds the numbers that are ports, and passes over dates, times, codes, counts and versions.
struct PortFinder {
  let text: TokenText
  let mentions: Mentions
  let isCompound: [Bool]
  private let isTaken: [Bool]
  private let shelf: Shelf
  /// For each token, whether the name of a program ends before it: what follows is its version.
  let isVersion: [Bool]

  init(_ page: Page, _ shelf: Shelf) {
    (text, mentions, isCompound) = (page.text, page.mentions, page.isCompound)
    (isTaken, self.shelf) = (page.isTaken, shelf)
    var isVersion = Array(repeating: false, count: text.tokens.count + 1)
    for name in page.hits.names where ![.provider, .network].contains(name.meaning.kind) {
      isVersion[name.range.upperBound] = true
    }
    self.isVersion = isVersion
  }

  /// Tells whether a number is that of a side's port.
  func isListed(_ number: Int) -> Bool { shelf.lexicon.ports[number] != nil }

  /// The ports of a sentence, in order.
  func ports(in sentence: Range<Int>) -> [PortMention] {
    var found: [PortMention] = []
    for place in sentence where !isTaken[place] && !isCompound[place] {
      guard let number = text.tokens[place].number, PortNumber.range.contains(number) else {
        continue
      }
      let isNamed = isNamed(place, sentence, after: found.last)
      let isListed = isListed(number)
      guard isNamed || isListed, isFree(place), isNamed || isPlain(place) else { continue }
      found.append(PortMention(place: place, number: number, isNamed: isNamed))
    }
    return found
  }

  /// Tells whether it is called a port, or stands behind the name of a server.
  private func isNamed(_ place: Int, _ sentence: Range<Int>, after last: PortMention?) -> Bool {
    if PortWords.ports.contains(text, place + 1), place + 1 < sentence.upperBound { return true }
    if text.isMark(":", at: place - 1), text.isGlued(place), place > 1, isCompound[place - 2] {
      return true
    }
    var before = place - 1
    for _ in 0..<5 where before >= sentence.lowerBound {
      if PortWords.ports.contains(text, before) { return true }
      if let last, last.place == before { return last.isNamed && isList(before..<place) }
      guard !text.tokens[before].isWord || PortWords.fillers.contains(text, before) else {
        return false
      }
      before -= 1
    }
    return false
  }

  /// Tells whether only "and", "or", commas and slashes stand between two numbers.
  private func isList(_ range: Range<Int>) -> Bool {
    range.dropFirst().allSatisfy { place in
      text.tokens[place].isWord
        || [",", "/", "&"].contains { mark in text.isMark(mark, at: place) }
    }
  }
}
