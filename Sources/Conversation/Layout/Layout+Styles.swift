extension Layout {
  /// Indents and numbers tell what a paragraph is.
  func indented(_ paragraph: Screen.Paragraph, sign width: Int) -> [Line] {
    switch paragraph.kind {
    case .text: wrapped(paragraph.text)
    case .heading, .question: wrapped(paragraph.text, role: .strong)
    case .hint: wrapped(paragraph.text, after: Span(text: "  ", role: .plain))
    // The second line of an item stands further in, so that one can see where the next begins.
    case .item: wrapped(paragraph.text, after: Span(text: "  ", role: .plain), hang: 2)
    case .step, .number, .choice: listed(paragraph, sign: width)
    }
  }

  private func listed(_ paragraph: Screen.Paragraph, sign width: Int) -> [Line] {
    let sign = Layout.sign(of: paragraph.kind) ?? ""
    let isChoice = if case .choice = paragraph.kind { true } else { false }
    let padding = String(repeating: " ", count: max(0, width - count(sign)))
    let front = Span(text: "  \(padding)\(sign)  ", role: isChoice ? .sign : .plain)
    return wrapped(paragraph.text, after: front)
  }

  /// Words tell what a paragraph is.
  func spoken(_ paragraph: Screen.Paragraph) -> [Line] {
    wrapped(Layout.inWords(paragraph))
  }

  private static func inWords(_ paragraph: Screen.Paragraph) -> String {
    let text = paragraph.text
    return switch paragraph.kind {
    case .text, .item: text
    case .heading: ended(text)
    case .step(let number, let count): "Step \(number) of \(count): \(text)"
    case .choice(let sign): "Answer \(sign): \(text)"
    // "Press Enter to go on" is no question, and must not be called one.
    case .question: text.contains("?") ? "Question: \(text)" : "Now: \(text)"
    case .hint: "Hint: \(text)"
    case .number(let number): "Number \(number): \(text)"
    }
  }

  /// A heading with a stop, so that a voice rests behind it.
  private static func ended(_ text: String) -> String {
    text.last.map { ".:?!".contains($0) } ?? true ? text : text + "."
  }
}
