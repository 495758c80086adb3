import Troubleshooting

/// A script as headings, lines and lists: what each way of writing it has in common.
struct ScriptPaper {
  /// A stretch of a line.
  enum Piece {
    case text(String)
    /// What is to be seen at once.
    case strong(String)
    /// What is written down or typed as it stands.
    case code(String)
    /// Words that lead to an anchor.
    case link(String, to: String)
  }

  /// What stands below another.
  enum Block {
    case heading(String, anchor: String = "")
    /// The beginning of a step or of instructions: its number or letter, and its first line.
    case entry(String, anchor: String, [Piece])
    case line([Piece])
    case list([[Piece]])
    case steps([String])
  }

  let title: String
  let blocks: [Block]

  init(_ script: CallScript) {
    title = PaperWords.title
    var asked: [String: Int] = [:]
    blocks =
      PaperWords.beginning(script) + script.parts.flatMap { ScriptPaper.blocks($0, &asked) }
      + ScriptPaper.instructions(script) + ScriptPaper.enquiries(script)
  }

  // MARK: Steps

  private static func blocks(_ part: CallScript.Part, _ asked: inout [String: Int]) -> [Block] {
    [.heading(part.title)] + part.steps.flatMap { blocks($0, &asked) }
  }

  /// A step; what was asked further up is not explained again.
  private static func blocks(_ step: CallScript.Step, _ asked: inout [String: Int]) -> [Block] {
    let entry = Block.entry(
      String(step.number), anchor: anchor(step.number), PaperWords.first(of: step))
    guard step.kind == .question else { return [entry] + deeds(step) + branches(step.branches) }
    if let former = asked[step.fact] {
      let link = Piece.link(String(former), to: anchor(former))
      let short = step.branches.map { $0.withoutWords }
      return [entry, .line(PaperWords.listen(step.fact) + [.text(PaperWords.asAt), link])]
        + branches(short, isListed: Set(short.map(\.way)).count > 1)
    }
    asked[step.fact] = step.number
    let look: [Block] =
      step.look.isEmpty ? [] : [.line([.strong(PaperWords.look)]), .steps(step.look)]
    return [entry, .line(PaperWords.listen(step.fact))] + branches(step.branches, isListed: true)
      + look
  }

  /// The answers with their ways; a way that is the same for all is said once, below them.
  private static func branches(
    _ branches: [CallScript.Branch], isListed: Bool = false
  ) -> [Block] {
    let ways = Set(branches.map(\.way))
    let groups = PaperWords.grouped(branches)
    guard let only = ways.first, ways.count == 1 else {
      return [
        .list(
          groups.map { group in
            PaperWords.answer(group) + [.text(". ")] + way(group.first?.way ?? .handOver)
          })
      ]
    }
    let answers: [Block] = isListed ? [.list(groups.map(PaperWords.answer))] : []
    return answers + [.line([.strong(PaperWords.then), .text(" ")] + way(only))]
  }

  private static func deeds(_ step: CallScript.Step) -> [Block] {
    guard !step.deeds.isEmpty else { return [] }
    let items = step.deeds.map { deed in
      [Piece.link(deed.letters, to: anchor(deed.letters)), .text(" " + deed.title)]
        + (deed.condition.isEmpty ? [] : [.text(PaperWords.only(deed.condition))])
        + [.text(". " + PaperWords.write), .code(deed.fix + " = \u{2026}")]
    }
    return [
      .line([.strong(PaperWords.fixes), .text(" " + PaperWords.oneByOne)]), .list(items),
      .line([.strong(PaperWords.afterEach), .text(" " + step.ask)]),
    ]
  }

  /// Where a way leads, as a sentence.
  private static func way(_ way: CallScript.Way) -> [Piece] {
    switch way {
    case .step(let number): [.link(PaperWords.step(number), to: anchor(number)), .text(".")]
    case .beyond(let place): [.text(PaperWords.beyond), .code(place), .text(".")]
    case .solved: [.text(PaperWords.solved)]
    case .handOver: [.link(PaperWords.handOver, to: enquiriesAnchor), .text(".")]
    case .back(let returns):
      returns.flatMap { back in
        [Piece.text(PaperWords.from(back.from))] + self.way(back.way) + [.text(" ")]
      }
    }
  }

  private static func anchor(_ number: Int) -> String { "step-\(number)" }
  private static func anchor(_ letters: String) -> String { "fix-\(letters)" }
  private static let enquiriesAnchor = "questions"

  // MARK: What stands behind the steps

  private static func instructions(_ script: CallScript) -> [Block] {
    guard !script.instructions.isEmpty else { return [] }
    var printed: [Plan.Block: String] = [:]
    return [.heading(PaperWords.instructions)]
      + (script.isForOneProgram ? [] : [.line([.text(PaperWords.inGeneral)])])
      + script.instructions.flatMap { blocks($0, &printed) }
  }

  /// What stands on the paper already is not printed again.
  private static func blocks(
    _ one: CallScript.Instructions, _ printed: inout [Plan.Block: String]
  ) -> [Block] {
    var shown = [Block.entry(one.letters, anchor: anchor(one.letters), [.strong(one.title)])]
    for block in one.blocks + [one.verify].compactMap(\.self) {
      let heading = Piece.strong(block.heading + ":")
      if let letters = printed[block] {
        let link = Piece.link(letters, to: anchor(letters))
        shown.append(.line([heading, .text(PaperWords.asAt), link, .text(".")]))
      } else {
        shown += [.line([heading]), .steps(block.steps)]
        printed[block] = one.letters
      }
    }
    let set = one.set.map { "\($0.fact) = \($0.value)" }.joined(separator: ", ")
    if !set.isEmpty { shown.append(.line([.strong(PaperWords.written), .text(" "), .code(set)])) }
    return shown
  }

  private static func enquiries(_ script: CallScript) -> [Block] {
    guard !script.enquiries.isEmpty else { return [] }
    let groups = Enquiry.groups(of: script.enquiries).flatMap { group -> [Block] in
      let asks = group.asks.map { String($0.drop(while: \.isNumber).dropFirst(2)) }
      let reach: [Block] = group.reach.isEmpty ? [] : [.line([.text(group.reach)])]
      return [.line([.strong(group.heading)])] + reach + [.steps(asks)]
    }
    return [.heading(PaperWords.enquiries, anchor: enquiriesAnchor)] + groups
  }
}
