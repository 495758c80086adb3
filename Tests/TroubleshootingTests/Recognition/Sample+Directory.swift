import Troubleshooting

extension Sample {
  mutating func addGuides() {
    var live = guide(
      "windows-live-mail", "Windows Live Mail", ["live mail", "wlm", "windows live email"])
    for side in [smtp, incoming] {
      let name = knowledge.sides[side].name
      let clear: [Value] = side == smtp ? ["25", "587"] : ["110", "143"]
      let encrypted: [Value] = side == smtp ? ["465"] : ["995", "993"]
      live.manual.refusals += [
        refusal("\(name).security", "tls", "\(name).port", clear),
        refusal("\(name).security", "starttls", "\(name).port", encrypted),
      ]
    }
    knowledge.guides.add(live)
    knowledge.guides.add(
      guide("outlook-express", "Outlook Express 5 or 6", ["outlook express", "oe"]))
    var thunderbird = guide("thunderbird", "Thunderbird", ["mozilla mail"])
    thunderbird.versions = [
      version("tb-2", "Thunderbird 2 or older", nil, "2"),
      version("tb-3", "Thunderbird 3 to 60", "3", "60"),
      version("tb-now", "Thunderbird 61 or newer", "61", nil),
    ]
    knowledge.guides.add(thunderbird)
    knowledge.guides.add(
      guide("apple-mail", "Apple Mail on a Mac from 2016 on", ["apple mail", "mail"]))
    knowledge.guides.add(guide("apple-mail-old", "Apple Mail on an older Mac", ["apple mail"]))
    knowledge.guides.add(guide("avast", "Avast Antivirus", ["avast"], kind: .security))
    knowledge.guides.add(guide("windows", "Windows", ["windows 7", "win10"], kind: .system))
  }

  mutating func addProviders() {
    var aol = Provider(name: "aol", title: "AOL Mail")
    aol.also = ["aol", "netscape"]
    aol.domains = ["aol.com", "aim.com"]
    aol.endpoints = [
      "smtp": [Endpoint(name: "465", fields: [.host: "smtp.aol.com", .port: "465"])],
      "imap": [Endpoint(name: "993", fields: [.host: "export.imap.aol.com", .port: "993"])],
    ]
    knowledge.providers.add(aol)
    var verizon = Provider(name: "verizon", title: "Verizon.net, run by AOL")
    verizon.domains = ["verizon.net"]
    knowledge.providers.add(verizon)
    var other = Provider(name: "gmail", title: "Gmail")
    other.also = ["google mail"]
    other.domains = ["gmail.com"]
    let both = Endpoint(name: "both", fields: [.host: "both.example.org"])
    other.endpoints = [
      "pop3": [Endpoint(name: "995", fields: [.host: "mail.example.org"]), both], "smtp": [both],
    ]
    knowledge.providers.add(other)
    var line = Network(name: "comcast", title: "Comcast Xfinity")
    line.also = ["xfinity"]
    knowledge.networks.add(line)
  }

  private func guide(
    _ name: String, _ title: String, _ also: [String], kind: Guide.Kind = .program
  ) -> Guide {
    var guide = Guide(name: name, kind: kind, title: title, manual: Manual())
    guide.also = also
    return guide
  }

  private func version(
    _ name: String, _ title: String, _ low: String?, _ high: String?
  ) -> Guide.Version {
    Guide.Version(
      name: name, title: title,
      numbers: (low.flatMap { VersionNumber($0) }, high.flatMap { VersionNumber($0) }),
      manual: Manual())
  }

  private func refusal(
    _ setting: String, _ value: Value, _ port: String, _ ports: [Value]
  ) -> Manual.Refusal {
    Manual.Refusal(
      tests: [FactTest(fact(setting), values: [value]), FactTest(fact(port), values: ports)],
      because: "The box means something else on that port.")
  }
}
