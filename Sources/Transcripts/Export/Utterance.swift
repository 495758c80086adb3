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
  /// The paragraphs that were broken between words.
  static func unwrapped(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var paragraphs: [String] = []
    var last: Substring = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if goesOn(last, in: line) {
        paragraphs[paragraphs.count - 1] += " " + visible(String(line))
      } else if !line.isEmpty {
        paragraphs.append(visible(String(line)))
      }
      last = line
    }
    return paragraphs
  }
}
