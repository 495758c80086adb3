/// The words of a text that something was read from.
public struct Excerpt: Hashable, Sendable {
  /// The 0-based place of the first of them in the text, in Unicode scalars.
  public var start: Int
  /// The place behind the last of them.
  public var end: Int
  /// The words as they were written, on one line; three dots stand for what a pattern skipped.
  public var words: String
  /// Whether they tell what support said, and not what happens.
  public var isAdvice = false

  /// Makes an excerpt.
  public init(start: Int, end: Int, words: String) {
    self.start = start
    self.end = end
    self.words = words
  }
}

/// Finds in a text as it was written what was read in it folded.
struct Excerpts {
  private let scalars: [Unicode.Scalar]
  private let origins: [Int]?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    origins = Folding.origins(of: text)
  }

  /// More would not be looked at.
  private static let longest = 100

  /// The words that something was read from; what a pattern skipped may be a name or a password, and becomes
  /// three dots.
  func excerpt<What>(of found: Reading.Found<What>) -> Excerpt {
    let place = scalars(at: found.place)
    var words: [Unicode.Scalar] = []
    var next = place.lowerBound
    for gap in found.skipped.map(scalars(at:)) {
      words += scalars[next..<max(next, gap.lowerBound)] + ["\u{2026}"]
      next = max(next, gap.upperBound)
    }
    words += scalars[next..<max(next, place.upperBound)]
    let line = words.prefix(Self.longest).map { $0 == "\n" || $0 == "\r" ? " " : $0 }
    var excerpt = Excerpt(
      start: place.lowerBound, end: place.upperBound, words: String(String.UnicodeScalarView(line)))
    excerpt.isAdvice = found.isAdvice
    return excerpt
  }

  private func scalars(at place: Range<Int>) -> Range<Int> {
    let start = origin(place.lowerBound)
    return start..<max(start, origin(place.upperBound))
  }

  private func origin(_ place: Int) -> Int {
    guard let origins else { return place }
    return origins.indices.contains(place) ? origins[place] : scalars.count
  }
}
