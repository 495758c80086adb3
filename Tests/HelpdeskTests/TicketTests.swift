import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `A ticket` {
  private let bench: Bench
  init() throws { bench = try Bench() }

  private func facts(_ line: String, _ bench: Bench? = nil) throws -> [Assignment] {
    try (bench ?? self.bench).reader.ticket(line, number: 1).facts
  }

  @Test(arguments: [
    (#""program": "Old Mail""#, "program=old-mail"), (#""program": "OM""#, "program=old-mail"),
    (#""program": "telephone""#, "program=phone"), (#""smtp.port": 25"#, "smtp.port=25"),
    (#""smtp.port": "port 25""#, "smtp.port=25"),
    (#""smtp.security": "SSL/TLS""#, "smtp.security=tls"),
    (#""smtp.security": "none""#, "smtp.security=none"),
    (#""works.webmail": true"#, "works.webmail=yes"),
    (#""works.webmail": "no""#, "works.webmail=no"), (#""provider": "NewCo""#, "provider=new-co"),
    (#""email.domain": "john@isp.example""#, "email.domain=isp.example"),
    (#""smtp.port": "unknown""#, "smtp.port=unknown"),
    (#""program": "unknown""#, "program=unknown"),
    (#""smtp.symptom": "It waits""#, "smtp.symptom=timed-out"),
    (#""smtp.reach.587": "blocked""#, "smtp.reach.587=blocked"),
    (#""smtp.host": "smtp.isp.example""#, "smtp.host=smtp.isp.example"),
  ]) func `may use names, synonyms and don't know`(fact: String, read: String) throws {
    let facts = try facts("{\"id\": \"T\", \"facts\": {\(fact)}}")
    #expect(facts.map { "\($0.fact)=\($0.value)" } == [read])
  }

  @Test func `may name the version of its program by a number`() throws {
    var knowledge = try TestKnowledge.small()
    knowledge.version.name = "with versions"
    let guide = try #require(knowledge.guides["old-mail"])
    var version = knowledge.guides[guide]
    version.versions = [("old", 1, 9), ("new", 10, 99)].map { name, low, high in
      Guide.Version(
        name: name, title: name, numbers: (VersionNumber("\(low)"), VersionNumber("\(high)")),
        manual: Manual())
    }
    knowledge.guides[guide] = version
    let phone = try #require(knowledge.guides["phone"])
    knowledge.guides[phone].versions = [
      Guide.Version(
        name: "phone-9", title: "9", numbers: (VersionNumber("1"), VersionNumber("99")),
        manual: Manual())
    ]
    let fact = knowledge.facts.add(
      Fact(name: "program.version", kind: .version, label: "its version"))
    knowledge.roles.version = fact
    knowledge.seal()
    let bench = try Bench(knowledge)
    for (number, name) in [("\"9.3\"", "old"), ("12", "new"), ("\"new\"", "new")] {
      let line = #"{"id": "T", "facts": {"program.version": \#(number), "program": "om"}}"#
      #expect(try facts(line, bench).last == Assignment("program.version", name))
    }
    let alone = bench.verdict(#"{"id": "T", "facts": {"program.version": 12}}"#)
    let others = #"{"id": "T", "facts": {"program.version": "phone-9", "program": "om"}}"#
    #expect(bench.verdict(others).problem?.expected == "old, new")
    #expect(alone.status == .invalid)
    let told = #"{"id": "T", "text": "Old Mail cannot send.", "facts": {"program.version": 12}}"#
    #expect(
      try facts(told, bench)
        == [Assignment("program", "old-mail"), Assignment("program.version", "new")])
    let given = [Assignment("program.version", "12"), Assignment("program", "om")]
    #expect(
      try bench.reader.assignment("program.version", "12", beside: given).value == "new")
  }

  @Test(arguments: [
    (#"{"id": 17}"#, "17"), (#"{"id": "T-1", "text": null, "facts": null, "tried": null}"#, "T-1"),
    ("\u{FEFF}{\"id\": \"B\"}", "B"), ("  {\"id\": \"ü\"}\r", "ü"),
  ]) func `needs no more than an id`(line: String, id: String) throws {
    let verdict = bench.verdict(line)
    #expect(verdict.id == id)
    #expect(verdict.status == .needsAnswer)
    #expect(verdict.next?.name == .fact("direction"))
  }

  @Test(arguments: [
    (#""a\u00fc\n\"\\\/b""#, "aü\n\"\\/b"), (#""\ud83d\ude00""#, "😀"), (#""""#, ""),
    ("\"ü😀\"", "ü😀"),
  ]) func `may write its text in any way that JSON allows`(json: String, text: String) throws {
    let line = "{\"id\":\"T\",\"text\":\(json),\"facts\":{\"smtp.port\":25.0},\"tried\":[]}"
    let ticket = try bench.reader.ticket(line, number: 1)
    #expect(ticket.text == text)
    #expect(ticket.facts == [Assignment("smtp.port", "25")])
  }

  @Test func `lets don't know stand at once`() throws {
    let verdict = bench.verdict(
      Bench.ticket(#""smtp.symptom": "unknown", "smtp.port": 25, "program": "unknown""#))
    #expect(verdict.status == .fixFound)
    let report = try #require(verdict.report)
    #expect(report.facts.contains { $0.fact == "smtp.symptom" && $0.raw == "unknown" })
  }

  @Test func `goes on after what was tried, in order`() throws {
    let tried = #""tried": [{"fix": "port25-blocked/use-587", "outcome": "same"}"#
    let first = bench.verdict(Bench.ticket(Bench.fixNext, tried + "]"))
    #expect(first.proposal?.fix == "port25-blocked/use-465")
    let second = bench.verdict(
      Bench.ticket(
        Bench.fixNext, tried + #", {"fix": "port25-blocked/use-465", "outcome": "works"}]"#))
    #expect(second.status == .solved)
    #expect(second.cured?.fix == "port25-blocked/use-465")
    #expect(second.report?.tried.map(\.outcome) == [.same, .works])
  }

  @Test func `may say what the customer set alone`() throws {
    let verdict = bench.verdict(
      Bench.ticket(
        Bench.fixNext,
        #""tried": [{"set": {"smtp.port": 587, "smtp.security": "STARTTLS", "smtp.auth": "password"}, "outcome": "same"}]"#
      ))
    #expect(verdict.proposal?.fix == "port25-blocked/use-465")
    #expect(verdict.report?.tried.first?.fix == "")
  }

  @Test(arguments: [
    #""text": "530 Must issue a STARTTLS command first""#,
    #""facts": {"smtp.symptom": "encryption-required", "smtp.security": "none"}"#,
  ]) func `may say what happens after something else happened`(own: String) throws {
    let verdict = bench.verdict(
      Bench.ticket(
        Bench.fixNext,
        #""tried": [{"set": {"smtp.port": 587}, "outcome": "else", \#(own)}]"#))
    #expect(verdict.proposal?.diagnosis == "encryption-off")
    #expect(verdict.proposal?.fix == "encryption-off/by-port-587")
  }

  @Test func `contradicts itself only where the way reads the fact`() throws {
    let pasted = #""text": "Port: 25, Secure(SSL): No""#
    let read = bench.verdict(
      Bench.ticket(#""smtp.port": 587, "smtp.symptom": "timed-out""#, pasted))
    #expect(read.status == .contradiction)
    #expect(read.contradiction?.fact == "smtp.port")
    #expect(read.contradiction?.sides.map(\.value) == ["587", "25"])
    #expect(read.contradiction?.sides.map(\.source) == [.given, .read])
    #expect(read.reply.contains("Outgoing port: 587 and 25. Which one is right?"))
    #expect(read.note.contains("Two values for smtp.port: 587 (given), 25 (read)."))
    for (which, port) in [("587", "587"), ("port 25", "25")] {
      let settled = bench.verdict(
        Bench.ticket(
          #""smtp.port": 587, "smtp.symptom": "timed-out", "which/smtp.port": "\#(which)""#, pasted)
      )
      #expect(settled.status != .contradiction)
      #expect(settled.report?.facts.first { $0.fact == "smtp.port" }?.raw == port)
    }
    for (first, last) in [(587, 25), (25, 587)] {
      let settled = bench.verdict(
        Bench.ticket(
          #""smtp.port": 587, "smtp.symptom": "timed-out", "which/smtp.port": \#(first)"#,
          pasted + #", "tried": [{"fix": "port25-blocked/use-587", "outcome": "could-not", "#
            + #""facts": {"which/smtp.port": \#(last)}}]"#))
      #expect(settled.report?.facts.first { $0.fact == "smtp.port" }?.raw == String(last))
    }
    let unread = bench.verdict(
      Bench.ticket(
        #""smtp.port": 587, "smtp.symptom": "login-refused", "works.webmail": "yes", "program": "phone""#,
        pasted))
    #expect(unread.status == .fixFound)
    #expect(unread.proposal?.fix == "password-wrong/retype")
  }

  /// Support was asked about next, and so "I use Pegasus Mail" once went for something that support had said.
  @Test(arguments: [
    "", #""complaint": "advice""#,
    #""direction": "send", "complaint": "advice", "email.domain": "isp.example""#,
  ]) func `says the same in its text whatever would be asked next`(facts: String) throws {
    let text = "Support told me: 995 for outgoing and 465 for incoming mail. I use Pegasus Mail"
    let ticket = #"{"id": "T", "text": "\#(text)", "facts": {\#(facts)}}"#
    let read = try read(ticket)
    #expect(
      read == [
        "program=pegasus-mail", "advice.given=yes", "advice.smtp.port=995",
        "advice.incoming.port=465",
      ])
  }

  /// Sending is asked about first, and so words of no side once went for sending.
  @Test(arguments: [
    ("send", ["trouble=yes", "smtp.symptom=timed-out"]),
    ("receive", ["trouble=yes", "incoming.symptom=timed-out"]), ("both", ["trouble=yes"]),
  ]) func `speaks of the side that is complained about, and of none where both are`(
    direction: String, symptoms: [String]
  ) throws {
    let facts =
      #"{"direction": "\#(direction)", "complaint": "fails", "email.domain": "isp.example"}"#
    #expect(
      try read(#"{"id": "T", "text": "It says connection timed out.", "facts": \#(facts)}"#)
        == symptoms)
  }

  /// What the Knowledge that comes with the program reads in a ticket's text.
  private func read(_ ticket: String) throws -> [String] {
    let report = try #require(Bench(try TestKnowledge.shipped()).verdict(ticket).report)
    return report.facts.filter { $0.source == .read }.map { "\($0.fact)=\($0.raw)" }
  }

  @Test func `may hold a million characters`() throws {
    let text = String(repeating: "It does not work at all. ", count: 40_000)
    let verdict = bench.verdict(
      Bench.ticket("", #""text": "\#(text) 10060 \#(text)""#))
    #expect(verdict.next?.name == .fact("smtp.port"))
  }
}
