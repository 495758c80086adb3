/// A Knowledge and its words as one shared object: a page holds it without copying.
final class Shelf: Sendable {
  let knowledge: Knowledge
  let lexicon: Lexicon

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    lexicon = Lexicon(knowledge)
  }

  /// The numbers of the words of a text in ``Lexicon/trie``; a misspelt word becomes the one that was meant.
  func words(of text: inout TokenText) -> [Int32] {
    var numbers = text.tokens.map { lexicon.trie.number(ofWord: $0.hash) }
    for place in numbers.indices where numbers[place] == 0 && text.tokens[place].isWord {
      guard let hash = lexicon.spelling.correction(of: text.bytes[text.tokens[place].range]) else {
        continue
      }
      text.correct(place, as: hash)
      numbers[place] = lexicon.trie.number(ofWord: hash)
    }
    return numbers
  }
}
