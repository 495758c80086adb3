/// Reads facts and symptoms out of free text: all words of a Knowledge in one structure, made once.
///
/// A text is folded once and scanned once; the work grows with the text, not with the Knowledge. When in
/// doubt it reads nothing: a wrong fact costs more than a question.
public struct Recognizer: Sendable {
  private let shelf: Shelf
  let names: [Fact.Kind: NameTable]
  /// What the answers of each fact are called where no program has words of its own for them, by the id of
  /// the fact.
  private let answers: [String: (choices: [Choice], table: NameTable)]

  /// Gathers the words of a Knowledge.
  public init(_ knowledge: Knowledge) {
    shelf = Shelf(knowledge)
    names = NameTable.tables(of: knowledge)
    let answers = knowledge.facts.all.map { fact in
      let choices = Choice.choices(of: fact)
      return (fact.name, (choices, NameTable(choices)))
    }
    self.answers = Dictionary(answers) { $1 }
  }

  var knowledge: Knowledge { _read { yield shelf.knowledge } }
  private var lexicon: Lexicon { _read { yield shelf.lexicon } }

  /// The names of what a question offers, gathered anew only where they are not always the same.
  func table(of question: Question) -> NameTable {
    if let known = answers[question.name.id], known.choices == question.choices {
      return known.table
    }
    return NameTable(question.choices)
  }

  /// Reads a text of any length and content.
  public func read(_ text: String, in context: Context = Context()) -> Reading {
    var page = Page(text, shelf, context)
    page.readTemplates()
    page.readPorts()
    page.readHosts()
    page.readEncryption()
    page.readAddresses()
    page.readNames()
    page.readFindings()
    page.decideWords()
    page.dropStrangeVersion()
    return page.reading
  }

  /// The most specific of a symptom's patterns that stand in a text, by their 0-based places: the longest,
  /// and those that are as long.
  public func patterns(of symptom: SymptomID, in text: String) -> Set<Int> {
    var text = TokenText(text)
    let words = shelf.words(of: &text)
    let hits = SymptomFinder(text, Hits(lexicon.trie, words).stretches, shelf).found.filter {
      $0.symptom == symptom
    }
    let longest = hits.map(\.length).max()
    return Set(hits.filter { $0.length == longest }.map(\.place))
  }
}
