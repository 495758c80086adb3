import KnowledgeAudit
import TestStage
import Testing
import Troubleshooting

@Suite struct `A graph in Mermaid` {
  @Test func `has only lines of a flowchart, as a whole and flow by flow`() throws {
    let graph = Graph(
      try TestKnowledge.shipped(), coverage: try Conversations.shippedCoverage())
    for part in [graph] + graph.clusters.map({ graph.flow($0.flow) }) {
      #expect(Mermaid.strangeLines(in: MermaidSheet(part).text) == [])
    }
  }

  @Test func `names every place once, and no other in a link`() throws {
    let graph = Graph(try TestKnowledge.shipped())
    let text = MermaidSheet(graph).text
    let placed = text.matches(of: /(?m)^ +(n\d+)[\[\(\{>]/).map { String($0.1) }
    #expect(placed.count == graph.places.count)
    #expect(Set(placed).count == placed.count)
    let linked = text.matches(of: /(?m)^ +(n\d+) (?:-->|==>|-\.->).* (n\d+)$/)
    #expect(linked.count == graph.links.count)
    #expect(Set(linked.flatMap { [String($0.1), String($0.2)] }).isSubset(of: Set(placed)))
  }

  @Test(arguments: [
    "a \"quoted\" word", "end", "semi; colon # hash", "[x] {y} (z) |pipe|", "`code` *bold* _it_",
    "<b>&amp;", "two\nlines", "click %% comment",
  ])
  func `can hold any words`(words: String) {
    #expect(Mermaid.strangeLines(in: MermaidSheet(Words.graph(words)).text) == [])
  }

  @Test func `writes signs of its own as numbers`() {
    let text = MermaidSheet(Words.graph("a \"b\"; #c [d]")).text
    #expect(text.contains("a #34;b#34;#59; #35;c #91;d#93;"))
  }
}

/// As much of Mermaid's grammar as a flowchart of ours needs.
enum Mermaid {
  static func strangeLines(in text: String) -> [String] {
    var lines = text.split(separator: "\n").map(String.init)
    guard lines.first == "flowchart TD" else { return ["no flowchart"] }
    lines.removeFirst()
    let opened = lines.count { $0.hasPrefix("  subgraph ") }
    let closed = lines.count { $0 == "  end" }
    return (opened == closed ? [] : ["frames are left open"]) + lines.filter { !isKnown($0) }
  }

  private static func isKnown(_ line: String) -> Bool {
    // Quoted words hold letters, harmless signs, numbered signs and line breaks.
    let words = "\"(?:[^\"#<>;&`|\\[\\]{}*_%\\\\]|#[0-9]+;|<br/>)*\""
    let shapes = [
      "\\(\(words)\\)", "\\[/\(words)/\\]", "\\{\\{\(words)\\}\\}", ">\(words)\\]",
      "\\[\\[\(words)\\]\\]", "\\[\\(\(words)\\)\\]", "\\(\\[\(words)\\]\\)",
      "\\(\\(\(words)\\)\\)",
    ].joined(separator: "|")
    let rules = [
      "  subgraph f[0-9]+\\[\(words)\\]", "  end", "  (  )?n[0-9]+(\(shapes)):::[a-z]+",
      "  n[0-9]+ (-->|==>|-\\.->)(\\|\(words)\\|)? n[0-9]+", "  classDef [a-z]+ [a-z#0-9:,. -]+",
    ]
    return rules.contains { rule in
      (try? Regex(rule).wholeMatch(in: line)) != nil
    }
  }
}
