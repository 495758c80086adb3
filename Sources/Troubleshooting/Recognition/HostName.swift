/// The rules of a server's name.
enum HostName {
  /// Tells whether a folded text has the form of a full name: labels of letters, digits and hyphens.
  static func isPlausible(_ name: String) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, name.utf8.count <= 253, let last = labels.last else { return false }
    return labels.allSatisfy(isLabel) && isTop(last)
  }

  /// Tells whether a name is four numbers.
  static func isAddress(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { $0.count < 4 && Int($0).map { $0 < 256 } ?? false }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.utf8.allSatisfy { $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private static func isTop(_ label: Substring) -> Bool {
    label.hasPrefix("xn--")
      || ((2...13).contains(label.utf8.count) && label.utf8.allSatisfy(\.isSmallLetter))
  }
}
