import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `The copy that others may see` {
  static let texts: [(typed: String, shown: String)] = [
    ("Dear Mr Miller, it fails", "Dear Name, it fails"),
    ("Hi John,\nmail fails", "Hi Name,\nmail fails"),
    ("Hello Anna Smith, my mail fails", "Hello Name, my mail fails"),
    ("It fails.\nKind regards,\nJohn Smith", "It fails.\nKind regards,\nName"),
    ("It fails. Regards, John Smith", "It fails. Regards, Name"),
    ("my name is John Smith and it fails. John", "my name is Name and it fails. Name"),
    ("I am John Smith, it fails", "I am Name, it fails"),
    ("Hello Thunderbird does not send", "Hello Thunderbird does not send"),
    ("Hi, I am in Outlook", "Hi, I am in Outlook"),
    ("my account number is 12345678", "my account number is 00000000"),
    ("Customer no. AB-123456, please", "Customer no. AB-000000, please"),
    ("call me on +49 30 1234567 today", "call me on 555-0100 today"),
    ("it is port 587 +49 30 1234567 is mine", "it is port 587 555-0100 is mine"),
    ("it is account:12345678 of mine", "it is account:00000000 of mine"),
    ("call 555 123 4567 or (020) 7946 0958", "call 555-0100 or 555-0101"),
    ("my IP is 81.2.69.142 not 192.168.1.20", "my IP is 192.0.2.1 not 192.168.1.20"),
    ("it is 2a00:1450:4001:81c::200e now", "it is 2001:db8::1 now"),
    (
      "server smtp.mycompany.com and pop.mycompany.com and mail.other.org",
      "server smtp.isp.example and pop.isp.example and mail.isp2.example"
    ),
    ("see https://mycompany.co.uk/john/inbox?u=1 now", "see https://isp.example now"),
    ("write to john@mycompany.com", "write to name@isp.example"),
    ("It is janes-box.mycompany.com", "It is host1.isp.example"),
    ("smtp.verizon.net and verizon.net stay", "smtp.verizon.net and verizon.net stay"),
    (
      "Account: 'John at home', Server: 'smtp.mycompany.com', Port: 25",
      "Account: 'name', Server: 'smtp.isp.example', Port: 25"
    ),
    ("username: jsmith, it fails", "username: Name, it fails"),
    ("user anna.schmidt is refused", "user Name is refused"),
    ("my account name is jsmith1970", "my account name is Name"),
    (
      "i'm peter miller and my mail fails\nregards peter",
      "i'm Name and my mail fails\nregards Name"
    ),
    ("my name is anna schmidt", "my name is Name"),
    ("from [IPv6:2003:d2:1f3a::1] by it", "from [IPv6:2001:db8::1] by it"),
    ("it is 2003:d2:1f3a::1.", "it is 2001:db8::1."),
    ("my IBAN is DE89 3704 0044 0532 0130 00, yes", "my IBAN is DE00 0000 0000 0000 0000 00, yes"),
    ("it is GB29NWBK60161331926819 of mine", "it is GB00000000000000000000 of mine"),
    (
      "Call me at 030 1234567 or 089/123 456 or 5551234",
      "Call me at 555-0100 or 555-0101 or 555-0102"
    ),
    ("it is 089/123 456 by day", "it is 555-0100 by day"),
    ("myfirm.at fails, mail.myfirm.it too", "isp.example fails, mail.isp2.example too"),
    (
      "it is isp.example and alpha.de at 192.0.2.1 81.2.69.142 555-0100 +49 30 1234567",
      "it is isp.example and isp2.example at 192.0.2.1 192.0.2.2 555-0100 555-0101"
    ),
  ]

  static let kept = [
    "0x800CCC0E", "error 10060 on port 587", "550 5.7.1 denied", "the code is -2147217900",
    "version 15.0.4420.1017", "on 2026-11-20 at 10:22", "ports 110 and 25, not 995 or 465",
    "it fails with mail.isp.example", "use port 993 143 995", "readme.txt and outlook.pst",
    "my password is refused", "421 4.7.28 try again", "Outlook version 6.0.6.18 fails",
    "Sending fails.It times out.It is port 25.Is that wrong?", "I use Outlook.It is slow",
    "My socket error reference 10060 port 25", "ticket 10061 is refused", "the user complains",
    "User is authenticated but not connected",
    "javax.mail.MessagingException: IO Error",
    "i'm getting desperate", "I'm completely stuck", "i miss important mails", "username: wrong",
    "i'm using outlook and thunderbird", "hello again", "it waits.In the end it fails",
  ]

  private let knowledge: Knowledge

  init() throws { knowledge = try TestKnowledge.shipped() }

  private func shown(_ words: String) throws -> String {
    let start = Event.Start(date: "2026-11-20")
    var redactor = Redactor(knowledge)
    let said = Event.said(.init(text: words, read: [.init("direction", "send")]))
    let text =
      redactor.beginning(start)
      + redactor.entry(Session(knowledge, start).turn, words: words, event: said)
    return try Transcript(reading: text, path: "a.txt").entries[0].words
  }

  @Test(arguments: texts) func `has stand-ins that read as what they replace`(
    row: (typed: String, shown: String)
  ) throws {
    #expect(try shown(row.typed) == row.shown)
    #expect(try shown(row.shown) == row.shown, "a second time")
  }

  @Test(arguments: kept) func `leaves alone what helps to find the fault`(words: String) throws {
    let shown = try shown(words)
    #expect(shown == words)
  }

  @Test func `has the same stand-in on the lines of ids, and replays`() async throws {
    let knowledge = try TestKnowledge.small()
    let talk = try await Rehearsal.play(
      [
        "My outgoing server is smtp.mycompany.com, port 25. It waits.\nRegards, John Smith",
        "mycompany.com", "skip", "skip", "", "else", "quit",
      ], knowledge, given: ["direction=send", "complaint=fails", "program=any-program"].map(pair))
    let copy = try redacted(talk.text, knowledge)
    for word in ["John", "Smith", "mycompany"] {
      #expect(talk.text.contains(word))
      #expect(!copy.contains(word), "\(copy)")
    }
    #expect(copy.contains("smtp.host=smtp.isp.example"))
    #expect(copy.contains("answered email.domain=isp.example"))
    #expect(try differences(copy, knowledge) == [])
  }

  @Test func `replaces in what the assistant quotes a server below a company that is known`()
    async throws
  {
    let host = "alpha-firm-de.mail.protection.outlook.com"
    let talk = try await Rehearsal.play(
      ["I cannot send. My outgoing server is \(host), port 25.", "skip", "quit"], knowledge)
    #expect(talk.session.events[1].mark.contains(host))
    let copy = try redacted(talk.text, knowledge)
    #expect(!copy.contains("alpha-firm"), "\(copy)")
    #expect(try differences(copy, knowledge) == [])
  }

  @Test func `goes on with the stand-ins that a copy has`() throws {
    let start = Event.Start(date: "2026-11-20")
    var redactor = Redactor(knowledge)
    let turn = Session(knowledge, start).turn
    func entry(_ words: String, _ domain: String) -> String {
      redactor.entry(turn, words: words, event: .changed([.init("email.domain", domain)]))
    }
    let first =
      redactor.beginning(start) + entry("change email.domain alpha-firm.de", "alpha-firm.de")
    let copy = try Transcript(reading: first, path: "a.txt")
    redactor = Redactor(knowledge)
    _ = redactor.redacted(copy)
    let second = entry("change email.domain beta-firm.de", "beta-firm.de")
    #expect(first.contains("= changed email.domain=isp.example"))
    #expect(second.contains("= changed email.domain=isp2.example"))
  }

  static let pieces = [
    "Dear", "Mr", "John", "Smith,", "Regards,", "\n", "587", "+49 30 1234567", "555 123 4567",
    "0301234567", "account", "number", "12345678", "password", "is", "hunter2!", "pw:", "=",
    "smtp.mycompany.com", "https://x.mycompany.com/a", "a@b.org", "81.2.69.142", "::1", "2a00::1",
    "port", "25,", "it", "Account: 'x y'", "'", "\"", "C:", "PASS", "AUTH LOGIN", "aGVsbG8=", "(",
    "4929 1234 5678 9012", "0x800CCC0E", "I am", "Name", "isp.example", "my name is", "Ann",
  ]

  @Test(arguments: 0..<40) func `is the same a second time, whatever is said`(seed: Int) throws {
    var state = UInt64(seed)
    for _ in 0..<15 {
      let words = (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      let once = try shown("it is " + words.joined(separator: " "))
      let twice = try shown(once)
      #expect(twice == once)
    }
  }
}

@Suite struct `Every transcript of the project, redacted` {
  @Test(arguments: TestTranscripts.shipped)
  func `replays over the shipped Knowledge, and redacts to itself`(path: String) throws {
    try check(path, try TestKnowledge.shipped())
  }

  @Test(arguments: TestTranscripts.scenarios)
  func `replays over the small Knowledge, and redacts to itself`(path: String) throws {
    try check(path, try TestKnowledge.small())
  }

  private func check(_ path: String, _ knowledge: Knowledge) throws {
    let text = try TestTranscripts.text(path)
    let once = try redacted(text, knowledge)
    #expect(try redacted(once, knowledge) == once)
    let words = try differences(text, knowledge, wording: true).count
    let found = try differences(once, knowledge, wording: true)
    #expect(found.count == words, "\(found.map(\.description).joined(separator: "\n"))")
    let before = try Transcript(reading: text, path: path).entries.map(\.words)
    let after = try Transcript(reading: once, path: path).entries.map(\.words)
    #expect(zip(before, after).filter { $0 != $1 }.map { "\($0) -> \($1)" } == [])
  }
}

private func pair(_ text: String) -> Assignment {
  let parts = text.split(separator: "=").map(String.init)
  return Assignment(parts[0], parts[1])
}

/// The redacted copy of a text.
func redacted(_ text: String, _ knowledge: Knowledge) throws -> String {
  let transcript = try Transcript(reading: text, path: "a.txt")
  var redactor = Redactor(knowledge)
  return TranscriptWriter().text(
    of: redactor.redacted(
      transcript.completed(knowledge, TestKnowledge.listener(for: knowledge))))
}

/// Where a text goes another way now.
func differences(
  _ text: String, _ knowledge: Knowledge, wording: Bool = true
) throws -> [Difference] {
  let transcript = try Transcript(reading: text, path: "a.txt")
  return Replay(knowledge, TestKnowledge.listener(for: knowledge))
    .differences(in: transcript, path: "a.txt", wording: wording)
}
