extension Layout {
  func count(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + columns($1) } }

  /// The text in lines, between words; the first begins with a span, the others as far in.
  ///
  /// Where the window is too narrow for an indent, there is none.
  func wrapped(
    _ text: String, role: Span.Role = .plain, after front: Span? = nil, hang: Int = 0
  ) -> [Line] {
    let front = front ?? Span(text: "", role: .plain)
    let words = text.split { $0 == " " || $0 == "\t" || $0.isNewline }.map(String.init)
    let indent = count(front.text) + hang
    guard indent <= width / 2 else {
      let sign = front.text.split(separator: " ").map(String.init)
      return filled(sign + words, first: width, rest: width).map { line($0, role) }
    }
    let rows = filled(words, first: width - count(front.text), rest: width - indent)
    let space = Span(text: String(repeating: " ", count: indent), role: .plain)
    return rows.enumerated().map { place, row in line(row, role, after: place == 0 ? front : space)
    }
  }

  private func line(_ text: String, _ role: Span.Role, after front: Span? = nil) -> Line {
    let spans = [front, Span(text: text, role: role)].compactMap(\.self)
    return Line(spans: spans.filter { !$0.text.isEmpty })
  }

  /// Words put into rows of so many columns; a word that is longer than a row is broken at its end.
  private func filled(_ words: [String], first: Int, rest: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var used = 0
    var room: Int { rows.isEmpty ? first : rest }
    func close() {
      rows.append(row)
      (row, used) = ("", 0)
    }
    for word in words {
      let size = count(word)
      if !row.isEmpty, used + 1 + size > room { close() }
      if !row.isEmpty {
        row += " "
        used += 1
      }
      guard used + size > room else {
        row += word
        used += size
        continue
      }
      for character in word {
        if used + columns(character) > room, used > 0 { close() }
        row.append(character)
        used += columns(character)
      }
    }
    if !row.isEmpty || rows.isEmpty { close() }
    return rows
  }
}
