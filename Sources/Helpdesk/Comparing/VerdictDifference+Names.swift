import Troubleshooting

extension VerdictDifference {
  /// From what to what, in a few ids: what is the same on both sides is left out, so that many tickets share
  /// one row of a table.
  var fromTo: FromTo {
    let (from, to) = (old.name, new.name)
    guard from == to else { return FromTo(from: from, to: to) }
    return FromTo(from: from + old.details(beside: new), to: to + new.details(beside: old))
  }

  /// A row of the table.
  struct FromTo: Hashable, Sendable, Comparable {
    var from: String
    var to: String

    static func < (left: Self, right: Self) -> Bool {
      (left.from, left.to) < (right.from, right.to)
    }
  }
}

extension VerdictDifference.Answer {
  /// How it comes out, and the fix or else the diagnosis: a fix is named by both.
  fileprivate var name: String {
    [status.rawValue, fix?.id ?? diagnosis].compactMap(\.self).joined(separator: " ")
  }

  /// What it sets and asks that another answer of the same name does not.
  fileprivate func details(beside other: Self) -> String {
    let theirs = other.fix?.set ?? []
    let set = (fix?.set ?? []).filter { !theirs.contains($0) }.map { "\($0.fact)=\($0.value)" }
    let asks = enquiries.filter { !other.enquiries.contains($0) }.map { "\($0)?" }
    let parts = set + asks
    return parts.isEmpty ? "" : " (\(parts.joined(separator: " ")))"
  }
}
