import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A password that a word announces` {
  static let rows: [(typed: String, kept: String)] = [
    (
      "machine smtp.foo.de login bob password sunshine\nSocket error 10060",
      "machine smtp.foo.de login bob password (withheld)\nSocket error 10060"
    ),
    ("Password:\nsunshine\nPort: 25", "Password:\n(withheld)\nPort: 25"),
    ("My password is\n\ncorrect horse battery\nIt fails", "My password is\n\n(withheld)\nIt fails"),
    ("my password\nsunshine\nit fails", "my password\n(withheld)\nit fails"),
    ("it fails, pass sunshine", "it fails, pass (withheld)"),
    ("it times out, my pin 4711", "it times out, my pin (withheld)"),
    (
      "The password I use is sunshine and Outlook times out on port 25",
      "The password I use is (withheld) and Outlook times out on port 25"
    ),
    (
      "I created the app password abcd efgh ijkl mnop but Outlook says the login is refused",
      "I created the app password (withheld) but Outlook says the login is refused"
    ),
    (
      "I created the app password abcdefghijklmnop but Outlook says the login is refused",
      "I created the app password (withheld) but Outlook says the login is refused"
    ),
    (
      "I made an app password for Outlook, abcd efgh ijkl mnop, and it is refused",
      "I made an app password for Outlook, (withheld) and it is refused"
    ),
    (
      "It wants an app password. Google gave qzrtbvnmkwplshdg to me",
      "It wants an app password. Google gave (withheld) to me"
    ),
  ]

  @Test(arguments: rows) func `is left out of a sentence that was understood`(
    row: (typed: String, kept: String)
  ) {
    #expect(kept(row.typed) == row.kept)
    #expect(kept(row.kept) == row.kept, "a second time")
  }

  /// Each in one line with an error, and alone on the next line.
  @Test(arguments: [
    "password %, error 10060", "my app password %\nerror 10060", "Password:\n%\nerror",
  ])
  func `is of any shape`(row: String) {
    let leaks = TestPasswords.all.filter { password in
      kept("It fails.\n" + row.replacing("%", with: password))
        .contains(password.replacing("\"", with: ""))
    }
    #expect(leaks == [])
  }

  @Test(
    arguments: [
      "the password prompt comes again and again", "my password is the problem",
      "it asks for my password every time I send", "Error: password 535 5.7.8 refused",
      "password: refused", "it wants an app password\nOutlook says the login is refused",
      "I changed my password.\nThunderbird still asks", "Password:\nPort: 25", "Password: wrong",
      "I entered the password several times", "The password I use is correct",
      "I typed the password, the server mail.isp.example fails",
      "the password that works on my phone",
      "a misconfiguration of the password", "emails pass through the filter",
      "my password works with Gmail in the browser", "the password\nis wrong",
    ])
  func `is not seen in a complaint`(words: String) { #expect(kept(words) == words) }

  private func kept(_ words: String) -> String {
    Redaction.kept(words, .said(.init(text: words, read: [.init("direction", "send")])))
  }
}
