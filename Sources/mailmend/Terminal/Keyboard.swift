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
  private let prompt: String
  private let say: @Sendable (String) -> Void

  /// - Parameters:
  ///   - history: where lines may be kept; nil for memory only.
  ///   - prompt: what stands before a reply.
  ///   - say: shows a sentence of our own.
  init(history: String?, prompt: String, say: @escaping @Sendable (String) -> Void) {
    self.prompt = prompt
    self.say = say
    guard isatty(STDIN_FILENO) == 1 else {
      editor = nil
      return
    }
    let canEdit = isatty(STDOUT_FILENO) == 1 && Terminal.hasCursor
    editor = LineEditor(program: "mailmend", readline: canEdit, history: history)
  }

  /// One reply; nil when the person leaves or there is no more input.
  ///
  /// - Throws: ``Ended``, or `Console.Woken` if something else has come meanwhile.
  func reply(_ offers: Offers) async throws -> String? {
    guard let editor else { return readLine(strippingNewline: true) }
    var hasPressed = false
    while true {
      let words = (offers.first + offers.others).map(Terminal.cleaned)
      switch await editor.next(prompt: prompt, offers: words, shown: offers.first.count) {
      case .line(let line): return line
      case .end:
        Terminal.print([""])
        return nil
      case .interrupted(wasEmpty: true) where hasPressed: return nil
      case .interrupted(let wasEmpty):
        if wasEmpty { say(Conversation.pressAgain) }
        hasPressed = wasEmpty
      case .signal(let number): throw Ended(signal: number)
      case .woken: throw Console.Woken()
      }
    }
  }

  /// Keeps a line for the arrow keys.
  func remember(_ line: String) { editor?.remember(line) }
}
