import Testing

@testable import Troubleshooting

@Suite struct `A fix filled in` {
  let small: Small

  init() throws { small = try Small() }

  private func variants(_ name: String, _ known: String) throws -> [ResolvedFix] {
    guard let fix = small.knowledge.fixes[name] else { throw Small.Missing(name: name) }
    return FixResolver(view: small.session(known).state.view).variants(of: fix)
  }

  private func set(_ fix: ResolvedFix) -> [String] {
    fix.changes.map { "\(small.knowledge.facts[$0.fact].name)=\($0.value)" }
  }

  private func tasks(_ fix: ResolvedFix) -> [String] {
    fix.tasks.map { small.knowledge.tasks[$0].name }
  }

  /// The fix, what is known, and what it sets.
  @Test(arguments: [
    (
      "port25-blocked/use-587", "",
      ["smtp.port=587", "smtp.security=starttls", "smtp.auth=password"]
    ),
    (
      "port25-blocked/use-provider", "provider=new-co",
      [
        "smtp.host=smtp.new.example", "smtp.port=465", "smtp.security=tls", "smtp.auth=password",
      ]
    ),
    (
      "port25-blocked/use-provider", "provider=modern program=phone",
      [
        "smtp.host=smtp.modern.example", "smtp.port=587", "smtp.security=starttls",
        "smtp.auth=oauth2",
      ]
    ),
    (
      "ports-swapped/swap-back", "advice.smtp.port=995 advice.incoming.port=465",
      [
        "smtp.port=465", "smtp.security=tls", "incoming.port=995", "incoming.security=tls",
      ]
    ),
    (
      "box-without-port/use-provider", "provider=new-co incoming.protocol=imap",
      ["incoming.host=imap.new.example", "incoming.port=993", "incoming.security=tls"]
    ),
    (
      "box-without-port/use-provider", "provider=new-co incoming.port=110",
      ["incoming.host=pop.new.example", "incoming.port=995", "incoming.security=tls"]
    ),
  ])
  func `has the values of the case`(name: String, known: String, expected: [String]) throws {
    #expect(try variants(name, known).map(set) == [expected])
  }

  /// The fix, and what is known where something is missing.
  @Test(arguments: [
    ("port25-blocked/use-provider", ""),
    ("port25-blocked/use-provider", "provider=modern program=old-mail"),
    ("port25-blocked/use-provider", "provider=modern"),
    ("service-moved/use-provider", "provider=new-co"),
    ("ports-swapped/swap-back", "advice.smtp.port=995"),
    ("wrong-host/use-provider", "email.domain=isp.example"),
    ("box-without-port/use-provider", "provider=modern incoming.protocol=pop3"),
  ])
  func `does not come about without them`(name: String, known: String) throws {
    #expect(try variants(name, known).map(\.name) == [])
  }

  @Test func `brings the task of the way to sign in`() throws {
    let fix = try #require(try variants("port25-blocked/use-provider", "provider=new-co").first)
    #expect(tasks(fix) == ["create-app-password"])
    let other = try #require(
      try variants("port25-blocked/use-provider", "provider=modern program=phone").first)
    #expect(tasks(other) == [])
  }

  @Test func `is found again by its full id`() throws {
    let resolver = FixResolver(view: small.session("provider=new-co").state.view)
    #expect(resolver.resolve(named: "port25-blocked/use-provider/465")?.endpoint?.name == "465")
    #expect(resolver.resolve(named: "port25-blocked/use-587")?.changes.count == 3)
    #expect(resolver.resolve(named: "port25-blocked/use-provider/587") == nil)
    #expect(resolver.resolve(named: "port25-blocked") == nil)
    #expect(resolver.resolve(named: "") == nil)
  }

  @Test func `comes once for each endpoint, with its user name or the provider's`() throws {
    var knowledge = small.knowledge
    let provider = try #require(knowledge.providers["new-co"])
    let fix = try #require(knowledge.fixes["port25-blocked/use-provider"])
    let host = try small.fact("smtp.host")
    let task = try #require(knowledge.tasks["create-app-password"])
    knowledge.providers[provider].endpoints["smtp"] = [
      Endpoint(name: "one", fields: [.host: "one", .port: "465", .security: "tls"], first: task),
      Endpoint(
        name: "two", fields: [.host: "two", .port: "587", .security: "tls", .user: "name-only"]),
    ]
    knowledge.fixes[fix].set = [Fix.Setting(host, .endpoint(.user))]
    knowledge.fixes[fix].before = [.task(task), .endpointFirst]
    knowledge.seal()
    let session = Session(
      knowledge, Event.Start(date: "2026-11-20", given: .init("provider=new-co")))
    let variants = FixResolver(view: session.state.view).variants(of: fix)
    #expect(variants.map(\.name) == ["one", "two"].map { "port25-blocked/use-provider/" + $0 })
    #expect(variants.map { $0.changes.map(\.value.text) } == [["full-address"], ["name-only"]])
    // Fix and endpoint want the same: it is done once.
    #expect(variants.map(tasks) == [["create-app-password"], ["create-app-password"]])
  }
}

@Suite struct `A fix that is not given` {
  let small: Small

  init() throws { small = try Small() }

  /// What is known, and why nothing could be done.
  @Test(arguments: [
    (
      "program=old-mail email.domain=modern.example smtp.port=25 smtp.symptom=timed-out",
      "Old Mail cannot sign in in any way that Modern takes. These programs can: The phone."
    ),
    (
      "program=old-mail email.domain=isp.example smtp.port=587 smtp.security=none "
        + "smtp.symptom=encryption-required",
      "\"Switch STARTTLS on\" is not possible here. "
        + "On every port but 25 Old Mail encrypts from the first byte."
    ),
    // Nobody can tell of a program that is not known.
    ("program=unknown email.domain=modern.example smtp.port=25 smtp.symptom=timed-out", ""),
  ])
  func `is explained in the words of the guide`(known: String, reason: String) throws {
    let session = small.session("direction=send complaint=fails \(known)")
    let reasons = session.report.found.flatMap(\.reasons)
    #expect(reasons == [reason].filter { !$0.isEmpty })
    #expect(session.waitsFor == "end hand-over")
  }

  /// What a fix would leave, and whether a rule is against it.
  @Test(arguments: [
    ("smtp.auth=password", "smtp.security=none", true),
    ("smtp.auth=password", "", true),
    ("smtp.auth=password", "smtp.security=starttls", false),
    ("smtp.security=tls", "smtp.auth=password", false),
    ("smtp.security=none", "smtp.auth=password", true),
    ("smtp.security=none", "smtp.auth=oauth2", false),
    ("smtp.port=587", "smtp.auth=password smtp.security=none", false),
  ])
  func `leaves a password readable`(sets: String, known: String, isForbidden: Bool) throws {
    let changes = try [Assignment](sets).map {
      Change(try small.fact($0.fact), Value($0.value))
    }
    let fix = ResolvedFix(
      fix: FixID(0), endpoint: nil, shortName: "", changes: changes, before: [], after: [])
    let state = small.session(known).state
    #expect((state.prohibition(of: fix)?.because == Wording.wouldBeUnsafe) == isForbidden)
  }
}
