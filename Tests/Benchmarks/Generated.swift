internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// Knowledge of any size, written as YAML and loaded like any other.
enum Generated {
  /// A tree of questions, as deep as wanted and with about as many nodes.
  static func tree(depth: Int, nodes: Int) throws -> Knowledge {
    try KnowledgeLoader.load(folders: [folder(depth: depth, nodes: nodes)])
  }

  /// Writes the tree into a new folder: a path of `depth` questions, from which other paths branch off
  /// until there are enough nodes.
  static func folder(depth: Int, nodes: Int) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mailmend-generated-\(nodes)-\(UUID().uuidString)")
    for name in ["facts", "flows", "diagnoses", "guides"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let paths = max(1, nodes / max(1, depth))
    let parts = stride(from: 0, to: paths, by: perFile / max(1, depth) + 1).map {
      $0..<min(paths, $0 + perFile / max(1, depth) + 1)
    }
    let start = parts.count > 1 ? "start/begin" : "start/q0-0"
    try write(frame + "start: \(start)\n", to: folder.appending(path: "knowledge.yaml"))
    try write(advice, to: folder.appending(path: "facts/advice.yaml"))
    for (number, part) in parts.enumerated() {
      let name = parts.count > 1 ? "part-\(number)" : "start"
      try write(facts(part, depth), to: folder.appending(path: "facts/\(name).yaml"))
      try write(flow(name, part, depth), to: folder.appending(path: "flows/\(name).yaml"))
    }
    if parts.count > 1 {
      try write(visiting(parts.count), to: folder.appending(path: "flows/start.yaml"))
    }
    try write(guide, to: folder.appending(path: "guides/any-program.yaml"))
    try write(diagnosis, to: folder.appending(path: "diagnoses/diagnoses.yaml"))
    return folder.path
  }

  /// How many nodes a file has at most: larger files are no Knowledge.
  private static let perFile = 20_000

  /// Walks one part after the other.
  private static func visiting(_ parts: Int) -> String {
    let names = (0..<parts).map { "part-\($0)" }.joined(separator: ", ")
    return
      "flow: start\ntitle: What is it?\nstart: begin\nnodes:\n  begin:\n    visit: [\(names)]\n    then: end\n"
  }

  private static func write(_ text: String, to file: URL) throws {
    try Data(text.utf8).write(to: file)
  }

  private static let frame = """
    title: Generated
    language: en
    format: 1
    opening: What goes wrong?
    sides:
      smtp: {name: outgoing, verb: send, doing: sending, ports: 25, verify: send-a-test, text: smtp}
    whom:
      mailbox: {name: the company}
    families: other

    """

  private static let guide = """
    program: any-program
    name: Any program
    tasks:
      send-a-test: Send yourself a mail.
    """

  private static let diagnosis = """
    found:
      family: other
      title: Found
      because: Everything was asked.
      enquire: [advice]
      sources: [generated]
      as-of: 2026-11
    """

  private static let advice = """
    advice:
      whom: mailbox
      label: advice
      ask: What did they say?
      read-out: What do you say?
      answers: {good: Good, bad: Bad}
    """

  private static func facts(_ paths: Range<Int>, _ depth: Int) -> String {
    var text = ""
    for path in paths {
      for step in 0..<depth {
        text += """
          f\(path)-\(step):
            label: fact \(path) \(step)
            ask: Is it so, at \(path) and \(step)?
            find-out: Look at it.
            answers: {yes-it-is: It is, no-it-is-not: It is not, perhaps: Perhaps}

          """
      }
    }
    return text
  }

  /// Path 0 is the long one; the first answer of its questions stays on it, another one leads to the next
  /// path, so that every node can be reached.
  private static func flow(_ name: String, _ paths: Range<Int>, _ depth: Int) -> String {
    var text = "flow: \(name)\ntitle: What is it?\nstart: q\(paths.lowerBound)-0\nnodes:\n"
    for path in paths {
      for step in 0..<depth {
        let next = step + 1 < depth ? "q\(path)-\(step + 1)" : "diagnose found"
        let other = step == 0 && path + 1 < paths.upperBound ? "q\(path + 1)-0" : next
        text += """
            q\(path)-\(step):
              ask: f\(path)-\(step)
              to: {yes-it-is: \(next), perhaps: \(other), else unknown: \(next)}

          """
      }
    }
    return text
  }
}
