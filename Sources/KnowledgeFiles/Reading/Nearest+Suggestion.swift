import Troubleshooting

extension Nearest {
  /// The end of a message: the nearest of some names as a question, or nothing.
  static func suggestion(for typed: String, among names: some Sequence<String>) -> String {
    nearest(to: typed, among: names).map { " Did you mean '\($0)'?" } ?? ""
  }
}
