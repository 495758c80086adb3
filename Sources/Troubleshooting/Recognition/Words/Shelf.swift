/// A Knowledge and its words as one shared object: a page holds it without copying.
final class Shelf: Sendable {
  let knowledge: Knowledge
  let lexicon: Lexicon

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    lexicon = Lexicon(knowledge)
  }
}
