import Testing
import Transcripts

@testable import Troubleshooting

@Suite struct `A fact looked up` {
  let small: Small

  init() throws { small = try Small() }

  /// A domain, and the provider that runs its mailboxes.
  @Test(arguments: [
    ("new.example", "new-co"),
    ("mail.new.example", "new-co"),
    ("mail.dept.new.example", "new-co"),
    ("a.b.c.d.old.example", "old-co"),
    ("renew.example", nil),
    ("new.example.org", nil),
    ("mail.example", nil),
    ("a.b.example", nil),
    ("example", nil),
    ("", nil),
    (".new.example", "new-co"),
    ("new.example.", nil),
  ])
  func `by a domain is that of the nearest parent which is listed`(
    domain: String, provider: String?
  ) throws {
    let session = small.session().after(.told("email.domain", domain))
    #expect(session.value(of: try small.fact("provider"))?.text == provider)
  }

  @Test(arguments: Small.scenarios)
  func `follows what it is looked up from, whatever came first`(name: String) throws {
    let transcript = try small.transcript(name)
    var session = Session(small.knowledge, transcript.start)
    for event in transcript.events.dropFirst() {
      session.apply(event)
      let view = session.state.view
      var afresh = FactView(view.book)
      for fact in small.knowledge.facts.indices.reversed() { afresh[fact] = view[fact] }
      for fact in small.knowledge.facts.indices {
        #expect(afresh.value(fact) == view.value(fact), "\(small.knowledge.facts[fact].name)")
      }
    }
  }
}
