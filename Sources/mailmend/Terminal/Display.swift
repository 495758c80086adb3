internal import Conversation

/// Lays a screen out for a width: wrapped between words, lists with a hanging indent.
struct Display: Sendable {
  let width: Int
  let isBold: Bool

  init(plain: Bool) {
    width = min(Terminal.width, 100)
    isBold = !plain && Terminal.allowsBold
  }

  /// The lines of a screen, an empty one first.
  func lines(of screen: Screen) -> [Terminal.Line] {
    var lines: [Terminal.Line] = []
    var former: Screen.Paragraph.Kind?
    for paragraph in screen.paragraphs where !paragraph.text.isEmpty {
      if needsSpace(paragraph.kind, after: former) { lines.append(Terminal.Line("")) }
      let isBold = isBold && Display.isWeighty(paragraph.kind)
      lines += self.lines(of: paragraph).map { Terminal.Line($0, isBold: isBold) }
      former = paragraph.kind
    }
    return lines.isEmpty ? [] : lines + [Terminal.Line("")]
  }

  private static func isWeighty(_ kind: Screen.Paragraph.Kind) -> Bool {
    kind == .heading || kind == .question
  }

  private func needsSpace(
    _ kind: Screen.Paragraph.Kind, after former: Screen.Paragraph.Kind?
  ) -> Bool {
    switch (kind, former) {
    case (_, nil), (.step, .some), (.choice, .some), (.hint, .heading), (.hint, .hint): false
    default: true
    }
  }

  private func lines(of paragraph: Screen.Paragraph) -> [String] {
    switch paragraph.kind {
    case .text, .heading, .question: wrapped(paragraph.text, first: "", rest: "")
    case .hint: wrapped(paragraph.text, first: "  ", rest: "  ")
    case .step(let number): listed("\(number).", paragraph.text)
    case .choice(let sign): listed(sign, paragraph.text)
    }
  }

  private func listed(_ sign: String, _ text: String) -> [String] {
    let first = "  " + sign + String(repeating: " ", count: max(1, 4 - sign.count))
    return wrapped(text, first: first, rest: String(repeating: " ", count: first.count))
  }

  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return lines + [line]
  }
}
