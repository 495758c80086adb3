import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Recognising symptoms` {
    let sample = Sample()

    @Test(arguments: [
      ("WSAETIMEDOUT", ["wsa-10060"]),
      ("error 10060.", ["wsa-10060"]), ("110060", []), ("10060a", []), ("0x10060", []),
      ("Connection\n   REFUSED", ["wsa-10061"]),
      ("since it doesn’t advertise that feature", []),
      ("using STARTTLS since it doesn’t advertise that feature", ["no-starttls"]),
      ("using starttls since it doesnt advertise that feature", ["no-starttls"]),
      ("it times out when it is connecting", ["gives-up"]),
      ("times out after a b c d e f connecting", []),
      ("it times out. Then I saw it connecting", []),
      ("support says", ["support-said"]),
    ])
    func `goes by whole words`(text: String, expected: [String]) {
      #expect(sample.symptoms(text) == expected)
    }

    @Test func `lets the longer pattern decide`() {
      let text = "sending: 530 5.7.0 Must issue a STARTTLS command first"
      #expect(sample.read(text) == ["smtp.symptom=encryption-required"])
      #expect(sample.symptoms(text) == ["must-starttls", "sign-in"])
    }

    @Test(arguments: [
      ("Sending gives 10060", ["smtp.symptom=timed-out"]),
      ("Receiving is fine but sending gives 10061", ["smtp.symptom=refused"]),
      ("It says 10060. I use port 995.", ["incoming.port=995", "incoming.symptom=timed-out"]),
      ("It says 10060.", []),
      (
        "Sending gives 10060. Receiving gives 10061.",
        [
          "smtp.symptom=timed-out", "incoming.symptom=refused",
        ]
      ),
      ("Sending works. Receiving works. Something says 10060.", []),
    ])
    func `finds the side`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }

    @Test(arguments: [
      ("Sending just hangs", ["hangs"]),
      ("Sending just hangs, it says 10060", ["wsa-10060"]),
      ("Sending just hangs, it says 10061", ["wsa-10061"]),
      ("Sending just hangs: 0x800CCC0E", ["connection-failed", "hangs"]),
    ])
    func `puts vague words aside where clear ones tell otherwise, or the same`(
      text: String, expected: [String]
    ) {
      #expect(sample.symptoms(text) == expected)
    }

    @Test func `goes by the open question where the text names no side`() {
      #expect(
        sample.read("It says 10060.", in: Context(side: sample.incoming)) == [
          "incoming.symptom=timed-out"
        ])
    }
  }
}
