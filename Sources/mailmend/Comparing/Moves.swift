internal import Transcripts
internal import Troubleshooting

/// Which saved conversations go another way with one Knowledge than with another.
struct Moves {
  /// One that moves.
  struct Move: Sendable {
    var path: String
    /// How much differs from the file with the old Knowledge, and with the new; nil if nothing does.
    var old: Difference.Grade?
    var new: Difference.Grade?
    /// Where it first differs: with the new Knowledge, or else with the old.
    var first: Difference?

    /// Whether more than words move.
    var isMore: Bool { [old, new].contains { $0 ?? .reworded > .reworded } }
  }

  private(set) var count = 0
  private(set) var moves: [Move] = []
  private(set) var unreadable: [String] = []

  /// Plays transcripts with both, on all cores.
  init(of files: [String], _ old: Knowledge, _ new: Knowledge) async {
    let replays = (old: Replay(old, Listener(old)), new: Replay(new, Listener(new)))
    var moves: [Move] = []
    var unreadable: [String] = []
    await InOrder.each(of: files) { path in
      let before = FileReplayer(replay: replays.old, wording: true, updates: false).played(path)
      let after = FileReplayer(replay: replays.new, wording: true, updates: false).played(path)
      return (before, after)
    } take: { before, after in
      if let problem = after.unreadable { return unreadable.append(problem) }
      guard before.differences != after.differences else { return }
      moves.append(
        Move(
          path: after.path, old: before.grade, new: after.grade,
          first: after.heaviest ?? before.heaviest))
    }
    count = files.count - unreadable.count
    self.moves = moves
    self.unreadable = unreadable
  }

  /// Those of which more than words move.
  var rerouted: [Move] { moves.filter(\.isMore) }
  /// How many of which only words move.
  var reworded: Int { moves.count { !$0.isMore } }
  /// Whether one comes to another end than it did.
  var changesEnd: Bool { moves.contains { [$0.old, $0.new].contains(.differentEnd) } }
}

extension Played {
  /// The difference that weighs most.
  fileprivate var heaviest: Difference? { differences.max { $0.grade < $1.grade } }
}
