import Foundation
import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `The form of a ticket` {
  @Test(arguments: ["json", "csv", "html"]) func `is the one that was read and believed`(
    format: String
  ) throws {
    let knowledge = try TestKnowledge.small()
    let form = Form(knowledge)
    let text = ["json": form.json, "csv": form.csv, "html": form.html][format] ?? ""
    let written = text.replacing(knowledge.version.sha256, with: "…")
      .replacing(knowledge.version.sha256.prefix(12), with: "…")
    let difference = try Golden("HelpdeskTests", "form.\(format)").difference(from: written)
    #expect(difference == nil)
  }

  @Test func `asks for what the person knows first, in the order of a conversation`() throws {
    let groups = Form(try TestKnowledge.small()).groups
    #expect(
      groups.map { "\($0.title): \($0.fields.map(\.id).joined(separator: " "))" } == [
        "The case: direction complaint network program line.port25",
        "Sending: smtp.symptom advice.smtp.port smtp.reach.587",
        "Receiving: incoming.protocol incoming.symptom advice.incoming.port incoming.account",
        "Settings of the mail program: smtp.security smtp.host smtp.port smtp.auth incoming.port "
          + "incoming.security incoming.host",
        "The account: email.domain provider advice.given works.webmail",
      ])
  }

  /// A fact, and what a form must say of it.
  struct Row: Sendable, CustomTestStringConvertible {
    var fact: String
    var says: [String]
    var testDescription: String { fact }
  }

  static let rows = [
    Row(
      fact: "smtp.security",
      says: [
        #""belongs-to":["program","provider"]"#, #""example":"none""#, #""kind":"choice""#,
        #""others":null"#, #""setting":true"#, #""side":"smtp""#, #""whom":null"#,
        #"{"label":"no encryption","value":"none"}"#, #""label":"outgoing encryption""#,
      ]),
    Row(
      fact: "advice.smtp.port",
      says: [
        #""whom":"mailbox""#, #""others":"a whole number from 1 to 65535""#, #""values":[]"#,
        #""question":"Which outgoing port did support name?""#, #""setting":false"#,
      ]),
    Row(
      fact: "smtp.reach.587", says: [#""question":null"#, #"{"label":"closed","value":"closed"}"#]),
    Row(
      fact: "program",
      says: [
        #"{"label":"Old Mail","value":"old-mail"}"#,
        #"{"label":"Another mail program","value":"any-program"}"#,
      ]),
    Row(fact: "provider", says: [#"{"label":"NewCo","value":"new-co"}"#]),
    Row(fact: "works.webmail", says: [#"{"label":"Yes","value":"yes"}"#]),
  ]

  @Test(arguments: rows) func `says all that is to be known of a fact`(row: Row) throws {
    let lines = Form(try TestKnowledge.small()).json.split(separator: "\n")
    let line = try #require(lines.first { $0.contains(#""id":"\#(row.fact)""#) })
    for part in row.says { #expect(line.contains(part), "\(line)") }
  }

  @Test func `is JSON in which facts and keys are sorted`() throws {
    let json = Form(try TestKnowledge.small()).json
    let form = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(
      form.keys.sorted() == ["facts", "knowledge", "schema", "sides", "title", "unknown", "whom"])
    let facts = try #require(form["facts"] as? [[String: Any]])
    let ids = facts.compactMap { $0["id"] as? String }
    #expect(ids == ids.sorted())
    #expect(ids.count == facts.count)
    #expect(form["unknown"] as? String == "unknown")
    #expect(
      (form["whom"] as? [String: String])?["line"] == "the company that supplies your Internet line"
    )
    let first = try #require(json.split(separator: "\n").dropFirst().first)
    #expect(first.hasPrefix(#"{"belongs-to":["#))
  }

  @Test func `names the program of each version`() throws {
    let form = Form(try Versions.knowledge())
    let field = try #require(form.fields.first { $0.id == "program.version" })
    #expect(field.values.map(\.value) == ["old", "new"])
    #expect(field.values.map(\.program?.id) == ["old-mail", "old-mail"])
    #expect(form.html.contains(#"<optgroup label="Old Mail">"#))
    #expect(form.csv.contains("\"old: The old one (old-mail)\nnew: The new one (old-mail)\""))
    #expect(
      form.json.contains(#"{"label":"The old one","program":"old-mail","value":"old"}"#))
  }

  /// What is looked up and never asked cannot be given.
  @Test func `leaves out what no ticket can say`() throws {
    let knowledge = try TestKnowledge.shipped()
    let given = Set(Form(knowledge).fields.map(\.id))
    let bench = try Bench(knowledge)
    let accepted = knowledge.facts.all.map(\.name).filter { fact in
      bench.verdict(#"{"id": "T", "facts": {"\#(fact)": "unknown"}}"#).status != .invalid
    }
    #expect(Set(accepted).symmetricDifference(given) == [])
    #expect(given.isDisjoint(with: ["smtp.provider", "provider.user"]))
  }
}

/// The small Knowledge with two versions of a program.
enum Versions {
  static func knowledge() throws -> Knowledge {
    var knowledge = try TestKnowledge.small()
    knowledge.version.name = "with versions"
    let guide = try #require(knowledge.guides["old-mail"])
    knowledge.guides[guide].versions = [("old", "The old one"), ("new", "The new one")].map {
      Guide.Version(name: $0, title: $1, numbers: (nil, nil), manual: Manual())
    }
    let fact = knowledge.facts.add(
      Fact(name: "program.version", kind: .version, label: "its version"))
    knowledge.roles.version = fact
    knowledge.seal()
    return knowledge
  }
}
