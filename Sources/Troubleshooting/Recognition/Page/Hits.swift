/// The phrases found in a text, each kind by itself and in the order of the text.
struct Hits: Sendable {
  /// A phrase, and what it means.
  struct Hit<Meaning: Sendable>: Sendable {
    /// The tokens it covers.
    var range: Range<Int>
    /// What it means.
    var meaning: Meaning
  }

  /// A name of something.
  struct Name: Sendable {
    /// What bears it.
    var kind: Fact.Kind
    /// What it means.
    var value: ValueID
  }

  /// The stretches of patterns, by their numbers.
  private(set) var stretches: [Hit<Int32>] = []
  private(set) var templates: [Hit<TemplateID>] = []
  private(set) var sides: [Mentions.Mention] = []
  private(set) var names: [Hit<Name>] = []
  private(set) var answers: [Hit<(setting: FactID, value: ValueID)>] = []

  /// Finds everything in a text whose words have these numbers.
  init(_ trie: PhraseTrie<Meaning>, _ words: [Int32]) {
    stretches.reserveCapacity(words.count)
    trie.scan(words) { range, meaning in
      switch meaning {
      case .stretch(let number): stretches.append(Hit(range: range, meaning: number))
      case .template(let id): templates.append(Hit(range: range, meaning: id))
      case .side(let side, let isStrong):
        sides.append(Mentions.Mention(range: range, side: side, isStrong: isStrong))
      case .name(let kind, let value):
        names.append(Hit(range: range, meaning: Name(kind: kind, value: value)))
      case .answer(let fact, let value):
        answers.append(Hit(range: range, meaning: (fact, value)))
      }
    }
  }
}

extension Array {
  /// From left to right the longest phrase at each place, none overlapping another.
  func longest<Meaning>() -> [Hits.Hit<Meaning>] where Element == Hits.Hit<Meaning> {
    var chosen: [Element] = []
    for hit in self {
      if let last = chosen.last, hit.range.lowerBound < last.range.upperBound {
        let isLonger =
          hit.range.lowerBound == last.range.lowerBound && hit.range.count > last.range.count
        if isLonger { chosen[chosen.count - 1] = hit }
      } else {
        chosen.append(hit)
      }
    }
    return chosen
  }
}
