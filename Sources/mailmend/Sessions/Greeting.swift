internal import Conversation
internal import Glibc
internal import KnowledgeFiles

/// The first screen of an ordinary chat. It is the same every time, so it need not wait until the arguments
/// are parsed and the Knowledge is read: it is there at once, and what is typed meanwhile is not lost.
enum Greeting {
  /// The screen that the person has before them already; nil if there is none.
  @TaskLocal static var shown: Screen?

  /// Greets whoever begins a chat without any wish of their own; gives what was shown.
  static func show(_ arguments: ArraySlice<String>) -> Screen? {
    guard let named = knowledge(Array(arguments)),
      let folders = try? KnowledgeOption.chosen(named),
      let opening = CacheFolder.store(for: folders).opening(folders: folders)
    else { return nil }
    let screen = Conversation.greeting(opening)
    let display = Display(.auto, isPlain: false)
    Terminal.print(display.lines(of: screen, width: Terminal.width))
    return screen
  }

  /// The folders that such a chat names; nil if it is something else that begins.
  private static func knowledge(_ arguments: [String]) -> [String]? {
    switch arguments.count {
    case 0: isatty(STDIN_FILENO) == 1 ? [] : nil
    case 1: arguments == ["chat"] ? [] : nil
    case 3: arguments.starts(with: ["chat", "--knowledge"]) ? [arguments[2]] : nil
    default: nil
    }
  }
}
