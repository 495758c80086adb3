import Foundation
import Glibc
import TestStage
import Testing

@Suite struct `A batch of tickets` {
  private static func ticket(_ id: Int) -> String {
    #"{"id": "T-\#(id)", "text": "Sending times out at port 25", "facts": {"program": "phone"}}"#
  }

  private static func tickets(_ count: Int) -> String {
    (1...count).map { ticket($0) + "\n" }.joined()
  }

  private func ids(_ output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String ?? "-"
    }
  }

  @Test(arguments: [1, 2, 7, 256]) func `gives the same bytes with any number of jobs`(
    jobs: Int
  ) async throws {
    // More than a portion, and lines that are no tickets among them.
    let input = Self.tickets(900) + "broken\n\n" + Self.tickets(900)
    let home = try Home(["t.jsonl": input])
    let one = try await home.run(Home.run + ["--jobs", "1", "t.jsonl"])
    let many = try await home.run(Home.run + ["--jobs", "\(jobs)", "t.jsonl"])
    #expect(one.output == many.output)
    #expect(try ids(many.output).count == 1801)
    #expect(many.exit == 65)
    #expect(many.errors.contains("1801 tickets: "))
    #expect(many.errors.contains("Line 901, column 1: found broken."))
  }

  @Test(arguments: [0, 1, 3, 900, 5000]) func `goes on behind the lines that are passed over`(
    skip: Int
  ) async throws {
    let home = try Home(["a.jsonl": Self.tickets(2) + "\n", "b.jsonl": Self.tickets(1000)])
    let all = try await home.run(Home.run + ["a.jsonl", "b.jsonl"])
    let rest = try await home.run(Home.run + ["--skip", "\(skip)", "a.jsonl", "b.jsonl"])
    // The third line is empty: it is passed over like any other, and has no verdict.
    let passed = skip > 2 ? skip - 1 : skip
    #expect(
      all.output.split(separator: "\n").dropFirst(passed) == rest.output.split(separator: "\n")[...]
    )
  }

  @Test(arguments: ["1", "4"]) func `stops at the same bad line with any number of jobs`(
    jobs: String
  ) async throws {
    let input = Self.tickets(700) + "broken\n" + Self.tickets(700)
    let result = try await Home().run(Home.run + ["--fail-fast", "--jobs", jobs], input: input)
    #expect(try ids(result.output).count == 701)
    #expect(result.exit == 65)
  }

  @Test(
    arguments: [
      (["--jobs", "0"], "expected 1 to 256"), (["--skip", "-1"], "Missing value"),
      (["--skip=-1"], "expected 0 or more lines"),
      (["--placeholders", "zamad"], "expected plain, a file, or one of"),
    ]) func `says what an option must be`(options: [String], message: String) async throws
  {
    let result = try await Home().run(Home.run + options, input: "")
    #expect(result.exit == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `names the file of a line that is no ticket, where there are several`() async throws {
    let home = try Home(["a.jsonl": Self.ticket(1) + "\n", "b.jsonl": "\nnope\n"])
    let result = try await home.run(Home.run + ["a.jsonl", "b.jsonl"])
    #expect(result.errors.contains("b.jsonl, line 2, column 1: found nope."))
  }

  @Test func `says when there is nothing behind what is passed over`() async throws {
    let home = try Home(["t.jsonl": Self.tickets(3)])
    let beyond = try await home.run(Home.run + ["--skip", "5", "t.jsonl"])
    #expect(beyond.errors == "There are only 3 lines: --skip 5 passed over all of them.\n")
    #expect(try await home.run(Home.run + ["--skip", "3", "t.jsonl"]).errors.isEmpty)
  }

  // MARK: Input that is no ticket

  @Test func `holds no line that is too long`() async throws {
    let long = #"{"id": "L", "text": ""# + String(repeating: "a", count: 20 << 20) + "\"}"
    let home = try Home(["t.jsonl": long + "\n" + Self.ticket(1) + "\n" + long])
    let result = try await home.run(Home.run + ["t.jsonl"])
    #expect(try ids(result.output) == ["-", "T-1", "-"])
    #expect(result.output.contains("a line of \(long.utf8.count) bytes"))
    #expect(result.exit == 65)
  }

  @Test(
    arguments: [
      (Array(#"{"id": "T", "text": ""#.utf8) + [0xE9, 0x22, 0x7D], #""column":22"#),
      (Array(String(repeating: "[", count: 10_000).utf8), #""column":65"#),
      (
        Array(#"{"id": "T", "id": "U"}"#.utf8),
        #""expected":"each key once","found":"the key \"id\" twice""#
      ),
      (
        Array(#"{"id": "T", "text" "my password is hunter2, jo.doe@isp.example"}"#.utf8),
        #""found":"{\"id\": \"T\", \"text\" \"my password is (with…""#
      ),
      (Array(#"{"id": "T", "facts": {"program": "hunter2!x"}}"#.utf8), #""found":"(withheld)""#),
    ] as [([UInt8], String)]) func `says what is wrong with a line, and quotes no secret`(
      line: [UInt8], expected: String
    ) async throws
  {
    let home = try Home()
    try Data(line + [0x0A]).write(to: URL(fileURLWithPath: home.path + "/t.jsonl"))
    let result = try await home.run(Home.run + ["t.jsonl"])
    #expect(result.exit == 65)
    #expect(result.output.contains(expected), "\(result.output)")
    #expect(!result.output.contains("hunter2"))
  }

  // MARK: What happens meanwhile

  @Test func `says what to do when the disk is full`() async throws {
    let home = try Home(["t.jsonl": Self.tickets(3)])
    let process = home.process(Home.run + ["t.jsonl"])
    let errors = Pipe()
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = errors
    try await Home.finish(process)
    #expect(process.terminationStatus == 2)
    let message = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(message.contains("No space left on device"))
    #expect(message.contains("go on with --skip 0"))
  }

  @Test func `ends quietly when nobody reads any more`() async throws {
    let home = try Home(["t.jsonl": Self.tickets(2000)])
    let process = home.process(Home.run + ["t.jsonl"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try await Home.finish(process) {
      _ = output.fileHandleForReading.availableData
      try output.fileHandleForReading.close()
      try output.fileHandleForWriting.close()
    }
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGPIPE)
    #expect(errors.fileHandleForReading.availableData.isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func `answers what it has, and says how to go on`(
    signal: Int32
  ) async throws {
    let home = try Home()
    let process = home.process(Home.run)
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try await Home.finish(process) {
      // Who asks one ticket at a time has the answer before the next.
      for number in 1...3 {
        try input.fileHandleForWriting.write(contentsOf: Data((Self.ticket(number) + "\n").utf8))
        let verdict = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        #expect(verdict.contains(#""id":"T-\#(number)""#))
      }
      kill(process.processIdentifier, signal)
    }
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(said.contains("3 tickets: "))
    #expect(said.contains("Stopped. To go on, type the same with --skip 3."))
  }
}
