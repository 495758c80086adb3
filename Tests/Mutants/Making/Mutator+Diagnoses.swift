/// Slips in diagnoses and their fixes.
extension Mutator {
  mutating func changeDiagnoses() {
    let all = page.root.entries
    for (place, entry) in all.enumerated() {
      if entry.name == "fixes" {
        changeFixes(entry.value, of: nil)
      } else {
        drop("diagnosis.drop", place, of: all, in: page.root)
        changeDiagnosis(entry.name, entry.value)
      }
    }
  }

  private mutating func changeDiagnosis(_ name: String, _ diagnosis: Piece) {
    if let family = diagnosis["family"], let word = family.word,
      let other = Choices.next(after: word, in: choices.families)
    {
      put("family.retype", other, for: family)
    }
    if let cures = diagnosis["cures"] { changeValues("cures", of: cures) }
    changeNames("enquire", "enquire", of: diagnosis)
    if let fixes = diagnosis["fixes"] { changeFixes(fixes, of: name) }
  }

  /// The fixes of a diagnosis, or those that are shared.
  private mutating func changeFixes(_ fixes: Piece, of diagnosis: String?) {
    let all = fixes.entries
    let shared = page.root["fixes"].map { $0.entries.map(\.name) } ?? []
    for (place, entry) in all.enumerated() {
      drop("fix.drop", place, of: all, in: fixes)
      // The order of shared fixes has no meaning, nor has that of two which are never given together.
      if let diagnosis, place + 1 < all.count, entry.value.meets(all[place + 1].value),
        !choices.exclude(entry.name, all[place + 1].name, in: diagnosis)
      {
        swap("fix.swap", entry.span, all[place + 1].span)
      }
      changeFix(entry.value, others: all.compactMap { $0.value["shared"]?.word } + shared)
    }
  }

  private mutating func changeFix(_ fix: Piece, others: [String]) {
    if let name = fix["shared"], let word = name.word,
      let other = Choices.next(after: word, in: others)
    {
      put("fix.shared-retype", other, for: name)
    }
    if let condition = fix["when"] {
      drop("fix-when.drop", "when", of: fix)
      changeTests("fix-when", of: condition)
    }
    if let set = fix["set"] { changeValues("fix-set", of: set) }
    changeNames("fix-do", "do", of: fix, among: choices.tasks)
    changeNames("fix-after", "after", of: fix, among: choices.tasks)
    for key in ["risk", "verify", "only", "each", "do"] where fix[key] != nil {
      drop("fix.\(key)-drop", key, of: fix)
    }
    if let each = fix["each"] { retypeSide("fix.each-retype", each) }
    if let only = fix["only"] { retypeSide("fix.only-retype", only) }
  }

  private mutating func retypeSide(_ kind: String, _ piece: Piece) {
    let words = ["smtp": "incoming", "incoming": "smtp", "imap": "pop3", "pop3": "imap"]
    let last = piece.word?.split(separator: ".").last.map(String.init) ?? ""
    guard let word = piece.word, let other = words[last] else { return }
    put(kind, String(word.dropLast(last.count)) + other, for: piece)
  }
}
