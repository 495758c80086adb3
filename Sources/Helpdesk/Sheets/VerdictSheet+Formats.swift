import Transcripts

extension VerdictSheet {
  /// As plain text. What stands below a heading is indented, so that no words of a ticket pass for one; an
  /// empty line keeps it apart from the next.
  var text: String {
    let head = [title, String(repeating: "=", count: title.count)]
    let body = sections.flatMap { section in
      ["", section.heading] + section.lines.map { $0.isEmpty ? "" : "  " + $0 }
    }
    return (head + body + [""]).joined(separator: "\n")
  }

  /// As Markdown, line for line. Quoted blocks can be told from what is around them wherever they are shown.
  var markdown: String {
    let blocks = sections.map { section in
      "### \(section.heading)\n\n" + VerdictSheet.quoted(section)
    }
    return (["## " + Markdown.escaped(title)] + blocks).joined(separator: "\n\n") + "\n"
  }

  /// A line break that is to be seen needs a sign, but for the last line of a paragraph.
  private static func quoted(_ section: Section) -> String {
    section.lines.split { $0.isEmpty }.map { paragraph in
      paragraph.map { "> " + escaped($0, but: section.slots) }.joined(separator: "\\\n")
    }.joined(separator: "\n>\n")
  }

  private static func escaped(_ line: String, but slots: [String]) -> String {
    guard let slot = slots.first(where: line.contains), let place = line.firstRange(of: slot) else {
      return Markdown.escaped(line)
    }
    let before = line[..<place.lowerBound]
    return Markdown.escaped(String(before)) + (before.last == " " ? " " : "") + slot
      + escaped(String(line[place.upperBound...]), but: slots)
  }
}
