import Testing
import Troubleshooting

/// What the words speak for, and which of equals comes first.
@Suite struct `What is likely` {
  let small: Small

  init() throws { small = try Small() }

  /// A session over the small Knowledge, in which both of two diagnoses are spoken for alike.
  private func likely(usual: String?) throws -> [Likelihood] {
    var knowledge = small.session().knowledge
    for index in knowledge.symptoms.indices where knowledge.symptoms[index].name == "secret-word" {
      let other = try #require(knowledge.diagnoses["port25-blocked"])
      knowledge.symptoms[index].evidence.append(.init(diagnosis: other, points: 5))
    }
    if let usual, let index = knowledge.diagnoses[usual] { knowledge.diagnoses[index].prior = 3 }
    knowledge.seal()
    var session = Session(knowledge, Event.Start(date: "2026-11-20"))
    let said = Listener(knowledge).reading("Oh! It did not like my SECRET word", in: session)
    session.apply(.said(said))
    return session.likely
  }

  @Test(arguments: ["password-wrong", "port25-blocked"])
  func `begins with the usual one of equals`(usual: String) throws {
    let ranked = try likely(usual: usual)
    #expect(ranked.map(\.diagnosis).first == usual)
    #expect(ranked.map(\.weight) == [515, 485])
    #expect(ranked.first?.because.last == "It is a usual cause")
  }

  @Test func `is alike where nothing else tells`() throws {
    #expect(try likely(usual: nil).map(\.weight) == [500, 500])
  }

  @Test func `names the words that say so`() throws {
    let because = try likely(usual: nil).flatMap(\.because)
    let expected = "It did not like a secret word: \"did not like my SECRET word\""
    #expect(Set(because) == [expected])
  }
}
