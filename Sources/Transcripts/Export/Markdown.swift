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

  /// Words as they stand, between the signs of code: they cannot end it.
  public static func code(_ text: String) -> String {
    "`\(Layout.visible(text).replacing("\n", with: " ").replacing("`", with: "'"))`"
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$",
  ]
}
