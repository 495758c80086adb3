import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A damaged transcript` {
  private static let samples = ["hotel-then-home", "knows-nothing", "verizon-told-at-once"].map {
    TestKnowledge.root + "/transcripts/\($0).txt"
  }

  @Test(arguments: samples) func `is read as far as it is whole, wherever it was cut off`(
    path: String
  ) throws {
    let bytes = Array(try TestTranscripts.text(path).utf8)
    let whole = try Transcript(reading: bytes, path: path)
    for end in bytes.indices {
      do {
        let part = try Transcript(reading: Array(bytes[..<end]), path: path)
        #expect(whole.events.starts(with: part.events), "cut at \(end)")
        let lines = bytes[..<end].count { $0 == UInt8(ascii: "\n") }
        let events = whole.entries.compactMap(\.event).filter { $0.line <= lines }
        #expect(part.events.count == events.count + 1, "cut at \(end)")
      } catch let problem {
        #expect(problem.found == "no beginning", "cut at \(end): \(problem)")
      }
    }
  }

  @Test(arguments: samples) func `has each id that is gone named, and the rest played`(
    path: String
  ) throws {
    let knowledge = try TestKnowledge.shipped()
    let replay = Replay(knowledge, TestKnowledge.listener(for: knowledge))
    let lines = try TestTranscripts.text(path).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      guard let changed = Self.withGoneId(line) else { continue }
      var damaged = lines
      damaged[place] = changed[...]
      let transcript = try Transcript(
        reading: damaged.joined(separator: "\n"), path: "a.txt")
      let found = replay.differences(in: transcript, path: "a.txt")
      #expect(found.count == 1)
      #expect(found.first?.unknown.map(\.line) == [place + 1], "\(changed)")
      #expect(found.first?.unknown.first?.id.contains("gone") == true, "\(changed)")
      #expect(found.first?.line ?? .max <= place + 1)
    }
  }

  /// The line with the first id that it names changed; nil if it names none.
  private static func withGoneId(_ line: Substring) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard words.first == "=", words.count > 2, words[1] != "mailmend" else { return nil }
    let place = ["end": 3, "said": words[2] == "about" ? 3 : 3][words[1]] ?? 2
    guard words.indices.contains(place) else { return nil }
    var changed = words
    changed[place] = "gone" + words[place]
    return changed.joined(separator: " ")
  }

  @Test(arguments: [("\r\n", ""), ("\n", "\u{FEFF}"), ("\r\n", "\u{FEFF}")])
  func `reads the same with other line ends and a mark in front`(
    lineEnd: String, front: String
  ) throws {
    for path in Self.samples {
      let text = try TestTranscripts.text(path)
      let other = front + text.replacing("\n", with: lineEnd)
      let (one, two) = (
        try Transcript(reading: Array(text.utf8), path: path),
        try Transcript(reading: Array(other.utf8), path: path)
      )
      #expect(one.events == two.events)
      #expect(one.entries.map(\.assistant) == two.entries.map(\.assistant))
    }
  }

  static let header = Array("= mailmend transcript 1, 2026-11-20\n".utf8)
  static let problems: [(bytes: [UInt8], line: Int, parts: [String])] = [
    (header + [0xFF, 0x0A], 2, ["no UTF-8"]), ([0xFF, 0xFE, 0x3D, 0x00, 0x0A], 1, ["no UTF-8"]),
    (header + [0x0A, 0xC3, 0x0A], 3, ["no UTF-8"]), (header + [0, 0x0A], 2, ["left edge"]),
    (Array("= mailmend transcript 1, 2026-11-20\r= restarted\r".utf8), 1, ["old Macs"]),
    (Array("= mailmend transcript 2, 2026-11-20\n".utf8), 1, ["update the program"]),
    (Array(repeating: 0, count: 1 << 20), 1, ["no beginning"]),
    (Array(repeating: 0x78, count: 10 << 20) + [0x0A], 1, ["left edge"]),
  ]

  @Test(arguments: problems.indices) func `is told apart with its place`(row: Int) throws {
    let (bytes, line, parts) = Self.problems[row]
    let thrown = #expect(throws: TranscriptProblem.self) {
      try Transcript(reading: bytes, path: "a.txt")
    }
    let problem = try #require(thrown)
    #expect(problem.line == line)
    #expect(problem.description.count < 300)
    for part in parts { #expect(problem.description.contains(part), "\(problem)") }
  }

  @Test func `may have a line of ten million signs`() throws {
    let words = String(repeating: "waits ", count: 1_700_000)
    let text = "= mailmend transcript 1, 2026-11-20\nyou       \(words)\n= said nothing\n"
    let transcript = try Transcript(reading: Array(text.utf8), path: "a.txt")
    #expect(transcript.entries.first?.words.utf8.count ?? 0 > 10_000_000)
  }

  @Test func `loses no byte that was whole when it was cut inside a sign`() throws {
    let transcript = try Transcript(
      reading: Self.header + Array("= restarted\nyou       caf\u{E9}".utf8).dropLast(),
      path: "a.txt")
    #expect(transcript.events.count == 2)
    #expect(transcript.breaksOff == 3)
  }
}
