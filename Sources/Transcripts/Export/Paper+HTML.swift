extension Paper {
  /// As one page for a browser or a printer: it loads nothing and runs nothing.
  public var html: String {
    let sheets = sections.map { section in
      HTML.section(section.heading, HTML.list(section.items))
    }
    return Page.html(
      title: "\(title), \(date)", heading: title,
      parts: ["<p class=\"date\">\(Markup.escaped(date))</p>"]
        + [HTML.section(PaperWording.talk, talk.map(HTML.block))] + sheets)
  }
}

/// The parts of a page.
private enum HTML {
  static func section(_ heading: String, _ parts: [String]) -> String {
    (["<section>", "<h2>\(Markup.escaped(heading))</h2>"] + parts + ["</section>"])
      .joined(separator: "\n")
  }

  static func list(_ items: [String]) -> [String] {
    ["<ul>"] + items.map { "<li>\(Markup.plain($0))</li>" } + ["</ul>"]
  }

  /// Who speaks stands in words too, so that the page can be read aloud, and without colours.
  static func block(_ utterance: Utterance) -> String {
    let name = utterance.isOfPerson ? PaperWording.person : PaperWording.assistant
    let kind = utterance.isOfPerson ? "person" : "assistant"
    let lines = utterance.paragraphs.map { Markup.plain($0) }
    let isPasted = utterance.isOfPerson && lines.count > 1
    let words =
      isPasted
      ? "<pre>\(lines.joined(separator: "\n"))</pre>"
      : lines.filter { !$0.isEmpty }.map { "<p>\($0)</p>" }.joined(separator: "\n")
    return "<div class=\"\(kind)\">\n<h3>\(name)</h3>\n\(words)\n</div>"
  }
}
