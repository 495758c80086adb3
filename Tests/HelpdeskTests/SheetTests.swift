import Helpdesk
import TestStage
import Testing

@Suite struct `A verdict for people and spreadsheets` {
  private let bench: Bench
  init() throws { bench = try Bench() }

  private func text(_ format: VerdictFormat, _ line: String) throws -> String {
    format.text(of: bench.verdict(line))
  }

  private static func ticket(_ status: Verdict.Status) -> String {
    `A verdict`.tickets.first { $0.status == status }?.line ?? ""
  }

  // MARK: For colleagues

  @Test(arguments: [
    ("sheet.txt", VerdictFormat.text, Verdict.Status.needsAnswer),
    ("sheet.md", .markdown, .contradiction),
  ])
  func `has its reply, its note and what is still to be asked under headings of their own`(
    row: (golden: String, format: VerdictFormat, status: Verdict.Status)
  ) throws {
    let sheet = try text(row.format, Self.ticket(row.status))
    let difference = try Golden("HelpdeskTests", row.golden).difference(from: sheet)
    #expect(difference == nil)
  }

  /// What is public ends where what is internal begins, whatever the ticket says.
  @Test(arguments: [VerdictFormat.text, .markdown], `A verdict`.tickets.map(\.line))
  func `never mixes the reply with the note`(format: VerdictFormat, line: String) throws {
    let verdict = bench.verdict(line)
    let lines = format.text(of: verdict).split(separator: "\n").map(String.init)
    let places = ["Reply to the customer (public)", "Note for colleagues (internal)"].map { head in
      lines.indices.filter { lines[$0] == head || lines[$0] == "### " + head }
    }
    // Nothing can be replied to what is no ticket.
    guard verdict.status != .invalid else { return #expect(places.map(\.count) == [0, 1]) }
    #expect(places.map(\.count) == [1, 1], "\(lines)")
    let (reply, rest) = (lines[places[0][0]..<places[1][0]], lines[places[1][0]...])
    let isOfNote = { (line: String) in line.contains("Status: ") || line.contains("Likely: ") }
    #expect(!reply.contains(where: isOfNote))
    #expect(rest.contains(where: isOfNote))
  }

  @Test func `says whom to ask what at a hand-over`() throws {
    let said = try text(.text, Self.ticket(.handOver))
    #expect(
      said.contains(
        """

        Still to be asked
          the company that supplies your Internet line: Do you block port 25? (line.port25)
          the company that runs your mailbox: Which port do I use for outgoing mail? (advice.smtp.port)

        """))
  }

  @Test func `lets nothing from outside pass for a heading or a sign of Markdown`() throws {
    let id = #"## <b>x</b>\n=====\nReply to the customer (public)\u0007\r\n\u2028`*"#
    let line = #"{"id": "\#(id)", "facts": {"smtp.prot": 1}}"#
    let plain = try text(.text, line).split(separator: "\n")
    #expect(
      plain.first
        == "## <b>x</b> ===== Reply to the customer (public)  `*: invalid")
    #expect(plain.count { $0.hasPrefix("Reply to the customer") } == 0)
    let markdown = try text(.markdown, line).split(separator: "\n")
    #expect(
      markdown.first
        == ##"## \#\# \<b\>x\</b\> ===== Reply to the customer (public)  \`\*: invalid"##)
    let bad = try text(.markdown, #"{"id": "T", "a `*_<b>": 1}"#)
    #expect(bad.contains(#"found 'a \`\*\_\<b\>', expected"#), "\(bad)")
  }

  @Test func `without an id goes by its line`() throws {
    let said = VerdictFormat.text.text(of: bench.verdict("hello", number: 7))
    #expect(said.hasPrefix("line 7: invalid\n"))
  }

  // MARK: For spreadsheets

  @Test func `is one row a ticket, below the names of the columns`() throws {
    let header = "id,status,exit,diagnosis,family,fix,next,missing,contradiction,problem,enquiries"
    #expect(VerdictFormat.csv.header == header)
    let rows = try `A verdict`.tickets.map { try text(.csv, $0.line) }
    #expect(
      rows == [
        "T-1,fix-found,0,port25-blocked,port25-blocked,port25-blocked/use-587,,,,,"
          + "line.port25 advice.smtp.port",
        "T-1,solved,0,port25-blocked,port25-blocked,port25-blocked/use-587,,,,,"
          + "line.port25 advice.smtp.port",
        "T-1,explained,0,,,,,,,,",
        "T-1,needs-answer,3,,,,smtp.symptom,smtp.symptom works.webmail,,,",
        "T-1,hand-over,1,port25-blocked,port25-blocked,,,,,,line.port25 advice.smtp.port",
        "T-1,contradiction,4,,,,,,\"smtp.port: 587 (given), 25 (read)\",,",
        "T-1,invalid,65,,,,,,,\"Line 1, column 15: found 'txt', expected one of id, text, facts, "
          + "tried. Did you mean 'text'?\",",
      ])
    #expect(VerdictFormat.allCases.filter { $0.header != nil } == [.csv])
  }

  @Test(
    arguments: [
      ("T-1", "T-1"), ("a,b", "\"a,b\""), (#"a\"b"#, "\"a\"\"b\""), ("a;b", "\"a;b\""),
      ("=1+1", "\"'=1+1\""), ("+49 30", "\"'+49 30\""), ("-5", "\"'-5\""),
      ("@SUM(A1)", "\"'@SUM(A1)\""),
      ("  =1", "\"'  =1\""), (#"\t=1"#, "\"' =1\""), (#"\tx"#, "\"' x\""), (#"\r=1"#, "\"' =1\""),
      ("＝1", "\"'＝1\""), (#"a\r\nb"#, "a b"), (#"a\u0000\u001b[31mb"#, "\"a[31mb\""),
      ("ü 5", "ü 5"),
      (#"a\u202eb"#, "ab"),
    ]) func `shows an id in a cell that can do nothing`(id: String, cell: String) throws
  {
    let row = try text(.csv, #"{"id": "\#(id)", "txt": 1}"#)
    #expect(row.hasPrefix(cell + ",invalid,65,"), "\(row)")
    #expect(!row.contains { $0.isNewline })
  }
}
