import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `The words that something was read from` {
    let sample = {
      var sample = Sample()
      let flow = sample.knowledge.flows.add(Flow(name: "start", title: "Start", start: NodeID(0)))
      sample.knowledge.nodes.add(Node(name: "start/end", flow: flow, kind: .end([])))
      return sample
    }()

    /// The words for each fact and symptom of a text, by its id.
    func words(_ text: String) -> [String: String] {
      let session = Session(sample.knowledge, Event.Start(date: "2026-11-20"))
      let said = Listener(sample.knowledge).reading(text, in: session)
      for (_, excerpt) in said.excerpts {
        let scalars = Array(text.unicodeScalars)[excerpt.start..<excerpt.end]
        let cut = String(String.UnicodeScalarView(scalars.map { $0 == "\n" ? " " : $0 }))
        if excerpt.words.contains("…") { continue }
        #expect(cut.hasPrefix(excerpt.words))
        #expect(cut == excerpt.words || excerpt.words.unicodeScalars.count == 100)
      }
      return said.excerpts.mapValues(\.words)
    }

    @Test(
      arguments: [
        ("Here port 25 is set for outgoing mail", "smtp.port", "port 25"),
        ("Outgoing: 25", "smtp.port", "25"), ("I use Thunderbird", "program", "Thunderbird"),
        ("jo.doe@Verizon.net is mine", "email.domain", "Verizon.net"),
        ("It is SMTP.ISP.example here", "smtp.host", "SMTP.ISP.example"),
        ("Sending on 25 times out while connecting", "gives-up", "times out … connecting"),
        ("Sending on 25 times out while connecting", "smtp.symptom", "times out … connecting"),
        ("Outgoing mail goes with SSL", "smtp.security", "SSL"),
        ("Port: 25\nSecure(SSL): No", "smtp.security", "Secure(SSL): No"),
      ])
    func `are those that stand there`(text: String, id: String, expected: String) {
      #expect(words(text)[id] == expected)
    }

    @Test(
      arguments: [
        ("“Größe”: smtp — the “port 25” is set", "port 25"),
        ("smtp\u{200B} \u{1F4E7}\u{FE0F} port 25", "port 25"),
        ("smtp &quot;port&nbsp;25&quot;", "port&nbsp;25"), ("> smtp\n> port 25", "port 25"),
        ("On smtp,\r\nport 25", "port 25"), ("ﬀ ｓｍｔｐ ｐｏｒｔ ２５", "ｐｏｒｔ ２５"),
      ])
    func `are found behind all that is folded away`(text: String, expected: String) {
      #expect(words(text)["smtp.port"]?.split(separator: " ") == expected.split(separator: " "))
    }

    @Test func `never quote what a pattern skips`() {
      let quoted = words("Sending on 25 times out, my secret is hunter2, connecting")
      #expect(quoted["gives-up"] == "times out… connecting")
      #expect(!quoted.values.contains { $0.contains("hunter2") })
    }

    @Test func `are no longer than one looks at`() {
      let name = String(repeating: "a", count: 60)
      let text = "It is smtp.\(name).\(name).example"
      #expect(words(text)["smtp.host"]?.count == 100)
    }
  }
}
