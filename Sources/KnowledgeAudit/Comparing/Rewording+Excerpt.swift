extension Comparison.Rewording {
  /// The words that differ, old and new, with a few around them.
  public var excerpts: (old: String?, new: String?) {
    let (before, after) = (words(old), words(new))
    let front = zip(before, after).prefix { $0 == $1 }.count
    let back = zip(before.dropFirst(front).reversed(), after.dropFirst(front).reversed())
      .prefix { $0 == $1 }.count
    return (
      old.map { _ in excerpt(before, front, back) }, new.map { _ in excerpt(after, front, back) }
    )
  }

  private func words(_ text: String?) -> [Substring] {
    text?.split(whereSeparator: \.isWhitespace) ?? []
  }

  private static let around = 3
  private static let longest = 12

  private func excerpt(_ words: [Substring], _ front: Int, _ back: Int) -> String {
    let begin = max(0, front - Self.around)
    let end = max(begin, min(words.count, words.count - back + Self.around))
    let cut = min(end, begin + Self.longest + 2 * Self.around)
    let shown = words[begin..<cut].joined(separator: " ")
    return (begin > 0 ? "… " : "") + shown + (cut < words.count ? " …" : "")
  }
}
