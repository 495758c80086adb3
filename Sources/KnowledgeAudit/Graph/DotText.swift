/// Words as Graphviz reads them.
enum DotText {
  /// A name or attribute in quotes. Only the quote and the backslash mean something there.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\": quoted += "\\\(character)"
      case "\n": quoted += "\\n"
      case _ where character.isControl: quoted += " "
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }

  /// Words inside a label that is written like HTML.
  static func label(_ text: String) -> String {
    var label = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": label += "&amp;"
      case "<": label += "&lt;"
      case ">": label += "&gt;"
      case "\"": label += "&quot;"
      case _ where character.isControl: label += " "
      default: label.unicodeScalars.append(character)
      }
    }
    return label
  }
}

extension Unicode.Scalar {
  /// Whether it is no sign that can be seen.
  var isControl: Bool {
    properties.generalCategory == .control || properties.generalCategory == .format
  }
}
