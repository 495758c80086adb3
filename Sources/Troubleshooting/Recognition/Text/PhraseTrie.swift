/// Many phrases in one tree over whole words, so that a text is scanned once for all of them together.
struct PhraseTrie<Meaning: Sendable>: Sendable {
  /// Every word of a phrase, numbered from 1, by its hash.
  private var words = NumberTable()
  /// The node behind the root, by the number of the word; most words of a text lead no further than this.
  private var roots: [Int32] = [0]
  /// The node behind a node and a word.
  private var edges = NumberTable()
  private var nodes = [Node()]
  private var meanings: [(meaning: Meaning, next: Int32)] = []

  private struct Node {
    /// The place of its first meaning; -1 where a phrase only leads through.
    var first: Int32 = -1
    /// The place of its last meaning.
    var last: Int32 = -1
    /// The words that it leads on by: most words of a text are none of these.
    var followers = Sieve()
  }

  /// Adds a phrase; an empty one is never found.
  mutating func add(_ phrase: some Sequence<Token>, _ meaning: Meaning) {
    var node: Int32 = 0
    for token in phrase { node = next(from: node, over: number(of: token.hash)) }
    guard node != 0 else { return }
    let place = Int32(meanings.count)
    meanings.append((meaning, -1))
    if nodes[Int(node)].first < 0 {
      nodes[Int(node)].first = place
    } else {
      meanings[Int(nodes[Int(node)].last)].next = place
    }
    nodes[Int(node)].last = place
  }

  private mutating func number(of hash: UInt64) -> Int32 {
    let known = words[hash]
    if known != 0 { return known }
    roots.append(0)
    let number = Int32(roots.count - 1)
    words.set(hash, number)
    return number
  }

  private mutating func next(from node: Int32, over word: Int32) -> Int32 {
    let known = node == 0 ? roots[Int(word)] : edges[Self.edge(node, word)]
    if known != 0 { return known }
    let new = Int32(nodes.count)
    nodes.append(Node())
    nodes[Int(node)].followers.insert(UInt64(word))
    if node == 0 { roots[Int(word)] = new } else { edges.set(Self.edge(node, word), new) }
    return new
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))
  }

  /// The number of a word by its hash; 0 where it stands in no phrase.
  func number(ofWord hash: UInt64) -> Int32 { words[hash] }

  /// Hands over every phrase in a text, given as the numbers of its words: the tokens it covers, and what it
  /// means; by its first token, then the shorter before the longer.
  ///
  /// The work is the text times the longest phrase at worst, and close to the text alone in practice.
  func scan(_ numbers: [Int32], _ take: (Range<Int>, Meaning) -> Void) {
    for start in numbers.indices where numbers[start] != 0 {
      var node = roots[Int(numbers[start])]
      var place = start + 1
      while node != 0 {
        let found = nodes[Int(node)]
        var meaning = found.first
        while meaning >= 0 {
          take(start..<place, meanings[Int(meaning)].meaning)
          meaning = meanings[Int(meaning)].next
        }
        guard place < numbers.count, numbers[place] != 0,
          found.followers.mayContain(UInt64(numbers[place]))
        else { break }
        node = edges[Self.edge(node, numbers[place])]
        place += 1
      }
    }
  }
}
