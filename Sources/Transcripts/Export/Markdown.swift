/// Markdown in which words mean nothing but themselves.
public enum Markdown {
  /// One line, in which nothing is a sign of Markdown or HTML, nor at its beginning a list or a heading.
  /// Signs that are not seen are left out.
  public static func escaped(_ text: String) -> String {
    let line = Layout.visible(text).replacing("\n", with: " ").stripped(of: " ")
    var result = ""
    for sign in line {
      let isList = result.isEmpty && "-+=:".contains(sign)
      let isNumber = ".)".contains(sign) && !result.isEmpty && result.allSatisfy(\.isNumber)
      if special.contains(sign) || isList || isNumber { result.append("\\") }
      result.append(sign)
    }
    return result
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$",
  ]
}

extension Markdown {
  static func blocks(_ utterance: Utterance) -> [String] {
    let name = utterance.isOfPerson ? PaperWording.person : PaperWording.assistant
    let isPasted = utterance.isOfPerson && utterance.paragraphs.count > 1
    guard !isPasted else { return ["**\(name):**", fenced(utterance.paragraphs)] }
    let lines = utterance.paragraphs.filter { !$0.allSatisfy(\.isWhitespace) }.map(escaped)
    return ["**\(name):** " + lines.joined(separator: "\\\n")]
  }

  /// A block that ends where it should: its fence is longer than any in it.
  static func fenced(_ lines: [String]) -> String {
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }
}
