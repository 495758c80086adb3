import Foundation
import FoundationXML
import Helpdesk
import TestStage
import Testing
import Troubleshooting

/// What somebody fills in must be what a ticket takes, value by value.
@Suite struct `What a form offers` {
  static let knowledges: [@Sendable () throws -> Knowledge] = [
    { try TestKnowledge.shipped() }, { try TestKnowledge.small() }, { try Versions.knowledge() },
  ]

  /// Whether a ticket that says this is read, and says just this.
  private func accepts(
    _ value: String, of fact: String, beside program: String?, _ bench: Bench
  ) -> Bool {
    let more = program.map { #", "program": "\#($0)""# } ?? ""
    let line = #"{"id": "T", "facts": {"\#(fact)": "\#(value)"\#(more)}}"#
    guard let ticket = try? bench.reader.ticket(line, number: 1) else { return false }
    return ticket.facts.contains(Assignment(fact, value))
  }

  @Test(arguments: knowledges.indices) func `is accepted by a ticket, as it stands`(
    place: Int
  ) throws {
    let knowledge = try Self.knowledges[place]()
    let bench = try Bench(knowledge)
    let offers = Form(knowledge).fields.flatMap { field in
      let example = field.example.map { example in
        (field.id, example, field.values.first { $0.value == example }?.program?.id)
      }
      return [(field.id, "unknown", nil)] + [example].compactMap(\.self)
        + field.values.map { (field.id, $0.value, $0.program?.id) }
    }
    // Compared at once: a report of each would print the whole Knowledge.
    let refused = offers.filter { !accepts($0.1, of: $0.0, beside: $0.2, bench) }
    #expect(refused.map { "\($0.0)=\($0.1)" } == [])
    #expect(offers.count > 50)
  }

  @Test(arguments: knowledges.indices) func `is the same on the page as in the data`(
    place: Int
  ) throws {
    let form = Form(try Self.knowledges[place]())
    let page = try FilledPage(form.html)
    #expect(page.names.subtracting(["id", "text"]) == Set(form.fields.map(\.id)))
    for field in form.fields {
      let offered = field.values.map(\.value) + ["unknown"]
      #expect(page.values[field.id, default: []].filter { !$0.isEmpty } == offered, "\(field.id)")
    }
    #expect(page.labelled.subtracting(page.ids) == [])
    #expect(page.unbound == [])
  }

  @Test func `is typed as a number from 1 to 65535 where it is a port`() throws {
    let form = Form(try TestKnowledge.shipped())
    let page = try FilledPage(form.html)
    let ports = form.fields.filter { $0.kind == .port }.map(\.id)
    #expect(ports.contains("advice.incoming.port"))
    for port in ports {
      let input = try #require(page.inputs[port])
      #expect([input["type"], input["min"], input["max"]] == ["number", "1", "65535"])
    }
  }

  @Test func `is sent nowhere and runs nothing`() throws {
    let html = Form(try TestKnowledge.shipped()).html
    let barred = ["<script", "http:", "https:", "url(", "<link", "<img", "@import", "action="]
    #expect(barred.filter(html.contains) == [])
    let needed = ["@media print", "<html lang=\"en\">", "method=\"dialog\""]
    #expect(needed.filter { !html.contains($0) } == [])
  }
}

/// A page as a browser knows it: what can be filled in, and with what.
final class FilledPage: NSObject, XMLParserDelegate {
  /// Every element.
  private(set) var elements: [String] = []
  /// The names of what can be filled in, and the ids of everything.
  private(set) var names: Set<String> = []
  private(set) var ids: Set<String> = []
  /// The ids that labels are for.
  private(set) var labelled: Set<String> = []
  /// The names of inputs that no label is for and none stands around.
  private(set) var unbound: [String] = []
  /// What is offered, by name.
  private(set) var values: [String: [String]] = [:]
  /// The lines to type in, by name.
  private(set) var inputs: [String: [String: String]] = [:]
  /// All that is read.
  private(set) var text = ""
  private var list: String?
  private var isInLabel = false
  private var former: Set<String> = []

  init(_ html: String) throws {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? Malformed() }
  }

  struct Malformed: Error {}

  /// Whether both can be filled in alike.
  func isBuilt(like other: FilledPage) -> Bool {
    elements == other.elements && names == other.names && values == other.values
  }

  /// Whether somebody reads these words.
  func shows(_ words: String) -> Bool { text.contains(words) }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(element)
    ids.formUnion([attributes["id"]].compactMap(\.self))
    if element == "label" {
      isInLabel = true
      labelled.formUnion([attributes["for"]].compactMap(\.self))
    }
    switch element {
    case "input", "select", "textarea": fill(element, attributes)
    case "datalist": list = attributes["id"].map { String($0.dropLast(".values".count)) }
    case "option": values[list ?? "", default: []].append(attributes["value"] ?? "")
    default: break
    }
  }

  private func fill(_ element: String, _ attributes: [String: String]) {
    guard let name = attributes["name"] else { return }
    names.insert(name)
    if !isInLabel, attributes["id"].map(labelled.contains) != true { unbound.append(name) }
    if element == "select" { list = name }
    guard element == "input" else { return }
    switch attributes["type"] {
    case "radio", "checkbox": values[name, default: []].append(attributes["value"] ?? "")
    default: inputs[name] = attributes
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if element == "label" { isInLabel = false }
    if element == "select" || element == "datalist" { list = nil }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
