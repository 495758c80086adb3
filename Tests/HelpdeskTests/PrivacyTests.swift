import Foundation
import Helpdesk
import TestStage
import Testing
import Transcripts
import Troubleshooting

/// Passwords of more than 200 shapes and the names in addresses, in tickets of many forms.
@Suite struct `What a ticket must not give away` {
  /// Tickets, with `%` where the password stands; JSON and none.
  private static let tickets = [
    #"{"id": "T", "text": "I use Thunderbird. My password is % and sending on port 25 times out."}"#,
    #"{"id": "T", "text": "password: %\nPort: 25, Secure(SSL): No\njohn.doe@isp.example"}"#,
    #"{"id": "T", "text": "Sending times out, % it says, connecting to port 25"}"#,
    #"{"id": "T", "text": "AUTH PLAIN %\n535 5.7.8 authentication failed, jane@web.example"}"#,
    #"{"id": "T", "tried": [{"set": {"smtp.port": 587}, "outcome": "else", "text": "pwd %"}]}"#,
    #"{"id": "T", "text": "my password is %", "txet": 1}"#,
  ]

  private let knowledge: Knowledge
  private let bench: Bench

  init() throws {
    knowledge = try TestKnowledge.shipped()
    bench = try Bench(knowledge)
  }

  private func isKnown(_ word: String) -> Bool {
    knowledge.symptoms.all.contains {
      $0.patterns.contains { $0.lowercased() == word.lowercased() }
    }
  }

  private static func filled(_ ticket: String, _ password: String) -> String {
    let words = JSON.string(password).line.dropFirst().dropLast()
    return ticket.replacing("%", with: words)
  }

  @Test(arguments: tickets) func `stands in no verdict, in no format`(ticket: String) {
    var leaks: [String] = []
    for password in TestPasswords.all {
      let verdict = bench.verdict(Self.filled(ticket, password))
      let core = password.replacing("\"", with: "")
      // A word that the Knowledge itself has is no secret.
      guard !isKnown(core) else { continue }
      for format in VerdictFormat.allCases {
        let text = format.text(of: verdict)
        if text.contains(core) || ["john.doe", "jane@"].contains(where: text.contains) {
          leaks.append("\(password) as \(format)")
        }
      }
    }
    #expect(leaks == [])
  }

  /// Of what is quoted because it could not be read, the same is left out as of a reply in which nothing was
  /// understood.
  @Test(arguments: [
    #"{"id": "T", "text" "my password is %"}"#, #"my password is %"#,
    #"{"id": "T", "facts": {"smtp.port": "%!7a"}}"#,
  ]) func `stands in no problem`(line: String) {
    let leaks = TestPasswords.all.filter { password in
      // An answer that is on offer, or nearly, must be named to be mended.
      guard Redaction.withoutSecrets("my password is \(password)", isNothing: true).count > 0
      else { return false }
      let core = password.replacing("\"", with: "")
      return bench.verdict(Self.filled(line, password)).line.contains(core)
    }
    #expect(leaks == [])
  }

  @Test func `is counted`() {
    let verdict = bench.verdict(
      #"{"id": "T", "text": "a@b.example, my password is hunter2, c.d@e.example"}"#)
    #expect(verdict.redacted == ["email": 2, "secret": 1])
    #expect(bench.verdict(#"{"id": "T", "text": "It works"}"#).redacted == [:])
  }

  /// What people write about mail holds no secret, and none is counted.
  @Test func `is not seen where there is none`() throws {
    let folder = URL(fileURLWithPath: TestKnowledge.root + "/transcripts")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let words = try files.sorted { $0.path < $1.path }.prefix(200).flatMap { file in
      try Transcript(reading: Array(Data(contentsOf: file)), path: file.path).entries.map(\.words)
    }.filter { !Redaction.isWithheld($0) && !$0.contains("(withheld)") }
    let counted = words.filter { Redaction.withoutSecrets($0).count > 0 }
    #expect(words.count > 500)
    #expect(counted.count * 100 <= words.count, "\(counted)")
  }

  @Test func `may be an address where somebody asks for it, and never a password`() throws {
    let listener = TestKnowledge.listener(for: knowledge)
    let reader = TicketReader(listener)
    let desk = Desk(knowledge, listener, date: "2026-11-20", keepsNames: true)
    let line = #"{"id": "T", "facts": {"smtp.port": "jo@isp.example"}}"#
    let verdict: Verdict
    do { verdict = desk.verdict(on: try reader.ticket(line, number: 1)) } catch {
      verdict = desk.refusal(error)
    }
    #expect(verdict.problem?.found == "jo@isp.example")
    #expect(bench.verdict(line).problem?.found == "name@isp.example")
  }
}
