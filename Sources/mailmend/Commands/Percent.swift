internal import ArgumentParser

/// A part of a hundred, in whole tenths.
struct Percent: ExpressibleByArgument, CustomStringConvertible {
  var thousandths: Int

  init(thousandths: Int) { self.thousandths = thousandths }

  /// Reads `95`, `95.5` or `95.5%`; nil for everything else and for more than a hundred.
  init?(argument: String) {
    let number = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(Percent.isNumber),
      parts.count == 1 || parts[1].count == 1,
      let thousandths = Int(parts.count == 1 ? number + "0" : parts.joined()),
      thousandths <= 1_000
    else { return nil }
    self.thousandths = thousandths
  }

  private static func isNumber(_ text: Substring) -> Bool {
    (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  var description: String { "\(thousandths / 10).\(thousandths % 10)" }
}
