/// A word of a pasted message that stands for several values of a fact.
struct OpenWord {
  var fact: FactID
  var values: [Value]
  var symptom: SymptomID
  /// The tokens of the word, with what it stands behind.
  var range: Range<Int>
}

extension Page {
  /// A template found in the text, with what stands at its places.
  private struct Line {
    typealias Place = (subjects: Symptom.Subjects, text: String, range: Range<Int>)

    var template: TemplateID
    var range: Range<Int>
    var places: [Place]
  }

  /// Reads the places of pasted messages; a template that comes again begins a new message.
  mutating func readTemplates() {
    guard !hits.templates.isEmpty else { return }
    let recognised = Set(symptomHits.map(\.symptom))
    var open: [SymptomID: [Line]] = [:]
    for line in linesFound() {
      let symptom = line.template.symptom
      guard recognised.contains(symptom) || knowledge.symptoms[symptom].patterns.isEmpty else {
        continue
      }
      if open[symptom, default: []].contains(where: { $0.template == line.template }) {
        take(open[symptom, default: []], of: symptom)
        open[symptom] = []
      }
      open[symptom, default: []].append(line)
    }
    for symptom in open.keys.sorted() { take(open[symptom, default: []], of: symptom) }
    lines.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func linesFound() -> [Line] {
    hits.templates.filter { !isForeign($0.range.lowerBound) }.compactMap { hit in
      line(hit.meaning, lexicon.shapes[hit.meaning.symptom.raw][hit.meaning.place], from: hit.range)
    }
  }

  private func line(_ id: TemplateID, _ shape: TemplateShape, from opening: Range<Int>) -> Line? {
    var line = Line(template: id, range: opening, places: [])
    for gap in shape.gaps {
      let found = TemplateValue(in: text, from: line.range.upperBound, next: gap.next)
      guard let found else { return nil }
      let words = line.range.lowerBound..<found.value.upperBound
      line.places.append((gap.subjects, text.string(found.value), words))
      line.range = opening.lowerBound..<found.end
    }
    return line
  }

  private mutating func take(_ group: [Line], of symptom: SymptomID) {
    guard let first = group.first, let last = group.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    let side = knowledge.symptoms[symptom].side ?? side(of: group, range)
    lines.append((range, side))
    for line in group {
      for place in line.range { isTaken[place] = true }
      for place in line.places { claim(place, side, of: symptom) }
    }
  }

  private mutating func claim(
    _ place: Line.Place, _ side: SideID?, of symptom: SymptomID
  ) {
    guard let fact = place.subjects.fact(on: side) else { return }
    let values = values(of: fact, saidAs: place.text, in: symptom)
    if values.count > 1 {
      openWords.append(OpenWord(fact: fact, values: values, symptom: symptom, range: place.range))
    } else if let value = values.first {
      claims.add(fact, value, .pasted, at: place.range)
    }
  }

  /// The side of a pasted message: what it calls the protocol, else its server, else its port, else
  /// as for any other words.
  private func side(of group: [Line], _ range: Range<Int>) -> SideID? {
    let words = group.flatMap(\.places).map(\.text)
    return protocolSide(near: range)
      ?? Set(words.compactMap { HostName.isPlausible($0) ? lexicon.servers.side(of: $0) : nil })
      .only
      ?? words.compactMap { side(ofPort: Int($0)) }.only
      ?? side(ofWordsAt: range) ?? sideOfAll
  }

  /// The only side that words name anywhere, for a message that does not say.
  private var sideOfAll: SideID? { mentions.all.prefix(100).lazy.map(\.side).only }

  /// The side after `Protocol:` in the sentences of a pasted message.
  private func protocolSide(near range: Range<Int>) -> SideID? {
    let sentences =
      text.sentence(of: range.lowerBound)
      .lowerBound..<text.sentence(of: range.upperBound - 1)
      .upperBound
    let near = mentions.within(sentences.clamped(to: text.window(around: range)))
    let named = near.filter {
      let place = $0.range.lowerBound
      return text.isMark(":", at: place - 1) && Self.protocolWord.contains(text, place - 2)
    }
    return named.map(\.side).only
  }

  private static let protocolWord = WordSet("protocol")
}

extension Symptom.Subjects {
  /// The fact that is meant on a side; nil if it needs a side and has none.
  func fact(on side: SideID?) -> FactID? {
    switch self {
    case .plain(let fact): fact
    case .sided(let facts):
      side.flatMap { facts.indices.contains($0.raw) ? facts[$0.raw] : nil }
    }
  }
}
