import TestStage
import Testing

@testable import Troubleshooting

@Suite struct `A task with better steps` {
  /// What is known, the task, and a word of the steps that are shown.
  @Test(arguments: [
    (["program=iphone", "system=windows-10"], "set-date-and-time", "Set Automatically"),
    (["program=windows-live-mail", "system=windows-10"], "set-date-and-time", "Sync now"),
    (["program=windows-live-mail"], "set-date-and-time", "time zone"),
    (["program=thunderbird"], "import-certificate", "Authorities"),
    (["program=outlook-2003"], "import-certificate", "Trusted Root"),
    (["security=avast"], "export-certificate", "Mail Shield"),
    (["email.domain=gmail.com"], "create-app-password", "16 letters"),
    (["email.domain=verizon.net"], "create-app-password", "login.aol.com"),
    (["email.domain=isp.example"], "create-app-password", "App passwords"),
    (["email.domain=gmx.de"], "switch-imap-on", "POP3 und IMAP"),
    (["program=eudora", "program.version=mac"], "back-up-mail", "Eudora Folder"),
  ])
  func `is told by who knows it best`(given: [String], task: String, words: String) throws {
    let knowledge = try TestKnowledge.shipped()
    let start = Event.Start(
      date: "2026-11-20",
      given: given.map {
        let parts = $0.split(separator: "=").map(String.init)
        return Assignment(parts[0], parts[1])
      }, skipsOpening: true)
    let view = Session(knowledge, start).state.view
    let index = try #require(knowledge.tasks[task])
    let manuals = Manual.explaining(knowledge.tasks[index].kind, in: view)
    guard case .steps(let steps) = manuals.lazy.compactMap({ $0.tasks[index] }).first else {
      Issue.record("no steps")
      return
    }
    #expect(steps.map { Speech(view).say($0) }.contains { $0.contains(words) })
  }
}
