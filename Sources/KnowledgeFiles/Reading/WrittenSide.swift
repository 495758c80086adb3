/// What `$side` and its like stand for in something written for one side or for both.
final class WrittenSide: Sendable {
  let name: String
  private let adjective: String
  private let verb: String
  private let doing: String

  init(name: String, adjective: String, verb: String, doing: String) {
    self.name = name
    self.adjective = adjective
    self.verb = verb
    self.doing = doing
  }

  /// `$side.port` becomes `smtp.port`.
  func inNames(_ typed: String) -> String {
    typed.split(separator: "$side", omittingEmptySubsequences: false).joined(separator: name)
  }

  /// `$side.name encryption` becomes `outgoing encryption`, `port $side.port` becomes `port $smtp.port`.
  func inSentences(_ typed: String) -> String {
    let parts = typed.split(separator: "$side", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      if let (word, rest) = word(before: part) {
        text += word + rest
      } else {
        // Inside `$advice.$side.port` the name goes on; before `.port` it begins a name of its own.
        let begins = !text.hasSuffix(".") && part.startsName
        text += (begins ? "$" : "") + name + part
      }
    }
  }

  private func word(before part: Substring) -> (String, Substring)? {
    for (suffix, word) in [(".name", adjective), (".verb", verb), (".doing", doing)] {
      guard part.hasPrefix(suffix) else { continue }
      let rest = part.dropFirst(suffix.count)
      if rest.first?.isNamePart != true, !rest.startsName { return (word, rest) }
    }
    return nil
  }
}

extension Substring {
  /// Tells whether it goes on a name: a dot, then a letter or digit.
  fileprivate var startsName: Bool {
    first == "." && dropFirst().first?.isNamePart == true
  }
}

extension Character {
  /// Tells whether it may stand in an id.
  var isNamePart: Bool {
    guard let asciiValue else { return false }
    switch asciiValue {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}
