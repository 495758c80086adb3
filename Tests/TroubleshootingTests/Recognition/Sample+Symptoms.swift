import Troubleshooting

extension Sample {
  mutating func addSymptoms() {
    addErrorLine()
    add("wsa-10060", ["10060", "WSAETIMEDOUT"], says: "timed-out")
    add("wsa-10061", ["10061", "connection refused"], says: "refused")
    add(
      "connection-failed", ["the connection to the server has failed", "0x800CCC0E"], isVague: true)
    add(
      "no-starttls", ["using STARTTLS since it doesn't advertise that feature"],
      says: "encryption-not-offered")
    add("must-starttls", ["530 ... must issue a STARTTLS command"], says: "encryption-required")
    add("sign-in", ["530"], says: "login-refused")
    add(
      "tick-breaks", ["failed until I unchecked", "went wrong until I unticked"],
      complaint: "wants-encryption")
    add("gives-up", ["times out ... connecting"], says: "timed-out")
    add("hangs", ["just hangs"], says: "timed-out", isVague: true)
    add(
      "support-said", ["support says", "they told me", "mentioned I should be using", "advised"],
      about: .advice)
    add("they-claim", ["they claim", "they say"], about: .advice)
    add("not-so", ["it is not", "is not set to"], about: .not)
    add("did-try", ["already tried", "i also tried"], about: .tried)
    add("other-device", ["works on my phone", "on my ipad"], about: .elsewhere)
  }

  private mutating func add(
    _ name: String, _ patterns: [String], says value: Value? = nil, complaint: Value? = nil,
    isVague: Bool = false, about subject: Symptom.Subject? = nil
  ) {
    var symptom = Symptom(name: name, title: Text(name))
    symptom.patterns = patterns
    symptom.isVague = isVague
    symptom.speaksFor = subject
    if let value {
      symptom.findings = [Symptom.Finding(fact: sided("symptom"), value: value)]
    }
    if let complaint {
      symptom.findings = [Symptom.Finding(fact: .plain(fact("complaint")), value: complaint)]
    }
    knowledge.symptoms.add(symptom)
  }

  private mutating func addErrorLine() {
    var line = Symptom(name: "error-line", title: "An error line of Windows Live Mail")
    line.patterns = ["Secure(SSL):", "Socket Error:"]
    line.programs = [knowledge.guides["windows-live-mail"]].compactMap(\.self)
    line.words = [
      SettingGuide.Word(values: ["none"], word: "No"),
      SettingGuide.Word(values: ["starttls", "tls"], word: "Yes"),
    ]
    line.templates = [
      Symptom.Template(pieces: [.literal("Server: '"), .fact(sided("host")), .literal("'")]),
      Symptom.Template(pieces: [.literal("Port: "), .fact(sided("port"))]),
      Symptom.Template(pieces: [.literal("Secure(SSL): "), .fact(sided("security"))]),
    ]
    knowledge.symptoms.add(line)
  }

  private func sided(_ what: String) -> Symptom.Subjects {
    .sided(knowledge.sides.all.map { knowledge.facts["\($0.name).\(what)"] })
  }
}
