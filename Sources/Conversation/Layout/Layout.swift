/// Lays a screen out for a width: a value that knows no terminal, so that a test can hold one.
///
/// No line is wider than the width, and none is wider than ``widest``, because longer lines are hard to
/// read. Words stay whole unless one alone is longer than a line.
public struct Layout: Sendable {
  /// How things are told apart.
  public enum Style: Sendable {
    /// By indents and signs in front.
    case indented
    /// In words, for people who hear the screen read out.
    case spoken
  }

  /// A stretch of a line, and what it is; colour may show it, but never alone.
  public struct Span: Hashable, Sendable {
    /// What a stretch of text is.
    public enum Role: Hashable, Sendable {
      /// Running text.
      case plain
      /// A heading or a question.
      case strong
      /// The number or letter of an answer.
      case sign
    }

    /// The words.
    public var text: String
    /// What they are.
    public var role: Role
  }

  /// A line, from left to right.
  public struct Line: Hashable, Sendable {
    /// The stretches; none is an empty line.
    public var spans: [Span]
    /// All of it.
    public var text: String { spans.map(\.text).joined() }
  }

  /// The widest line that is read with ease.
  public static let widest = 100

  /// A longer list of answers is shown in groups of so many, so that it is no wall.
  static let longestList = 12
  static let group = 5

  /// How many columns a line may have.
  public let width: Int
  /// How things are told apart.
  public let style: Style
  let columns: @Sendable (Character) -> Int

  /// Makes a layout; `columns` tells how wide a character is.
  public init(
    width: Int, style: Style = .indented,
    columns: @escaping @Sendable (Character) -> Int = { _ in 1 }
  ) {
    self.width = min(max(width, 2), Layout.widest)
    self.style = style
    self.columns = columns
  }

  /// The lines of a screen, an empty one last; none for a screen with nothing on it.
  public func lines(of screen: Screen) -> [Line] {
    let shown = screen.paragraphs.filter { !$0.text.isEmpty }
    let answers = signWidth(shown.filter(\.isChoice))
    let others = signWidth(shown.filter { !$0.isChoice })
    var lines: [Line] = []
    var former: Screen.Paragraph.Kind?
    let isLong = shown.count(where: \.isChoice) > Layout.longestList
    var choices = 0
    for paragraph in shown {
      if paragraph.isChoice { choices += 1 }
      let isNextGroup = isLong && paragraph.isChoice && choices > 1 && choices % Layout.group == 1
      if Layout.needsSpace(paragraph.kind, after: former) || isNextGroup {
        lines.append(Line(spans: []))
      }
      lines += self.lines(of: paragraph, sign: paragraph.isChoice ? answers : others)
      former = paragraph.kind
    }
    return lines.isEmpty ? [] : lines + [Line(spans: [])]
  }

  private static func needsSpace(
    _ kind: Screen.Paragraph.Kind, after former: Screen.Paragraph.Kind?
  ) -> Bool {
    switch (kind, former) {
    case (_, nil), (.step, .some), (.choice, .some), (.item, .heading), (.item, .item),
      (.hint, .hint), (.number, .heading), (.number, .item), (.number, .number):
      false
    default: true
    }
  }

  /// The widest number in front of a line, so that numbers of one and of two figures align.
  private func signWidth(_ paragraphs: [Screen.Paragraph]) -> Int {
    paragraphs.reduce(0) { max($0, count(Layout.sign(of: $1.kind) ?? "")) }
  }

  /// What stands in front of a paragraph of a numbered list.
  static func sign(of kind: Screen.Paragraph.Kind) -> String? {
    switch kind {
    case .step(let number, _), .number(let number): "\(number)."
    case .choice(let sign): sign
    case .text, .heading, .question, .hint, .item: nil
    }
  }

  private func lines(of paragraph: Screen.Paragraph, sign: Int) -> [Line] {
    style == .spoken ? spoken(paragraph) : indented(paragraph, sign: sign)
  }
}

extension Screen.Paragraph {
  fileprivate var isChoice: Bool { if case .choice = kind { true } else { false } }
}
