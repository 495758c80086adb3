/// Many phrases in one tree over whole words, so that a text is scanned once for all of them together.
struct PhraseTrie<Meaning: Sendable>: Sendable {
  /// A phrase found in a text.
  struct Hit: Sendable {
    /// The tokens it covers.
    var range: Range<Int>
    /// What it means.
    var meaning: Meaning
  }

  private struct Edge: Hashable {
    var node: Int
    var word: Int
  }

  private var words: [UInt64: Int] = [:]
  private var edges: [Edge: Int] = [:]
  private var meanings: [[Meaning]] = [[]]

  /// Adds a phrase; an empty one is never found.
  mutating func add(_ phrase: some Sequence<Token>, _ meaning: Meaning) {
    var node = 0
    for token in phrase {
      let edge = Edge(node: node, word: words[token.hash] ?? words.count)
      words[token.hash] = edge.word
      if edges[edge] == nil {
        edges[edge] = meanings.count
        meanings.append([])
      }
      node = edges[edge, default: 0]
    }
    if node != 0 { meanings[node].append(meaning) }
  }

  /// Every phrase in a text, by its first token, then the shorter before the longer.
  ///
  /// The work is the text times the longest phrase at worst, and close to the text alone in practice.
  func hits(in text: TokenText) -> [Hit] {
    let ids = text.tokens.map { words[$0.hash] }
    var hits: [Hit] = []
    for start in ids.indices {
      var node = 0
      var place = start
      while place < ids.count, let word = ids[place],
        let next = edges[Edge(node: node, word: word)]
      {
        place += 1
        node = next
        for meaning in meanings[next] { hits.append(Hit(range: start..<place, meaning: meaning)) }
      }
    }
    return hits
  }
}
