import Troubleshooting

/// Telephone numbers, and the numbers of accounts, customers and contracts.
struct Numbers: Sendable {
  private var phones: [String: String] = [:]
  private var taken = StandIns()
  /// Numbers in which something is recognised: errors, above all.
  private let telling: Set<String>

  /// Numbers of Knowledge stay.
  init(_ knowledge: Knowledge) {
    let patterns = knowledge.symptoms.all.flatMap(\.patterns)
    telling = Set(patterns.flatMap { $0.split { !$0.isNumber }.map(String.init) })
  }

  /// Keeps the stand-ins that a text already has for what they stand for there.
  mutating func reserve(in text: String) { taken.reserve(in: text) }

  /// A text with stand-ins; numbers that were understood stay as they are.
  mutating func replaced(in text: String, except values: [Assignment] = []) -> String {
    var phones = self
    let kept = telling.union(values.map(\.value))
    let result = WordRow.mapped(text) { row in
      Numbers.blankBanks(&row)
      Numbers.blankAccounts(&row, except: kept)
      row = WordRow(phones.replacedPhones(in: row.text))
    }
    self = phones
    return result
  }

  // MARK: Accounts

  private static func blankAccounts(_ row: inout WordRow, except kept: Set<String>) {
    var reach = 0
    for place in row.words.indices {
      let word = row.words[place]
      if accounts.contains(word.prefix { !"#=:".contains($0) }.plainLetters) {
        reach = 4
        blank(place, &row, kept)
      } else if reach > 0 {
        let isLink = word.allSatisfy { "#=:.-".contains($0) } || links.contains(word.plainLetters)
        reach = blank(place, &row, kept) ? 1 : isLink ? reach - 1 : 0
      }
    }
  }

  private static let accounts: Set<String> = [
    "account", "acct", "customer", "contract", "client", "member", "membership", "order",
    "invoice", "policy", "subscriber", "reference", "ref", "ticket", "customers", "accounts",
    "kundennummer", "konto", "iban", "card",
  ]
  private static let links: Set<String> = ["number", "no", "nr", "num", "id", "is", "my", "the"]

  /// Makes zeros of the figures of a number; false if it is none.
  @discardableResult
  private static func blank(
    _ place: Int, _ row: inout WordRow, _ kept: Set<String>
  ) -> Bool {
    let word = row.words[place]
    let figures = word.drop { !$0.isNumber }
    guard word.count(where: \.isNumber) > 3, !SecretShape.isHost(word), !word.contains("@"),
      !figures.dropLast().contains(where: { ".:".contains($0) }), !word.contains("555-01"),
      !word.lowercased().contains("0x"), word.first != "-", word.count < 40,
      !kept.contains(word.stripped(of: ".,;:!?'\"()[]#="))
    else { return false }
    row.words[place] = String(word.map { $0.isNumber ? "0" : $0 })
    return true
  }

  /// The number of an account at a bank, `DE89 3704 0044 0532 0130 00` or in one word: the country stays.
  private static func blankBanks(_ row: inout WordRow) {
    var place = 0
    while place < row.words.count {
      var end = place + 1
      if isBank(row.words[place]), row.words[place].count == 4 {
        while end < row.words.count, end - place < 9, isGroup(row.words[end], row.words[end - 1]) {
          end += 1
        }
      }
      let letters = row.words[place..<end].joined().count(where: { $0.isLetter || $0.isNumber })
      if isBank(row.words[place]), (15...34).contains(letters) {
        for part in place..<end {
          let country = part == place ? 2 : 0
          let word = row.words[part]
          row.words[part] =
            word.prefix(country)
            + String(word.dropFirst(country).map { $0.isLetter || $0.isNumber ? "0" : $0 })
        }
      }
      place = end
    }
  }

  /// Tells whether a word begins as such a number does: two letters, two figures.
  private static func isBank(_ word: String) -> Bool {
    let core = word.stripped(of: ".,;:!?'\"()")
    return core == word.prefix(core.count) && core.count > 3
      && core.prefix(2).allSatisfy(\.isLetter)
      && core.dropFirst(2).prefix(2).allSatisfy(\.isNumber)
      && core.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && (core.count == 4 || core.count(where: \.isNumber) > 9)
  }

