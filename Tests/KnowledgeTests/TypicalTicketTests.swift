import TestStage
import Testing

@testable import Troubleshooting

/// Program, provider, port and error are known: what most tickets say.
@Suite struct `A typical ticket` {
  /// The failing side with its port, and what happens.
  static let errors = [
    "smtp.port=25 smtp.symptom=timed-out", "smtp.port=25 smtp.symptom=refused",
    "smtp.port=25 smtp.symptom=relay-denied", "smtp.port=465 smtp.symptom=tls-failed",
    "smtp.port=587 smtp.symptom=tls-failed", "smtp.port=587 smtp.symptom=login-refused",
    "smtp.port=587 smtp.symptom=certificate", "incoming.port=110 incoming.symptom=timed-out",
    "incoming.port=110 incoming.symptom=tls-failed",
    "incoming.port=993 incoming.symptom=login-refused",
    "incoming.port=995 incoming.symptom=certificate",
  ]
  static let domains = ["gmail.com", "aol.com", "icloud.com", "comcast.net", "isp.example"]
  static let programs = [
    "apple-mail", "gmail-app", "iphone", "new-outlook", "outlook-2010", "outlook-mac",
    "outlook-express",
    "samsung-email", "thunderbird", "windows-live-mail",
  ]
  private static let most = 4

  @Test(arguments: errors)
  func `is diagnosed after four questions at most, whatever is answered`(error: String) throws {
    let knowledge = try TestKnowledge.shipped()
    let newest = Dictionary(
      Shipped.columns.map { ($0.guide, $0) }, uniquingKeysWith: { $1 }
    )
    for domain in Self.domains {
      for column in try Self.programs.map({ try #require(newest[$0]) }) {
        let session = Shipped.session(knowledge, column, given(error, domain))
        let questions = mostQuestions(session)
        #expect(questions <= Self.most, "\(column.name) \(domain)")
      }
    }
  }

  private func given(_ error: String, _ domain: String) -> [String: String] {
    let side = error.hasPrefix("smtp") ? "send" : "receive"
    let pairs = error.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
    return pairs.reduce(into: ["direction": side, "complaint": "fails", "email.domain": domain]) {
      $0[$1[0]] = $1[1]
    }
  }

  /// The most questions that any answers bring, up to the first thing to do or the end; a way that is too
  /// long is not gone further.
  private func mostQuestions(_ session: Session, asked: Int = 0) -> Int {
    guard asked <= Self.most, case .question(let name) = session.outline.waits,
      case .fact(let fact) = name, let index = session.knowledge.facts[fact]
    else { return asked }
    let values = session.knowledge.facts[index].answers.map(\.value.text)
    let events: [[Event]] =
      values.map { [.answered(name, value: $0)] }
      + [[.didNotKnow(fact: fact), .didNotKnow(fact: fact)]]
    return events.map { mostQuestions(session.after($0), asked: asked + 1) }.max() ?? asked
  }
}

extension Session {
  fileprivate func after(_ events: [Event]) -> Session {
    events.reduce(into: self) { $0.apply($1) }
  }
}
