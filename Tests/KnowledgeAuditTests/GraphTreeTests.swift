import KnowledgeAudit
import TestStage
import Testing
import Troubleshooting

@Suite struct `A graph as a tree` {
  @Test(arguments: [60, 80, 120])
  func `has no line that is wider than the window`(width: Int) throws {
    let lines = TreeSheet(Graph(try TestKnowledge.shipped()), width: width).lines
    #expect(lines.filter { $0.count > width } == [])
  }

  @Test func `shows every node of a flow in full just once`() throws {
    let graph = Graph(try TestKnowledge.shipped())
    let verbs = ["asks:", "checks:", "goes by", "says:", "DIAGNOSIS", "looks into", "The end"]
    for cluster in graph.clusters {
      let flow = graph.flow(cluster.flow)
      let bare = TreeSheet(flow, width: 400).lines.map { line in
        String(line.drop { " │├└─".contains($0) })
      }
      for place in flow.places where ![.start, .out].contains(place.kind) {
        let count = bare.count { line in
          verbs.contains { verb in
            line.hasPrefix("\(place.shortName) \(verb)")
              || line.contains(" → \(place.shortName) \(verb)")
          }
        }
        #expect(count == 1, "\(place.id)")
      }
    }
  }

  @Test func `reads as people talk`() throws {
    let graph = Graph(try TestKnowledge.small()).flow("networks")
    #expect(
      TreeSheet(graph, width: 80).lines == [
        "networks: Is it the place where you are?",
        "  symptom asks: What happens when you send mail?",
        "  ├─ Nothing, it works → end",
        "  └─ any other answer",
        "     or don't know →",
        "       where asks: Where are you?",
        "       ├─ In a hotel →",
        "       │    hotel DIAGNOSIS hotel-blocks: The hotel lets no mail out",
        "       │    └─ otherwise → end",
        "       └─ any other answer",
        "          or don't know → end",
      ])
  }
}
