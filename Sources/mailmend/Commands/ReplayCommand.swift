internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Transcripts
internal import Troubleshooting

struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Plays saved conversations and says where they now go another way.",
    discussion: """
      A difference is 'reworded' (only words, and only with --wording), 'rerouted' (other questions, the \
      same end) or 'different end'. Lines with - are recorded, lines with + are of now.

      Nothing is looked up on the network: what a check found is taken from the file.

      Exit codes: 0 all as recorded; 1 something differs, updated or not; 2 there is no transcript; 65 a \
      file cannot be read.
      """)

  @OptionGroup var knowledge: KnowledgeOption

  @Argument(help: "Transcripts, or folders of them.")
  var paths: [String]

  @Flag(help: "Compares the words too.")
  var wording = false

  @Flag(
    help: """
      Writes files that differ anew: what is said now, and the ids of now. Your own words and comments \
      stay.
      """)
  var update = false

  @Option(help: ArgumentHelp("Plays only files whose name contains this.", valueName: "text"))
  var filter: String?

  @Option(
    help: ArgumentHelp("Writes a report for a build server, as JUnit XML.", valueName: "file"))
  var junit: String?

  func run() async throws {
    if update { try mustBeAtHome() }
    let known = try knowledge.load()
    let files = try files()
    let player = FileReplayer(
      replay: Replay(known, Listener(known)), wording: wording, updates: update)
    var tally = Tally()
    var report = JUnit()
    await InOrder.each(of: files, { player.played($0) }) { played in
      show(played)
      tally.add(played)
      if junit != nil { report.add(played.path, played.trouble) }
    }
    Terminal.print([tally.sentence])
    if let junit { try Files.write(report.text, to: junit) }
    if tally.exit != 0 { throw ExitCode(tally.exit) }
  }

  /// What nobody reads must not become what is expected.
  private func mustBeAtHome() throws {
    guard ProcessInfo.processInfo.environment["CI"]?.isEmpty == false else { return }
    throw Failure(
      message: """
        --update is for people who then read what it wrote, and here CI is set. Please update at home, \
        and hand in the files.
        """, code: Failure.usage)
  }

  private func show(_ played: Played) {
    if let notice = played.notice { Terminal.complain(notice) }
    if let problem = played.unreadable { Terminal.complain(problem) }
    Terminal.print(played.lines)
  }

  private func files() throws -> [String] {
    let all = try Files.transcripts(in: paths)
    guard let filter else { return all }
    let wanted = all.filter { $0.split(separator: "/").last?.contains(filter) == true }
    guard !wanted.isEmpty else {
      throw Failure(
        message:
          "No transcript in \(paths.joined(separator: ", ")) has '\(filter)' in its name.",
        code: Failure.couldNot)
    }
    return wanted
  }
}
