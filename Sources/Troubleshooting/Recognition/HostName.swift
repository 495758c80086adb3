/// The rules of a server's name.
enum HostName {
  /// Tells whether a folded text has the form of a full name: labels of letters, digits and hyphens.
  static func isPlausible(_ name: String) -> Bool {
    var rest = name.utf8[...]
    guard rest.count <= 253 else { return false }
    var isFirst = true
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      guard isLabel(rest[..<dot]) else { return false }
      rest = rest[dot...].dropFirst()
      isFirst = false
    }
    return !isFirst && isLabel(rest) && isTop(rest)
  }

  /// Tells whether a name is four numbers.
  static func isAddress(_ name: String) -> Bool {
    guard name.utf8.first?.isDigit == true else { return false }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { $0.count < 4 && Int($0).map { $0 < 256 } ?? false }
  }

  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { $0.isSmallLetter || $0.isDigit || $0 == hyphen }
  }

  private static func isTop(_ label: Substring.UTF8View) -> Bool {
    label.starts(with: "xn--".utf8)
      || ((2...13).contains(label.count) && label.allSatisfy(\.isSmallLetter))
  }
}
