/// One page for a browser or a printer: it loads nothing and runs nothing.
package enum Page {
  /// The page; what is in its parts is escaped already.
  ///
  /// - Parameters:
  ///   - title: What the browser calls it.
  ///   - heading: What stands above it.
  ///   - parts: What stands on it, as HTML.
  ///   - further: Rules of style beside the usual ones.
  /// - Returns: The page, from its first line to its last.
  package static func html(
    title: String, heading: String, parts: [String], style further: String = ""
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>\(Markup.plain(title))</title>
    <style>
    \(further.isEmpty ? PageStyle.sheet : PageStyle.sheet + "\n" + further)
    </style>
    </head>
    <body>
    <main>
    <h1>\(Markup.plain(heading))</h1>
    \(parts.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }
}
