extension Lexicon {
  /// Names that are everyday words: said in passing they name nothing.
  private static let everyday: Set<String> = [
    "mail", "email", "e mail", "e-mail", "other", "another", "mail program", "another mail program",
    "web", "website", "webmail", "online", "internet", "home", "live", "go", "me", "one", "post",
    "free", "orange", "sky", "bell", "mac", "pc", "phone", "exchange", "spark", "charter",
    "frontier",
    "spectrum", "virgin", "optimum", "messages", "inbox", "office", "default", "unknown", "none",
  ]

  /// Those of them that are companies where a capital says so.
  private static let companies: Set<String> = [
    "orange", "sky", "bell", "spark", "charter", "frontier", "spectrum", "virgin", "optimum",
  ]

  /// Adds the names of programs, providers and all others.
  mutating func addNames(_ knowledge: Knowledge) {
    let domains = Set(
      knowledge.providers.all.flatMap(\.domains).compactMap { $0.split(separator: ".").first }
        .map(String.init))
    for (kind, choices) in NameTable.choices(of: knowledge) {
      for choice in choices {
        let value = keep(choice.value)
        for name in Set(choice.names + [NameTable.key(choice.value.text)]) where Self.tells(name) {
          let isAmbiguous = kind == .program && domains.contains(name.lowercased())
          add(name, .name(kind, isAmbiguous ? keepAmbiguous(choice.value) : value))
        }
        guard kind == .provider || kind == .network else { continue }
        for name in Set(choice.names.map { $0.lowercased() }) where Self.companies.contains(name) {
          add(name, .name(kind, keepProper(choice.value)))
        }
      }
    }
  }

  private mutating func keepAmbiguous(_ value: Value) -> ValueID {
    let id = keep(value)
    ambiguous.insert(id)
    return id
  }

  private mutating func keepProper(_ value: Value) -> ValueID {
    let id = keep(value)
    proper.insert(id)
    return id
  }

  /// What is known misspelt: the words that Knowledge lists, and names of one word.
  static func spelt(_ knowledge: Knowledge) -> [String] {
    let names = NameTable.choices(of: knowledge).flatMap(\.choices).flatMap(\.names)
    return knowledge.spelling
      + names.filter { name in
        tells(name) && name.utf8.count > 4 && name.utf8.allSatisfy(\.isLetter)
      }
  }

  /// Tells whether a name is distinctive enough to count inside a sentence.
  static func tells(_ name: String) -> Bool {
    let letters = TokenText(name).tokens.filter(\.isWord).reduce(0) { $0 + $1.range.count }
    // "K9" is nothing else.
    let isMixed = name.utf8.contains(where: \.isLetter) && name.utf8.contains(where: \.isDigit)
    return (letters > 2 || isMixed) && !everyday.contains(name.lowercased())
  }
}
