/// The numbers of stand-ins, so that no two things get the same one, not even where a copy is gone on with.
struct StandIns: Sendable {
  /// What a stand-in stands for.
  enum Kind: Int, CaseIterable { case domain, host, four, eight, phone }

  private var highest = Array(repeating: 0, count: Kind.allCases.count)

  /// The number of a new stand-in.
  mutating func next(_ kind: Kind) -> Int {
    highest[kind.rawValue] += 1
    return highest[kind.rawValue]
  }

  /// Takes the numbers that a text has already.
  mutating func reserve(in text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !".:-".contains($0) }
    for word in words { reserve(word) }
  }

  private mutating func reserve(_ word: Substring) {
    for part in word.split(separator: ".") where part.hasPrefix("isp") || part.hasPrefix("host") {
      let isHost = part.hasPrefix("host")
      guard isHost || word.contains(".example") else { continue }
      let number = part.dropFirst(isHost ? 4 : 3)
      note(isHost ? .host : .domain, !isHost && number.isEmpty ? "1" : number)
    }
    for (kind, prefix, shift) in [
      (Kind.four, "192.0.2.", 0), (.eight, "2001:db8::", 0), (.phone, "555-01", 1),
    ] {
      guard let range = word.firstRange(of: prefix) else { continue }
      note(kind, word[range.upperBound...].prefix { $0.isNumber }, shift)
    }
  }

  private mutating func note(_ kind: Kind, _ number: Substring, _ shift: Int = 0) {
    // No conversation has a million servers.
    guard number.count < 7, let number = Int(number) else { return }
    highest[kind.rawValue] = max(highest[kind.rawValue], number + shift)
  }
}
