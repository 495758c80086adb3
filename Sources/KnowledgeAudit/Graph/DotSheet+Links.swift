extension DotSheet {
  private func words(_ link: Graph.Link) -> String {
    let lines = link.labels.filter { !$0.isEmpty }.flatMap { label -> [String] in
      let lines = Wrapping.lines(label, width: DotLook.linkColumns)
      // Of several ways each begins with a dot, so that a broken line is not taken for another way.
      guard link.labels.count > 1 else { return lines }
      return lines.enumerated().map { ($0 == 0 ? "• " : "   ") + $1 }
    }
    return (lines + (link.passes == 0 ? ["never"] : []))
      .map { DotText.label($0) + "<br align=\"left\"/>" }.joined()
  }

  func link(_ link: Graph.Link) -> String {
    let words = words(link)
    let (from, to) = (DotText.quoted(link.from), DotText.quoted(link.to))
    let look = DotLook.attributes(link)
    if let target = leaf(link) {
      let words = words + "<b>→ \(DotText.label(target.text))</b><br align=\"left\"/>"
      return
        "\(from) -> \(to) [\(look)]; \(to) [shape=none, margin=\"0.04\", height=0.1, fontsize=\(Page.smallSize), "
        + "label=<\(words)>];"
    }
    guard !words.isEmpty else { return "\(from) -> \(to) [\(look)];" }
    guard page.isTight else { return "\(from) -> \(to) [\(look), label=<\(words)>];" }
    // Graphviz loses the labels of lines where it packs parts of a picture, so they are drawn as places.
    let middle = DotText.quoted("\(link.from) to \(link.to)")
    return "\(from) -> \(middle) [\(look), arrowhead=none]; \(middle) -> \(to) [\(look)]; "
      + "\(middle) [shape=plain, fontsize=\(Page.smallSize), label=<\(words)>];"
  }

  /// The word about where to look on, or the end of the flow, that a line leads to where room is scarce:
  /// it stands below the words of the line.
  private func leaf(_ link: Graph.Link) -> Graph.Place? {
    guard page.isTight, let target = index[link.to], [.out, .reference].contains(target.kind) else {
      return nil
    }
    return target
  }
}
