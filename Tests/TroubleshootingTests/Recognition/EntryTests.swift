import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Naming things in a reply` {
    typealias Match = ReplyReader.Match
    let recognizer = Sample().recognizer

    @Test(arguments: [
      ("live mail", Match.value("windows-live-mail")),
      ("Windows-Live-Mail", .value("windows-live-mail")),
      ("OE", .value("outlook-express")), ("thunder", .value("thunderbird")),
      ("I use live mail", .value("windows-live-mail")),
      ("it is Windows Live Mail on Windows", .value("windows-live-mail")),
      ("apple mail", .several(["apple-mail", "apple-mail-old"])),
      ("express", .value("outlook-express")),
      ("mail", .value("apple-mail")), ("the mail thing", .none), ("1", .none),
      ("dont know", .unknown), ("Pegasus", .none),
    ])
    func `finds programs`(reply: String, expected: Match) {
      #expect(recognizer.entry(reply, kind: .program) == expected)
    }

    @Test(arguments: [
      ("AOL", Fact.Kind.provider, Match.value("aol")), ("aim.com", .provider, .value("aol")),
      ("xfinity", .network, .value("comcast")), ("avast", .security, .value("avast")),
      ("win", .system, .value("windows")), ("avast", .program, .none), ("avast", .port, .none),
    ])
    func `finds the other kinds`(reply: String, kind: Fact.Kind, expected: Match) {
      #expect(recognizer.entry(reply, kind: kind) == expected)
    }

    @Test(arguments: [
      ("2", Match.value("tb-2")), ("2.0.0.24", .value("tb-2")), ("3", .value("tb-3")),
      ("Thunderbird 60.9", .value("tb-3")), ("v115.3.1esr", .value("tb-now")),
      ("61", .value("tb-now")),
      ("tb-now", .value("tb-now")), ("Thunderbird 61 or newer", .value("tb-now")),
      ("2 or 91", .several(["tb-2", "tb-now"])), ("no idea", .unknown), ("the blue one", .none),
    ])
    func `finds versions by name and number`(reply: String, expected: Match) {
      #expect(recognizer.version(reply, of: "thunderbird") == expected)
    }

    @Test(arguments: [
      ("prot", "port" as String?), ("smpt.port", "smtp.port"), ("SMTP.PORT", "smtp.port"),
      ("providr", "provider"), ("xyz", nil), ("", nil), ("p", nil), ("programm", "program"),
    ])
    func `suggests the nearest`(word: String, expected: String?) {
      let names = ["port", "smtp.port", "provider", "program"]
      #expect(Nearest.nearest(to: word, among: names) == expected)
    }
  }
}
