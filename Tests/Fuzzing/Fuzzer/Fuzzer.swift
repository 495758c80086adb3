internal import CFuzzer

/// `fuzzer transcript`, `knowledge`, `words`, `secrets` or `tickets`, then what libFuzzer takes; `Tests/Fuzzing/run` calls it.
@main
enum Fuzzer {
  static func main() {
    let wanted = CommandLine.arguments.dropFirst().first ?? ""
    guard let attempt = attempts[wanted] else {
      print("Found '\(wanted)', expected \(attempts.keys.sorted().joined(separator: " or ")).")
      return
    }
    // Its own arguments begin with the program's name, in place of what is wanted.
    CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      CommandLine.unsafeArgv.advanced(by: 1)
    _ = LLVMFuzzerRunDriver(&count, &arguments, attempt)
  }

  private typealias Attempt = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  private static let attempts: [String: Attempt] = [
    "transcript": { start, count in
      TranscriptAttempt.read(UnsafeBufferPointer(start: start, count: count))
      return 0
    },
    "words": { start, count in
      WordsAttempt.read(UnsafeBufferPointer(start: start, count: count))
      return 0
    },
    "secrets": { start, count in
      SecretsAttempt.read(UnsafeBufferPointer(start: start, count: count))
      return 0
    },
    "tickets": { start, count in
      TicketAttempt.answer(UnsafeBufferPointer(start: start, count: count))
      return 0
    },
    "knowledge": { start, count in
      KnowledgeAttempt.load(UnsafeBufferPointer(start: start, count: count))
      return 0
    },
  ]
}
