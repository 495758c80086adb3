/// A text on its way to a reading: scanned once, then read by one small reader after the other.
struct Page {
  let text: TokenText
  let shelf: Shelf
  let context: Context
  /// Every phrase found, by its first token.
  let hits: Hits
  /// The servers, addresses and web pages.
  let compounds: [Compound]
  /// For each token, whether it is part of a compound.
  let isCompound: [Bool]
  /// What each token is about, if a phrase such as "support says" stands before it.
  let scopes: [Symptom.Subject?]
  /// The symptoms that count.
  let symptomHits: [SymptomHit]
  private let skips: Skips
  /// Where the text speaks of a side.
  let mentions: Mentions

  /// What was read so far.
  var claims = Claims()
  /// For each token, whether a template has read it.
  var isTaken: [Bool]
  /// The pasted lines that were read, and their sides.
  var lines: [(range: Range<Int>, side: SideID?)] = []
  /// The ports that were read.
  var ports: [PortMention] = []
  /// Words that stand for more than one value.
  var openWords: [OpenWord] = []

  var knowledge: Knowledge { _read { yield shelf.knowledge } }
  var lexicon: Lexicon { _read { yield shelf.lexicon } }

  init(_ text: String, _ shelf: Shelf, _ context: Context) {
    var text = TokenText(text)
    let words = shelf.words(of: &text)
    let hits = Hits(shelf.lexicon.trie, words)
    let compounds = CompoundFinder(text, servers: shelf.lexicon.servers).compounds()
    var isCompound = Array(repeating: false, count: text.tokens.count)
    for compound in compounds { for place in compound.range { isCompound[place] = true } }
    let finder = SymptomFinder(text, hits.stretches, shelf)
    let traits = shelf.lexicon.traits
    let scopes = Self.scopes(of: finder.found, in: text, traits, default: context.subject)
    (self.text, self.hits, self.compounds, self.isCompound) = (text, hits, compounds, isCompound)
    (self.shelf, self.context, self.scopes) = (shelf, context, scopes)
    symptomHits = SymptomHit.counting(finder.found, scopes: scopes, traits)
    skips = finder.skips
    mentions = Mentions(
      words: hits.sides, compounds: compounds, isCompound: isCompound,
      servers: shelf.lexicon.servers)
    isTaken = Array(repeating: false, count: text.tokens.count)
  }

  /// What was read, and where.
  var reading: Reading {
    let facts = claims.settled.map {
      found($0.change, at: $0.range, skipping: skipped(in: $0.range) ?? Skips.none)
    }
    // The hits are in the order of the text: of each symptom the first one counts.
    var isSeen = Array(repeating: false, count: lexicon.traits.count)
    var symptoms: [Reading.Found<SymptomID>] = []
    for hit in symptomHits where !isSeen[hit.symptom.raw] {
      isSeen[hit.symptom.raw] = true
      symptoms.append(found(hit.symptom, at: hit.range, skipping: hit.skipped))
    }
    symptoms.sort { $0.what < $1.what }
    return Reading(facts: facts, evidence: symptoms)
  }

  private func found<What>(
    _ what: What, at range: Range<Int>, skipping skipped: Int32
  ) -> Reading.Found<What> {
    Reading.Found(
      what: what, place: text.bytes(of: range),
      skipped: skipped == Skips.none ? [] : skips[skipped].map { text.bytes(of: $0) },
      isAdvice: isAdvice(range.lowerBound))
  }

  /// What a pattern skipped that covers just these tokens.
  private func skipped(in range: Range<Int>) -> Int32? {
    symptomHits.first { $0.range == range }?.skipped
  }

  /// Tells whether what stands at a token says nothing about the person's own mail as it is now.
  func isForeign(_ place: Int) -> Bool { scopes[place] != nil && scopes[place] != .advice }

  /// Tells whether what stands at a token is what support said.
  func isAdvice(_ place: Int) -> Bool { scopes[place] == .advice }

  private static let but = WordSet("but")

  /// What each token is about: from the phrase to the end of its sentence, to the next such phrase, or to a
  /// "but": "it works on my phone, but here it says 535".
  private static func scopes(
    of hits: [SymptomHit], in text: TokenText, _ traits: [Lexicon.Trait],
    default subject: Symptom.Subject?
  ) -> [Symptom.Subject?] {
    var scopes = Array(repeating: subject, count: text.tokens.count)
    let openings = hits.filter { traits[$0.symptom.raw].speaksFor != nil }
    for (place, hit) in openings.enumerated() {
      let next = place + 1 < openings.count ? openings[place + 1].range.lowerBound : scopes.count
      let most = min(next, text.sentence(of: hit.range.upperBound - 1).upperBound)
      let end =
        (hit.range.upperBound..<max(most, hit.range.upperBound)).first { but.contains(text, $0) }
        ?? most
      for token in hit.range.lowerBound..<max(end, hit.range.lowerBound) {
        scopes[token] = traits[hit.symptom.raw].speaksFor
      }
    }
    return scopes
  }
}
