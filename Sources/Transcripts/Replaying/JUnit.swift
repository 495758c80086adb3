/// How transcripts played, for a build server: the XML that Jenkins and GitLab read.
public struct JUnit: Sendable {
  /// What is not as recorded.
  public enum Trouble: Sendable {
    /// It goes another way: the grade, and the differences.
    case differs(String, String)
    /// It could not be read.
    case unreadable(String)
  }

  private var cases: [(path: String, trouble: Trouble?)] = []

  /// Makes a report without any transcript.
  public init() {}

  /// Adds a transcript; nil if it played as recorded.
  public mutating func add(_ path: String, _ trouble: Trouble?) { cases.append((path, trouble)) }

  /// The report, which ends with a line end.
  public var text: String {
    let differing = cases.count { if case .differs? = $0.trouble { true } else { false } }
    let unreadable = cases.count { if case .unreadable? = $0.trouble { true } else { false } }
    let counts = #"tests="\#(cases.count)" failures="\#(differing)" errors="\#(unreadable)""#
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="mailmend replay" \(counts)>
        <testsuite name="transcripts" \(counts) skipped="0">
      \(cases.map(JUnit.element).joined(separator: "\n"))
        </testsuite>
      </testsuites>

      """
  }

  private static func element(_ path: String, _ trouble: Trouble?) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let name = Markup.escaped(String(parts.last ?? ""))
    let start = #"    <testcase classname="\#(Markup.escaped(folder))" name="\#(name)""#
    guard let trouble else { return start + "/>" }
    return """
      \(start)>
            \(element(trouble))
          </testcase>
      """
  }

  private static func element(_ trouble: Trouble) -> String {
    let (tag, type, text) =
      switch trouble {
      case .differs(let grade, let text): ("failure", grade, text)
      case .unreadable(let text): ("error", "unreadable", text)
      }
    let message = text.prefix { !$0.isNewline }
    return #"<\#(tag) type="\#(type)" message="\#(Markup.escaped(String(message)))">"#
      + "\(Markup.escaped(text))</\(tag)>"
  }
}
