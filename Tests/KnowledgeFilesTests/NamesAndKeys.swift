import Testing

/// Every name that stands for nothing is found, where it is written, with the nearest one.
@Suite struct `Names and keys` {
  @Test(arguments: [
    Spot(
      "unknown-name", in: "flows/sending.yaml", "ask: smtp.port", becomes: "ask: ¶smtp.prot",
      says: "There is no fact 'smtp.prot'. Did you mean 'smtp.port'?"),
    Spot(
      "unknown-name", in: "flows/start.yaml", "visit: [sending, smtp.pairing]",
      becomes: "visit: [sending, ¶smtp.paring]", says: "no flow", "'smtp.pairing'"),
    Spot(
      "unknown-name", in: "flows/start.yaml", "go: out", becomes: "go: ¶ouut", says: "no node",
      "'out'"),
    Spot(
      "unknown-name", in: "flows/sending.yaml", "diagnose: port25-blocked",
      becomes: "diagnose: ¶port25-bloked", says: "no diagnosis", "'port25-blocked'"),
    Spot(
      "unknown-name", in: "flows/sending.yaml", "check: smtp.reach", becomes: "check: ¶smtp.raech",
      says: "no check", "'smtp.reach'"),
    Spot(
      "unknown-name", in: "knowledge.yaml", "start: start/direction",
      becomes: "start: ¶start/directoin",
      says: "'start/direction'"),
    Spot(
      "unknown-name", in: "guides/new-outlook.yaml", "like: outlook", becomes: "like: ¶outlok",
      says: "'outlook'"),
    Spot(
      "unknown-name", in: "directory/providers/verizon.yaml", "operator: aol",
      becomes: "operator: ¶aoll", says: "no provider", "'aol'"),
    Spot(
      "unknown-name", in: "directory/providers/aol.yaml", "takes: [oauth2]",
      becomes: "takes: [¶oath2]", says: "no way", "'oauth2'"),
    Spot(
      "unknown-name", in: "diagnoses/all.yaml", "family: tls-port-mismatch",
      becomes: "family: ¶tls-port-mismatsh", says: "no family"),
    Spot(
      "unknown-name", in: "facts/settings.yaml", "whom: mailbox", becomes: "whom: ¶mailbax",
      says: "'mailbox'"),
    Spot(
      "unknown-name", in: "diagnoses/all.yaml", "shared: sending-465",
      becomes: "shared: ¶sending-456",
      says: "no shared fix", "'sending-465'"),
    Spot(
      "unknown-name", in: "guides/outlook.yaml", "at: outgoing", becomes: "at: ¶outgoin",
      says: "no place", "'outgoing'"),
    Spot(
      "unknown-name", in: "symptoms/all.yaml", "tls-port-mismatch: 5",
      becomes: "¶tls-port-mismach: 5",
      says: "no diagnosis", "'tls-port-mismatch'"),
    Spot(
      "unknown-name", in: "symptoms/all.yaml", "from: [outlook]", becomes: "from: [¶outluok]",
      says: "'outlook'"),
    Spot(
      "unknown-name", in: "flows/pairing.yaml", "for: [smtp, incoming]",
      becomes: "for: [smtp, incoming, ¶imcoming]", says: "no side", "'incoming'"),
    Spot(
      "unknown-name", in: "flows/sending.yaml", "ask: smtp.port", becomes: "ask: ¶$side.port",
      says: "`for: [smtp, incoming]`"),
    Spot(
      "task-without-steps", in: "diagnoses/all.yaml", "do: [back-up-mail]",
      becomes: "do: [back-up-mail, ¶send-a-tset]", says: "any-program", "'send-a-test'"),
    Spot(
      "unknown-placeholder", in: "flows/pairing.yaml", "on port $side.port when",
      becomes: "on port $side.prot when", says: "'$smtp.prot'", "'$smtp.port'"
    ).and("Your password", "¶Your password"),
    Spot(
      "unknown-placeholder", in: "flows/start.yaml", "title: What is wrong?",
      becomes: "title: ¶What is $word?", says: "below `set:` in a guide"),
    Spot(
      "unknown-placeholder", in: "flows/start.yaml", "title: What is wrong?",
      becomes: "title: ¶What is $host?", says: "only in a fix with `each:`"),
  ])
  func `that stand for nothing get the nearest one`(_ spot: Spot) throws { try spot.check() }

