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
      /// A step, with its number, and how many there are.
      case step(Int, of: Int)
      /// An answer on offer, with its number or letter.
      case choice(String)
      /// The question that is waited for.
      case question
      /// A word of help beside the question.
      case hint
      /// A line of a list that is only read.
      case item
      /// A line of a list that may be spoken of by its number.
      case number(Int)
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

extension Screen {
  /// Steps with their numbers.
  static func steps(_ steps: [String]) -> [Paragraph] {
    steps.enumerated().map { Paragraph(.step($0 + 1, of: steps.count), $1) }
  }

  /// Answers with their numbers.
  static func choices(_ labels: [String]) -> [Paragraph] {
    labels.enumerated().map { Paragraph(.choice(String($0 + 1)), $1) }
  }
}
