import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Reading a pasted error line` {
    let sample = Sample()

    func line(server: String, port: String, secure: String) -> String {
      """
      The connection to the server has failed. Server: '\(server)', Port: \(port), \
      Secure(SSL): \(secure), Socket Error: 10060, Error Number: 0x800CCC0E
      """
    }

    @Test func `gives server, port, encryption and what happened`() {
      #expect(
        sample.read(line(server: "smtp.verizon.net", port: "25", secure: "No")) == [
          "smtp.host=smtp.verizon.net", "smtp.port=25", "smtp.security=none",
          "smtp.symptom=timed-out",
        ])
    }

    @Test(arguments: [
      ("25", "smtp.security=starttls"), ("587", "smtp.security=starttls"),
      ("465", "smtp.security=tls"),
    ])
    func `decides a ticked box by the port`(port: String, security: String) {
      let read = sample.read(line(server: "smtp.isp.example", port: port, secure: "Yes"))
      #expect(read.contains(security))
    }

    @Test func `leaves a ticked box open where both meanings are possible`() {
      let read = sample.read(line(server: "smtp.isp.example", port: "2525", secure: "Yes"))
      #expect(read.contains("smtp.port=2525"))
      #expect(!read.contains { $0.hasPrefix("smtp.security") })
    }

    @Test func `takes the side from the port where the server tells none`() {
      let read = sample.read(line(server: "mail.isp.example", port: "110", secure: "No"))
      #expect(
        read == [
          "incoming.host=mail.isp.example", "incoming.port=110", "incoming.security=none",
          "incoming.symptom=timed-out",
        ])
    }

    @Test func `believes the protocol more than the port`() {
      let text = """
        Account: 'pop.isp.example', Server: 'mail.isp.example', Protocol: SMTP, Port: 995,
        Secure(SSL): No, Socket Error: 10061
        """
      #expect(
        sample.read(text) == [
          "smtp.host=mail.isp.example", "smtp.port=995", "smtp.security=none",
          "smtp.symptom=refused",
        ])
    }

    @Test func `does not take the name of the account for a server`() {
      let text = "Account: 'pop.isp.example', Server: 'smtp.isp.example', Socket Error: 10060"
      #expect(
        sample.read(text) == ["smtp.host=smtp.isp.example", "smtp.symptom=timed-out"])
    }

    @Test func `keeps two pasted lines apart`() {
      let text =
        line(server: "smtp.isp.example", port: "25", secure: "No") + "\n\n"
        + line(server: "pop.isp.example", port: "995", secure: "Yes")
      #expect(
        sample.read(text) == [
          "smtp.host=smtp.isp.example", "smtp.port=25", "smtp.security=none",
          "smtp.symptom=timed-out",
          "incoming.host=pop.isp.example", "incoming.port=995", "incoming.security=tls",
          "incoming.symptom=timed-out",
        ])
    }

    @Test func `drops a wrapper when what it wraps is there`() {
      let text = line(server: "smtp.isp.example", port: "25", secure: "No")
      #expect(sample.symptoms(text) == ["error-line", "wsa-10060"])
      #expect(sample.symptoms("The connection to the server has failed.") == ["connection-failed"])
    }

    @Test func `reads on where the quotes are gone and the line is broken`() {
      let text = """
        Server: mail.isp.example, Port: 25
        Secure(SSL): No
        Socket Error: 10061
        """
      #expect(
        sample.read(text) == [
          "smtp.host=mail.isp.example", "smtp.port=25", "smtp.security=none",
          "smtp.symptom=refused",
        ])
    }

    @Test(arguments: [("465", "tls"), ("587", "starttls")])
    func `decides a ticked box by what was known before`(port: String, security: String) {
      let context = Context(side: sample.smtp, facts: [sample.fact("smtp.port"): Value(port)])
      #expect(
        sample.read("Secure(SSL): Yes, Socket Error: 10060", in: context) == [
          "smtp.security=\(security)", "smtp.symptom=timed-out",
        ])
    }

    @Test func `asks the program that says it, not the one that is used now`() {
      let context = Context(facts: [sample.fact("program"): "thunderbird"])
      let text = line(server: "smtp.isp.example", port: "465", secure: "Yes")
      #expect(sample.read(text, in: context).contains("smtp.security=tls"))
    }

    @Test(arguments: ["Port: none", "Port: 70000", "Port: ", "Port: '", "Server: '25', Port: x25"])
    func `leaves out what cannot be`(line: String) {
      #expect(sample.read(line + "\nSocket Error: 0") == [])
    }

    @Test func `believes a pasted message more than a sentence`() {
      let text =
        "I have set port 587.\n" + line(server: "smtp.isp.example", port: "25", secure: "No")
      #expect(sample.read(text).contains("smtp.port=25"))
    }
  }
}
