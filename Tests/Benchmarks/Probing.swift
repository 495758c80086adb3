internal import KnowledgeAudit
internal import KnowledgeFiles
enum Probing {
  static func run() throws {
    let k = try KnowledgeLoader.load(folders: [CommandLine.arguments[2]])
    print(ProbeRun.run(k, limit: Int(CommandLine.arguments[3])!))
  }
}
