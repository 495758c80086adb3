import Foundation
import TestStage
import Testing
import Troubleshooting

@testable import KnowledgeAudit

@Suite struct `A graph in DOT` {
  @Test func `is read by Graphviz as a whole, with coverage too`() throws {
    let knowledge = try TestKnowledge.shipped()
    let plain = try Dot.draw(DotSheet(Graph(knowledge), title: "All").text, as: "svg")
    #expect(plain.contains("Which company runs your"))
    let counted = Graph(knowledge, coverage: try Conversations.shippedCoverage())
    let colored = try Dot.draw(DotSheet(counted, title: "All").text, as: "svg")
    #expect(colored.contains("conversations</text>"))
  }

  @Test func `has each flow of the shipped Knowledge on one sheet, in letters that can be read`()
    throws
  {
    let graph = Graph(try TestKnowledge.shipped())
    for cluster in graph.clusters {
      let atlas = try Atlas(graph.flow(cluster.flow), title: cluster.title) {
        try Dot.extent(of: $0.text)
      }
      #expect(atlas.sheets.count == 1, "\(cluster.flow)")
      for sheet in atlas.sheets {
        // A machine with other fonts measures a little otherwise.
        #expect(sheet.letters >= Page.leastSize - 0.4, "\(cluster.flow)")
      }
    }
  }

  @Test(arguments: [
    "a \"quoted\" word", "a \\ backslash", "{braces} [brackets] <tags> & more; #hash",
    "two\nlines", "a bell \u{07} and \u{1B}[31m red", "umlauts äöü and 漢字", "-> <br/> </table>",
  ])
  func `can hold any words`(words: String) throws {
    let svg = try Dot.draw(DotSheet(Words.graph(words), title: words).text, as: "svg")
    let shown = svg.replacing("&#160;", with: " ").replacing("&#45;", with: "-")
    let last = words.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    let escaped = last.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    #expect(shown.contains(escaped))
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `marks what no conversation passes by more than colour`() throws {
    let knowledge = try TestKnowledge.shipped()
    let text = DotSheet(Graph(knowledge, coverage: Coverage()), title: "None").text
    #expect(text.contains("dashed"))
    #expect(text.contains("never passed"))
  }
}

/// A graph of two places that say some words.
enum Words {
  static func graph(_ words: String) -> Graph {
    var graph = Graph()
    graph.clusters = [.init(flow: words, title: words)]
    graph.places = ["first", "second"].map {
      .init(id: $0 + words, flow: words, kind: .diagnosis, text: words, details: [words])
    }
    graph.links = [.init(from: "first" + words, to: "second" + words, labels: [words])]
    return graph
  }
}

/// The real Graphviz.
enum Dot {
  struct Unreadable: Error { var message: String }

  static func draw(_ text: String, as format: String) throws -> String {
    try run(text, ["-T\(format)"])
  }

  static func extent(of text: String) throws -> Atlas.Extent {
    let plain = try run(text, ["-Tplain", "-Gsize=1000,1000"])
    let numbers = plain.prefix { $0 != "\n" }.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 3 else { throw Unreadable(message: plain) }
    return (numbers[1], numbers[2])
  }

  private static func run(_ text: String, _ arguments: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = ["input", "output", "errors"].map { folder.appending(path: $0) }
    for name in names {
      try Data(name.lastPathComponent == "input" ? text.utf8 : "".utf8).write(to: name)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/dot")
    process.arguments = arguments + [names[0].path]
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let errors = String(decoding: try Data(contentsOf: names[2]), as: UTF8.self)
    guard process.terminationStatus == 0, !errors.contains("rror") else {
      throw Unreadable(message: errors)
    }
    return String(decoding: try Data(contentsOf: names[1]), as: UTF8.self)
  }
}
