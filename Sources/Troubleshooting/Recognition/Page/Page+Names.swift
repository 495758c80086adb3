extension Page {
  private static let to = WordSet("to")
  private static let line = WordSet("internet isp broadband dsl fibre fiber wifi line blocked")
  private static let my = WordSet("my")
  private static let from = WordSet("from")
  private static let sent = WordSet("sent")
  private static let mail = WordSet(
    "mail mails email emails message messages letter letters anything everything send sends sending "
      + "sent write writing")
  private static let wrote = WordSet("wrote written")
  private static let we = WordSet("i we have")
  private static let moving = WordSet(
    "move moved moving switch switched switching change changed transfer transferred forward forwarded"
  )
  /// With these something else begins than whose mailbox it is: "to my sister from Gmail".
  private static let turning = WordSet(
    "from via using through by and but because since while if when i we it says say tells told")

  /// A name in the text.
  private struct NameMention {
    var range: Range<Int>
    var kind: Fact.Kind
    var value: Value
    /// Whether it may as well be a mailbox.
    var isAmbiguous: Bool
    var place: Int { range.lowerBound }
  }

  /// Reads the program and the provider by their names.
  ///
  /// A later form may read more kinds: the lexicon holds the names of all of them.
  mutating func readNames() {
    let names = namesFound()
    let own = names.filter {
      $0.kind == .program && !isForeign($0.place) && !isAdvice($0.place) && !isSignature($0.place)
    }
    if let fact = knowledge.roles.program,
      let name = own.first(where: { !$0.isAmbiguous }) ?? own.first
    {
      claims.add(fact, name.value, .said, at: name.range)
    }
    if let fact = knowledge.roles.provider, !isLookedUp(fact),
      let name = provider(
        among: names.filter { $0.kind == .provider && !isOnlyLine($0.place, fact) })
    {
      claims.add(fact, name.value, .said, at: name.range)
    }
  }

  /// The first provider that is not somewhere else; one that is somewhere else only if it is the only one.
  private func provider(among names: [NameMention]) -> NameMention? {
    let here = names.filter { scopes[$0.place] != .not && !isReceivers($0.place) }
    return here.first { !isForeign($0.place) }
      ?? (Set(here.map(\.value)).count == 1 ? here.first : nil)
  }

  /// Tells whether a name is that of the company of the line, where an address says that the mailbox is
  /// elsewhere: "my Internet is from Comcast, my address is jo@isp.example".
  private func isOnlyLine(_ place: Int, _ provider: FactID) -> Bool {
    guard let base = knowledge.facts[provider].lookUp?.base, claims[base] != nil else {
      return false
    }
    let sentence = text.sentence(of: place)
    return (max(sentence.lowerBound, place - 4)..<place).contains {
      Self.line.contains(text, $0) && !isCompound[$0]
    }
  }

  /// So many words at most say whose mailbox it is: "to my sister in Berlin at Gmail".
  private static let mostOfReceiver = 6

  /// Tells whether a program only signs: "Sent from my iPhone" says where this was written, and not where mail
  /// fails.
  private func isSignature(_ place: Int) -> Bool {
    let from = Self.my.contains(text, place - 1) ? place - 2 : place - 1
    let sent = from - 1
    return Self.from.contains(text, from) && Self.sent.contains(text, sent)
      && text.tokens[sent].isCapital && text.sentence(of: sent).lowerBound == sent
  }

  /// Tells whether a name or an address is where somebody's mail goes: "my mails to people at Gmail come back".
  func isReceivers(_ place: Int) -> Bool {
    let sentence = text.sentence(of: place)
    let near = max(sentence.lowerBound, place - 1 - Self.mostOfReceiver)..<place
    let before = near.last { Self.to.contains(text, $0) || Self.turning.contains(text, $0) }
    guard let before, Self.to.contains(text, before), isMail(before - 1) else { return false }
    return !(max(sentence.lowerBound, before - 5)..<before).contains {
      Self.moving.contains(text, $0)
    }
  }

  /// Tells whether a word is of mail that goes out: "mails", or "I wrote".
  private func isMail(_ place: Int) -> Bool {
    Self.mail.contains(text, place)
      || Self.wrote.contains(text, place) && Self.we.contains(text, place - 1)
  }

  /// Tells whether a fact follows from something else that was read.
  private func isLookedUp(_ fact: FactID) -> Bool {
    guard let lookUp = knowledge.facts[fact].lookUp, let base = claims[lookUp.base] else {
      return false
    }
    return lookUp.table[base] != nil
  }

  private func namesFound() -> [NameMention] {
    guard !hits.names.isEmpty else { return [] }
    let hits = hits.names.filter {
      !isTaken[$0.range.lowerBound] && isWhole($0.range)
        && (!lexicon.proper.contains($0.meaning.value) || isProper($0.range.lowerBound))
    }
    var found: [NameMention] = []
    for hit in hits.longest() {
      let first = hits.partitioningPlace { $0.range.lowerBound >= hit.range.lowerBound }
      let here = hits[first...].prefix { $0.range.lowerBound == hit.range.lowerBound }
        .filter { $0.range == hit.range }
      for kind in [Fact.Kind.program, .provider] {
        let meant = here.map(\.meaning).filter { $0.kind == kind }
        guard let value = meant.map({ lexicon.values[$0.value] }).only else { continue }
        let isAmbiguous = meant.contains { lexicon.ambiguous.contains($0.value) }
        found.append(
          NameMention(range: hit.range, kind: kind, value: value, isAmbiguous: isAmbiguous))
      }
    }
    return found
  }

  /// Tells whether a capital in the middle of a sentence makes a word a name.
  private func isProper(_ place: Int) -> Bool {
    text.tokens[place].isCapital && place > text.sentence(of: place).lowerBound
      && text.word(place - 1)?.isCapital != true
  }

  /// Tells whether a name is not a part of a server or an address, but may be all of one: Outlook.com.
  private func isWhole(_ range: Range<Int>) -> Bool {
    guard range.contains(where: { isCompound[$0] }) else { return true }
    return compounds.binaryContains(range)
  }
}

extension [Compound] {
  /// Tells whether one of them has just these tokens.
  func binaryContains(_ range: Range<Int>) -> Bool {
    let place = partitioningPlace { $0.range.lowerBound >= range.lowerBound }
    return place < count && self[place].range == range
  }
}
