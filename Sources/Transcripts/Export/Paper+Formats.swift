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

extension Markdown {
  fileprivate static func blocks(_ utterance: Utterance) -> [String] {
    let name = utterance.isOfPerson ? PaperWording.person : PaperWording.assistant
    let isPasted = utterance.isOfPerson && utterance.paragraphs.count > 1
    guard !isPasted else { return ["**\(name):**", fenced(utterance.paragraphs)] }
    let lines = utterance.paragraphs.filter { !$0.allSatisfy(\.isWhitespace) }.map(escaped)
    return ["**\(name):** " + lines.joined(separator: "\\\n")]
  }

  /// A block that ends where it should: its fence is longer than any in it.
  private static func fenced(_ lines: [String]) -> String {
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }
}
