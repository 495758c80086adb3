import Troubleshooting

/// A small Knowledge of two sides, four programs and three providers, enough to read by.
struct Sample {
  var knowledge = Knowledge(start: NodeID(0))
  var smtp: SideID
  var incoming: SideID

  init() {
    var outgoing = Side(name: "smtp", adjective: "outgoing", verb: "send", doing: "sending")
    outgoing.ports = ["25", "465", "587", "2525"]
    outgoing.words = ["smtp", "outgoing"]
    var receiving = Side(
      name: "incoming", adjective: "incoming", verb: "receive", doing: "receiving")
    receiving.ports = ["110", "143", "993", "995"]
    receiving.words = ["pop3", "pop", "imap", "incoming"]
    smtp = knowledge.sides.add(outgoing)
    incoming = knowledge.sides.add(receiving)
    addFacts()
    addSettings()
    addGuides()
    addProviders()
    addSymptoms()
  }

  /// The reader of this Knowledge.
  var recognizer: Recognizer { Recognizer(knowledge) }

  /// What is read of a text, as `fact=value` lines in the order of the facts.
  func read(_ text: String, in context: Context = Context()) -> [String] {
    recognizer.read(text, in: context).changes.map {
      "\(knowledge.facts[$0.fact].name)=\($0.value.text)"
    }
  }

  /// The ids of the symptoms recognised in a text.
  func symptoms(_ text: String) -> [String] {
    recognizer.read(text).symptoms.map { knowledge.symptoms[$0].name }
  }

  /// The index of a fact; the first one if there is none, which no test asks for.
  func fact(_ name: String) -> FactID { knowledge.facts[name] ?? FactID(0) }

  private mutating func addFacts() {
    knowledge.facts.add(Fact(name: "complaint", label: "why you are here"))
    knowledge.roles.program = knowledge.facts.add(
      Fact(name: "program", kind: .program, label: "your mail program"))
    knowledge.roles.version = knowledge.facts.add(
      Fact(name: "program.version", kind: .version, label: "its version"))
    let domain = knowledge.facts.add(Fact(name: "email.domain", kind: .domain, label: "domain"))
    var provider = Fact(name: "provider", kind: .provider, label: "your mail provider")
    provider.lookUp = LookUp(
      base: domain, table: ["verizon.net": .value("verizon"), "aol.com": .value("aol")])
    knowledge.roles.provider = knowledge.facts.add(provider)
    knowledge.facts.add(Fact(name: "line", kind: .network, label: "your Internet supplier"))
    knowledge.whom.add(Whom(name: "mailbox", title: "the company that runs your mailbox"))
  }

  private mutating func addSettings() {
    for side in [smtp, incoming] {
      let name = knowledge.sides[side].name
      addFact("\(name).host", .host, side)
      addFact("\(name).port", .port, side)
      addFact("\(name).security", .choice, side)
      addFact("\(name).symptom", .choice, side, isSetting: false)
      addFact("advice.\(name).port", .port, side, isSetting: false, whom: WhomID(0))
      addFact("advice.\(name).security", .choice, side, isSetting: false, whom: WhomID(0))
    }
  }

  private mutating func addFact(
    _ name: String, _ kind: Fact.Kind, _ side: SideID, isSetting: Bool = true, whom: WhomID? = nil
  ) {
    var fact = Fact(name: name, kind: kind, label: Text(name))
    fact.side = side
    fact.isSetting = isSetting
    fact.whom = whom
    if name.hasSuffix("security") {
      fact.answers = [
        Fact.Answer(value: "none", label: "no encryption"),
        Fact.Answer(value: "starttls", label: "STARTTLS", also: ["start tls", "tls if available"]),
        Fact.Answer(value: "tls", label: "SSL/TLS", also: whom == nil ? ["ssl"] : []),
      ]
    }
    knowledge.facts.add(fact)
  }
}
