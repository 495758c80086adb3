internal import Troubleshooting

/// Makes the mutants of one file: everything that an author can get wrong by one slip, one at a time.
struct Mutator {
  let page: Page
  let choices: Choices
  private(set) var mutants: [Mutant] = []

  /// All mutants of a file.
  static func mutants(of page: Page, _ choices: Choices) -> [Mutant] {
    var mutator = Mutator(page: page, choices: choices)
    switch page.path.prefix(while: { $0 != "/" }) {
    case "flows": mutator.changeFlow()
    case "diagnoses": mutator.changeDiagnoses()
    case "guides": mutator.changeGuide()
    case "directory": mutator.changeDirectory()
    case "symptoms": mutator.changeSymptoms()
    case "facts": mutator.changeFacts()
    case "knowledge.yaml": mutator.changeHouse()
    default: break
    }
    return mutator.mutants
  }

  private init(page: Page, choices: Choices) {
    self.page = page
    self.choices = choices
  }

  // MARK: Slips

  /// Puts another text in place of some part.
  mutating func put(_ kind: String, _ text: String, for span: Range<Int>) {
    change(kind, [(span, text)], before: page.text(span), after: text)
  }

  mutating func put(_ kind: String, _ text: String, for piece: Piece) {
    put(kind, text, for: piece.span)
  }

  mutating func drop(_ kind: String, _ place: Int, of entries: [Piece.Entry], in whole: Piece) {
    drop(kind, place, of: entries.map(\.span), isFlow: whole.isFlow)
  }

  /// Leaves out an item of the list behind a key; with the only one the key goes too.
  mutating func drop(_ kind: String, _ place: Int, ofListAt key: String, in map: Piece) {
    guard let list = map[key] else { return }
    if list.list.count == 1 { return drop(kind, key, of: map) }
    drop(kind, place, of: list.list.map(\.span), isFlow: list.isFlow)
  }

  /// Leaves out what stands behind a key, and the key.
  mutating func drop(_ kind: String, _ key: String, of map: Piece) {
    guard let place = map.entries.firstIndex(where: { $0.name == key }) else { return }
    drop(kind, place, of: map.entries, in: map)
  }

  mutating func swap(_ kind: String, _ first: Range<Int>, _ second: Range<Int>) {
    let (one, two) = (page.text(first), page.text(second))
    guard one != two else { return }
    change(
      kind, [(first, two), (second, one)], before: "\(one) ⇄ \(two)",
      after: "the other way round")
  }

  /// Makes several changes at once, and calls it one mutant.
  mutating func change(
    _ kind: String, _ edits: [(span: Range<Int>, text: String)], before: String, after: String
  ) {
    guard let first = edits.map(\.span.lowerBound).min() else { return }
    var scalars = page.scalars
    for edit in edits.sorted(by: { $0.span.lowerBound > $1.span.lowerBound }) {
      scalars.replaceSubrange(edit.span, with: Array(edit.text.unicodeScalars))
    }
    mutants.append(
      Mutant(
        kind: kind, path: page.path, line: page.line(of: first), before: before, after: after,
        text: String(String.UnicodeScalarView(scalars))))
  }

  private mutating func drop(_ kind: String, _ place: Int, of spans: [Range<Int>], isFlow: Bool) {
    let span = spans[place]
    change(
      kind, [(removal(of: place, among: spans, isFlow), "")], before: page.text(span), after: "")
  }

  /// What goes with a part: up to the next one, or back to the beginning of its line.
  func removal(of place: Int, among spans: [Range<Int>], _ isFlow: Bool) -> Range<Int> {
    let span = spans[place]
    if place + 1 < spans.count { return span.lowerBound..<spans[place + 1].lowerBound }
    if isFlow || place == 0 { return span }
    return page.lineStart(of: span.lowerBound)..<span.upperBound
  }

  /// The spans of the lines of a text below `|`, without what indents them.
  func lines(of text: Piece) -> [Range<Int>] {
    guard text.isBlock else { return [] }
    var lines: [Range<Int>] = []
    var start = text.span.lowerBound
    for place in text.span where page.scalars[place] == "\n" {
      lines.append(start..<place)
      start = place + 1
    }
    lines.append(start..<text.span.upperBound)
    return lines.dropFirst().compactMap { line in
      let words = line.drop { page.scalars[$0] == " " }
      return words.isEmpty ? nil : words.lowerBound..<line.upperBound
    }
  }
}
