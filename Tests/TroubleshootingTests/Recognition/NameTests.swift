import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Reading names` {
    let sample = Sample()

    @Test(arguments: [
      ("I am with Sky here", ["provider=sky"]), ("since then Sky takes nothing", ["provider=sky"]),
      ("the sky is blue", []), ("Sky blue it is", []), ("MY SKY MAIL IS GONE", []),
    ])
    func `knows a company with an everyday name by its capital`(text: String, expected: [String]) {
      var sample = sample
      sample.knowledge.providers.add(Provider(name: "sky", title: "Sky"))
      #expect(sample.read(text) == expected)
    }

    @Test(arguments: [
      ("smtp.isp.example", ["smtp.host=smtp.isp.example"]),
      ("The server is SMTP-Mail.ISP.example.", ["smtp.host=smtp-mail.isp.example"]),
      ("pop3s.isp.example", ["incoming.host=pop3s.isp.example"]),
      (
        "imap4.isp.example and smtp2.isp.example",
        [
          "smtp.host=smtp2.isp.example", "incoming.host=imap4.isp.example",
        ]
      ),
      ("export.imap.aol.com", ["incoming.host=export.imap.aol.com"]),
      ("mail.example.org", ["incoming.host=mail.example.org"]),
      ("both.example.org", []),
      ("I cannot receive from both.example.org", ["incoming.host=both.example.org"]),
      ("The outgoing server is mail.isp.example", ["smtp.host=mail.isp.example"]),
      ("mail.isp.example", []),
      ("see https://smtp.isp.example/help or www.smtp.isp.example", []),
      ("smtps://smtp.isp.example", ["smtp.host=smtp.isp.example"]),
      ("com.fsck.k9.mail.smtp.Exception for outgoing mail", []),
      ("@smtp.isp.example", []), ("smtp.isp.example.2", []), ("smtp.-isp.example", []),
      ("smtp.one.example or smtp.two.example", []),
      ("smtp.isp.example and again smtp.isp.example", ["smtp.host=smtp.isp.example"]),
    ])
    func `finds servers`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }

    @Test(arguments: [
      ("I am jo.doe@isp.example", ["email.domain=isp.example"]),
      ("I am jo@verizon.net, and Gmail is my neighbour", ["email.domain=verizon.net"]),
      ("I am jo@isp.example at Verizon", ["email.domain=isp.example", "provider=verizon"]),
      ("jo@isp.example wrote to al@other.example", []),
      ("My internet is from AOL. I am jo@isp.example", ["email.domain=isp.example"]),
      ("It is blocked by AOL, and I am jo@isp.example", ["email.domain=isp.example"]),
      ("My ISP is AOL", ["provider=aol"]),
      ("<al@other.example>: host not found", []), ("I wrote to my friend al@other.example", []),
      ("Mail to al@other.example comes back to jo@isp.example", ["email.domain=isp.example"]),
      ("RCPT TO:<al@other.example>", []),
      ("Final-Recipient: rfc822; al@other.example Action: failed", []),
      ("The following address(es) failed: al@other.example", []),
      ("Delivery to this recipient failed permanently: <al@other.example>. 550 unknown", []),
      ("It failed: I am jo@isp.example", ["email.domain=isp.example"]),
      ("Login failed for <jo@isp.example>", ["email.domain=isp.example"]),
      ("Authentication failed for account: jo@isp.example", ["email.domain=isp.example"]),
      ("My mail failed, my address: jo@isp.example", ["email.domain=isp.example"]),
      ("MAILER-DAEMON@isp.example", []),
      ("jo@smtp.isp.example", ["email.domain=smtp.isp.example"]),
      ("jo@", []), ("@isp.example", []), ("jo@here", []),
    ])
    func `keeps only the domain of the person's address`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }

    @Test(arguments: [
      ("I use Windows Live Mail with AOL", ["program=windows-live-mail", "provider=aol"]),
      ("I use OUTLOOK  express's editor", ["program=outlook-express"]),
      ("my mail, on Windows", []), ("apple mail", []), ("oe", []), ("thunderbirds", []),
      ("my verizon.net account", ["provider=verizon"]),
      ("They told me Thunderbird is better", []),
      ("On my iPad Thunderbird is fine", []),
      ("It fails here.\n\nSent from my Outlook Express", []),
      ("It fails. Sent from Thunderbird", []),
      ("Nothing is sent from my Thunderbird", ["program=thunderbird"]),
      ("Verizon is not AOL", ["provider=verizon"]),
      ("It works on my phone. There is no AOL there", ["provider=aol"]),
      ("It works on my phone with Gmail. Here it is AOL.", ["provider=aol"]),
      ("It is not AOL", []),
      ("My mails to AOL come back", []), ("Mails to my old aunt in Berlin at AOL come back", []),
      ("I send mail to my aunt from AOL", ["provider=aol"]),
      ("I cannot send mail to people at AOL", []),
      ("Verizon returns every mail to my AOL friends", ["provider=verizon"]),
      ("I moved my mail to AOL", ["provider=aol"]), ("I cannot connect to AOL", ["provider=aol"]),
      ("to AOL", ["provider=aol"]),
      ("I moved from Thunderbird to Windows Live Mail", ["program=thunderbird"]),
    ])
    func `finds programs and providers`(text: String, expected: [String]) {
      #expect(sample.read(text) == expected)
    }
  }
}
