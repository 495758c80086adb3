internal import Conversation
internal import Troubleshooting

/// Guides and steps on a screen.
enum GuideSheet {
  // MARK: Steps

  /// The steps as a person sees them, how to see whether it worked, and how to take it back.
  static func screen(_ plan: Plan) -> Screen {
    guard !plan.blocks.isEmpty else {
      return Screen(texts: ["There is nothing to do: the program sets this by itself."])
    }
    let blocks = plan.blocks + [plan.verify].compactMap(\.self)
    return Screen(
      blocks.flatMap { steps($0.steps, below: $0.heading) }
        + steps(plan.undo, below: "How to put everything back"))
  }

  /// The sentence by which a person hears that it cannot be done, and what it is about.
  static func screen(_ inability: Inability) -> Screen {
    Screen([
      .init(.text, inability.because),
      .init(.hint, "(\(inability.what.joined(separator: ", ")))"),
    ])
  }

  private static func steps(_ steps: [String], below heading: String) -> [Screen.Paragraph] {
    let count = steps.count
    guard count > 0 else { return [] }
    return [.init(.heading, heading)]
      + steps.enumerated().map { .init(.step($0 + 1, of: count), $1) }
  }

  // MARK: Guides

  /// Everything that a guide explains.
  static func screen(_ guide: Explanation) -> Screen {
    var shown: [Screen.Paragraph] = [.init(.heading, guide.title)]
    if !guide.versions.isEmpty {
      let names = guide.versions.joined(separator: ", ")
      shown.append(.init(.text, "This is for a version that is not known. There are: \(names)."))
    }
    shown += items(guide.warnings, below: "Said before the first steps")
    shown += steps(guide.open, below: "Open the settings")
    shown += guide.settings.flatMap(paragraphs)
    shown += items(
      guide.refusals.map { "\($0.what.joined(separator: " with ")): \($0.because)" },
      below: "Cannot be together")
    return Screen(shown + guide.tasks.flatMap(paragraphs))
  }

  private static func items(_ items: [String], below heading: String) -> [Screen.Paragraph] {
    items.isEmpty ? [] : [.init(.heading, heading)] + items.map { .init(.item, $0) }
  }

  private static func paragraphs(_ setting: Explanation.Setting) -> [Screen.Paragraph] {
    let general = setting.isGeneral ? " (not in this guide: in general words)" : ""
    return items(
      setting.isMissing ? ["The program has no such setting."] : lines(setting),
      below: "\(setting.fact), \(setting.label)\(general)")
  }

  private static func lines(_ setting: Explanation.Setting) -> [String] {
    var lines = ["Seen: " + (setting.places + [setting.see]).joined(separator: " > ")]
    lines += setting.words.map { "Called \"\($0.word)\": \($0.values.joined(separator: ", "))" }
    if !setting.cannot.isEmpty {
      lines.append("Cannot be set: " + setting.cannot.joined(separator: ", "))
    }
    if !setting.byItself.isEmpty {
      lines.append("Comes by itself: " + setting.byItself.joined(separator: ", "))
    }
    return lines
  }

  private static func paragraphs(_ task: Explanation.Task) -> [Screen.Paragraph] {
    if !task.steps.isEmpty { return steps(task.steps, below: task.title) }
    let words = task.impossible ?? "This comes by itself."
    return items([words], below: task.title)
  }
}
