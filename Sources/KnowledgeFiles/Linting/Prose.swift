/// The texts that a person may read, as written, each once.
struct Prose {
  private(set) var passages: [Passage] = []
  private var places: Set<Place> = []

  /// Keeps a text. What is written for both sides is met twice.
  mutating func keep(_ written: Written, isSteps: Bool) {
    guard let text = written.scalar, !text.isEmpty, places.insert(written.place).inserted else {
      return
    }
    passages.append(
      Passage(text: text, style: written.style, place: written.place, isSteps: isSteps))
  }
}

/// One text as written, before anything is filled in.
struct Passage {
  let text: String
  let style: Written.Style
  let place: Place
  /// Whether each of its lines is a step of its own.
  let isSteps: Bool

  /// Its words, apart for each step.
  func parts(in source: SourceFile) -> [[Word]] {
    guard isSteps else { return [words(in: source)].filter { !$0.isEmpty } }
    var rest = words(in: source)[...]
    return KnowledgeBuilder.lines(in: text).map { line in
      let count = line.split(whereSeparator: \.isWhitespace).count
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  /// All words, each where it stands in the file: YAML folds lines and never changes what a word is.
  private func words(in source: SourceFile) -> [Word] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var spots = Spots(source: source, place: place, style: style)
    return words.map { Word(text: $0, place: spots.next()) }
  }

  /// The places of the words of a text, one after the other.
  private struct Spots {
    let source: SourceFile
    var place: Place
    private var line: [Unicode.Scalar]

    init(source: SourceFile, place: Place, style: Written.Style) {
      self.source = source
      self.place = place
      line = []
      // Behind `|` or `>` the text begins on the next line.
      let isBlock = style == .literal || style == .folded
      move(to: isBlock ? place.line + 1 : place.line, isBlock ? 1 : place.column)
    }

    private mutating func move(to number: Int, _ column: Int) {
      place.line = number
      place.column = column
      line = Array(source.text(line: number).unicodeScalars)
    }

    mutating func next() -> Place {
      while true {
        while place.column <= line.count, line[place.column - 1].properties.isWhitespace {
          place.column += 1
        }
        if place.column <= line.count || place.line >= source.lineCount { break }
        move(to: place.line + 1, 1)
      }
      defer {
        while place.column <= line.count, !line[place.column - 1].properties.isWhitespace {
          place.column += 1
        }
      }
      return place
    }
  }
}

/// A word of a text, with the signs around it.
struct Word {
  let text: String
  let place: Place
}
