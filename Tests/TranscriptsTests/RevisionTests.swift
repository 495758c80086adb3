import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `Writing a transcript anew` {
  private let replay: Replay

  init() throws {
    let knowledge = try TestKnowledge.small()
    replay = Replay(knowledge, TestKnowledge.listener(for: knowledge))
  }

  static let text = """
    # A port that is blocked.
    = mailmend transcript 1, 2026-11-20
    = given direction=send complaint=fails program=any-program email.domain=isp.example
    mailmend  What happens when you send mail?
    # Said by Joan.
    you       it waits
    = answered smtp.symptom=timed-out
    you       25
    = answered smtp.port=25
    # It was.
    = proposed port25-blocked/use-587
    = tried port25-blocked/use-587 works
    = end solved line.port25 advice.smtp.port

    """

  /// The text as it is written anew from one with a change.
  private func revision(_ old: String, _ new: String) throws -> Revision {
    #expect(old.isEmpty || canonical.contains(old))
    let text = old.isEmpty ? canonical : canonical.replacing(old, with: new)
    return try replay.revision(of: text, path: "a.txt")
  }

  /// The text with the words of the small Knowledge.
  private var canonical: String {
    (try? replay.revision(of: Self.text, path: "a.txt").text) ?? ""
  }

  @Test(arguments: TestTranscripts.shipped + TestTranscripts.scenarios)
  func `leaves what did not change as it was, to the last byte`(path: String) throws {
    let isShipped = TestTranscripts.shipped.contains(path)
    let knowledge = isShipped ? try TestKnowledge.shipped() : try TestKnowledge.small()
    let replay = Replay(knowledge, TestKnowledge.listener(for: knowledge))
    let text = try TestTranscripts.text(path)
    // Other line ends are the same work again, so the few of the small Knowledge show them.
    for text in isShipped ? [text] : [text, text.replacing("\n", with: "\r\n")] {
      let revision = try replay.revision(of: text, path: path)
      #expect(revision.text.utf8.elementsEqual(text.utf8))
      #expect(revision.misfit == nil && revision.goesOn == nil)
    }
  }

  @Test(
    arguments: [
      ("1  It waits", "1  It lasts for ages"), ("= proposed port25-blocked/use-587\n", ""),
      ("= proposed port25-blocked/use-587", "= noted start/box-and-port"),
      ("= proposed port25-blocked/use-587\n", "= noted a/b\n= proposed c/d\n"),
      ("= answered smtp.symptom=timed-out", "= answered smtp.symptom=melted"),
      ("= answered smtp.symptom=timed-out", "= said read smtp.symptom=timed-out"),
      ("= tried port25-blocked/use-587 works", "= tried port25-blocked/gone works"),
      ("= end solved line.port25", "= end hand-over"),
      ("mailmend  What happens when you send mail?", "mailmend  What?"),
    ])
  func `gives words and ids as they are now, with replies and comments in their places`(
    change: (old: String, new: String)
  ) throws {
    let revision = try revision(change.old, change.new)
    #expect(revision.text == canonical)
    #expect(revision.misfit == nil && revision.goesOn == nil)
  }

  @Test func `keeps the words of the person as they are laid out`() throws {
    let revision = try revision("you       it waits", "you it\n          waits\n")
    #expect(
      revision.text.contains("\nyou it\n          waits\n\n= answered smtp.symptom=timed-out\n"))
  }

  @Test func `keeps the line ends of a file`() throws {
    let text = canonical.replacing("1  It waits", with: "1  It lasts")
    let revision = try replay.revision(of: text.replacing("\n", with: "\r\n"), path: "a.txt")
    #expect(revision.text.utf8.elementsEqual(canonical.replacing("\n", with: "\r\n").utf8))
  }

  static let misfits: [(old: String, new: String, misfit: String)] = [
    (
      "you       it waits", "you       hullabaloo",
      "13: hullabaloo; smtp.symptom; 3"
    ),
    (
      "you       it waits\n= answered smtp.symptom", "= answered network",
      "13: = answered network=timed-out; smtp.symptom; 3"
    ),
    (
      "= answered smtp.port=25",
      "= answered smtp.port=25\nyou       it works\n= answered smtp.port=25",
      "17: it works; port25-blocked/use-587; 2"
    ),
    (
      "= end solved line.port25 advice.smtp.port", "you       it waits\n= said nothing",
      "20: it waits; the end; 1"
    ),
    (
      "complaint=fails", "complaint=fials",
      "3: = given complaint=fials; complaint; 3"
    ),
    (
      "use-587 works", "use-465 works",
      "19: = tried port25-blocked/use-465 works; port25-blocked/use-587; 1"
    ),
    (
      "= tried port25-blocked/use-587 works", "= checked smtp.reach smtp.reach.25=blocked",
      "19: = checked smtp.reach smtp.reach.25=blocked; port25-blocked/use-587; 1"
    ),
  ]

  @Test(arguments: misfits) func `names the first reply that has no place any more`(
    change: (old: String, new: String, misfit: String)
  ) throws {
    let misfit = try #require(try revision(change.old, change.new).misfit)
    let shown = "\(misfit.line): \(misfit.reply); \(misfit.asked); \(misfit.count)"
    #expect(shown == change.misfit)
  }

  @Test func `tells where a conversation goes on that once ended`() throws {
    let shortened = canonical.split(separator: "\n").filter {
      !$0.contains("smtp.port=25") && !$0.hasPrefix("you       25") && !$0.contains("use-587")
    }
    let text = shortened.joined(separator: "\n") + "\n"
    let revision = try replay.revision(of: text, path: "a.txt")
    #expect(revision.misfit == nil)
    #expect(revision.goesOn == .question(.fact("smtp.port")))
    #expect(!revision.text.contains("= end"))
  }
}
