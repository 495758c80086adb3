import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Reading ports` {
    let sample = Sample()

    @Test(arguments: [
      ("Mine are 110 and 25", ["smtp.port=25", "incoming.port=110"]),
      ("It stands on port 26 for outgoing", ["smtp.port=26"]),
      ("My outgoing server is set to port 110", ["smtp.port=110"]),
      ("995 for outgoing and 465 for incoming", ["smtp.port=995", "incoming.port=465"]),
      ("outgoing 465, incoming 995", ["smtp.port=465", "incoming.port=995"]),
      ("incoming (POP3): 110, outgoing (SMTP): 25", ["smtp.port=25", "incoming.port=110"]),
      ("POP3 (110) and SMTP (25)", ["smtp.port=25", "incoming.port=110"]),
      ("ports 25/110 are set", ["smtp.port=25", "incoming.port=110"]),
      ("I can receive, but 25 does nothing", ["smtp.port=25"]),
      ("I can send but not receive, on 25 and 110", ["smtp.port=25", "incoming.port=110"]),
      ("smtp port: 2525.", ["smtp.port=2525"]),
      (
        "connecting to smtp.isp.example:587 fails", ["smtp.host=smtp.isp.example", "smtp.port=587"]
      ),
      ("Port no. 25 of the outgoing server", ["smtp.port=25"]),
      (
        "Port 465 for outgoing, 995 and again 995 for incoming",
        [
          "smtp.port=465", "incoming.port=995",
        ]
      ),
      ("port 587", ["smtp.port=587"]),
      ("connect to [192.0.2.1]:25: it timed out", ["smtp.port=25"]),
      ("192.0.2.1:143 is silent", ["incoming.port=143"]),
      ("ＰＯＲＴ ５８７", ["smtp.port=587"]),
      ("outgoing\u{00A0}port\u{2009}465 – nothing", ["smtp.port=465"]),
    ])
    func `finds them and their side`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }

    @Test(arguments: [
      "It costs $25 or 25 % of 110 € a year", "Connection timed out (110)", "error 110: timed out",
      "on 25.110.143.25 since 9/25/2012 at 10:25", "25 September 2012",
      "On Sept. 25 I wrote 110 mails",
      "version 110 of 143.0.1, build 25", "I use Thunderbird 143", "0x25 and 25th and 2012",
      "10060", "I have 25,000 messages", "25-30 of them", "465 people", "25 minutes, 110 MB",
      "25. Click there", "Do this:\n110) open it", "-25", "0", "port 0 or port 70000", "#25",
      "RFC-25", "00025",
    ])
    func `passes over numbers that are none`(text: String) {
      #expect(!sample.read(text).contains { $0.contains("port=") })
    }

    @Test func `reads nothing where two are named for one side`() {
      #expect(sample.read("I changed the outgoing port from 25 to 587") == [])
    }

    @Test func `asks the open question for a side that nothing else tells`() {
      #expect(sample.read("it is port 8025") == [])
      #expect(sample.read("it is port 8025", in: Context(side: sample.smtp)) == ["smtp.port=8025"])
    }

    @Test(arguments: [
      ("The outgoing server is on port 465 with SSL.", ["smtp.port=465", "smtp.security=tls"]),
      ("SMTP uses STARTTLS", ["smtp.security=starttls"]),
      ("incoming is set to no encryption", ["incoming.security=none"]),
      ("Incoming mail with TLS if available", ["incoming.security=starttls"]),
      ("Should the outgoing server work with SSL?", []),
      ("The outgoing server doesn't work with SSL", []),
      ("I would like SSL for outgoing mail", []),
      ("SSL does not help", []),
      (
        "port 587 (STARTTLS), port 993 / SSL/TLS",
        [
          "smtp.port=587", "smtp.security=starttls", "incoming.port=993", "incoming.security=tls",
        ]
      ),
      ("Port: 25 Connection security: STARTTLS", ["smtp.port=25", "smtp.security=starttls"]),
      ("port 587 SSL?", ["smtp.port=587"]),
      ("I send with SSL", []),
    ])
    func `reads encryption only where it is plain`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }
  }
}
