/// What is shown at once, before width and colour are thought of.
public struct Screen: Hashable, Sendable {
  /// One paragraph, and what it is.
  public struct Paragraph: Hashable, Sendable {
    /// What a paragraph is.
    public enum Kind: Hashable, Sendable {
      /// A sentence or two.
      case text
      /// A small heading.
      case heading
      /// A step, with its number.
      case step(Int)
      /// An answer on offer, with its number or letter.
      case choice(String)
      /// The question that is waited for.
      case question
      /// A word of help under the question.
      case hint
    }

    /// What it is.
    public var kind: Kind
    /// The words, one line.
    public var text: String

    /// Makes a paragraph.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The paragraphs, from top to bottom.
  public var paragraphs: [Paragraph]

  /// Makes a screen.
  public init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  /// Makes a screen of plain sentences.
  public init(texts: [String]) { paragraphs = texts.map { Paragraph(.text, $0) } }

  /// The two, one below the other.
  public static func + (upper: Screen, lower: Screen) -> Screen {
    Screen(upper.paragraphs + lower.paragraphs)
  }
}
