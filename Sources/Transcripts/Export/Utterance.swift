/// What one of the two said, for reading.
public struct Utterance: Hashable, Sendable {
  /// Whether the person said it, and not the assistant.
  public var isOfPerson: Bool
  /// The paragraphs; what was pasted is as it was.
  public var paragraphs: [String]
}

extension Transcript {
  /// Who said what, in order, without any ids.
  public var utterances: [Utterance] {
    entries.flatMap { entry in
      let said = Layout.unwrapped(entry.assistant)
      let typed =
        entry.words.isEmpty
        ? [] : entry.words.split(separator: "\n", omittingEmptySubsequences: false)
      return [
        Utterance(isOfPerson: false, paragraphs: said),
        Utterance(isOfPerson: true, paragraphs: typed.map { Layout.visible(String($0)) }),
      ]
    }.filter { !$0.paragraphs.isEmpty }
  }
}

extension Layout {
  /// The paragraphs that were broken between words: a line goes on in the next one where its first word
  /// would not have fitted.
  static func unwrapped(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var paragraphs: [String] = []
    var last = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let first = line.prefix { $0 != " " }.count
      if last > 0, last + 1 + first > width - indent, !line.isEmpty {
        paragraphs[paragraphs.count - 1] += " " + visible(String(line))
      } else {
        paragraphs.append(visible(String(line)))
      }
      last = line.count
    }
    return paragraphs
  }
}
