internal import CLineEditor
internal import Dispatch
internal import Glibc

/// Waits for lines at a terminal, with GNU readline or without it.
///
/// Readline is one global state: make one editor, and wait for one line at a time.
public struct LineEditor: Sendable {
  /// What came of waiting for a line.
  public enum Reply: Hashable, Sendable {
    /// A line; a paste of many lines is one. What is no UTF-8 is replaced.
    case line(String)
    /// The end of input: Ctrl-D on an empty line.
    case end
    /// Ctrl-C: the line is dropped. Whether it was empty already.
    case interrupted(wasEmpty: Bool)
    /// A signal that ends the program; the terminal is as it was before.
    case signal(Int32)
    /// Something else has come: ``LineEditor/wake()``. What was typed stands in the next line.
    case woken
  }

  /// How many lines the history holds.
  public static let historySize = 500

  /// The file of the history; nil if it is kept in memory only.
  private let history: String?

  /// Takes over Ctrl-C and prepares the terminal; nil if the system has no pipe left.
  ///
  /// - Parameters:
  ///   - program: the name after `$if` in `~/.inputrc`.
  ///   - readline: whether lines are edited by readline, or by the terminal as far as it can.
  ///   - history: a file, made with mode 0600 if it is not there; one that cannot be written is left alone.
  public init?(program: String, readline: Bool, history: String?) {
    // Readline keeps the pointer for as long as the program runs.
    guard let name = strdup(program), line_editor_begin(name, readline) else { return nil }
    self.history = history.flatMap(LineEditor.writable)
    if readline { line_editor_recall(self.history, Int32(LineEditor.historySize)) }
  }

  /// Readline would make the file with the mode that other files get.
  private static func writable(_ path: String) -> String? {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    close(file)
    return path
  }

  /// Waits for a line.
  ///
  /// - Parameters:
  ///   - prompt: what stands before it, free of control characters.
  ///   - offers: what Tab completes to, the best first.
  ///   - shown: how many of them are shown where nothing is typed yet.
  /// - Returns: the line, or why there is none.
  public func next(prompt: String, offers: [String] = [], shown: Int = 0) async -> Reply {
    // Waiting blocks a thread, and it must not be one of the few that tasks run on.
    await withCheckedContinuation { continuation in
      LineEditor.thread.async {
        LineEditor.offer(offers, shown)
        continuation.resume(returning: LineEditor.reply(prompt))
      }
    }
  }

  private static let thread = DispatchQueue(label: "lines")

  private static func offer(_ words: [String], _ shown: Int) {
    let copies = words.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    let pointers = copies.map { UnsafePointer($0) }
    pointers.withUnsafeBufferPointer {
      line_editor_offer($0.baseAddress, $0.count, min(shown, $0.count))
    }
  }

  private static func reply(_ prompt: String) -> Reply {
    let line = line_editor_next(prompt)
    defer { free(line.text) }
    let bytes = UnsafeRawBufferPointer(start: line.text, count: line.length)
    switch line.result {
    case LINE_READY: return .line(String(decoding: bytes, as: UTF8.self))
    case LINE_INTERRUPTED: return .interrupted(wasEmpty: line.length == 0)
    case LINE_SIGNALLED: return .signal(line.signal)
    case LINE_WOKEN: return .woken
    default: return .end
    }
  }

  /// Keeps a line for the arrow keys, in the file too; one like the last is not kept twice.
  public func remember(_ line: String) {
    // At once, or the last line of all would be lost when the program ends behind it.
    LineEditor.thread.sync { line_editor_remember(line, history) }
  }

  /// Breaks the waiting for a line off, now or when it next begins.
  public static func wake() { line_editor_wake() }

  /// Waits until Ctrl-C is pressed or the task is cancelled, while nobody waits for a line.
  public static func interruption() async {
    while !Task.isCancelled, !line_editor_was_interrupted() {
      try? await Task.sleep(for: .milliseconds(50))
    }
  }
}
