import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

/// What stands in the files stands in Knowledge, with every name resolved.
@Suite struct `Resolved Knowledge` {
  let knowledge: Knowledge

  init() throws { knowledge = try loaded() }

  private func fact(_ name: String) throws -> FactID { try knowledge.facts.index(name) }

  private func node(_ name: String) throws -> Node {
    try knowledge.nodes.named(name)
  }

  @Test func `says what knowledge.yaml says`() throws {
    #expect(knowledge.title == "Mail")
    #expect(knowledge.version.name == "7")
    #expect(knowledge.version.sha256.count == 64)
    #expect(knowledge.nodes[knowledge.start].name == "start/direction")
    #expect(knowledge.sides.all.map(\.doing) == ["sending", "receive"])
    #expect(knowledge.sides.all[0].verify == knowledge.tasks["send-a-test"])
    #expect(knowledge.sides.all[0].ports == ["25", "465", "587"])
    #expect(
      knowledge.whom.all.map(\.title) == [
        "the company that runs your mailbox", "the company that supplies your line",
      ])
    #expect(knowledge.whom.all[0].knownAs == knowledge.roles.provider)
    #expect(knowledge.ways.all[0].set == [Change(try fact("smtp.auth"), "oauth2")])
    #expect(knowledge.ways.all[1].task == knowledge.tasks["create-app-password"])
    #expect(knowledge.never.map { $0.map(\.acceptsUnknown) } == [[false, true]])
    #expect(knowledge.roles.version == knowledge.facts["program.version"])
    #expect(knowledge.cured[try fact("smtp.symptom")] == ["none"])
  }

  @Test func `doubles what is written for both sides`() throws {
    let port = knowledge.facts[try fact("incoming.port")]
    #expect(port.label == "incoming port")
    #expect(port.side == knowledge.sides["incoming"])
    #expect(knowledge.facts[try fact("advice.smtp.port")].side == knowledge.sides["smtp"])
    #expect(knowledge.facts["$side.port"] == nil)
    guard case .note(let note) = try node("incoming.pairing/in-clear").kind else {
      Issue.record("no note")
      return
    }
    #expect(
      note.text.pieces == [
        .literal("Your password travels readable on port "), .fact(try fact("incoming.port")),
        .literal(" when you receive."),
      ])
    #expect(knowledge.nodes["incoming.pairing/pair/diagnose"] != nil)
    #expect(knowledge.diagnoses["port25-blocked"] != nil)
    #expect(
      knowledge.fixes.all.map(\.name) == [
        "port25-blocked/use-provider", "port25-blocked/use-587",
        "smtp.box-without-port/use-465", "smtp.box-without-port/use-advice",
        "smtp.box-without-port/use-provider", "incoming.box-without-port/use-provider",
      ])
  }

  @Test func `leaves out what is only for the other side`() throws {
    guard case .when(let sending) = try node("smtp.pairing/pair").kind,
      case .when(let receiving) = try node("incoming.pairing/pair").kind
    else {
      Issue.record("no rows")
      return
    }
    #expect(sending.count == 3)
    #expect(receiving.count == 2)
    #expect(receiving[0].condition.tests[0].isNegated)
    #expect(receiving[0].condition.tests[0].values == ["465", "995"])
    #expect(receiving[1].condition.isEmpty)
  }

  @Test func `makes one node for each diagnosis that a flow leads to`() throws {
    #expect(
      knowledge.nodes.all.map(\.name).filter { $0.contains("/diagnose") } == [
        "smtp.pairing/pair/diagnose", "smtp.pairing/pair/diagnose/smtp.box-without-port",
        "incoming.pairing/pair/diagnose",
      ])
    guard case .diagnose(let diagnosis, .end) = try node("incoming.pairing/pair/diagnose").kind
    else {
      Issue.record("no diagnosis")
      return
    }
    #expect(knowledge.diagnoses[diagnosis].name == "incoming.box-without-port")
  }

  @Test func `gives every answer its way`() throws {
    guard case .ask(let ask) = try node("sending/symptom").kind,
      case .ask(let next) = try node("start/direction").kind
    else {
      Issue.record("no question")
      return
    }
    #expect(ask.way(of: "timed-out") == .node(try knowledge.nodes.index("sending/host")))
    #expect(ask.way(of: "none") == .end)
    #expect(ask.way(of: nil) == .end)
    #expect(ask.other == nil)
    let program = Target.node(try knowledge.nodes.index("start/program"))
    #expect(next.way(of: "send") == program)
    #expect(next.way(of: nil) == program)
    guard case .when(let rows) = try node("sending/open").kind else { return }
    #expect(rows[0].condition.today == .from("2026-01-01"))
    #expect(rows[1].condition.tried == [FactTest(try fact("smtp.port"), values: ["587"])])
    guard case .end(let enquiries) = try node("start/done").kind else { return }
    #expect(enquiries == [try fact("advice.smtp.port")])
  }

  @Test func `keeps what is typed as it is typed`() throws {
    let auth = knowledge.facts[try fact("smtp.auth")]
    #expect(auth.answers.map(\.label) == ["no", "with a password", "through a window"])
    let security = knowledge.facts[try fact("smtp.security")]
    #expect(security.answers.map(\.value) == ["none", "starttls", "tls"])
    #expect(security.answers[1].also == ["start tls"])
    #expect(
      knowledge.diagnoses.all[0].because
        == "Port 25 is meant for mail between servers. Most suppliers close it: it carries junk mail."
    )
  }

  @Test func `gives settings their owners`() throws {
    let program = try fact("program")
    let provider = try fact("provider")
    #expect(knowledge.facts[try fact("smtp.port")].owners == [program, provider])
    #expect(knowledge.facts[try fact("incoming.protocol")].owners == [program, provider])
    let belongings = try #require(knowledge.belongings.first { $0.owner == program }?.facts)
    #expect(belongings.contains(try fact("smtp.port")))
    #expect(belongings.contains(try fact("program.version")))
  }

  @Test func `knows what fixes set, and where the values come from`() throws {
    let fixes = Dictionary(uniqueKeysWithValues: knowledge.fixes.all.map { ($0.name, $0) })
    let provider = try #require(fixes["port25-blocked/use-provider"])
    #expect(provider.each == .named("smtp"))
    #expect(provider.before == [.endpointFirst])
    #expect(
      provider.title.pieces == [
        .literal("Use port "), .endpoint(.port), .literal(" of "), .endpoint(.host),
      ])
    let incoming = EndpointList.chosen(by: try fact("incoming.protocol"))
    #expect(
      provider.set.map(\.source) == [
        .endpoint(.host), .endpoint(.port), .listed(incoming, .host),
      ])
    #expect(fixes["incoming.box-without-port/use-provider"]?.each == incoming)
    let plain = try #require(fixes["port25-blocked/use-587"])
    #expect(plain.set.map(\.source) == [.literal("587"), .literal("starttls"), .signIn])
    #expect(plain.when.tests.map(\.acceptsUnknown) == [true])
    #expect(plain.losesMail)
    #expect(plain.verify == knowledge.tasks["send-a-test"])
    #expect(plain.after == [.task(try knowledge.tasks.index("send-a-test"))])
    let shared = try #require(fixes["smtp.box-without-port/use-465"])
    #expect(shared.title == "Send on port 465")
    #expect(shared.effort == "2 min")
    #expect(
      fixes["smtp.box-without-port/use-advice"]?.set.map(\.source)
        == [.fact(try fact("advice.smtp.port"))])
  }

  @Test func `reads symptoms, sided where they are for no side`() throws {
    let port = Symptom.Subjects.sided([try fact("smtp.port"), try fact("incoming.port")])
    let symptoms = knowledge.symptoms
    #expect(
      symptoms.all.map(\.name) == [
        "error-line", "wsa-10060", "support-said", "smtp.silent", "incoming.silent",
      ])
    let line = symptoms.all[0]
    #expect(line.patterns == ["Secure(SSL):", "Socket ... Error:"])
    #expect(line.words.map(\.values) == [["none"], ["starttls", "tls"]])
    guard case .fact(let subject) = line.templates[0].pieces[1],
      case .literal(let rest) = line.templates[0].pieces[2]
    else {
      Issue.record("no place for a fact")
      return
    }
    #expect(subject == port)
    #expect(rest == ",")
    #expect(symptoms.all[1].isVague)
    #expect(symptoms.all[1].programs.map { knowledge.guides[$0].name } == ["outlook"])
    #expect(symptoms.all[1].evidence.map(\.points) == [5, 5, 2])
    #expect(symptoms.all[2].speaksFor == .advice)
    #expect(symptoms.all[4].side == knowledge.sides["incoming"])
    #expect(symptoms.all[4].when?.tests[0].fact == knowledge.facts["incoming.port"])
  }

  @Test func `makes one result of a check for each port`() throws {
    let check = knowledge.checks.all[0]
    #expect(check.needs == [try fact("smtp.host")])
    #expect(check.facts.map(\.fact) == [try fact("smtp.reach.25"), try fact("smtp.reach.587")])
    #expect(check.facts[1].words.map(\.word) == ["connected", "timed-out"])
    #expect(
      check.facts[1].says["open"]?.pieces == [
        .literal("Port 587 of "), .fact(try fact("smtp.host")), .literal(" answers."),
      ])
    #expect(check.run.map(\.key) == ["reach", "ports"])
  }
}

