extension Page {
  private static let receivers = WordSet("to rcpt cc bcc")
  /// Words of a bounce that stand before the address that it could not reach.
  private static let undelivered = WordSet("recipient recipients failed permanently undeliverable")
  private static let kindsOfAddress = WordSet("rfc822")
  private static let machines = WordSet("daemon postmaster noreply reply abuse")

  /// Reads the domain of the person's address; two different ones tell nothing.
  mutating func readAddresses() {
    guard let fact = lexicon.subjects.domain else { return }
    for compound in compounds {
      guard case .address(let domain) = compound.kind, HostName.isPlausible(domain),
        !isForeign(compound.range.lowerBound), !isSomebodyElse(compound.range),
        !isReceivers(compound.range.lowerBound)
      else { continue }
      // The name before the @ is nobody's business.
      let sign = compound.range.first { text.isMark("@", at: $0) } ?? compound.range.lowerBound
      claims.add(fact, Value(domain), .named, at: sign + 1..<compound.range.upperBound)
    }
  }

  /// Tells whether an address is that of a receiver, in a bounce (`<…>:`) or a header, or of a machine.
  private func isSomebodyElse(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if text.isMark(">", at: end), text.isMark(":", at: end + 1), text.isGlued(end + 1) {
      return true
    }
    var before = range.lowerBound - 1
    while text.isMark("<", at: before) || text.isMark(":", at: before) { before -= 1 }
    let isHeader = before < range.lowerBound - 1 && Self.receivers.contains(text, before)
    return isHeader || isUndelivered(range.lowerBound)
      || range.prefix(3).contains { Self.machines.contains(text, $0) }
  }

  /// Whether a bounce names here what it could not reach: "The following address(es) failed:",
  /// "Final-Recipient: rfc822;".
  private func isUndelivered(_ place: Int) -> Bool {
    var mark = place - 1
    if text.isMark("<", at: mark) { mark -= 1 }
    if text.isMark(";", at: mark) { return Self.kindsOfAddress.contains(text, mark - 1) }
    return text.isMark(":", at: mark) && Self.undelivered.contains(text, mark - 1)
  }
}
