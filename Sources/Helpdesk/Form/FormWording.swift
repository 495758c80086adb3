import Troubleshooting

/// What a form says besides the words of Knowledge.
enum FormWording {
  static let heading = "What a ticket may say"
  static let matter = "The case"
  static let settings = "Settings of the mail program"
  static let account = "The account"
  static let unknown = "I don't know"
  static let blank = "Not said"
  static let clear = "Clear the form"

  static let introduction = """
    Fill in what is known, and leave out the rest. Say how it was before anything was tried. Never write a \
    password here.
    """

  static let ticket = "The ticket"
  static let number = "Number of the ticket"
  static let words = "What the person writes, and the error message word for word"

  static func knowledge(_ version: Knowledge.Version) -> String {
    let name = version.name.isEmpty ? "" : "\(version.name), "
    return "Made for the Knowledge \(name)\(version.sha256.prefix(12))."
  }

  static func ask(_ whom: String) -> String { "To be asked: \(whom)." }

  static func example(_ value: String) -> String { "For example: \(value)" }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
