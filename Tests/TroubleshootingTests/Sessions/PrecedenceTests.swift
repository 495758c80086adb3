import Testing
import Troubleshooting

@Suite struct `Of two values` {
  let small: Small

  init() throws { small = try Small() }

  /// How it became known first, what came then, and what is asked or known.
  enum Known: String, CaseIterable { case given, told, read }

  private func session(_ fact: String, _ value: String, _ known: Known) -> Session {
    let empty = small.session("direction=send complaint=fails email.domain=isp.example")
    switch known {
    case .given:
      return small.session(
        "direction=send complaint=fails email.domain=isp.example \(fact)=\(value)")
    case .told: return empty.after(.told(fact, value))
    case .read: return empty.after(.pasted("\(fact)=\(value)"))
    }
  }

  private func value(_ fact: String, _ session: Session) throws -> String? {
    session.value(of: try small.fact(fact))?.text
  }

  @Test(arguments: [(Known.given, true), (.told, true), (.read, false)])
  func `a pasted one asks when the person had said the other`(known: Known, asks: Bool) throws {
    let session = session("smtp.port", "587", known).after(.pasted("smtp.port=25"))
    #expect((session.waitsFor == "which/smtp.port") == asks)
    #expect(try value("smtp.port", session) == (asks ? "587" : "25"))
    #expect(session.contradictions.map(\.fact) == (asks ? ["smtp.port"] : []))
  }

  @Test(arguments: Known.allCases)
  func `the person's latest word wins`(known: Known) throws {
    let session = session("smtp.port", "587", known).after(.told("smtp.port", "25"))
    #expect(try value("smtp.port", session) == "25")
    #expect(session.contradictions == [])
  }

  @Test(arguments: ["587", "25"])
  func `the one that the person picks counts`(picked: String) throws {
    let asked = session("smtp.port", "587", .told).after(.pasted("smtp.port=25"))
    let session = asked.after(.answered(.which("smtp.port"), value: picked))
    #expect(try value("smtp.port", session) == picked)
    #expect(session.contradictions == [])
  }

  @Test func `of a setting just made and a pasted one is asked, too`() throws {
    let start = small.session(
      "direction=send complaint=fails program=any-program email.domain=isp.example smtp.port=25 "
        + "smtp.symptom=timed-out")
    let session = start.after(.same).after(.pasted("smtp.port=2525"))
    #expect(session.waitsFor == "which/smtp.port")
    #expect(session.contradictions.first?.sides.map(\.value) == ["587", "2525"])
    #expect(session.contradictions.first?.sides.map(\.source) == [.tried, .read])
  }

  @Test(arguments: Known.allCases)
  func `the newest symptom wins`(known: Known) throws {
    let session = session("smtp.symptom", "timed-out", known).after(.pasted("smtp.symptom=refused"))
    #expect(try value("smtp.symptom", session) == "refused")
    #expect(session.contradictions == [])
  }

  @Test(arguments: Known.allCases)
  func `the newest of what nobody owns wins`(known: Known) throws {
    let session = session("works.webmail", "yes", known).after(.pasted("works.webmail=no"))
    #expect(try value("works.webmail", session) == "no")
  }

  @Test func `an owner is asked about`() {
    let session = session("network", "home", .told).after(.pasted("network=public"))
    #expect(session.waitsFor == "which/network")
  }

  /// What is read, and whether the way so far reads it.
  @Test(arguments: [("smtp.port", "25", "587", true), ("incoming.port", "110", "995", false)])
  func `it matters whether the way reads them`(
    fact: String, old: String, new: String, isOnTheWay: Bool
  ) {
    let start = session("smtp.symptom", "timed-out", .told).after(.told(fact, old))
    let session = start.after(.pasted("\(fact)=\(new)"))
    #expect(session.contradictions.map(\.isOnTheWay) == [isOnTheWay])
  }

  /// What follows from an answer does not overrule what was said of it before; a correction does.
  @Test func `the one that was said outlives a first answer that it could follow from`() throws {
    let given = small.session("direction=receive complaint=fails incoming.protocol=imap")
    let answered = given.after(.told("incoming.port", "110"))
    #expect(try value("incoming.protocol", answered) == "imap")
    let corrected = answered.after(.changed(.init("incoming.port=995")))
    #expect(try value("incoming.protocol", corrected) == "pop3")
  }
}
