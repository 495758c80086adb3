internal import ArgumentParser
internal import Foundation
internal import KnowledgeFiles
internal import TestStage
internal import Transcripts
internal import Troubleshooting

/// Changes everything in the shipped Knowledge, one thing at a time, and sees who notices.
@main
struct Mutants: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutants",
    abstract: "Changes the shipped Knowledge one slip at a time, and counts who notices.",
    discussion: "Run it in release. Exit codes: 0 at least 95 % are noticed; 1 fewer.")

  @Option(help: "Plays only so many mutants, evenly taken from all.")
  var sample: Int?

  @Option(help: "Plays only kinds that begin with this: 'row', 'fix-when.test-negate'.")
  var kind: [String] = []

  @Option(help: "Plays only mutants of files whose path contains this.")
  var only: String?

  @Option(help: "Plays only those that a file lists: the survivors of an earlier run.")
  var among: String?

  @Flag(help: "Leaves the audit out, which takes seconds for each mutant that is left.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "Lets so many people answer at random, and keeps what notices survivors in .build/proposed.",
      valueName: "people"))
  var crowd = 0

  @Flag(help: "Plays none, and only lists the mutants.")
  var list = false

  @Option(help: "Where the survivors are listed.")
  var survivors = ".build/mutants.txt"

  func run() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let stock = try Stock(project: root)
    let mutants = try wanted(of: stock.mutants())
    if list { return mutants.forEach { print($0.description) } }
    print("\(mutants.count) mutants, \(stock.transcripts.count) transcripts")
    if !stock.stale.isEmpty {
      print("Left out, for they do not replay as they are: \(stock.stale.joined(separator: ", "))")
    }
    let benches = try (0..<ProcessInfo.processInfo.activeProcessorCount).map { _ in
      try Workbench(
        originals: stock.files, transcripts: stock.transcripts, handbook: Handbook(stock.knowledge))
    }
    let workshop = Workshop(benches: benches)
    let harvest = try await play(mutants, in: workshop, stock)
    print(harvest.table)
    print(String(format: "%.1f %% are noticed.", harvest.percent))
    let lines = harvest.survivors.map { $0.description + "\n" }.joined()
    try Data(lines.utf8).write(to: URL(fileURLWithPath: survivors))
    if crowd > 0 { try await propose(for: harvest.survivors, of: mutants.count, workshop, stock) }
    if harvest.percent < 95 { throw ExitCode(1) }
  }

  func validate() throws {
    guard let sample, sample < 1 else { return }
    throw ValidationError("Found --sample \(sample), expected a number from 1.")
  }

  private func wanted(of all: [Mutant]) throws -> [Mutant] {
    let listed = try among.map {
      Set(try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n"))
    }
    let some = all.filter { mutant in
      (listed?.contains(mutant.description[...]) ?? true)
        && (kind.isEmpty || kind.contains { mutant.kind.hasPrefix($0) })
        && (only.map { mutant.path.contains($0) } ?? true)
    }
    guard let sample, sample < some.count else { return some }
    return (0..<sample).map { some[$0 * some.count / sample] }
  }

  private func play(_ mutants: [Mutant], in workshop: Workshop, _ stock: Stock) async throws
    -> Harvest
  {
    var catchers = try await workshop.each(mutants) {
      try $0.quickCatcher(of: $1)
    } progress: {
      show("lint and transcripts", $0, mutants.count)
    }
    let left = quick ? [] : mutants.indices.filter { catchers[$0] == nil }
    let known = left.isEmpty ? [] : Workbench.findings(of: stock.knowledge)
    let found = try await workshop.each(left.map { mutants[$0] }) { bench, mutant in
      try !bench.findings(of: mutant).isSubset(of: known)
    } progress: {
      show("audit", $0, left.count)
    }
    for (place, isFound) in zip(left, found) where isFound { catchers[place] = .audit }
    return Harvest(mutants, catchers)
  }

  private func propose(
    for survivors: [Mutant], of all: Int, _ workshop: Workshop, _ stock: Stock
  ) async throws {
    var people = Crowd(stock.knowledge)
    let invented = try people.conversations(of: crowd)
    let noticing = try await workshop.each(survivors) { bench, mutant in
      try bench.noticing(mutant, among: invented, atMost: 5)
    } progress: {
      show("crowd", $0, survivors.count)
    }
    let chosen = Selection.fewest(noticing: noticing)
    let folder = URL(fileURLWithPath: ".build/proposed")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for place in chosen {
      let text = TranscriptWriter().text(of: invented[place])
      try Data(text.utf8).write(to: folder.appending(path: "\(place).txt"))
    }
    let left = noticing.count { $0.isEmpty }
    print(
      "\(invented.count) invented conversations leave \(left) survivors; \(chosen.count) of them are enough: "
        + String(format: "%.1f %%.", 100 * Double(all - left) / Double(max(1, all))))
    for (mutant, places) in zip(survivors, noticing) where places.isEmpty {
      print("still  \(mutant.description)")
    }
  }

  private func show(_ what: String, _ done: Int, _ all: Int) {
    guard done % 100 == 0 || done == all else { return }
    FileHandle.standardError.write(Data("\(what): \(done) of \(all)\n".utf8))
  }
}
