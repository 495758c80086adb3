internal import Troubleshooting

/// All comments that allow findings, and what is wrong with them.
struct Suppressions {
  let catalogue: Catalogue
  private let all: [Suppression]

  init(_ files: [SourceFile], catalogue: Catalogue) {
    self.catalogue = catalogue
    all = files.enumerated().flatMap { Suppression.all(in: $1, file: $0) }
  }

  /// What is left of some remarks, and what is to be said about the comments.
  ///
  /// - Parameters:
  ///   - remarks: Everything found.
  ///   - isNeedless: Whether a comment that allowed nothing is to be mentioned.
  /// - Returns: The remarks that count.
  func applied(to remarks: [Remark], isNeedless: (Suppression, Code) -> Bool) -> [Remark] {
    var used = Set<Place>()
    let left = remarks.filter { remark in
      let allowing = all.filter { allows($0, remark) }
      used.formUnion(allowing.map(\.place))
      return allowing.isEmpty
    }
    return left + all.compactMap { remark(on: $0, isUsed: used.contains($0.place), isNeedless) }
  }

  private func allows(_ suppression: Suppression, _ remark: Remark) -> Bool {
    suppression.place.file == remark.place.file && suppression.lines.contains(remark.anchor)
      && suppression.code == remark.code.id && !suppression.reason.isEmpty
  }

  private func remark(
    on suppression: Suppression, isUsed: Bool, _ isNeedless: (Suppression, Code) -> Bool
  ) -> Remark? {
    let place = suppression.place
    guard !suppression.code.isEmpty, !suppression.reason.isEmpty else {
      return Remark(
        .suppressionWithoutReason, at: place,
        "This comment does not say why. Write `# lint: allow CODE: REASON`.")
    }
    guard let code = catalogue[suppression.code] else {
      return Remark(
        .suppressionOfUnknownCode, at: place,
        "There is no code '\(suppression.code)'.\(catalogue.suggestion(for: suppression.code)) "
          + "`mailmend kb explain` lists all.")
    }
    guard code.severity == .warning else {
      return Remark(
        .suppressionOfError, at: place,
        "'\(code.id)' is an error: nothing loads until it is mended, so it cannot be allowed.")
    }
    guard !isUsed, isNeedless(suppression, code) else { return nil }
    return Remark(
      .needlessSuppression, at: place,
      "There is no finding '\(code.id)' here. Take the comment away, or put it right before the line it is "
        + "about; below `|` it would be read to people.")
  }
}
