/// The lines of a file of which some are written anew; all others stay to the last sign, comments too.
struct Manuscript {
  /// What comes of each line: itself, nothing, or others.
  private var lines: [[String]]
  private let lineEnd: String

  init(_ text: String) {
    let written = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    lines = written.map { [String($0)] }
    lineEnd = written.first?.last == "\r" ? "\r" : ""
  }

  /// Puts text in the place of lines, by their 1-based numbers: where the first one stood.
  mutating func replace(_ numbers: [Int], with text: String) {
    for number in numbers { lines[number - 1] = [] }
    guard let first = numbers.first else { return }
    lines[first - 1] = rows(text)
  }

  /// Puts text before the line of a 1-based number.
  mutating func insert(_ text: String, before number: Int) {
    lines[number - 1].insert(contentsOf: rows(text), at: 0)
  }

  /// Puts text behind the line of a 1-based number.
  mutating func insert(_ text: String, behind number: Int) { lines[number - 1] += rows(text) }

  private func rows(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0 + lineEnd }
  }

  var text: String { lines.joined().joined(separator: "\n") }
}
