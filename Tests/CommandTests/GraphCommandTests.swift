import Foundation
import TestStage
import Testing

@Suite struct `mailmend kb graph` {
  private static let graph = ["kb", "graph", "--knowledge", TestKnowledge.smallFolder]

  @Test func `writes DOT where nobody looks`() async throws {
    let result = try await Home().run(Self.graph)
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("digraph knowledge {\n"))
    #expect(result.output.hasSuffix("}\n"))
  }

  @Test(arguments: [("tree", "networks: Is it"), ("mermaid", "flowchart TD\n"), ("svg", "<?xml")])
  func `writes the format that is asked for`(format: String, beginning: String) async throws {
    let result = try await Home().run(Self.graph + ["--format", format])
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.hasPrefix(beginning))
  }

  @Test(arguments: [
    (["--knowledge", TestKnowledge.smallFolder, "--flow", "networks"], true),
    (["--knowledge", TestKnowledge.shippedFolder], false),
  ])
  func `says where a picture cannot be read on paper`(arguments: [String], isReadable: Bool)
    async throws
  {
    let result = try await Home().run(["kb", "graph", "--format", "svg"] + arguments)
    #expect(result.exit == 0)
    #expect(result.output.hasSuffix("</svg>\n"))
    if isReadable {
      #expect(result.errors == "")
      #expect(result.output.contains(">networks"))
    } else {
      #expect(
        result.errors.wholeMatch(
          of:
            /On one sheet the letters are 0\.\d points high\. --output FOLDER draws a page for each flow, --flow or --around draws less\.\n/
        ) != nil, "\(result.errors)")
    }
  }

  @Test(arguments: ["dot", "mmd", "txt", "svg", "png"])
  func `writes a file for each flow`(ending: String) async throws {
    let home = try Home()
    let format = ["mmd": "mermaid", "txt": "tree"][ending] ?? ending
    let result = try await home.run(Self.graph + ["--format", format, "--output", "pictures"])
    #expect(result.exit == 0, "\(result.errors)")
    let names = ["networks", "receiving", "sending", "start"].map { "pictures/\($0).\(ending)" }
    #expect(result.output.split(separator: "\n").map(String.init) == names)
    #expect(names.allSatisfy(home.has))
  }

  @Test func `draws one flow, what is around a node, or the ways to a diagnosis`() async throws {
    let home = try Home()
    let flow = try await home.run(Self.graph + ["--format", "tree", "--flow", "networks"])
    #expect(!flow.output.contains("receiving:"))
    let around = try await home.run(
      Self.graph + ["--format", "tree", "--around", "networks/where", "--depth", "1"])
    #expect(around.output.contains("hotel DIAGNOSIS"))
    #expect(!around.output.contains("receiving: "))
    let to = try await home.run(Self.graph + ["--format", "tree", "--to", "hotel-blocks"])
    #expect(to.output.contains("start: "))
    #expect(to.output.contains("hotel DIAGNOSIS"))
    #expect(!to.output.contains("receiving: "))
  }

  @Test func `says how many conversations pass`() async throws {
    let home = try Home()
    let scenarios = TestKnowledge.root + "/Tests/TroubleshootingTests/Scenarios"
    let result = try await home.run(
      Self.graph + ["--format", "tree", "--flow", "start", "--coverage", scenarios])
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.contains("conversations)"))
    #expect(result.output.contains("never passed"))
  }

  @Test(arguments: [
    (["--flow", "sendin"], "Found 'sendin', expected the name of a flow. Did you mean 'sending'?"),
    (
      ["--around", "networks/wher"],
      "Found 'networks/wher', expected a node, as FLOW/NODE. Did you mean 'networks/where'?"
    ),
    (
      ["--to", "hotel-block"],
      "Found 'hotel-block', expected a diagnosis. Did you mean 'hotel-blocks'?"
    ),
  ])
  func `suggests the nearest name`(arguments: [String], sentence: String) async throws {
    let result = try await Home().run(Self.graph + arguments)
    #expect(result.exit == 64)
    #expect(result.errors == sentence + "\n")
    #expect(result.output == "")
  }

  @Test func `says how deep it can draw`() async throws {
    let result = try await Home().run(Self.graph + ["--depth", "-1"])
    #expect(result.exit == 64)
    #expect(result.errors.contains("Found --depth -1, expected 0 or more."), "\(result.errors)")
  }

  @Test(arguments: [
    ["--depth", "many"], ["--format", "gif"],
    ["--around", "networks/where", "--to", "hotel-blocks"],
  ])
  func `refuses what makes no sense`(arguments: [String]) async throws {
    #expect(try await Home().run(Self.graph + arguments).exit == 64)
  }

  @Test func `names the package where Graphviz is not installed`() async throws {
    let result = try await Home().run(
      Self.graph + ["--format", "svg"], environment: ["PATH": "/nowhere"])
    #expect(result.exit == 2)
    #expect(result.errors.contains("apt install graphviz"))
  }

  @Test func `says which folder cannot be written`() async throws {
    let result = try await Home(["pictures": ""]).run(Self.graph + ["--output", "pictures"])
    #expect(result.exit == 2)
    #expect(
      result.errors == "I cannot write into 'pictures'. Is it a folder, and may you write there?\n")
  }

  @Test func `names a transcript that is none`() async throws {
    let result = try await Home(["bad.txt": "hello\n"]).run(Self.graph + ["--coverage", "bad.txt"])
    #expect(result.exit == 65)
    #expect(result.errors.hasPrefix("bad.txt:1:1: error[transcript]"))
  }
}
