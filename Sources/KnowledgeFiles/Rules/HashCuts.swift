extension KnowledgeBuilder {
  /// `See page #25.` is cut by YAML; a comment has a space behind its sign.
  func checkHash(_ written: Written) {
    let line = report.source(of: written.place).line(written.place.line)
    var last: UInt8 = 0
    for (offset, byte) in line.enumerated().dropFirst(written.place.column - 1) {
      defer { last = byte }
      guard byte == UInt8(ascii: "#"), last == UInt8(ascii: " "), offset + 1 < line.count else {
        continue
      }
      let next = line[line.startIndex + offset + 1]
      guard next != UInt8(ascii: " "), next != byte else { continue }
      report.add(
        .hashCuts, at: written.place,
        "Everything after ` #` was lost here. Put the sentence below `>`.")
      return
    }
  }
}
