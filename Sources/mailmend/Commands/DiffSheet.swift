internal import Helpdesk
internal import KnowledgeAudit
internal import Transcripts
internal import Troubleshooting

/// Whose outcome changes, for a person and for another program.
struct DiffSheet {
  let old: String
  let new: String
  let comparison: Comparison
  /// Nil if nothing changed, so that nothing was played.
  let moves: Moves?

  /// Whether somebody comes to something else.
  var isBadNews: Bool { !comparison.outcomes.isEmpty || moves?.changesEnd == true }

  // MARK: For a person

  var lines: [String] {
    guard !comparison.isNothing else { return ["Nothing changes."] }
    return [headline] + extent + things
      + comparison.outcomes.enumerated().prefix(DiffSheet.most).flatMap(group)
      + rest + texts + saved
  }

  /// A reader who wants more reads the JSON.
  private static let most = 20

  private var headline: String {
    let count = comparison.outcomes.count
    guard count == 0 else {
      let people = comparison.outcomes.reduce(0) { $0 + $1.people }
      return
        "\(people) of \(comparison.people) people \(people == 1 ? "comes" : "come") to something else, in "
        + "\(DiffSheet.counted(count, "way")). Old is \(old), new is \(new)."
    }
    if comparison.people > 0 {
      return
        "No outcome changes for \(comparison.people) people who stand for all that come by what changed."
    }
    if !comparison.heard.isEmpty {
      return
        "No outcome changes for the same answers. What is understood in people's own words changes."
    }
    let isWords = [comparison.added, comparison.removed, comparison.changed].allSatisfy(\.isEmpty)
    return isWords ? "No outcome changes: only words do." : "No outcome changes."
  }

  private var extent: [String] {
    let note =
      "Each is one set of answers, chosen to stand for many; nobody plays all that there are."
    let limit = "Not every situation was looked at: the Knowledge is too large for that."
    let common =
      comparison.shared.isEmpty ? [] : ["All of them: \(DiffSheet.traits(comparison.shared))."]
    return (comparison.outcomes.isEmpty ? [] : common + [note])
      + (comparison.isComplete ? [] : [limit])
  }

  private var things: [String] {
    let lists = [
      ("Added", comparison.added), ("Removed", comparison.removed), ("Changed", comparison.changed),
      ("Understood otherwise", comparison.heard),
    ]
    let lines = lists.filter { !$0.1.isEmpty }.map { "\($0.0): \(DiffSheet.listed($0.1))." }
    return lines.isEmpty ? [] : [""] + lines
  }

  private static func listed(_ things: [Comparison.Thing]) -> String {
    let shown = things.prefix(most).map(\.description).joined(separator: ", ")
    return things.count > most ? "\(shown) and \(things.count - most) more" : shown
  }

  private func group(_ place: Int, _ change: OutcomeChange) -> [String] {
    ["", "\(place + 1). \(change.title)", "   \(people(change))"]
      + enquiries(change) + ["   For example:"]
      + ExampleText(example: change.example).lines.map { "     " + $0 }
  }

  private func people(_ change: OutcomeChange) -> String {
    let count = DiffSheet.counted(change.people, "person", "people")
    return change.shared.isEmpty ? "\(count)." : "\(count): \(DiffSheet.traits(change.shared))."
  }

  private static func traits(_ traits: [OutcomeChange.Trait]) -> String {
    traits.map { "\($0.fact) \($0.values.joined(separator: " or "))" }.joined(separator: "; ")
  }

  private func enquiries(_ change: OutcomeChange) -> [String] {
    guard change.old != nil || change.new != nil else { return [] }
    let rows = [
      ("Asked for at the end too", change.asked), ("Not asked for any more", change.unasked),
    ]
    return rows.filter { !$0.1.isEmpty }.map { title, facts in
      "   \(title): " + facts.map { "\($0.fact) (\($0.people))" }.joined(separator: ", ") + "."
    }
  }

  private var rest: [String] {
    let count = comparison.outcomes.count - DiffSheet.most
    return count > 0
      ? ["", "\(DiffSheet.counted(count, "more way")): --json has all of them."] : []
  }

  private var texts: [String] {
    guard !comparison.rewordings.isEmpty else { return [] }
    return ["", "Other words:"]
      + comparison.rewordings.map { rewording in
        let (old, new) = rewording.excerpts
        let part = rewording.part.isEmpty ? "" : ", \(rewording.part)"
        return "  \(rewording.thing)\(part): \(old.map { "'\($0)'" } ?? "nothing") → "
          + (new.map { "'\($0)'" } ?? "nothing")
      }
  }

  private var saved: [String] {
    guard let moves, moves.count > 0 else { return [] }
    return ["", "\(DiffSheet.sentence(moves))."]
      + moves.rerouted.map { move in
        "  \(move.path): \(DiffSheet.word(move.new)) now, \(DiffSheet.word(move.old)) before"
      }
  }

  private static func sentence(_ moves: Moves) -> String {
    let all = counted(moves.count, "saved conversation")
    let words = moves.reworded
    switch moves.moves.count {
    case 0: return "Of \(all) none moves"
    case 1: return "Of \(all) 1 moves" + (words == 1 ? ", only in words" : "")
    case let count:
      return "Of \(all) \(count) move" + (words > 0 ? ", \(words) of them only in words" : "")
    }
  }

  private static func word(_ grade: Difference.Grade?) -> String {
    grade.map(\.description) ?? "as recorded"
  }

  private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
  }
}
