extension Page {
  private static let connectives = WordSet("with use uses using via over")
  private static let doubts = WordSet(
    """
    not no dont doesnt didnt isnt wont cant cannot without never neither nor should could can would \
    must may might if whether need needs require requires
    """)
  private static let headings = WordSet("security encryption")
  private static let turned = WordSet("to")
  private static let set = WordSet("set switched changed configured")

  /// Reads how a side is encrypted: what support said, and the plain form "outgoing … with SSL".
  mutating func readEncryption() {
    for hit in hits.answers.longest() {
      let place = hit.range.lowerBound
      guard !isForeign(place), !isTaken[place], !isCompound[place] else { continue }
      let anchor = isAdvice(place) ? anchorAround(hit.range) : anchorBefore(hit.range)
      guard let side = anchor, let change = answer(hit.range, on: side) else { continue }
      let fact = isAdvice(place) ? lexicon.subjects.enquiry(about: change.fact) : change.fact
      if let fact { claims.add(fact, change.value, .said, at: hit.range) }
    }
  }

  /// What the words say about a side, if only one thing.
  private func answer(_ range: Range<Int>, on side: SideID) -> Change? {
    let first = hits.answers.partitioningPlace { $0.range.lowerBound >= range.lowerBound }
    let here = hits.answers[first...].prefix { $0.range.lowerBound == range.lowerBound }
    let changes = here.compactMap { hit -> Change? in
      guard hit.range == range, knowledge.facts[hit.meaning.setting].side == side else {
        return nil
      }
      return Change(hit.meaning.setting, lexicon.values[hit.meaning.value])
    }
    return changes.only
  }

  /// The side of the nearest port or strong word in the sentence, if no other side is as near.
  private func anchorAround(_ range: Range<Int>) -> SideID? {
    let near = anchors(around: range, reach: 10)
    guard let best = near.map(\.distance).min() else { return nil }
    return near.filter { $0.distance == best }.map(\.side).only
  }

  /// The side in "outgoing … with SSL", "port 465 is set to SSL" and "587 (STARTTLS)", unless something
  /// casts doubt on it.
  private func anchorBefore(_ range: Range<Int>) -> SideID? {
    let sentence = text.sentence(of: range.lowerBound)
    let before = sentence.clamped(to: text.window(around: range, reach: 16)).lowerBound
    let isDoubtful = (before..<range.lowerBound).contains { Self.doubts.contains(text, $0) }
    guard !isDoubtful, !text.isMark("?", at: sentence.upperBound - 1),
      let anchor = anchors(around: range, reach: 10).last(where: { $0.place < range.lowerBound })
    else { return nil }
    return isJoined(range, to: anchor.place) ? anchor.side : nil
  }

  /// Tells whether the words before an encryption say that it is in use, or nothing stands between it
  /// and a port.
  private func isJoined(_ range: Range<Int>, to anchor: Int) -> Bool {
    let last = range.lowerBound - 1
    if Self.turned.contains(text, last) { return Self.set.contains(text, last - 1) }
    if text.isMark(":", at: last) { return Self.headings.contains(text, last - 1) }
    let isNext = text.tokens[anchor].number != nil && last - anchor < 3
    return Self.connectives.contains(text, last)
      || (isNext && (anchor + 1..<range.lowerBound).allSatisfy { text.word($0) == nil })
  }

  /// The ports and strong words near some words of a sentence, in order.
  private func anchors(
    around range: Range<Int>, reach: Int
  ) -> [(place: Int, side: SideID, distance: Int)] {
    let near = text.sentence(of: range.lowerBound)
      .clamped(to: text.window(around: range, reach: reach))
    let first = ports.partitioningPlace { $0.place >= near.lowerBound }
    let portsNear = ports[first...].prefix { $0.place < near.upperBound }
    let anchors =
      mentions.within(near).filter(\.isStrong).map { ($0.range.lowerBound, Optional($0.side)) }
      + portsNear.map { ($0.place, $0.side) }
    return anchors.compactMap { place, side -> (place: Int, side: SideID, distance: Int)? in
      guard let side, isAdvice(place) == isAdvice(range.lowerBound), !isForeign(place) else {
        return nil
      }
      return (place, side, distance(from: place, to: range))
    }.sorted { $0.place < $1.place }
  }

  /// The tokens between a place and some words; a comma parts them as four do.
  private func distance(from place: Int, to range: Range<Int>) -> Int {
    let between = place < range.lowerBound ? place..<range.lowerBound : range.upperBound..<place
    let commas = between.reduce(0) {
      $0 + (text.isMark(",", at: $1) || text.isMark(";", at: $1) ? 1 : 0)
    }
    return between.count + commas * 4
  }
}
