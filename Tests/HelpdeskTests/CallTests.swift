import Foundation
import Helpdesk
import TestStage
import Testing
import Troubleshooting

/// What `Tests/AgreementTests` plays for every transcript, once by hand.
@Suite struct `A conversation by calls` {
  private let bench: Bench
  init() throws { bench = try Bench() }

  /// The status of a verdict, with what is asked, proposed or left over.
  private func call(_ ticket: [String: Any]) throws -> String {
    let line = String(
      decoding: try JSONSerialization.data(withJSONObject: ticket), as: UTF8.self)
    let answer = try bench.answer(line)
    let parts = ["next", "fix"].compactMap { (answer[$0] as? [String: Any])?["id"] as? String }
    return (["\(answer["status"] ?? "")"] + parts).joined(separator: " ")
  }

  @Test func `adds each answer to the facts, and then each outcome to what was tried`() throws {
    let answers = [
      "direction": "send", "complaint": "fails", "email.domain": "isp.example",
      "smtp.symptom": "It waits", "program": "unknown",
    ]
    var facts: [String: String] = [:]
    var tried: [[String: String]] = []
    var outcomes = ["same", "works"]
    var heard: [String] = []
    for _ in 0..<12 {
      let verdict = try call(
        ["id": "T", "text": "Port: 25, Secure(SSL): No", "facts": facts, "tried": tried])
      heard.append(verdict)
      let words = verdict.split(separator: " ").map(String.init)
      if words[0] == "needs-answer", let answer = answers[words[1]] {
        facts[words[1]] = answer
      } else if words[0] == "fix-found", !outcomes.isEmpty {
        tried.append(["fix": words[1], "outcome": outcomes.removeFirst()])
      } else {
        break
      }
    }
    #expect(
      heard == [
        "needs-answer direction", "needs-answer complaint", "needs-answer email.domain",
        "needs-answer smtp.symptom", "needs-answer program", "fix-found port25-blocked/use-587",
        "fix-found port25-blocked/use-465", "solved port25-blocked/use-465",
      ])
  }
}
