import Troubleshooting

extension Generator {
  mutating func addSides() {
    knowledge.whom.add(Whom(name: "mailbox", title: "whoever runs the mailbox"))
    for name in ["smtp", "incoming"].prefix(random.within(1...2)) {
      var side = Side(name: name, adjective: name, verb: "use " + name, doing: name)
      if random.chance(60) {
        side.verify = knowledge.tasks.add(FixTask(name: "verify-" + name, kind: .program))
      }
      knowledge.sides.add(side)
    }
    for kind in Guide.Kind.allCases {
      knowledge.tasks.add(FixTask(name: "do-\(kind.rawValue)", kind: kind))
      knowledge.tasks.add(FixTask(name: "redo-\(kind.rawValue)", kind: kind))
    }
  }

  mutating func addFacts() {
    program = add("program", .program)
    knowledge.roles.program = program
    if random.chance(50) {
      let fact = add("program.version", .version, isAsked: false)
      knowledge.facts[fact].owners = [program]
      version = fact
      knowledge.roles.version = fact
    }
    let domain = add("email.domain", .domain)
    provider = add("provider", .provider, isAsked: random.chance(60))
    knowledge.facts[provider].lookUp = LookUp(
      base: domain, table: ["zero.example": .value("p0"), "one.example": .value("p1")])
    knowledge.roles.provider = provider
    network = add("network", answers: ["home", "public"])
    addPlain()
    for side in knowledge.sides.indices { addSide(side) }
    addLookUps()
    for fact in plain { shareOwners(fact) }
  }

  private mutating func addPlain() {
    for place in 0..<random.within(2...8) {
      let fact =
        random.chance(30) ? add("q\(place)", .yesNo) : add("q\(place)", answers: ["a", "b", "c"])
      plain.append(fact)
    }
  }

  private mutating func addLookUps() {
    for (place, base) in plain.enumerated() where random.chance(25) {
      let fact = add("l\(place)", answers: ["u", "v"], isAsked: random.chance(40))
      var table: [Value: LookUp.Result] = [:]
      for value in values(of: base) where random.chance(70) {
        table[value] = .value(random.chance(50) ? "u" : "v")
      }
      knowledge.facts[fact].lookUp = LookUp(base: base, table: table)
      lookUps.append(fact)
    }
    let fact = add("program.can", .yesNo, isAsked: false)
    var lookUp = LookUp(base: program, table: ["m0": .value(.yes), "m1": .value(.no)])
    if let version {
      lookUp.refiner = version
      lookUp.refined = ["m1": ["new": .value(.yes)]]
    }
    knowledge.facts[fact].lookUp = lookUp
    lookUps.append(fact)
  }

  /// Some facts belong to the program, the provider or the network; those never belong to one another.
  private mutating func shareOwners(_ fact: FactID) {
    guard random.chance(25) else { return }
    knowledge.facts[fact].owners = random.some(of: [program, provider, network], percent: 40)
  }

  private mutating func addSide(_ side: SideID) {
    let name = knowledge.sides[side].name
    let symptom = add("\(name).symptom", answers: ["silent", "refused", "odd", "none"])
    knowledge.facts[symptom].owners = [program, network, provider]
    let port = setting("\(name).port", .port, ["25", "465", "587"])
    let security = setting("\(name).security", .choice, ["none", "starttls", "tls"])
    let host = setting("\(name).host", .host, [])
    let auth = setting("\(name).auth", .choice, ["none", "password", "oauth2"])
    let reach = add("\(name).reach", .reach, answers: ["open", "blocked"], isAsked: false)
    knowledge.facts[reach].owners = [network]
    let enquiry = add("advice.\(name).port", .port, answers: ["25", "465", "587"])
    knowledge.facts[enquiry].owners = [provider]
    knowledge.facts[enquiry].whom = WhomID(0)
    knowledge.facts[enquiry].readOut = "Which port?"
    enquiries.append(enquiry)
    for fact in [symptom, port, security, host, auth, enquiry, reach] {
      knowledge.facts[fact].side = side
    }
    var check = Check(name: "\(name).look", title: "look", consent: "May I look?")
    check.needs = random.chance(70) ? [host] : []
    check.facts = [Check.Result(fact: reach, words: [("open", "yes")], says: ["open": "Open."])]
    check.run = [("reach", Text(pieces: [.fact(host)]))]
    sides.append(
      SideFacts(
        side: side, symptom: symptom, settings: [port, security, host, auth], port: port,
        security: security, reach: reach, check: knowledge.checks.add(check), enquiry: enquiry))
  }

  private mutating func setting(_ name: String, _ kind: Fact.Kind, _ answers: [String]) -> FactID {
    let fact = add(name, kind, answers: answers)
    knowledge.facts[fact].isSetting = true
    knowledge.facts[fact].owners = [program, provider]
    return fact
  }

  private mutating func add(
    _ name: String, _ kind: Fact.Kind = .choice, answers: [String] = [], isAsked: Bool = true
  ) -> FactID {
    var fact = Fact(name: name, kind: kind, label: Text(name))
    fact.answers = answers.map { Fact.Answer(value: Value($0), label: Text($0)) }
    if isAsked { fact.ask = Text("What is \(name)?") }
    if random.chance(50) { fact.findOut = ["Look for it."] }
    return knowledge.facts.add(fact)
  }
}
