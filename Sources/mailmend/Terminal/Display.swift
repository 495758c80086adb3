internal import Conversation
internal import LineEditor

/// Shows screens: laid out for the width that the window has now, in colour if that is wanted.
struct Display: Sendable {
  let isPlain: Bool
  let hasColor: Bool

  init(_ color: ColorChoice, isPlain: Bool) {
    self.isPlain = isPlain
    hasColor = !isPlain && color.isOn
  }

  /// The lines of a screen, an empty one last.
  func lines(of screen: Screen, width: Int) -> [Terminal.Line] {
    let layout = Layout(
      width: width, style: isPlain ? .spoken : .indented, columns: { Columns.count($0) })
    // What is dropped on the way to the terminal must not be measured.
    let shown = Screen(screen.paragraphs.map { .init($0.kind, Terminal.cleaned($0.text)) })
    return layout.lines(of: shown).map { line in
      Terminal.Line(pieces: line.spans.map { ($0.text, style($0.role)) })
    }
  }

  private func style(_ role: Layout.Span.Role) -> Terminal.Style {
    guard hasColor else { return .plain }
    return switch role {
    case .plain: .plain
    case .strong: .bold
    case .sign: .cyan
    }
  }
}
