extension Paper {
  /// As plain text.
  public var text: String {
    var lines = [title, date, "", PaperWording.talk, ""]
    for utterance in talk {
      let wrapped = utterance.paragraphs.flatMap { Layout.wrapped($0) }
      let name = utterance.isOfPerson ? "you" : "mailmend"
      lines.append(String(Layout.speech(name, wrapped).dropLast()))
    }
    for section in sections {
      lines += ["", section.heading, ""]
      lines += section.items.flatMap { item in
        Layout.wrapped(Layout.visible(item)).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As Markdown.
  public var markdown: String {
    var blocks = [
      "# " + Markdown.escaped(title), Markdown.escaped(date), "## " + PaperWording.talk,
    ]
    for utterance in talk { blocks += Markdown.blocks(utterance) }
    for section in sections {
      blocks.append("## " + Markdown.escaped(section.heading))
      blocks.append(section.items.map { "- " + Markdown.escaped($0) }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
