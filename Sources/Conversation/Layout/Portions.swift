/// Divides what is to be read into portions, so that nobody has to read everything at once.
///
/// Portions are the same at every width of the window: they are what fits at 80 columns.
enum Portions {
  private static let page = Layout(width: 80)
  /// The lines of one portion.
  static let limit = 10
  /// The steps of one portion.
  static let steps = 6

  /// The lines of hints in other words.
  static let hints = 7

  /// The lines that a screen takes at 80 columns.
  static func lines(_ screen: Screen) -> Int { max(0, page.lines(of: screen).count - 1) }

  /// The paragraphs in portions; a heading stays with what follows it.
  static func divided(_ paragraphs: [Screen.Paragraph], limit: Int = limit) -> [Screen] {
    var portions: [Screen] = []
    for piece in pieces(paragraphs) {
      if let last = portions.last, lines(last + piece) <= limit {
        portions[portions.count - 1] = last + piece
      } else {
        portions.append(piece)
      }
    }
    return portions
  }

  /// Tells whether a question can stand below what leads to it, and still be near.
  static func fits(_ upper: Screen, above foot: Screen) -> Bool {
    let before = foot.paragraphs.prefix { $0.kind != .question }
    return lines(upper + Screen(Array(before))) <= limit
  }

  /// What must not be torn apart.
  private static func pieces(_ paragraphs: [Screen.Paragraph]) -> [Screen] {
    paragraphs.reduce(into: []) { pieces, paragraph in
      if pieces.last?.paragraphs.last?.kind == .heading {
        pieces[pieces.count - 1].paragraphs.append(paragraph)
      } else {
        pieces.append(Screen([paragraph]))
      }
    }
  }

  /// The places of steps in portions: few enough, and not too many lines.
  static func divided(steps: [String]) -> [Range<Int>] {
    let shown = Screen.steps(steps)
    var portions: [Range<Int>] = []
    var first = 0
    for place in steps.indices.dropFirst() {
      let isFull =
        place - first >= Portions.steps
        || lines(Screen(Array(shown[first...place]))) > limit
      guard isFull else { continue }
      portions.append(first..<place)
      first = place
    }
    return balanced(portions + [first..<steps.count])
  }

  /// Nobody is sent to a further screen for a single step.
  private static func balanced(_ portions: [Range<Int>]) -> [Range<Int>] {
    guard let last = portions.last, let former = portions.dropLast().last, last.count == 1,
      former.count > 3
    else { return portions }
    let middle = former.lowerBound + (former.count + 1) / 2
    return portions.dropLast(2) + [former.lowerBound..<middle, middle..<last.upperBound]
  }
}
