import Troubleshooting

extension Generator {
  mutating func addProviders() {
    for way in ["oauth2", "app-password", "password"] {
      var authored = SignInWay(name: way)
      authored.set = sides.compactMap { knowledge.facts["\(knowledge.sides[$0.side].name).auth"] }
        .map { Change($0, way == "oauth2" ? "oauth2" : "password") }
      if way == "oauth2", let can = knowledge.facts["program.can"] {
        authored.needs = Condition(tests: [FactTest(can, values: [.yes])])
      }
      if way == "app-password" { authored.task = knowledge.tasks["do-provider"] }
      knowledge.ways.add(authored)
    }
    for place in 0..<2 {
      var authored = Provider(name: "p\(place)", title: "Provider \(place)")
      authored.ways = random.some(of: knowledge.ways.indices, percent: 60)
      if random.chance(50) { authored.user = "full-address" }
      for side in knowledge.sides.all {
        authored.endpoints[side.name] = (0..<random.within(0...3)).map { endpoint($0) }
      }
      knowledge.providers.add(authored)
    }
  }

  private mutating func endpoint(_ place: Int) -> Endpoint {
    var fields: [Endpoint.Field: Value] = [
      .host: random.chance(50) ? "a.example" : "b.example",
      .port: random.pick(["25", "465", "587"]) ?? "25",
    ]
    if random.chance(80) { fields[.security] = random.pick(["starttls", "tls", "none"]) }
    return Endpoint(
      name: "e\(place)", fields: fields,
      first: random.chance(20) ? knowledge.tasks["do-system"] : nil)
  }

  mutating func addGuides() {
    for kind in Guide.Kind.allCases {
      let name = "any-\(kind.rawValue)"
      var manual = kind == .program ? programManual() : Manual()
      for task in knowledge.tasks.indices where knowledge.tasks[task].kind == kind {
        manual.tasks[task] = .steps([Text("Do \(knowledge.tasks[task].name) like this.")])
      }
      knowledge.guides.add(Guide(name: name, kind: kind, title: name, manual: manual))
    }
    for place in 0..<3 {
      var guide = Guide(
        name: "m\(place)", kind: .program, title: "Program \(place)", manual: programManual())
      if version != nil, place == 1 {
        guide.version = ("Which version?", random.chance(50) ? ["Look at the top."] : [])
        guide.versions = ["old", "new"].map {
          Guide.Version(name: $0, title: $0, numbers: (nil, nil), manual: programManual())
        }
      }
      knowledge.guides.add(guide)
    }
  }

  private mutating func programManual() -> Manual {
    var manual = Manual()
    manual.open = ["Open the account."]
    manual.close = ["Click \"OK\"."]
    manual.places = [
      Manual.Place(name: "more", go: ["Go to more."], leave: ["Leave more."], inside: nil),
      Manual.Place(name: "inner", go: ["Go to inner."], leave: [], inside: 0),
      Manual.Place(name: "other", go: ["Go to other."], leave: ["Leave other."], inside: nil),
    ]
    var left = sides.flatMap(\.settings)
    while let fact = random.pick(left) {
      left.removeAll { $0 == fact }
      manual.settings.append(settingGuide(fact))
    }
    for side in sides where random.chance(40) {
      manual.refusals.append(
        Manual.Refusal(
          tests: [test(side.security), test(side.port)], because: "This program cannot do it."))
    }
    if let task = knowledge.tasks["do-program"], random.chance(30) {
      manual.tasks[task] = random.pick([.cannot(nil), .nothing, .steps(["Do it here."])])
    }
    return manual
  }

  private mutating func settingGuide(_ fact: FactID) -> SettingGuide {
    var guide = SettingGuide(
      fact: fact, place: random.pick([nil, 0, 1, 2]) ?? nil, see: Text("the box \(name(fact))"))
    let values = values(of: fact)
    if knowledge.facts[fact].kind == .choice, random.chance(60) {
      let shown = random.some(of: values, percent: 85)
      // One word may stand for two values.
      guide.words = shown.map { value in
        SettingGuide.Word(values: [value], word: "word-\(value.text)")
      }
      if guide.words.count > 2, random.chance(30) {
        let last = guide.words.removeLast()
        guide.words[1].values += last.values
      }
    }
    guide.cannot = random.chance(6)
    let blank: Text.Piece = guide.words.isEmpty ? .value : .word
    guide.steps = [
      ([], [Text(pieces: [.literal("Set \(name(fact)) to "), blank, .literal(" there.")])])
    ]
    if knowledge.facts[fact].name.hasSuffix("security"), random.chance(50),
      let side = sides.first(where: { $0.security == fact })
    {
      guide.overwrites = [side.port]
    }
    return guide
  }

  mutating func addRules() {
    for side in sides where random.chance(70) {
      guard let auth = knowledge.facts[knowledge.sides[side.side].name + ".auth"] else { continue }
      var security = FactTest(side.security, values: ["none"])
      security.acceptsUnknown = random.chance(70)
      knowledge.never.append([FactTest(auth, values: ["password"]), security])
    }
  }
}
