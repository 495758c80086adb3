import Testing
import Troubleshooting

@Suite struct `What came of a fix` {
  let small: Small
  let start: Session

  init() throws {
    small = try Small()
    start = small.session(
      "direction=send complaint=fails program=any-program email.domain=isp.example "
        + "smtp.symptom=timed-out smtp.port=25")
  }

  /// The outcomes so far, and what is waited for then.
  @Test(
    arguments: [
      ([], "port25-blocked/use-587"),
      ([Outcome.works], "end solved"),
      ([.same], "port25-blocked/use-465"),
      ([.couldNot], "port25-blocked/use-465"),
      ([.other], "smtp.symptom"),
      ([.same, .same], "all-mail-ports-blocked/use-hotspot"),
      ([.couldNot, .couldNot], "end hand-over"),
      ([.same, .works], "end solved"),
      ([.same, .same, .couldNot], "end hand-over"),
    ] as [([Outcome], String)])
  func `decides what comes next`(outcomes: [Outcome], expected: String) {
    #expect(outcomes.reduce(start) { $0.after($1) }.waitsFor == expected)
  }

  /// The symptom after something else happened, and what that makes of it.
  @Test(arguments: [("timed-out", Outcome.same), ("refused", .other), ("none", .other)])
  func `collapses to the same when all is as before`(symptom: String, outcome: Outcome) {
    let session = start.after(.other).after(.told("smtp.symptom", symptom))
    #expect(session.report.tried.map(\.outcome) == [outcome])
  }

  @Test func `that collapsed leaves the facts of the failure`() throws {
    let session = start.after(.other).after(.told("smtp.symptom", "timed-out"))
    #expect(session.value(of: try small.fact("smtp.port")) == "25")
    #expect(session.waitsFor == "port25-blocked/use-465")
    #expect(session.after(.same).waitsFor == start.after(.same).after(.same).waitsFor)
  }

  @Test func `that was something else makes the settings now the facts`() throws {
    let session = start.after(.other)
    #expect(session.value(of: try small.fact("smtp.port")) == "587")
    #expect(session.value(of: try small.fact("smtp.symptom")) == nil)
  }

  @Test func `hands over after the third surprise`() {
    var session = small.session(
      "direction=both complaint=fails program=any-program email.domain=isp.example smtp.port=25 "
        + "smtp.symptom=timed-out incoming.port=110 incoming.security=tls incoming.symptom=timed-out"
    )
    session = session.after(.other).after(.told("smtp.symptom", "login-refused"))
    session = session.after(.told("works.webmail", "no")).after(.other)
    session = session.after(.told("smtp.symptom", "certificate"), .told("network", "home"))
    #expect(session.waitsFor == "box-without-port/use-995")
    session = session.after(.other)
    #expect(session.waitsFor == "end hand-over")
    #expect(session.report.tried.count == 3)
  }

  @Test func `told by a pasted text is that outcome`() {
    func paste(_ read: String) -> [Outcome] {
      start.after(.pasted(read, about: "port25-blocked/use-587")).report.tried.map(\.outcome)
    }
    #expect(paste("smtp.symptom=timed-out") == [.same])
    #expect(paste("smtp.symptom=refused") == [.other])
    #expect(paste("smtp.symptom=none") == [.works])
    #expect(paste("direction=both") == [])
  }

  @Test func `that was not saved twice could not be done`() {
    let paste = Event.pasted("smtp.port=25", about: "port25-blocked/use-587")
    let unsaved = start.after(paste, .answered(.saved, value: "no"))
    #expect(unsaved.waitsFor == "port25-blocked/use-587")
    #expect(unsaved.report.tried == [])
    let twice = unsaved.after(paste, .answered(.saved, value: "no"))
    #expect(twice.waitsFor == "port25-blocked/use-465")
    #expect(twice.report.tried.map(\.outcome) == [.couldNot])
  }
}
