import Foundation
import FoundationXML
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A page or a report` {
  static let evil = [
    "it fails </div><script>alert(1)</script>", "it fails & \"so\" 'on' &amp; <b>x</b>",
    "it fails\u{0}\u{1B}[1m\u{8}", "it fails ]]> --> <!-- <![CDATA[",
    "it fails\nbelow </pre> it\n\n  as it was", "\u{202E}it fails", "it fails 😀 é",
  ]

  @Test(arguments: evil) func `is well formed, and words mean only themselves`(
    words: String
  ) async throws {
    let talk = try await Rehearsal.play([words, "quit"], try TestKnowledge.small())
    let transcript = try talk.transcript()
    let page = try Elements(Paper(transcript, talk.session).html)
    let (calm, session) = try await calm()
    let plain = try Elements(Paper(calm, session).html)
    #expect(Set(page.names).subtracting(["pre"]) == Set(plain.names))
    let typed = try #require(transcript.utterances.first { $0.isOfPerson })
    #expect(page.text.contains(typed.paragraphs.joined(separator: "\n")), "\(page.text)")

    var report = JUnit()
    report.add("a/\(words)/b.txt", .differs("rerouted", words))
    report.add("b.txt", .unreadable(words))
    let elements = try Elements(report.text)
    #expect(
      elements.names == ["testsuites", "testsuite", "testcase", "failure", "testcase", "error"])
  }

  private func calm() async throws -> (Transcript, Session) {
    let talk = try await Rehearsal.play(["it fails", "quit"], try TestKnowledge.small())
    return (try talk.transcript(), talk.session)
  }

  @Test func `loads nothing, runs nothing and is in English`() async throws {
    let (transcript, session) = try await calm()
    let html = Paper(transcript, session).html
    for part in ["<script", "http:", "https:", "url(", "<link", "<img", "@import"] {
      #expect(!html.contains(part))
    }
    for part in ["<html lang=\"en\">", "<meta charset=\"utf-8\"/>", "@page { size: A4"] {
      #expect(html.contains(part))
    }
  }

  @Test func `has one case for each transcript, and what is wrong with it`() throws {
    var report = JUnit()
    report.add("some/folder/a.txt", nil)
    report.add("b.txt", .differs("different end", "b.txt:3: different end\n  - x\n  + y"))
    report.add("c.txt", .unreadable("c.txt:1: no"))
    let elements = try Elements(report.text)
    #expect(elements.attributes[1]["tests"] == "3")
    #expect(elements.attributes[1]["failures"] == "1")
    #expect(elements.attributes[1]["errors"] == "1")
    #expect(elements.attributes[2] == ["classname": "some/folder", "name": "a.txt"])
    #expect(elements.attributes[3] == ["classname": ".", "name": "b.txt"])
    #expect(
      elements.attributes[4] == ["type": "different end", "message": "b.txt:3: different end"])
    #expect(elements.text.contains("  - x\n  + y"))
  }
}

/// What a parser of XML finds.
private final class Elements: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var attributes: [[String: String]] = []
  private(set) var text = ""

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? Malformed() }
  }

  struct Malformed: Error {}

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
    self.attributes.append(attributes)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
