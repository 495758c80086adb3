internal import ArgumentParser
internal import Foundation
internal import Transcripts
internal import Troubleshooting

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Plays saved conversations and says where they now go another way.",
    discussion: "Exit codes: 0 all as recorded; 1 something differs; 65 not a transcript.")

  @OptionGroup var knowledge: KnowledgeOption

  @Argument(help: "Transcripts, or folders of them.")
  var paths: [String]

  @Flag(help: "Compares the words too.")
  var wording = false

  @Option(help: ArgumentHelp("Plays only files whose name contains this.", valueName: "text"))
  var filter: String?

  func run() throws {
    let known = try knowledge.load()
    let replay = Replay(known, Listener(known))
    var tally = Tally()
    for path in try files() { try play(path, replay, &tally) }
    Terminal.print([tally.sentence])
    if tally.exit != 0 { throw ExitCode(tally.exit) }
  }

  private func play(_ path: String, _ replay: Replay, _ tally: inout Tally) throws {
    tally.count += 1
    do {
      let transcript = try Transcript(reading: try Files.text(at: path), path: path)
      if let line = transcript.breaksOff {
        Terminal.complain(
          "\(path):\(line): The conversation breaks off here. What is half written was left out.")
      }
      let differences = replay.differences(in: transcript, path: path, wording: wording)
      if !differences.isEmpty { tally.different += 1 }
      Terminal.print(differences.map(\.description))
    } catch let problem as TranscriptProblem {
      Terminal.complain(problem.description)
      tally.unreadable += 1
    }
  }

  private func files() throws -> [String] {
    let all = try paths.flatMap(Files.transcripts)
    let wanted = all.filter { path in filter.map { path.contains($0) } ?? true }
    guard !wanted.isEmpty else {
      throw Failure(
        message: "There is no transcript in \(paths.joined(separator: ", ")).",
        code: Failure.couldNot)
    }
    return wanted
  }

  private struct Tally {
    var count = 0
    var different = 0
    var unreadable = 0

    var sentence: String {
      let noun = count == 1 ? "conversation" : "conversations"
      var parts = ["\(count - different - unreadable) as recorded", "\(different) different"]
      if unreadable > 0 { parts.append("\(unreadable) unreadable") }
      return "\(count) \(noun): \(parts.joined(separator: ", "))."
    }

    var exit: Int32 { unreadable > 0 ? Failure.malformed : different > 0 ? 1 : 0 }
  }
}
