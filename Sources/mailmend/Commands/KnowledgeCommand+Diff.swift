internal import ArgumentParser
internal import Foundation
internal import Helpdesk
internal import KnowledgeAudit
internal import Troubleshooting

extension KnowledgeCommand {
  struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Tells whose diagnosis, fix or enquiry a change of the Knowledge changes.",
      discussion: """
        OLD and NEW are folders or git revisions, such as HEAD or HEAD:FOLDER. For example, before a commit: \
        mailmend kb diff HEAD

        People who stand for all situations that come by what changed talk with both; those who come to \
        something else are put together by what they come to, with one conversation as an example. If only \
        words changed, it lists the words.

        Exit codes: 0 no outcome changes; 1 one does; 2 there is no such folder or revision; 65 one of the \
        two has errors.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    @Argument(help: "The Knowledge before: a folder or a git revision.")
    var old: String

    @Argument(help: "The Knowledge after; without it, the one that mailmend uses.")
    var new: String?

    @Option(
      help: ArgumentHelp("Where the Knowledge is in a git revision.", valueName: "folder"))
    var path = "Knowledge"

    @Option(
      help: ArgumentHelp(
        "Saved conversations that are played with both; without it, the folder transcripts beside NEW.",
        valueName: "folder"))
    var transcripts: String?

    @Option(
      help: ArgumentHelp(
        "About how many people are chosen from each of the two: more find rarer cases.",
        valueName: "number"))
    var people = Comparer.usualSize

    @Flag(help: "Prints one JSON object for other programs.")
    var json = false

    func validate() throws {
      guard new == nil || knowledge.folders.isEmpty else {
        throw ValidationError("Found NEW and --knowledge, expected one of them.")
      }
      guard (1...1_000_000).contains(people) else {
        throw ValidationError("Found --people \(people), expected a number from 1 to 1000000.")
      }
    }

    func run() async throws {
      let before = try Edition(named: old, path: path)
      let after = try new.map { try Edition(named: $0, path: path) } ?? .folders(knowledge.chosen())
      let (first, second) = (try before.load(), try after.load())
      let files = try saved(beside: after)
      let comparison = await Comparer(first, second, date: Today.iso, size: people)
        .comparison()
      let moves = comparison.isNothing ? nil : await Moves(of: files, first, second)
      for problem in moves?.unreadable ?? [] { Terminal.complain(problem) }
      let sheet = DiffSheet(
        old: before.name, new: after.name, comparison: comparison, moves: moves)
      if json { Terminal.data(sheet.json.line) } else { Terminal.print(sheet.lines) }
      if sheet.isBadNews { throw ExitCode(1) }
    }

    private func saved(beside edition: Edition) throws -> [String] {
      if let transcripts { return try Files.transcripts(at: transcripts) }
      let folder =
        switch edition {
        case .folders(let folders): folders.first ?? path
        case .commit: path
        }
      let parent = (folder as NSString).deletingLastPathComponent as NSString
      let beside = parent.appendingPathComponent("transcripts")
      return FileManager.default.fileExists(atPath: beside)
        ? try Files.transcripts(at: beside) : []
    }
  }
}
