internal import Foundation
internal import KnowledgeFiles
internal import Transcripts
internal import Troubleshooting

/// What comes with the program: the Knowledge as files and as one value, and the transcripts.
struct Stock {
  let files: [String: String]
  let knowledge: Knowledge
  /// The transcripts that replay word by word: the others would notice everything.
  let transcripts: [Transcript]
  /// The names of the others.
  let stale: [String]

  /// - Throws: what cannot be read.
  init(project: URL) throws {
    let folder = project.appending(path: "Knowledge").path
    knowledge = try KnowledgeLoader.load(folders: [folder])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    files = Dictionary(
      uniqueKeysWithValues: try paths.filter { $0.hasSuffix(".yaml") }.map {
        ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
      })
    let talks = project.appending(path: "transcripts").path
    let names = try FileManager.default.contentsOfDirectory(atPath: talks).sorted()
    let all = try names.filter { $0.hasSuffix(".txt") }.map { name in
      let text = try String(contentsOfFile: "\(talks)/\(name)", encoding: .utf8)
      return (name: name, transcript: try Transcript(reading: text, path: name))
    }
    let replay = Replay(knowledge, Listener(knowledge))
    let good = all.filter {
      replay.differences(in: $0.transcript, path: "", wording: true).isEmpty
    }
    transcripts = good.map(\.transcript)
    stale = all.map(\.name).filter { name in !good.contains { $0.name == name } }
  }

  /// Every mutant of every file, in the order of the files.
  func mutants() throws -> [Mutant] {
    let choices = Choices(knowledge)
    return try files.sorted { $0.key < $1.key }.flatMap { path, text in
      Mutator.mutants(of: try Page(text, path: path), choices).filter { $0.text != text }
    }
  }
}