  @Test(arguments: [
    Spot(
      "unknown-key", in: "flows/start.yaml", "title: What", becomes: "¶titel: What",
      says: "'titel' is no key of a flow. Did you mean 'title'?"),
    Spot(
      "missing-key", in: "diagnoses/all.yaml", "port25-blocked:\n  family: port25-blocked\n",
      becomes: "¶port25-blocked:\n", says: "`family:` is missing"),
    Spot(
      "missing-key", in: "flows/start.yaml", "  done: {end: yes, enquire: [advice.smtp.port]}",
      becomes: "  ¶done: {enquire: [advice.smtp.port]}", says: "Nothing happens at this node"),
    Spot(
      "missing-key", in: "flows/sending.yaml", "reach: {check: smtp.reach, then: open}",
      becomes: "¶reach: {check: smtp.reach}\n  x: {visit: [sending], then: open}",
      says: "`then:` is missing"),
    Spot(
      "missing-key", in: "flows/odd.yaml", becomes: "¶title: No flow\n", says: "`flow: …`"),
    Spot(
      "missing-key", in: "symptoms/all.yaml",
      "support-said:\n  title: What support said\n  text: support says",
      becomes: "¶support-said:\n  title: What support said", says: "never recognised"),
    Spot(
      "missing-key", in: "facts/settings.yaml", "smtp.reach.25:\n  type: reach",
      becomes: "¶smtp.reach.25:",
      says: "`answers:` is missing, or a `type:`"),
    Spot(
      "bad-id", in: "glossary/terms.yaml", "app-password:", becomes: "¶App_password:",
      says: "lower case"),
    Spot(
      "bad-id", in: "diagnoses/all.yaml", "    use-587:", becomes: "    ¶use.587:",
      says: "'use.587' is no id"),
    Spot(
      "reserved-id", in: "glossary/terms.yaml", "app-password:", becomes: "¶unknown:",
      says: "meaning of its own"),
    Spot(
      "duplicate-id", in: "facts/zzz.yaml", becomes: "¶line:\n  label: again\n  type: network\n",
      says: "'line' is there already", "person.yaml:31"),
    Spot(
      "duplicate-id", in: "flows/zzz.yaml", becomes: "flow: ¶start\n", says: "start.yaml:1"),
    Spot(
      "duplicate-id", in: "directory/providers/aol.yaml", "port: 587, security: starttls",
      becomes: "port: 465, security: starttls", says: "Give one of them a `name:`"
    ).and(
      "  - {host: smtp.aol.com, port: 465, security: starttls",
      "  - ¶{host: smtp.aol.com, port: 465, security: starttls"),
    Spot(
      "side-needed", in: "flows/start.yaml", "- {direction: send, go: out}",
      becomes: "- {¶only: smtp, direction: send, go: out}", says: "Add `for:`"),
    Spot(
      "side-needed", in: "flows/start.yaml", "in: {visit: [incoming.pairing], then: done}",
      becomes: "in: {¶only: smtp, visit: [incoming.pairing], then: done}", says: "`for: [smtp"),
    Spot(
      "unknown-name", in: "flows/pairing.yaml", "only: smtp", becomes: "only: ¶smpt",
      says: "no side 'smpt'. Did you mean 'smtp'?"),
    Spot(
      "missing-key", in: "facts/settings.yaml", "  ask: Which port is set for $side.name mail?\n",
      becomes: "", says: "'smtp.port' is asked here and has no question"
    ).inFile("flows/sending.yaml", "ask: smtp.port", "ask: ¶smtp.port")
      .inFile(
        "flows/pairing.yaml", "port: {ask: $side.port, then: security}",
        "port: {ask: $side.host, then: security}"),
    Spot("unknown-folder", in: "flwos/x.yaml", becomes: "¶flow: x\n", says: "flows, diagnoses"),
    Spot(
      "wrong-shape", in: "facts/x.yaml", becomes: "¶Just words.\n",
      says: "begins with what it is about"),
    Spot(
      "circle-of-likes", in: "guides/outlook.yaml", "name: Outlook",
      becomes: "like: ¶new-outlook\nname: Outlook",
      says: "program/new-outlook → program/outlook → program/new-outlook"),
  ])
  func `are those that the notation has`(_ spot: Spot) throws { try spot.check() }

