extension Paper {
  /// As one page for a browser or a printer: it loads nothing and runs nothing.
  public var html: String {
    let sheets = sections.map { section in
      HTML.section(section.heading, HTML.list(section.items))
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(Markup.escaped("\(title), \(date)"))</title>
      <style>
      \(HTML.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(Markup.escaped(title))</h1>
      <p class="date">\(Markup.escaped(date))</p>
      \(([HTML.section(PaperWording.talk, talk.map(HTML.block))] + sheets).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }
}

/// The parts of a page.
private enum HTML {
  static func section(_ heading: String, _ parts: [String]) -> String {
    (["<section>", "<h2>\(Markup.escaped(heading))</h2>"] + parts + ["</section>"])
      .joined(separator: "\n")
  }

  static func list(_ items: [String]) -> [String] {
    ["<ul>"] + items.map { "<li>\(Markup.escaped(Layout.visible($0)))</li>" } + ["</ul>"]
  }

  /// Who speaks stands in words too, so that the page can be read aloud, and without colours.
  static func block(_ utterance: Utterance) -> String {
    let name = utterance.isOfPerson ? PaperWording.person : PaperWording.assistant
    let kind = utterance.isOfPerson ? "person" : "assistant"
    let lines = utterance.paragraphs.map { Markup.escaped(Layout.visible($0)) }
    let isPasted = utterance.isOfPerson && lines.count > 1
    let words =
      isPasted
      ? "<pre>\(lines.joined(separator: "\n"))</pre>"
      : lines.filter { !$0.isEmpty }.map { "<p>\($0)</p>" }.joined(separator: "\n")
    return "<div class=\"\(kind)\">\n<h3>\(name)</h3>\n\(words)\n</div>"
  }

  static let style = """
    :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --soft: #eef3f8; --line: #8aa0b5; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16191c; --soft: #232a31; --line: #6f8496; }
    }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1.25rem/1.55 Verdana, "DejaVu Sans", "Segoe UI", sans-serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 0; }
    h2 { font-size: 1.35rem; margin: 2rem 0 0.8rem; border-bottom: 2px solid var(--line); }
    h3 { font-size: 1rem; margin: 0 0 0.2rem; }
    p, ul, pre { margin: 0.35rem 0; }
    li { margin: 0.5rem 0; }
    .person, .assistant { margin: 0 0 1rem; padding: 0.6rem 0.9rem; border-left: 5px solid var(--line); }
    .person { background: var(--soft); margin-left: 1.5rem; }
    pre { white-space: pre-wrap; font: 1.05rem/1.5 "DejaVu Sans Mono", Consolas, monospace; }
    @page { size: A4; margin: 18mm; }
    @media print {
      :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --soft: #ffffff; --line: #555555; }
      body { font-size: 12.5pt; line-height: 1.4; }
      main { max-width: none; padding: 0; }
      .person, .assistant, li { break-inside: avoid; }
      h1, h2, h3 { break-after: avoid; }
    }
    """
}
