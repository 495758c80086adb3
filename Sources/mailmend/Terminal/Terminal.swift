internal import Conversation
internal import Foundation
internal import Glibc
internal import LineEditor

/// The only place that writes to the terminal. Whatever comes from outside loses its control characters
/// here, so that a server's greeting or a pasted message can never steer the screen.
enum Terminal {
  /// Shows lines to a person. Our own escape sequences are added after cleaning.
  static func print(_ lines: [Line]) {
    for line in lines {
      let text = line.pieces.map { $0.style.around(clean($0.text[...])) }.joined()
      write(text + "\n", to: STDOUT_FILENO)
    }
  }

  /// Shows lines to a person.
  static func print(_ lines: [String]) {
    for line in lines { show(line, on: STDOUT_FILENO) }
  }

  /// Writes data for another program, byte for byte.
  static func data(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes what could as well be a file, byte for byte.
  static func file(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Tells what went wrong, beside the output; sentences are wrapped where a person reads them.
  static func complain(_ message: String) {
    guard isatty(STDERR_FILENO) == 1 else { return show(message, on: STDERR_FILENO) }
    let layout = Layout(width: width, columns: { Columns.count($0) })
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      let isSentence = !line.isEmpty && line.first != " "
      let wrapped = layout.lines(of: Screen(texts: [clean(line)])).dropLast().map(\.text)
      for row in isSentence ? Array(wrapped) : [String(line)] { show(row, on: STDERR_FILENO) }
    }
  }

  /// Shows a line beside the output in place of the one before.
  static func overwrite(_ line: String) {
    write("\r\u{1B}[K" + clean(line[...]), to: STDERR_FILENO)
  }

  private static func show(_ text: String, on file: Int32) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      write(clean(line) + "\n", to: file)
    }
  }

  /// How many columns a line may have.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }

  /// Whether the terminal can move its cursor, as far as it says.
  static var hasCursor: Bool {
    !["", "dumb"].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
  }

  /// Text without control characters, for a place that shows it by other means.
  static func cleaned(_ text: String) -> String { clean(text[...]) }

  private static func clean(_ line: Substring) -> String {
    var shown = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\t": shown += "  "
      case _ where scalar.properties.generalCategory == .control: continue
      case _ where scalar.properties.generalCategory == .format: continue
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Writes all of it, however often the system takes only a part; a reader that has gone ends us quietly.
  private static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(Failure.couldNot) }
      bytes = bytes.dropFirst(count)
    }
  }
}
