/// Finds the numbers that are ports, and passes over dates, times, codes, counts and versions.
struct PortFinder {
  let page: Page
  var text: TokenText { page.text }
  let programs: Set<Int>

  init(_ page: Page) {
    self.page = page
    let versioned = page.hits.names.filter { ![.provider, .network].contains($0.meaning.kind) }
    programs = Set(versioned.map(\.range.upperBound))
  }

  /// The ports of a sentence, in order.
  func ports(in sentence: Range<Int>) -> [PortMention] {
    var found: [PortMention] = []
    for place in sentence where !page.isTaken[place] && !page.isCompound[place] {
      guard let number = text.tokens[place].number, PortNumber.range.contains(number) else {
        continue
      }
      let isNamed = isNamed(place, sentence, after: found.last)
      let isListed = page.side(ofPort: number) != nil
      guard isNamed || isListed, isFree(place), isNamed || isPlain(place) else { continue }
      found.append(PortMention(place: place, number: number, isNamed: isNamed))
    }
    return found
  }

  /// Tells whether it is called a port, or stands behind the name of a server.
  private func isNamed(_ place: Int, _ sentence: Range<Int>, after last: PortMention?) -> Bool {
    if PortWords.ports.contains(text, place + 1), place + 1 < sentence.upperBound { return true }
    if text.isMark(":", at: place - 1), text.isGlued(place), place > 1, page.isCompound[place - 2] {
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
