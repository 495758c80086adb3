import Transcripts

extension CallScript {
  /// As plain text, in lines of some width.
  public func text(width: Int) -> String {
    let paper = ScriptPaper(self)
    var lines = [paper.title, String(repeating: "=", count: paper.title.count)]
    for block in paper.blocks { lines += PlainText(width: width).lines(of: block) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As Markdown.
  public var markdown: String {
    let paper = ScriptPaper(self)
    return (["# " + paper.title] + paper.blocks.map(MarkdownText.block)).joined(separator: "\n\n")
      + "\n"
  }

  /// As one page for a browser or a printer: it loads nothing and runs nothing.
  public var html: String {
    let paper = ScriptPaper(self)
    return Page.html(
      title: paper.title, heading: paper.title, parts: HTMLText.parts(paper.blocks),
      style: HTMLText.style)
  }
}

// MARK: Plain text

private struct PlainText {
  let width: Int
  private static let indent = 4

  init(width: Int) { self.width = max(40, width) }

  func lines(of block: ScriptPaper.Block) -> [String] {
    switch block {
    case .heading(let text, _):
      return ["", ""] + wrapped(text.uppercased(), after: "")
    case .entry(let sign, _, let pieces):
      let front = sign + "." + String(repeating: " ", count: max(1, Self.indent - sign.count - 1))
      return [""] + wrapped(text(pieces), after: front)
    case .line(let pieces): return wrapped(text(pieces), after: space(Self.indent))
    case .list(let items):
      return items.flatMap { wrapped(text($0), after: space(Self.indent) + "- ") }
    case .steps(let steps):
      return steps.enumerated().flatMap {
        wrapped($1, after: space(Self.indent + 2) + "\($0 + 1). ")
      }
    }
  }

  private func text(_ pieces: [ScriptPaper.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let words), .strong(let words), .link(let words, _): words
      case .code(let words): words
      }
    }.joined()
  }

  private func space(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Words in lines, all as far in as those of the first.
  private func wrapped(_ text: String, after front: String) -> [String] {
    var lines: [String] = []
    var line = front
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (space(front.count), true)
      }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [line]
  }
}

// MARK: Markdown

private enum MarkdownText {
  static func block(_ block: ScriptPaper.Block) -> String {
    switch block {
    case .heading(let text, let anchor): return mark(anchor) + "## " + Markdown.escaped(text)
    case .entry(let sign, let anchor, let pieces):
      return mark(anchor) + "**\(sign).** " + line(pieces)
    case .line(let pieces): return line(pieces)
    case .list(let items): return items.map { "- " + line($0) }.joined(separator: "\n")
    case .steps(let steps):
      return steps.enumerated().map { "\($0 + 1). " + Markdown.escaped($1) }.joined(separator: "\n")
    }
  }

  /// A place that links lead to: Markdown has none of its own but headings.
  private static func mark(_ anchor: String) -> String {
    anchor.isEmpty ? "" : "<a id=\"\(Markup.plain(anchor))\"></a>\n"
  }

  private static func line(_ pieces: [ScriptPaper.Piece]) -> String {
    pieces.reduce("") { line, piece in
      switch piece {
      case .text(let words): line + inline(words, isFirst: line.isEmpty)
      case .strong(let words): line + "**\(inline(words))**"
      case .code(let words): line + Markdown.code(words)
      case .link(let words, let anchor): line + "[\(inline(words))](#\(anchor))"
      }
    }
  }

  /// The words escaped, with the spaces around them; only at the beginning of a line are they a list or a
  /// heading.
  private static func inline(_ words: String, isFirst: Bool = false) -> String {
    guard !isFirst else { return String(Markdown.escaped(words + "z").dropLast()) }
    return String(Markdown.escaped("a\(words)z").dropFirst().dropLast())
  }
}

// MARK: HTML

private enum HTMLText {
  /// The blocks; what belongs to an entry stands in one section, which no page break divides.
  static func parts(_ blocks: [ScriptPaper.Block]) -> [String] {
    var parts: [String] = []
    var isInside = false
    func close() { if isInside { parts.append("</section>") } }
    for block in blocks {
      switch block {
      case .heading(let text, let anchor):
        close()
        isInside = false
        parts.append("<h2\(id(anchor))>\(Markup.plain(text))</h2>")
      case .entry(let sign, let anchor, let pieces):
        close()
        isInside = true
        parts += [
          "<section class=\"entry\"\(id(anchor))>", "<h3>\(Markup.plain(sign))</h3>",
          "<p>\(line(pieces))</p>",
        ]
      case .line(let pieces): parts.append("<p>\(line(pieces))</p>")
      case .list(let items): parts += list("ul", items.map(line))
      case .steps(let steps): parts += list("ol", steps.map(Markup.plain))
      }
    }
    close()
    return parts
  }

  private static func id(_ anchor: String) -> String {
    anchor.isEmpty ? "" : " id=\"\(Markup.plain(anchor))\""
  }

  private static func list(_ tag: String, _ items: [String]) -> [String] {
    ["<\(tag)>"] + items.map { "<li>\($0)</li>" } + ["</\(tag)>"]
  }

  private static func line(_ pieces: [ScriptPaper.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let words): Markup.plain(words)
      case .strong(let words): "<strong>\(Markup.plain(words))</strong>"
      case .code(let words): "<code>\(Markup.plain(words))</code>"
      case .link(let words, let anchor):
        "<a href=\"#\(Markup.plain(anchor))\">\(Markup.plain(words))</a>"
      }
    }.joined()
  }

  /// Beside the usual style: numbers stand out, and a step stays on one sheet of paper.
  static let style = """
    body { font-size: 1.05rem; line-height: 1.45; }
    li { margin: 0.2rem 0; }
    ol { margin: 0.35rem 0; }
    .entry { margin: 0.8rem 0; padding-left: 3rem; position: relative; break-inside: avoid; }
    .entry h3 { position: absolute; left: 0; top: 0; font-size: 1.2rem; margin: 0; }
    .entry p { margin: 0.2rem 0; }
    code { background: var(--soft); padding: 0 0.2rem; white-space: nowrap; }
    a { color: inherit; }
    @media print { body { font-size: 10.5pt; line-height: 1.3; } }
    """
}