  @Test(arguments: [
    Spot(
      "unknown-value", in: "diagnoses/all.yaml", "smtp.security: starttls, smtp.auth",
      becomes: "smtp.security: ¶starttsl, smtp.auth",
      says: "'starttsl' is no value of 'smtp.security'",
      "Did you mean 'starttls'?"),
    Spot(
      "unknown-value", in: "diagnoses/all.yaml", "smtp.port: 587, smtp.security",
      becomes: "smtp.port: ¶70000, smtp.security", says: "from 1 to 65535"),
    Spot(
      "unknown-value", in: "flows/start.yaml", "direction: send, go",
      becomes: "direction: ¶sned, go",
      says: "Did you mean 'send'?"),
    Spot(
      "unknown-value", in: "flows/sending.yaml", "timed-out: host", becomes: "¶timed: host",
      says: "It can be none, refused, timed-out."),
    Spot(
      "unknown-value", in: "knowledge.yaml", "set: {smtp.auth: oauth2}",
      becomes: "set: {smtp.auth: ¶oath2}",
      says: "Did you mean 'oauth2'?"),
    Spot(
      "unknown-value", in: "knowledge.yaml", "smtp.security: none unknown",
      becomes: "smtp.security: ¶clear unknown", says: "none, starttls, tls"),
    Spot(
      "unknown-value", in: "guides/outlook.yaml", "words: {none: None",
      becomes: "words: {¶no: None",
      says: "'no' is no value of 'smtp.security'"),
    Spot(
      "unknown-value", in: "facts/settings.yaml", "110 995: pop3", becomes: "110 995: ¶pop",
      says: "Did you mean 'pop3'?"),
    Spot(
      "unknown-value", in: "facts/person.yaml", "type: domain", becomes: "type: ¶domian",
      says: "Did you mean 'domain'?"),
    Spot(
      "unknown-value", in: "directory/providers/aol.yaml", "port: 995", becomes: "port: ¶POP",
      says: "'POP' is no port"),
    Spot(
      "bad-value", in: "flows/sending.yaml", "today: from 2026-01-01",
      becomes: "today: ¶from January",
      says: "`today: from 2027-01-01`"),
    Spot(
      "bad-value", in: "guides/outlook.yaml", "numbers: 1807 up", becomes: "numbers: ¶1807 or so",
      says: "`12 to 13` or `18 up`"),
    Spot(
      "bad-value", in: "symptoms/all.yaml", "port25-blocked: 9", becomes: "port25-blocked: ¶10",
      says: "from 1 to 9"),
    Spot(
      "bad-value", in: "symptoms/all.yaml", "speaks-for: advice", becomes: "speaks-for: ¶advise",
      says: "advice, not, tried, elsewhere"),
    Spot(
      "bad-value", in: "symptoms/all.yaml", "vague: yes", becomes: "vague: ¶true",
      says: "`yes` or `no`"),
    Spot(
      "bad-value", in: "directory/networks/comcast.yaml", "confidence: low",
      becomes: "confidence: ¶lo",
      says: "`high`, `medium` or `low`"),
    Spot(
      "bad-value", in: "diagnoses/shared.yaml", "each: provider.$side",
      becomes: "each: ¶provider.mail",
      says: "`each: provider.smtp`"),
    Spot(
      "bad-value", in: "diagnoses/all.yaml", "risk: loses-mail", becomes: "risk: ¶high",
      says: "`loses-mail`"),
    Spot(
      "bad-value", in: "facts/person.yaml", "from: smtp.host", becomes: "from: ¶smtp.port",
      says: "a domain or a host to a provider"),
    Spot(
      "bad-value", in: "guides/outlook.yaml", "  more:\n    go",
      becomes: "  ¶more:\n    in: more\n    go",
      says: "inside itself"),
    Spot(
      "bad-value", in: "flows/start.yaml", "go: out", becomes: "go: ¶out in",
      says: "`diagnose NAME`"),
    Spot(
      "two-ways", in: "directory/providers/verizon.yaml", "domains: [verizon.net]",
      becomes: "domains: [verizon.net, ¶aol.com]", says: "'aol' and 'verizon'"),
  ])
  func `have the values they can have`(_ spot: Spot) throws { try spot.check() }
}
