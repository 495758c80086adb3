internal import Troubleshooting

/// Judges texts by their technical words: each has a term in the glossary.
///
/// Technical are the words that `trade:` in `knowledge.yaml` lists, and those all in capitals. Names of
/// programs and companies are not, nor what stands in quotation marks: these are other people's words.
struct TermJudge {
  /// The words of the trade without a term, and how each may be written.
  private let missing: [(shown: String, forms: Set<String>)]
  private let explained: Set<String>
  private let names: Set<String>

  init(_ knowledge: Knowledge, trade: [String]) {
    let explained = Set(knowledge.terms.all.flatMap { [$0.say] + $0.also }.flatMap(Self.forms))
    self.explained = explained
    missing = trade.map { ($0, Set(Self.forms($0))) }.filter { $0.1.isDisjoint(with: explained) }
    names = Set(Self.titles(in: knowledge).flatMap { Self.parts($0.uppercased()) })
  }

  private static func titles(in knowledge: Knowledge) -> [String] {
    var titles: [String] = []
    for guide in knowledge.guides.all {
      titles += [guide.title] + guide.also + guide.versions.map(\.title)
    }
    for provider in knowledge.providers.all {
      titles += [provider.title] + provider.also + provider.domains
    }
    for network in knowledge.networks.all { titles += [network.title] + network.also }
    return titles
  }

  /// What is to be said about a text.
  func remarks(on passage: Passage, in source: SourceFile) -> [Remark] {
    let words = passage.parts(in: source).flatMap(\.self)
    let parts = Self.parts(of: words)
    var told: Set<String> = []
    return parts.indices.compactMap { index in
      guard let term = term(at: index, in: parts), told.insert(term).inserted else { return nil }
      return Remark(
        .unknownTerm, at: parts[index].place, anchor: passage.place.line,
        "'\(term)' has no entry in the glossary. Add one to glossary/, or use a plain word.")
    }
  }

  /// The technical word without a term that begins at a place.
  private func term(at index: Int, in parts: [Word]) -> String? {
    if let word = missing.first(where: { matches($0.forms, parts[index...]) }) { return word.shown }
    let word = parts[index].text
    guard word.count > 1, word.allSatisfy(\.isUppercase), word != "OK", !names.contains(word)
    else { return nil }
    return explained.isDisjoint(with: Self.forms(word)) ? word : nil
  }

  private func matches(_ forms: Set<String>, _ rest: ArraySlice<Word>) -> Bool {
    forms.contains { form in
      let words = form.split(separator: " ")
      return rest.count >= words.count
        && zip(words, rest).allSatisfy { $0 == $1.text.lowercased() }
    }
  }

  /// The letters and figures of a text outside quotation marks and filled-in names.
  private static func parts(of words: [Word]) -> [Word] {
    var quotes = Quotes()
    return words.flatMap { word in
      let pieces = word.text.split(separator: "\"", omittingEmptySubsequences: false)
      return pieces.enumerated().flatMap { index, piece -> [Word] in
        if index > 0 { quotes.pass("\"") }
        let isInside = quotes.isInside || piece.contains("“")
        quotes.pass(String(piece))
        guard !isInside else { return [] }
        let said = Placeholders.parts(of: String(piece)).map { part in
          if case .words(let text) = part { text } else { " " }
        }
        return Self.parts(said.joined()).map { Word(text: $0, place: word.place) }
      }
    }
  }

  private static func parts(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// A word as it is compared: small, and in the singular and the plural.
  private static func forms(_ word: String) -> [String] {
    let small = parts(word).joined(separator: " ").lowercased()
    let single = small.hasSuffix("s") && small.count > 3 ? String(small.dropLast()) : small
    return [small, single, single + "s"]
  }
}
