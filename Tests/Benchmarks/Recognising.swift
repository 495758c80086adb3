internal import Foundation
internal import Transcripts
internal import Troubleshooting

/// Reading free text: what people typed in the transcripts, over and over, and as one large paste.
enum Recognising {
  static func measure(_ project: URL, _ shipped: Knowledge, into table: inout Table) throws {
    let texts = joined(
      try Replaying.transcripts(project.appending(path: "transcripts").path)
        .flatMap { $0.entries.map(\.words) }.filter { $0.utf8.count > 20 })
    let own = Recognizer(shipped)
    let few = speed(own, texts)
    let search = try searching(texts, for: shipped)
    table.add(
      "recognise texts of \(few.perText) bytes", megabytes(few.rate),
      "grep -F for the same patterns: \(megabytes(search))", limit: "20 MB/s", few.rate >= 20e6)

    let many = speed(Recognizer(multiplied(shipped, by: 10)), texts)
    table.add(
      "the same with 10 times as many patterns", megabytes(many.rate),
      String(format: "%.2f times the above", many.rate / few.rate), limit: "0.8 times",
      many.rate >= 0.8 * few.rate)

    let paste = repeated(texts, to: 1 << 20)
    let whole = median(of: 5) { _ = own.read(paste) }
    table.add(
      "recognise one paste of 1 MB", whole.shown,
      String(format: "%.1f MB/s", Double(paste.utf8.count) / whole.seconds / 1e6),
      limit: "100 ms", whole.seconds <= 0.1)
  }

  /// What several people typed, as texts of the length of a ticket.
  private static func joined(_ words: [String]) -> [String] {
    words.reduce(into: [""]) { texts, words in
      texts[texts.count - 1] += words + "\n"
      if texts[texts.count - 1].utf8.count > 300 { texts.append("") }
    }
  }

  private static func megabytes(_ rate: Double) -> String {
    String(format: "%.1f MB/s", rate / 1e6)
  }

  /// The best of several passes over the texts, in bytes a second.
  private static func speed(
    _ recognizer: Recognizer, _ texts: [String]
  ) -> (rate: Double, perText: Int) {
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let best =
      (0..<15).map { _ in
        ContinuousClock().measure { for text in texts { _ = recognizer.read(text) } }
      }.min() ?? .seconds(1)
    return (Double(bytes) / best.seconds, bytes / max(1, texts.count))
  }

  private static func repeated(_ texts: [String], to length: Int) -> String {
    var paste = ""
    var next = 0
    while paste.utf8.count < length {
      paste += texts[next % texts.count] + "\n"
      next += 1
    }
    return paste
  }

  /// Every pattern so many times as often, the further ones with their words in another order: the words
  /// are met as often as before, and lead further.
  private static func multiplied(_ shipped: Knowledge, by factor: Int) -> Knowledge {
    var knowledge = shipped
    for number in 1..<factor {
      for symptom in shipped.symptoms.all {
        var other = Symptom(name: "\(symptom.name)-\(number)", title: symptom.title)
        other.patterns = symptom.patterns.map { pattern in
          let words = pattern.split(separator: " ")
          let turn = number % max(1, words.count)
          return (words[turn...] + words[..<turn] + ["n\(number)"]).joined(separator: " ")
        }
        knowledge.symptoms.add(other)
      }
    }
    return knowledge
  }

  /// Bytes a second that `grep` searches for the stretches of all patterns, start included.
  private static func searching(_ texts: [String], for shipped: Knowledge) throws -> Double {
    let folder = FileManager.default.temporaryDirectory
    let patterns = folder.appending(path: "mailmend-patterns-\(UUID().uuidString)")
    let text = folder.appending(path: "mailmend-texts-\(UUID().uuidString)")
    defer { for file in [patterns, text] { try? FileManager.default.removeItem(at: file) } }
    let stretches = shipped.symptoms.all.flatMap(\.patterns)
      .flatMap { $0.components(separatedBy: " ... ") }
    try Data(stretches.joined(separator: "\n").utf8).write(to: patterns)
    let searched = repeated(texts, to: 8 << 20)
    try Data(searched.utf8).write(to: text)
    let time = try median(of: 3) {
      let grep = Process()
      grep.executableURL = URL(fileURLWithPath: "/bin/grep")
      grep.arguments = ["-F", "-i", "-c", "-f", patterns.path, text.path]
      grep.standardOutput = FileHandle.nullDevice
      try grep.run()
      grep.waitUntilExit()
    }
    return Double(searched.utf8.count) / time.seconds
  }
}
