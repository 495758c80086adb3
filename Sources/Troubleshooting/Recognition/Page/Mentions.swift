/// Where a text speaks of a side.
struct Mentions: Sendable {
  /// A word for a side, or a server that is of one.
  struct Mention: Sendable {
    /// The tokens.
    var range: Range<Int>
    /// The side.
    var side: SideID
    /// Whether it names the side, and not only tells what the person did.
    var isStrong: Bool
  }

  /// All of them, in order.
  let all: [Mention]

  init(words: [Mention], compounds: [Compound], isCompound: [Bool], servers: ServerNames) {
    var all = words.filter { !isCompound[$0.range.lowerBound] }
    for compound in compounds {
      guard let side = compound.host.flatMap(servers.side(of:)) else { continue }
      all.append(Mention(range: compound.range, side: side, isStrong: true))
    }
    self.all = all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Those that begin within some tokens.
  func within(_ range: Range<Int>) -> ArraySlice<Mention> {
    all[first(from: range.lowerBound)..<first(from: range.upperBound)]
  }

  /// The last one before a place, no further away than the beginning of some tokens, else the first
  /// one after it.
  func nearest(
    to place: Int, within range: Range<Int>, where counts: (Mention) -> Bool = { _ in true }
  ) -> Mention? {
    within(range.lowerBound..<max(place, range.lowerBound)).last(where: counts)
      ?? within(min(place, range.upperBound)..<range.upperBound).first(where: counts)
  }

  /// The position in ``all`` of the first one that begins at a token or later.
  private func first(from token: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
