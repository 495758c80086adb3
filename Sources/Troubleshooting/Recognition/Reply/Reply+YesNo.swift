extension Reply {
  private static let yeses = WordSet(
    "yes y yeah yep yup ya sure ok okay correct right true definitely")
  private static let noes = WordSet("no n nope nah na false negative")

  /// Yes or no by its first word; nil if it is neither, or does not know.
  var yesNo: ReplyReader.Match? {
    guard let first = words.first, !holdsUnknown else { return nil }
    if Self.yeses.contains(first) { return .value(.yes) }
    return Self.noes.contains(first) ? .value(.no) : nil
  }
}
