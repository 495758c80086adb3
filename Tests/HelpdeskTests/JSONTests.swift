import Foundation
import Helpdesk
import TestStage
import Testing

/// Our own reader knows the place of what is wrong, and our own writer is quick; both must agree with the
/// library.
@Suite struct `JSON as we read and write it` {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private let bench: Bench
  init() throws { bench = try Bench() }

  /// Whether a line is JSON for us.
  private func isRead(_ line: String) -> Bool {
    bench.verdict(line).problem?.expected != "one ticket as JSON on one line"
  }

  /// Whether it is for Foundation.
  private func isReadByLibrary(_ line: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed)) != nil
  }

  /// Foundation reads a comma before the end of a list, and a point without a figure behind it. RFC 8259 has
  /// neither.
  private func isLax(_ line: String) -> Bool {
    line.contains(/,\s*[\]}]/) || line.contains(/[0-9]\.(?![0-9])/)
  }

  private static let lines = [
    #"{"id": "T-1", "text": "a \"b\"\n\u00e9 \ud83d\ude00", "facts": {"smtp.port": 25}}"#,
    #"{"id":17,"facts":{"works.webmail":true,"smtp.port":null},"tried":[{"fix":"a/b","outcome":"same"}]}"#,
    #"[null, true, false, -0, 0.5, 1e5, -1.25E-2, 10, 7, {"a": [ ]}, "\/\b\f\r\t"]"#, "{}", "[]",
    "\"x\"", " 5 ", "-1", "0", "123456", "1234567", "12.", ".5", "01", "+1", "1e", "--1", "tru",
    "nulll", "{,}", "[1,]", "[1 2]", #"{"a" 1}"#, #"{"a":}"#, #"{1: 2}"#, "\"\u{1}\"", #""\x""#,
    #""\u00""#, "{} {}", "", " ", "{\"a\":1e400}", "\u{7F}",
  ]

  @Test(arguments: lines) func `is JSON exactly where the library says so`(line: String) {
    #expect(isRead(line) == (isReadByLibrary(line) && !isLax(line)))
  }

  @Test func `is the library's JSON after any slip`() {
    var dice = Dice(state: 8)
    var (differing, valid) = ([String](), 0)
    let signs = Array("{}[]\",:0123456789-+.eE \\nutfalsrb/")
    for round in 0..<20_000 {
      var line = Array(Self.lines[round % Self.lines.count])
      for _ in 0...Int.random(in: 0...2, using: &dice) {
        let place = Int.random(in: 0...line.count, using: &dice)
        switch Int.random(in: 0...2, using: &dice) {
        case 0 where place < line.count: line.remove(at: place)
        case 1 where place < line.count: line[place] = signs.randomElement(using: &dice) ?? " "
        default: line.insert(signs.randomElement(using: &dice) ?? " ", at: place)
        }
      }
      let text = String(line)
      let isJSON = isReadByLibrary(text)
      valid += isJSON ? 1 : 0
      if isJSON != isRead(text), !isLax(text) { differing.append(text) }
    }
    #expect(differing == [])
    #expect(valid > 1000)
  }

  @Test func `is written as the library reads it`() throws {
    var dice = Dice(state: 9)
    let scalars = [
      0...0x1F, 0x20...0x7F, 0x80...0x2FF, 0x2000...0x206F, 0xFE00...0xFFFF, 0x1F600...0x1F640,
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &dice) {
        let range = scalars.randomElement(using: &dice) ?? 0x41...0x5A
        if let scalar = Unicode.Scalar(UInt32(Int.random(in: range, using: &dice))) {
          text.unicodeScalars.append(scalar)
        }
      }
      let line = JSON.array([.string(text), .object([text: .number(-5)]), .bool(true), .null]).line
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any]
      #expect((read?[0] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
      let steering = line.unicodeScalars.filter {
        [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(steering.isEmpty)
    }
  }

  /// Plain signs are written eight at a time, so a sign is put at every place of two eights.
  @Test(arguments: 0..<16) func `is written sign by sign where a sign steers`(place: Int) throws {
    let others: [UInt32] = [0x80, 0x9F, 0xAD, 0xC0, 0x5FF, 0x61C, 0x200E, 0x2010, 0x2027, 0x2028]
    for value in Array(0...0x7F) + others {
      let scalar = try #require(Unicode.Scalar(value))
      var text = String(repeating: "a", count: place)
      text.unicodeScalars.append(scalar)
      text += String(repeating: "z", count: 16 - place)
      let line = JSON.array([.string(text)]).line
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String]
      #expect(read.map { Array($0[0].unicodeScalars) } == Array(text.unicodeScalars))
      let isPlain = ![.control, .format].contains(scalar.properties.generalCategory)
      #expect(
        line.unicodeScalars.contains(scalar) == isPlain || "\"\\".unicodeScalars.contains(scalar))
    }
  }
}
