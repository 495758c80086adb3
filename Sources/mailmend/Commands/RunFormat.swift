internal import ArgumentParser
internal import Helpdesk

/// `--format` of `mailmend run`.
enum RunFormat: String, ExpressibleByArgument, CaseIterable {
  case json, markdown, text, csv, html

  /// How verdicts are written.
  ///
  /// - Throws: ``Failure`` for HTML, which only call scripts have.
  var ofVerdicts: VerdictFormat {
    get throws(Failure) {
      if let format = VerdictFormat(rawValue: rawValue) { return format }
      let others = VerdictFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        message: "HTML is for call scripts only. For verdicts take one of \(others).",
        code: Failure.usage)
    }
  }
}

extension VerdictFormat {
  /// What stands above the first verdict, as it is written into a file.
  var beginning: [UInt8] { header.map(written) ?? [] }

  /// A verdict, as it is written into a file or on a screen.
  func written(_ verdict: Verdict) -> [UInt8] {
    self == .json ? verdict.bytes + [UInt8(ascii: "\n")] : written(text(of: verdict))
  }

  private func written(_ text: String) -> [UInt8] {
    switch self {
    case .json: Array((text + "\n").utf8)
    // RFC 4180 ends a row with both signs, and spreadsheets write it so.
    case .csv: Array((text + "\r\n").utf8)
    case .markdown, .text:
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { Array((Terminal.cleaned(String($0)) + "\n").utf8) }
    }
  }
}
