import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `Words in a form` {
  static let evil = [
    "</label><script>alert(1)</script>", "\" onfocus=\"alert(1)", "' x='", "& &amp; <b>x</b>",
    "a\u{0}\u{1B}[31m\u{202E}b", "]]> --> <!-- <![CDATA[", "two\nlines", "a,b;c\td", "é\u{301} 😀",
    "a \"\u{301}quoted\" word",
  ]
  static let formulas = [
    "=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n=1", "\r=1", "＝1", "\u{200B}=1",
    "=HYPERLINK(\"http://x.example\",\"y\")",
  ]

  /// A form in which a fact says some words wherever it can.
  private func form(_ words: String) throws -> Form {
    var knowledge = try TestKnowledge.small()
    let fact = try #require(knowledge.facts["smtp.security"])
    knowledge.facts[fact].label = Text(words)
    knowledge.facts[fact].ask = Text(words)
    knowledge.facts[fact].answers[0].label = Text(words)
    let guide = try #require(knowledge.guides["old-mail"])
    knowledge.guides[guide].title = words
    let mailbox = try #require(knowledge.whom["mailbox"])
    knowledge.whom[mailbox].title = words
    knowledge.title = words
    knowledge.seal()
    return Form(knowledge)
  }

  private func seen(_ words: String) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.filter {
          $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
        }))
  }

  @Test(arguments: evil + formulas) func `mean nothing to a page`(words: String) throws {
    let page = try FilledPage(try form(words).html)
    let calm = try FilledPage(try form("calm").html)
    #expect(page.isBuilt(like: calm))
    #expect(page.shows(seen(words)))
  }

  @Test(arguments: evil + formulas) func `mean nothing to a spreadsheet`(words: String) throws {
    let rows = try RFC4180.rows(try form(words).csv)
    let calm = try RFC4180.rows(try form("calm").csv)
    #expect(rows.count == calm.count)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let row = try #require(rows.first { $0[0] == "smtp.security" })
    let harmless = Self.formulas.contains(words) ? "'" + seen(words) : seen(words)
    #expect(row[1] == harmless)
    #expect(row[4].hasPrefix("none: \(seen(words))\nstarttls: STARTTLS"))
    for cell in rows.joined() {
      let first = cell.first { !$0.isWhitespace }
      #expect(!"=+-@＝＋－＠".contains(first ?? " "), "\(cell)")
    }
  }

  @Test(arguments: evil + formulas) func `stay what they are in JSON`(words: String) throws {
    let form = try form(words)
    let field = try #require(form.fields.first { $0.id == "smtp.security" })
    #expect(field.label == words)
    let json = form.json
    #expect(
      !json.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(json.split(separator: "\n").count == form.fields.count + 2)
  }
}

/// A strict reader of what RFC 4180 allows.
enum RFC4180 {
  struct Malformed: Error { var offset: Int }

  static func rows(_ text: String) throws -> [[String]] {
    var rest = Array(text.unicodeScalars)[...]
    var rows: [[String]] = []
    while !rest.isEmpty {
      var row = [try cell(&rest)]
      while rest.first == "," {
        rest.removeFirst()
        row.append(try cell(&rest))
      }
      guard rest.starts(with: ["\r", "\n"]) else { throw Malformed(offset: rest.startIndex) }
      rest = rest.dropFirst(2)
      rows.append(row)
    }
    return rows
  }

  private static func cell(_ rest: inout ArraySlice<Unicode.Scalar>) throws -> String {
    var cell = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      let plain = rest.prefix { !",\r\n\"".unicodeScalars.contains($0) }
      rest = rest.dropFirst(plain.count)
      cell.append(contentsOf: plain)
      return String(cell)
    }
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        cell.append(scalar)
      } else if rest.first == "\"" {
        cell.append(rest.removeFirst())
      } else {
        return String(cell)
      }
    }
    throw Malformed(offset: rest.startIndex)
  }
}
