internal import Conversation
internal import Foundation
internal import Glibc
internal import LineEditor

/// Where replies come from: a person at a terminal, or a file or pipe with one answer a line.
struct Keyboard: Sendable {
  /// A signal that ends the program after everything is put away.
  struct Ended: Error {
    var signal: Int32
  }

  /// Nil if nobody sits at a keyboard.
  private let editor: LineEditor?

  /// - Parameter history: where lines may be kept; nil for memory only.
  init(history: String?) {
    guard isatty(STDIN_FILENO) == 1 else {
      editor = nil
      return
    }
    let canEdit = isatty(STDOUT_FILENO) == 1 && Terminal.hasCursor
    editor = LineEditor(program: "mailmend", readline: canEdit, history: history)
  }

  /// One reply; nil when the person leaves or there is no more input.
  ///
  /// - Throws: ``Ended``
  func reply(_ offers: Offers) async throws -> String? {
    guard let editor else { return readLine(strippingNewline: true) }
    var hasPressed = false
    while true {
      let words = (offers.first + offers.others).map(Terminal.cleaned)
      switch await editor.next(prompt: "> ", offers: words, shown: offers.first.count) {
      case .line(let line): return line
      case .end:
        Terminal.print([""])
        return nil
      case .interrupted(wasEmpty: true) where hasPressed: return nil
      case .interrupted(let wasEmpty):
        if wasEmpty { Terminal.print([Conversation.pressAgain]) }
        hasPressed = wasEmpty
      case .signal(let number): throw Ended(signal: number)
      }
    }
  }

  /// Keeps a line for the arrow keys.
  func remember(_ line: String) { editor?.remember(line) }
}
