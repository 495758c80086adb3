import Troubleshooting

extension Screen {
  /// Why something is asked: the reason, what led here, and what each answer leads to; never a wall, together
  /// with what the question begins with.
  init(_ why: Why, before question: Screen) {
    let place = question.paragraphs.lastIndex { $0.kind == .question } ?? 0
    let opening = Screen(Array(question.paragraphs[..<place]))
    let longest = Screen.longestWhy - (place == 0 ? 0 : Portions.lines(opening) + 1)
    let brief = why.reason.isEmpty ? "" : ChatWording.firstSentence(why.reason)
    let ways = [(why.reason, 2), (why.reason, 1), (brief, 2), (brief, 1)].map { reason, path in
      Screen.paragraphs(why, reason: reason, path: path)
    }
    var shown = ways.first { Portions.lines(Screen($0)) <= longest } ?? ways[3]
    while Portions.lines(Screen(shown)) > longest, shown.count > 1 { shown.removeLast() }
    self.init(shown.isEmpty ? [Paragraph(.text, ChatWording.nothingAsked)] : shown)
  }

  private static let longestWhy = 12

  /// The last answers of the path are what the question comes from.
  private static func paragraphs(_ why: Why, reason: String, path: Int) -> [Paragraph] {
    let leads = grouped(why.leads).map { "\($0.answer): \($0.next)" }
    return (reason.isEmpty ? [] : [Paragraph(.text, reason)])
      + list(ChatWording.ledHere, why.path.suffix(path))
      + list(ChatWording.leadsTo, leads.count > 1 ? leads : [])
  }

  /// Answers that lead to the same are said together; if there are many, they are the other ones.
  private static func grouped(_ leads: [Why.Lead]) -> [(answer: String, next: String)] {
    var groups: [(answers: [String], next: String)] = []
    for lead in leads {
      let next = ChatWording.firstSentence(lead.next)
      if let place = groups.firstIndex(where: { $0.next == next }) {
        groups[place].answers.append(lead.answer)
      } else {
        groups.append(([lead.answer], next))
      }
    }
    let few = groups.filter { $0.answers.count <= most }
    let many = groups.filter { $0.answers.count > most }
    return few.map { ($0.answers.joined(separator: ", "), $0.next) }
      + many.map { (ChatWording.named($0.answers, isOnlyRest: many.count == 1), $0.next) }
  }

  /// So many answers are named one by one.
  private static let most = 3
}
