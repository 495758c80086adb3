import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Matching a reply` {
    typealias Match = ReplyReader.Match

    static let encryption = [
      Choice(value: "none", label: "no encryption"),
      Choice(value: "starttls", label: "STARTTLS", also: ["tls if available"]),
      Choice(value: "tls", label: "SSL/TLS", also: ["ssl"]),
    ]
    static let ports = ["25", "465", "587"].map { Choice(value: Value($0), label: $0) }
    static let symptoms = [
      Choice(value: "timed-out", label: "It waits a long time, then gives up"),
      Choice(value: "refused", label: "The connection is refused at once"),
      Choice(value: "other", label: "Something else"),
    ]

    @Test(arguments: [
      ("ssl", Match.value("tls")), ("SSL/TLS", .value("tls")), ("ssl tls", .value("tls")),
      ("“Starttls”!", .value("starttls")), ("none", .value("none")), ("2", .value("starttls")),
      ("3.", .value("tls")), ("number 1", .value("none")), ("4", .none), ("0", .none),
      ("-1", .none),
      ("star", .value("starttls")), ("s", .several(["starttls", "tls"])), ("enc", .value("none")),
      ("it is SSL/TLS I think", .value("tls")), ("it's no encryption", .value("none")),
      ("not ssl", .none), ("none of these", .none),
      ("STARTTLS or SSL", .several(["starttls", "tls"])),
      ("b", .none), ("banana", .none), ("", .none), ("...", .none),
      ("\u{0}s\u{7}sl\u{1B}", .value("tls")),
      ("ＳＳＬ", .value("tls")), ("śšĺ", .value("tls")),
    ])
    func `to a list of words`(reply: String, expected: Match) {
      let match = ReplyReader.match(reply, to: Self.encryption, of: .choice, letters: false)
      #expect(match == expected)
    }

    /// In old Outlook the list says "TLS" and "SSL": what is seen counts before what is called so elsewhere.
    @Test(arguments: [
      ("TLS", Match.value("starttls")), ("SSL", .value("tls")), ("ssl/tls", .value("tls")),
      ("starttls", .value("starttls")),
    ])
    func `to words that mean something else in another program`(reply: String, expected: Match) {
      let choices = [
        Choice(value: "starttls", label: "TLS", also: ["STARTTLS"]),
        Choice(value: "tls", label: "SSL", also: ["SSL/TLS", "tls"]),
      ]
      #expect(ReplyReader.match(reply, to: choices, of: .choice, letters: false) == expected)
    }

    @Test(arguments: [
      "don't know", "dont know", "I don’t know.", "no idea", "Sorry, no idea!", "not sure",
      "unknown",
      "skip", "?", "???", "idk", "I am not sure", "I really do not know that",
      "well, I don't know why",
    ])
    func `that the person does not know`(reply: String) {
      for kind in [Fact.Kind.choice, .yesNo, .port, .host, .domain, .program] {
        #expect(ReplyReader.match(reply, to: [], of: kind, letters: false) == .unknown)
      }
    }

    @Test(arguments: [
      ("587", Match.value("587")), ("587.", .value("587")), ("port 587", .value("587")),
      ("25, I think", .value("25")), ("not sure, 25", .value("25")), ("b", .value("465")),
      ("no idea, my son did it in 2015", .unknown),
      ("I am 72 years old and do not know", .unknown),
      ("C)", .value("587")), ("d", .none), ("1", .value("1")), ("2", .value("2")),
      ("8025", .value("8025")), ("025", .value("25")), ("25 or 587", .several(["25", "587"])),
      ("error 10060 on port 25", .value("25")), ("587/tcp", .value("587")), ("mail", .none),
      ("70000", .outOfRange(found: "70000", expected: "a whole number from 1 to 65535")),
      ("0", .outOfRange(found: "0", expected: "a whole number from 1 to 65535")),
      ("-5", .outOfRange(found: "-5", expected: "a whole number from 1 to 65535")),
      ("1.5", .outOfRange(found: "1.5", expected: "a whole number from 1 to 65535")),
      (
        String(repeating: "9", count: 99),
        .outOfRange(
          found: String(repeating: "9", count: 20), expected: "a whole number from 1 to 65535")
      ),
    ])
    func `to a port, lettered`(reply: String, expected: Match) {
      #expect(ReplyReader.match(reply, to: Self.ports, of: .port, letters: true) == expected)
    }

    @Test(arguments: [
      ("SMTP.isp.example.", Match.value("smtp.isp.example")),
      ("smtps://smtp.isp.example:465/", .value("smtp.isp.example")),
      ("I think it's 'smtp.isp.example'", .value("smtp.isp.example")),
      ("a.example or b.example", .several(["a.example", "b.example"])),
      ("127.0.0.1", .value("127.0.0.1")),
      ("jo@isp.example", .none), ("mail", .none), ("-a.example", .none), ("a..example", .none),
    ])
    func `to a server`(reply: String, expected: Match) {
      #expect(ReplyReader.match(reply, to: [], of: .host, letters: false) == expected)
    }

    @Test(arguments: [
      ("jo.doe@ISP.example", Match.value("isp.example")), ("@aol.com", .value("aol.com")),
      ("it's aol.com.", .value("aol.com")), ("<jo@isp.example>", .value("isp.example")),
      ("aol", .none),
    ])
    func `to a domain`(reply: String, expected: Match) {
      #expect(ReplyReader.match(reply, to: [], of: .domain, letters: false) == expected)
    }

    @Test(arguments: [
      ("Y", Match.value(.yes)), ("yeah, it does", .value(.yes)), ("n", .value(.no)),
      ("Nope.", .value(.no)),
      ("no, I can't", .value(.no)), ("no idea really", .unknown), ("maybe", .none),
    ])
    func `to yes or no`(reply: String, expected: Match) {
      #expect(ReplyReader.match(reply, to: [], of: .yesNo, letters: false) == expected)
    }

    @Test func `by the words of a value`() {
      let match = ReplyReader.match(
        "it timed out again", to: Self.symptoms, of: .choice, letters: false)
      #expect(match == .value("timed-out"))
    }

    @Test(arguments: [(1, "a"), (26, "z"), (27, "aa"), (0, ""), (-1, "")])
    func `by a letter`(position: Int, letter: String) {
      #expect(ReplyReader.letter(position) == letter)
      #expect(ReplyReader.position(ofLetter: letter) == (position > 0 ? position : nil))
    }
  }
}
