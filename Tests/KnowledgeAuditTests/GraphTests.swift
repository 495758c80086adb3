import TestStage
import Testing
import Troubleshooting

@testable import KnowledgeAudit

@Suite struct `A graph of the Knowledge` {
  @Test func `has every node and every flow`() throws {
    let knowledge = try TestKnowledge.shipped()
    let graph = Graph(knowledge)
    let places = Set(graph.places.map(\.id))
    #expect(knowledge.nodes.all.map(\.name).filter { !places.contains($0) } == [])
    #expect(graph.clusters.map(\.flow) == knowledge.flows.all.map(\.name))
  }

  @Test func `has one link at most from one place to another, between places that are there`()
    throws
  {
    let graph = Graph(try TestKnowledge.shipped())
    let places = Set(graph.places.map(\.id))
    #expect(graph.links.allSatisfy { places.contains($0.from) && places.contains($0.to) })
    let pairs = graph.links.map { "\($0.from) \($0.to)" }
    #expect(Set(pairs).count == pairs.count)
  }

  @Test(arguments: [
    ("complaint/advised", "complaint/support", ["yes"]),
    ("complaint/advised", "complaint/advised/(end)", ["no", "don't know"]),
    ("complaint/direction", "complaint/complaint", ["any answer"]),
    (
      "complaint/complaint", "complaint/box-and-port", ["I want to switch encryption on"]
    ),
    ("company/mailbox", "company/program", [takes]),
    ("company/mailbox", "company/sides", ["else"]),
    ("sides/sending", "smtp.trouble/(start)", ["looks into"]),
    ("sides/sending", "sides/receiving", ["nothing found"]),
    ("company/no-window", "company/no-window/(end)", ["otherwise"]),
    ("smtp.trouble/symptom", "smtp.trouble/works", ["It works without trouble"]),
  ])
  func `says on a link what leads there`(from: String, to: String, labels: [String]) throws {
    let graph = Graph(try TestKnowledge.shipped())
    let link = try #require(graph.links.first { $0.from == from && $0.to == to })
    #expect(link.labels == labels)
  }

  private static let takes =
    "provider.takes.oauth2: yes; provider.takes.app-password: no; provider.takes.password: no"

  @Test func `says what a place asks, makes and visits`() throws {
    let graph = Graph(try TestKnowledge.shipped())
    let asked = try #require(graph.places.first { $0.id == "complaint/provider" })
    #expect((asked.kind, asked.text) == (.question, "Which company runs your mailbox?"))
    #expect(asked.details == ["provider"])
    let made = try #require(graph.places.first { $0.id == "company/no-window" })
    #expect(
      made.text
        == "Your version of [your mail program] cannot sign in to [your mail provider] any more")
    #expect((made.kind, made.details) == (.diagnosis, ["no-way-to-sign-in"]))
    let visited = try #require(graph.places.first { $0.id == "sides/sending" })
    #expect((visited.kind, visited.details) == (.visit, ["smtp.trouble"]))
  }

  @Test func `counts conversations where they were counted`() throws {
    let knowledge = try TestKnowledge.shipped()
    let graph = Graph(knowledge, coverage: try Conversations.shippedCoverage())
    let first = try #require(graph.places.first { $0.id == "start/connection" })
    #expect(first.passes == TestTranscripts.shipped.count)
    #expect(Graph(knowledge).places.allSatisfy { $0.passes == nil })
  }
}

@Suite struct `A part of a graph` {
  @Test func `around a node has what is so many steps away, both ways`() throws {
    let graph = Graph(try TestKnowledge.shipped())
    #expect(graph.around("complaint/told", depth: 0).places.map(\.id) == ["complaint/told"])
    #expect(
      Set(graph.around("complaint/told", depth: 1).places.map(\.id))
        == ["complaint/told", "complaint/heard", "complaint/support", "complaint/told/(end)"])
  }

  @Test func `to a diagnosis has only places from which it can be made, across visits`() throws {
    let knowledge = try TestKnowledge.shipped()
    let graph = Graph(knowledge).to(["smtp.pairing/swapped"])
    let places = Set(graph.places.map(\.id))
    #expect(
      places.isSuperset(of: ["start/complaint", "smtp.trouble/symptom", "smtp.pairing/port"]))
    #expect(!places.contains("smtp.pairing/security"))
    #expect(!graph.clusters.map(\.flow).contains("incoming.trouble"))
    let leaving = Set(graph.links.map(\.from))
    #expect(places.subtracting(leaving) == ["smtp.pairing/swapped"])
  }

  @Test func `within a depth begins at the start of each flow`() throws {
    let graph = Graph(try TestKnowledge.shipped()).flow("complaint")
    #expect(
      graph.within(depth: 0).places.map(\.id) == ["complaint/(start)", "complaint/direction"])
    #expect(graph.within(depth: 1).places.count == 3)
  }

  @Test func `keeps every place and every way when it is laid out for paper`() throws {
    let whole = Graph(try TestKnowledge.shipped())
    for cluster in whole.clusters {
      let flow = whole.flow(cluster.flow)
      let nodes = Set(flow.places.filter { $0.kind != .out }.map(\.id))
      for least in 2...5 {
        let cut = flow.joined.cut(at: flow.joined.shared(by: least))
        let kept = cut.components.flatMap(\.places).flatMap { [$0] + $0.chain }
        #expect(nodes == Set(kept.filter { ![.out, .reference].contains($0.kind) }.map(\.id)))
        let labels = Set(flow.links.flatMap(\.labels)).subtracting(["any answer"])
        #expect(labels.subtracting(cut.links.flatMap(\.labels)) == [])
      }
    }
  }
}

@Suite struct `A graph laid out for paper` {
  private func place(_ id: String, _ kind: Graph.Place.Kind = .question) -> Graph.Place {
    .init(id: "f/" + id, flow: "f", kind: kind, text: id, details: [])
  }

  private func link(_ from: String, _ to: String, _ labels: [String]) -> Graph.Link {
    .init(from: "f/" + from, to: "f/" + to, labels: labels)
  }

  /// Two questions and an end, as a flow or as what is left of one.
  private func graph(_ label: String) -> Graph {
    var graph = Graph()
    graph.places = [place("one"), place("two"), place("(end)", .out)]
    graph.links = [link("one", "two", [label]), link("two", "(end)", [label])]
    return graph
  }

  @Test func `joins what follows in any case`() {
    let joined = graph("any answer").joined.folded
    #expect(joined.places.map(\.id) == ["f/one"])
    #expect(joined.places[0].chain.map(\.id) == ["f/two"])
    #expect(joined.places[0].onward == "→ (end)")
    #expect(joined.links.isEmpty)
  }

  @Test func `joins nothing where only one answer leads on`() {
    let joined = graph("yes").joined.folded
    #expect(joined.places.count == 3)
    #expect(joined.links.map(\.labels) == [["yes"], ["yes"]])
  }

  @Test func `says on which page to look on`() {
    var graph = Graph()
    graph.places = ["a", "b", "c"].map { place($0) }
    graph.links = [link("a", "c", ["yes"]), link("b", "c", ["no"])]
    let pages = graph.cut(at: ["f/c"]).paged(2)
    #expect(pages.map { $0.places.map(\.text) } == [["a", "see c, page 2"], ["b", "c", "see c"]])
    #expect(pages[1].places[1].isHead)
  }
}
