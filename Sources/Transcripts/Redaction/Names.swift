import Troubleshooting

/// People's names, where a letter has them: after a greeting, in a closing, after "my name is".
struct Names: Sendable {
  private let known: Set<String>
  /// Names that were seen, as they were written.
  private var seen: Set<String> = []
  /// Whether the line before ended a letter.
  private var isClosing = false

  /// The names of programs and companies are nobody's.
  init(_ knowledge: Knowledge) {
    var titles = knowledge.guides.all.flatMap { [$0.name, $0.title] + $0.also }
    titles += knowledge.providers.all.flatMap { [$0.name, $0.title] + $0.also }
    titles += knowledge.networks.all.flatMap { [$0.name, $0.title] + $0.also }
    titles += knowledge.terms.all.flatMap { [$0.name, $0.say] + $0.also }
    known = Set(titles.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
  }

  /// A text with stand-ins.
  mutating func replaced(in text: String) -> String {
    var names = self
    names.isClosing = false
    let result = WordRow.mapped(text) { row in
      if let place = UserName.place(in: row.words, names.known) {
        names.learn(place..<place + 1, row)
        names.put(place, &row)
      }
      names.replace(in: &row)
    }
    self = names
    return result
  }

  private mutating func replace(in row: inout WordRow) {
    var fresh: [Range<Int>] = []
    if isClosing, !row.words.isEmpty, row.words.count < 5 {
      fresh.append(names(from: 0, row, isSure: true))
    }
    if !row.words.isEmpty { isClosing = false }
    for place in row.words.indices {
      guard let start = start(after: place, row) else { continue }
      fresh.append(names(from: start.place, row, isSure: start.isSure))
      if start.place >= row.words.count, start.isClosing { isClosing = true }
    }
    for range in fresh { learn(range, row) }
    for range in fresh { hide(range, &row) }
    for place in row.words.indices where seen.contains(Names.core(row.words[place])) {
      put(place, &row)
    }
  }

  // MARK: Where names stand

  private struct Start {
    var place: Int
    var isSure = false
    var isClosing = false
  }

  private func start(after place: Int, _ row: WordRow) -> Start? {
    let words = row.words
    let word = words[place].plainLetters
    func follows(_ next: String) -> Bool {
      place + 1 < words.count && words[place + 1].plainLetters == next
    }
    switch word {
    case "dear", "hi", "hello", "hallo", "hey":
      // In the middle of a sentence nobody is greeted.
      return place == 0 || words[place - 1].last.map { ".,;!:".contains($0) } == true
        ? Start(place: place + 1, isSure: word == "dear") : nil
    case "regards", "sincerely", "wishes", "cheers", "yours", "greetings":
      return Start(place: place + 1, isSure: true, isClosing: true)
    case "thanks", "faithfully", "truly":
      return words[place].last == "," || place == words.count - 1
        ? Start(place: place + 1, isClosing: true) : nil
    case "name" where follows("is"):
      let isMine =
        place > 0
        && ["my", "first", "last", "full"].contains(
          words[place - 1].plainLetters)
      return isMine ? Start(place: place + 2, isSure: true) : nil
    case "i" where follows("am"): return Start(place: place + 2)
    case "im": return Start(place: place + 1)
    case "miss" where !words[place].contains(where: \.isUppercase): return nil
    case "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau":
      return Start(place: place + 1, isSure: true)
    default: return nil
    }
  }

  /// The words of a name from a place on, a title before it included.
  private func names(from start: Int, _ row: WordRow, isSure: Bool) -> Range<Int> {
    var end = start
    var hasTitle = false
    while end < row.words.count, end - start < 4 {
      let word = row.words[end]
      let isTitle = Names.titles.contains(word.plainLetters)
      guard isTitle || isName(word, orSmall: isSure && !hasTitle || isPair(start, row)) else {
        break
      }
      hasTitle = hasTitle || isTitle
      end += 1
      if !isTitle, let last = word.last, ",;!?:".contains(last) { break }
      if !isTitle, word.last == ".", word.count > 2 { break }
    }
    guard end > start, !isSure, !hasTitle else { return start..<max(start, end) }
    // "Hello World of mail": one word alone is a name only where the greeting ends with it.
    let isOver =
      end == row.words.count || (row.words[end - 1].last.map { ",.!;:".contains($0) } ?? false)
    return isOver || isPair(start, row) || end - start == 2 && !isSmall(row.words[start])
      ? start..<end : start..<start
  }

  /// "I'm peter miller and it fails": two small words that are none of every day.
  private func isPair(_ start: Int, _ row: WordRow) -> Bool {
    guard start + 1 < row.words.count, row.words[start].last?.isLetter == true,
      row.words[start...start + 1].allSatisfy({ isName($0, orSmall: true) && !Names.isForm($0) })
    else { return false }
    guard start + 2 < row.words.count, row.words[start + 1].last?.isLetter == true else {
      return true
    }
    return ["and", "from", "with", "my"].contains(row.words[start + 2].plainLetters)
  }

  private func isSmall(_ word: String) -> Bool { word.first?.isLowercase == true }

  /// "I'm getting desperate", "I'm utterly confused" name nobody.
  private static func isForm(_ word: String) -> Bool {
    let plain = word.plainLetters
    return plain.count < 3 || ["ing", "ed", "ly", "ous", "ful"].contains { plain.hasSuffix($0) }
  }

  private func isName(_ word: String, orSmall: Bool = false) -> Bool {
    let core = Names.core(word)
    let plain = core.plainLetters
    guard let first = core.first, first.isLetter,
      core.allSatisfy({ $0.isLetter || "-'’.".contains($0) }),
      !known.contains(plain), !EverydayWords.function.contains(plain),
      !EverydayWords.mail.contains(plain), !Names.nobody.contains(plain)
    else { return false }
    return first.isUppercase || orSmall && core.count > 2 && !EverydayWords.isCommon(core)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau",
  ]

  private static let nobody: Set<String> = [
    "sir", "madam", "sirs", "all", "team", "there", "everyone", "everybody", "friend", "friends",
    "customer", "user", "help", "world", "again", "regards", "best", "kind", "yours", "many",
    "german", "english", "using", "name", "helpdesk", "desk", "service", "folks", "guys",
    "sincerely", "faithfully", "truly", "thanks", "thank", "american", "british", "withheld",
  ]

  // MARK: Stand-ins

  private static func core(_ word: String) -> String { word.stripped(of: ".,;:!?'\"()[]<>") }

  private mutating func learn(_ range: Range<Int>, _ row: WordRow) {
    for place in range where !Names.titles.contains(row.words[place].plainLetters) {
      let core = Names.core(row.words[place])
      guard core.count > 2, core.plainLetters != "name" else { continue }
      seen.insert(core)
      if core.first?.isLowercase == true {
        seen.insert(core.prefix(1).uppercased() + core.dropFirst())
      }
    }
  }

  /// One "Name" for all of a name; the sign behind it stays.
  private func hide(_ range: Range<Int>, _ row: inout WordRow) {
    guard let last = range.last else { return }
    put(last, &row)
    for place in range.dropLast() { row.remove(place) }
  }

  private func put(_ place: Int, _ row: inout WordRow) {
    let word = row.words[place]
    let core = Names.core(word)
    guard !core.isEmpty, let range = word.firstRange(of: core) else { return }
    row.words[place] = word.replacingCharacters(in: range)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    self[..<range.lowerBound] + "Name" + self[range.upperBound...]
  }
}
