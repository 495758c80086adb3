import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Reading a whole story` {
    let sample = Sample()

    @Test func `finds everything in the question that began it all`() {
      let story = """
        There are a few Windows Live email accounts here. On the Advanced tab, both boxes about a secure \
        connection are empty. I ticked them to get encryption, but mail went wrong until I unticked \
        them. I called Verizon, and they say Windows Live Mail is not something they help with. They \
        also mentioned I should be using servers 995 for outgoing and 465 for incoming. Mine are 110 \
        and 25, which work. What I found elsewhere was about Hotmail. Can you explain?
        """
      #expect(
        sample.read(story) == [
          "complaint=wants-encryption", "program=windows-live-mail", "provider=verizon",
          "smtp.port=25", "advice.smtp.port=995", "incoming.port=110", "advice.incoming.port=465",
        ])
    }

    @Test(arguments: [
      "It works on my phone with port 587.",
      "It is not port 25.",
      "I already tried 587, and 465.",
      "It works on my phone: outgoing 465, incoming 993, smtp.isp.example, 10060.",
    ])
    func `takes nothing from what is not so, elsewhere or past`(text: String) {
      #expect(sample.read(text) == [])
    }

    @Test func `ends such a phrase with its sentence`() {
      #expect(sample.read("I already tried 587. Now it is 25.") == ["smtp.port=25"])
      #expect(sample.read("It is not port 25, really!\nIt is port 587") == ["smtp.port=587"])
    }

    @Test(arguments: [
      ("I already tried, as Mr. Smith said, 587", []),
      ("I already tried things, e.g. port 587", []),
      ("I already tried that with\nport 587", []),
      ("I already tried that,\nPort 587", []),
      ("I already tried smtp.isp.example and 587", []),
      ("I already tried that... port 587", []),
      ("I already tried that\n\nport 587", ["smtp.port=587"]),
      ("I already tried that\nPort 587", ["smtp.port=587"]),
      ("I already tried that (all of it.) Port 587", ["smtp.port=587"]),
      ("I already tried that? Port 587", ["smtp.port=587"]),
      ("I already tried 587, but here it is port 25", ["smtp.port=25"]),
      ("It works on my phone with port 995 but here it is port 110", ["incoming.port=110"]),
    ])
    func `knows where a sentence ends`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }

    @Test func `lets a new phrase end the one before it`() {
      #expect(sample.read("I already tried 587 but support says 465") == ["advice.smtp.port=465"])
      #expect(sample.read("Support says it is not 25") == [])
    }

    @Test(arguments: [
      ("Support says 995", ["advice.incoming.port=995"]),
      (
        "Support says outgoing 465, incoming 995",
        ["advice.smtp.port=465", "advice.incoming.port=995"]
      ),
      (
        "They told me: outgoing port 465 with SSL, incoming port 143 with STARTTLS.",
        [
          "advice.smtp.port=465", "advice.smtp.security=tls", "advice.incoming.port=143",
          "advice.incoming.security=starttls",
        ]
      ),
      ("For outgoing mail they told me to use 995.", ["advice.smtp.port=995"]),
    ])
    func `keeps what support said apart`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }
  }
}
