extension Terminal {
  /// How a piece of text looks. Bold and the first sixteen colours only: every terminal has them, and
  /// people choose them so that they can read them.
  enum Style {
    case plain
    case bold
    case cyan

    /// The text between the sequences that switch the style on and off; it must be clean.
    func around(_ text: String) -> String {
      switch self {
      case .plain: text
      case .bold: "\u{1B}[1m\(text)\u{1B}[0m"
      case .cyan: "\u{1B}[36m\(text)\u{1B}[0m"
      }
    }
  }

  /// A line for a person, in pieces that may look different.
  struct Line {
    var pieces: [(text: String, style: Style)]
  }
}
