/// Text in HTML and XML, in which words mean nothing but themselves.
package enum Markup {
  /// A text for an element or an attribute; signs that XML cannot hold are left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": continue
      case _ where scalar.properties.generalCategory == .control: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same without the signs that are not seen.
  package static func plain(_ text: String) -> String { escaped(Layout.visible(text)) }
}