  private static func isGroup(_ word: String, _ former: String) -> Bool {
    let core = word.stripped(of: ".,;:!?'\"()")
    return former.count == 4 && (1...4).contains(core.count)
      && core.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
  }

  // MARK: Telephones

  private mutating func replacedPhones(in line: String) -> String {
    var result = ""
    var rest = line[...]
    var isMore = false
    while let start = rest.firstIndex(where: { $0.isNumber || "+(".contains($0) }) {
      // "at 030 1234567 or 5551234": who gives one number gives another.
      let between = rest[..<start].lowercased().split { !$0.isLetter }
      isMore = isMore && between.allSatisfy { $0 == "or" || $0 == "and" }
      result += rest[..<start]
      // A plus begins another number: "port 587 +49 30 1234567".
      let signs = rest[rest.index(after: start)...].prefix {
        $0.isNumber || " -./()\u{A0}".contains($0)
      }
      let run = rest[start..<signs.endIndex]
      let tail = run.reversed().prefix { !$0.isNumber }.count
      let core = run.dropLast(tail)
      let next = tail == 0 ? rest[run.endIndex...].first : " "
      let isFree =
        !(result.last.map { $0.isLetter || "-_".contains($0) } ?? false)
        && !(next.map { $0.isLetter || $0 == "_" || $0 == "@" || $0 == ":" } ?? false)
      let isAsked = isMore || Numbers.isAsked(result.suffix(24))
      let shown = isFree ? standIn(core, isAsked) : String(core)
      isMore = shown.hasPrefix("555-01")
      result += shown
      result += run.suffix(tail)
      rest = rest[run.endIndex...]
    }
    return result + rest
  }

  private static func isAsked(_ before: Substring) -> Bool {
    let words = before.lowercased().split { !$0.isLetter }.suffix(3)
    return words.contains { asking.contains(String($0)) }
  }

  private static let asking: Set<String> = [
    "phone", "telephone", "tel", "call", "mobile", "cell", "fax", "ring", "dial", "handy",
  ]

  private mutating func standIn(_ run: Substring, _ isAsked: Bool) -> String {
    let groups = run.split { !$0.isNumber }
    let figures = groups.joined()
    if Numbers.isCard(groups, run) { return String(run.map { $0.isNumber ? "0" : $0 }) }
    guard Numbers.isPhone(run, groups, figures, isAsked) else { return String(run) }
    if let former = phones[figures] { return former }
    let number = (taken.next(.phone) - 1) % 100
    let standIn = "555-01" + (number < 10 ? "0" : "") + String(number)
    phones[figures] = standIn
    return standIn
  }

  private static func isCard(_ groups: [Substring], _ run: Substring) -> Bool {
    guard !run.contains(where: { ".+/".contains($0) }) else { return false }
    let isOfFours = groups.count > 2 && groups.dropLast().allSatisfy { $0.count == 4 }
    return isOfFours || groups.count == 1 && groups[0].count > 11
  }

  private static func isPhone(
    _ run: Substring, _ groups: [Substring], _ figures: String, _ isAsked: Bool
  ) -> Bool {
    let sizes = groups.map(\.count)
    guard (7...15).contains(figures.count), sizes.count < 8, !figures.allSatisfy({ $0 == "0" }),
      !isDate(sizes), !figures.dropLast(2).hasSuffix("55501")
    else { return false }
    if run.contains(".") { return sizes == [3, 3, 4] }
    if run.contains("/"), !figures.hasPrefix("0") || sizes.count > 2 && sizes[0] < 3 {
      return isAsked
    }
    if isAsked || run.first == "+" { return true }
    let isLong = figures.count > 8 && (sizes.max() ?? 0) > 2
    return sizes == [3, 3, 4] || sizes == [1, 3, 3, 4]
      || isLong && (figures.hasPrefix("0") || run.first == "(")
  }

  /// Tells whether groups of figures are those of a day: `2026-11-21`, `21/11/2026`.
  private static func isDate(_ sizes: [Int]) -> Bool {
    guard sizes.count > 2 else { return false }
    return sizes[0] == 4 && sizes[1] < 3 && sizes[2] < 3
      || sizes[0] < 3 && sizes[1] < 3 && (sizes[2] == 4 || sizes[2] == 2 && sizes.count < 5)
  }
}
