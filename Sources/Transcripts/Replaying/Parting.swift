/// What was and what is, less what both begin and end with.
struct Parting<Element: Equatable> {
  var recorded: ArraySlice<Element>
  var now: ArraySlice<Element>

  init(_ recorded: [Element], _ now: [Element]) {
    let front = zip(recorded, now).prefix { $0 == $1 }.count
    let (then, today) = (recorded.dropFirst(front), now.dropFirst(front))
    let back = zip(then.reversed(), today.reversed()).prefix { $0 == $1 }.count
    self.recorded = then.dropLast(back)
    self.now = today.dropLast(back)
  }
}

extension Parting where Element == Substring {
  /// The words that differ, with a few around them.
  static func excerpts(_ recorded: [Substring], _ now: [Substring]) -> (then: String, now: String) {
    let sides = Parting(recorded, now)
    return (excerpt(sides.recorded, of: recorded), excerpt(sides.now, of: now))
  }

  private static func excerpt(_ words: ArraySlice<Substring>, of all: [Substring]) -> String {
    let begin = max(0, words.startIndex - 4)
    let end = min(all.count, min(words.endIndex, words.startIndex + 10) + 4)
    let front: [Substring] = begin > 0 ? ["…"] : []
    let back: [Substring] = end < all.count ? ["…"] : []
    return (front + all[begin..<end] + back).joined(separator: " ")
  }
}