/// What guides and directory say, also by themselves as facts.
@Suite struct `Guides and directory` {
  let knowledge: Knowledge

  init() throws { knowledge = try loaded() }

  private func guide(_ name: String) throws -> Guide {
    try knowledge.guides.named(name)
  }

  private func setting(_ name: String, in manual: Manual) throws -> SettingGuide {
    try #require(manual.setting(try knowledge.facts.index(name)))
  }

  @Test func `steps stand one per line, further indented ones go on`() throws {
    #expect(
      try guide("any-program").manual.open
        == [
          "Look for \"Settings\".", "Look for \"Accounts\", and if there are several, for yours.",
        ])
  }

  @Test func `a version is laid over its guide`() throws {
    let outlook = try guide("outlook")
    #expect(outlook.version?.ask == "Which Outlook is it?")
    #expect(outlook.versions.map(\.name) == ["before-1807", "from-1807"])
    #expect(outlook.versions[0].numbers.high == VersionNumber("1806"))
    #expect(outlook.versions[1].numbers.low == VersionNumber("1807"))
    #expect(outlook.versions[1].numbers.high == nil)
    let words = try setting("smtp.security", in: outlook.versions[1].manual).words
    #expect(words.map(\.word) == ["None", "SSL/TLS", "TLS"])
    #expect(try setting("smtp.security", in: outlook.manual).word(for: "tls") == "SSL")
    #expect(outlook.manual.warnings == ["It is no longer looked after."])
    #expect(outlook.manual.refusals[0].tests.count == 2)
  }

  @Test func `a guide like another takes over all but its versions`() throws {
    let guide = try guide("new-outlook")
    #expect(guide.title == "New Outlook")
    #expect(guide.also == [])
    #expect(guide.versions.isEmpty)
    #expect(guide.manual.open == ["Click the gear."])
    #expect(guide.manual.close == ["Click \"Finish\"."])
  }

  @Test func `what a guide does not mention is explained in general words`() throws {
    let manual = try guide("outlook").manual
    #expect(manual.places.map(\.name) == ["more", "outgoing", "any-outgoing"])
    #expect(manual.places[1].inside == 0)
    let port = try setting("smtp.port", in: manual)
    #expect(port.place == 2)
    #expect(
      port.steps(for: "587")?.first?.pieces == [.literal("Type "), .value, .literal(" as port.")])
    let security = try setting("smtp.security", in: manual)
    #expect(security.place == 1)
    #expect(security.overwrites == [try knowledge.facts.index("smtp.port")])
    #expect(try setting("smtp.user", in: manual).cannot)
    #expect(manual.settings[0].fact == knowledge.facts["smtp.security"])
  }

  @Test func `a task is done by whose default guide explains it`() throws {
    let tasks = knowledge.tasks
    #expect(tasks.all.map(\.kind) == [.program, .program, .provider])
    let manual = try guide("outlook").manual
    guard case .nothing? = manual.tasks[try tasks.index("send-a-test")],
      case .cannot? = manual.tasks[try tasks.index("back-up-mail")],
      case .steps(let steps)? = try guide("any-program").manual.tasks[
        try tasks.index("back-up-mail")]
    else {
      Issue.record("wrong tasks")
      return
    }
    #expect(steps.count == 2)
  }

  @Test func `a place may have a heading, and a task a reason why it cannot be done`() throws {
    let overlaid = try loaded([
      "guides/outlook.yaml": """
      program: outlook
      places:
        more: {name: More Settings}
      tasks:
        back-up-mail:
          cannot: This program has no export.
      """
    ])
    let manual = try overlaid.guides.named("outlook").manual
    #expect(manual.places.map(\.title) == ["More Settings", nil, nil])
    guard case .cannot(let because)? = manual.tasks[try overlaid.tasks.index("back-up-mail")]
    else {
      Issue.record("it can be done")
      return
    }
    #expect(because == "This program has no export.")
  }

  @Test func `what a program can do at all is what it needs, unless it is said`() throws {
    let way = try knowledge.ways.named("oauth2")
    #expect(way.can.tests == way.needs.tests)
    let house = try #require(SmallKnowledge.files["knowledge.yaml"])
    let wider = house.replacing(
      "needs: {program.oauth: yes}",
      with: "needs: {program.oauth: yes}, can: {program.oauth: yes no}")
    let overlaid = try loaded(["knowledge.yaml": wider]).ways.named("oauth2")
    #expect(overlaid.needs.tests.map(\.values) == [["yes"]])
    #expect(overlaid.can.tests.map(\.values) == [["yes", "no"]])
  }

  @Test func `servers have names and user names of their own or of the provider`() throws {
    let aol = try knowledge.providers.named("aol")
    let smtp = try #require(aol.endpoints["smtp"])
    #expect(smtp.map(\.name) == ["465", "587"])
    #expect(smtp.map { $0.fields[.user] } == ["full-address", "name-only"])
    #expect(aol.endpoints["pop3"]?.first?.name == "pop")
    #expect(aol.endpoints["pop3"]?.first?.first == knowledge.tasks["create-app-password"])
    #expect(aol.ways == [try knowledge.ways.index("oauth2")])
    let verizon = try knowledge.providers.named("verizon")
    #expect(verizon.endpoints["smtp"]?.count == 2)
    #expect(verizon.runBy == knowledge.providers["aol"])
    #expect(verizon.domains == ["verizon.net"])
    #expect(verizon.confidence == .high)
  }

  /// The fact, the value of its base, and what follows.
  @Test(arguments: [
    ("provider", "aim.com", "aol"), ("provider", "verizon.net", "verizon"),
    ("smtp.provider", "smtp.aol.com", "aol"), ("smtp.provider", "smtp.verizon.net", "verizon"),
    ("incoming.protocol", "993", "imap"), ("provider.takes.oauth2", "verizon", "yes"),
    ("provider.takes.password", "aol", "no"), ("provider.webmail", "aol", "mail.aol.com"),
    ("provider.offers.pop3", "aol", "yes"), ("provider.offers.imap", "aol", "no"),
    ("provider.user", "aol", "full-address"), ("line.blocks.25", "comcast", "yes"),
    ("line.blocks.587", "comcast", "no"), ("program.oauth", "outlook", "no"),
    ("system.tls", "windows", "1.2"), ("smtp.provider.webmail", "aol", "mail.aol.com"),
  ])
  func `facts follow from the directory and from guides`(
    fact: String, base: String, value: String
  ) throws {
    let lookUp = try #require(try knowledge.facts.named(fact).lookUp)
    #expect(lookUp.table[Value(base)] == .value(Value(value)))
  }

  @Test func `a version may differ, and a program may do what its system does`() throws {
    let oauth = try knowledge.facts.named("program.oauth")
    #expect(oauth.kind == .yesNo)
    #expect(oauth.lookUp?.refiner == knowledge.roles.version)
    #expect(oauth.lookUp?.refined == ["outlook": ["from-1807": .value("yes")]])
    #expect(oauth.lookUp?.table["any-program"] == nil)
    let tls = try knowledge.facts.named("program.tls")
    #expect(tls.ask == "Which TLS can it do?")
    #expect(tls.lookUp?.table["outlook"] == .fact(try knowledge.facts.index("system.tls")))
    let webmail = try knowledge.facts.named("provider.webmail")
    #expect(webmail.label == "your provider")
    let user = try knowledge.facts.named("provider.user")
    #expect(user.answers.map(\.label) == ["your full address"])
  }
}
