import Testing
import Troubleshooting

@Suite struct `What is said back of somebody's words` {
  private var knowledge: Knowledge

  init() throws {
    let small = try Small()
    knowledge = small.knowledge
    knowledge.facts[try small.fact("complaint")].heard = ["fails": "it does not work"]
    knowledge.seal()
  }

  private func recap(_ event: Event) -> String? {
    let session = Session(knowledge, Event.Start(date: "2026-11-20", skipsOpening: true))
    return session.after(event).turn.says.first { $0.kind == .understood }?.text
  }

  @Test(arguments: [
    ("smtp.port=25", "outgoing port: 25"),
    ("complaint=fails smtp.port=25", "it does not work; outgoing port: 25"),
    ("complaint=advice smtp.port=25", "outgoing port: 25"),
    ("complaint=unknown", "why you are here: not known"),
  ]) func `is what authors say, or label and value`(read: String, said: String) {
    #expect(
      recap(.pasted(read))
        == "I understood: \(said). If something is wrong there, type change.")
  }

  @Test func `is nothing where everything goes without saying`() {
    #expect(recap(.pasted("complaint=advice")) == nil)
  }

  @Test func `shows what the person changed in full`() {
    #expect(
      recap(.changed([Assignment("complaint", "fails")])) == "Changed: why you are here: It fails.")
  }
}
