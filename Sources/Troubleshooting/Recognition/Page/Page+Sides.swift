extension Page {
  /// The side that a text speaks of at some tokens: the word for a side in the same sentence, else the
  /// port in it, else what is known before.
  func side(ofWordsAt range: Range<Int>) -> SideID? {
    side(namedNear: range) ?? side(ofPortNear: range) ?? context.side
  }

  /// The side of the word nearest to some tokens in their sentence, those before it first.
  func side(namedNear range: Range<Int>) -> SideID? {
    let near = text.sentence(of: range.lowerBound).clamped(to: text.window(around: range))
    return mentions.nearest(to: range.lowerBound, within: near) {
      !isForeign($0.range.lowerBound)
    }?.side
  }

  private func side(ofPortNear range: Range<Int>) -> SideID? {
    let near = text.sentence(of: range.lowerBound).clamped(to: text.window(around: range))
    let first = ports.partitioningPlace { $0.place >= near.lowerBound }
    let sides = ports[first...].prefix { $0.place < near.upperBound }.compactMap(\.side)
    return (sides + linesNear(near).compactMap(\.side)).only
  }

  /// Tells whether a pasted message was read from a sentence.
  ///
  /// What else stands in it, such as the name
  /// of the account, is not looked at.
  func isPasted(_ sentence: Range<Int>) -> Bool { !linesNear(sentence).isEmpty }

  private func linesNear(_ near: Range<Int>) -> ArraySlice<(range: Range<Int>, side: SideID?)> {
    let first = lines.partitioningPlace { $0.range.upperBound > near.lowerBound }
    let end = lines.partitioningPlace { $0.range.lowerBound >= near.upperBound }
    return lines[first..<max(first, end)]
  }

  /// The side, if words, ports and pasted lines anywhere in the text name only one.
  var onlySide: SideID? {
    var only: SideID?
    for mention in mentions.all where !isForeign(mention.range.lowerBound) {
      if let only, only != mention.side { return nil }
      only = mention.side
    }
    for side in ports.compactMap(\.side) + lines.compactMap(\.side) {
      if let only, only != side { return nil }
      only = side
    }
    return only
  }
}
