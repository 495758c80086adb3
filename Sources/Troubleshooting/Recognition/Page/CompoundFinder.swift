/// Finds servers, addresses and web pages among the tokens of a text.
struct CompoundFinder {
  private let text: TokenText
  private let servers: ServerNames
  /// What programs and web pages begin with, but mail servers never do.
  private static let foreign = WordSet("www com org net java javax android http https ftp")

  init(_ text: TokenText, servers: ServerNames) {
    self.text = text
    self.servers = servers
  }

  /// Everything found, in order.
  func compounds() -> [Compound] {
    var found: [Compound] = []
    var place = 0
    while place < text.tokens.count {
      // Most words stand alone.
      guard text.isGlued(place + 1) else { place += 1; continue }
      let compound = compound(at: place)
      if let compound { found.append(compound) }
      place = compound?.range.upperBound ?? chainEnd(from: place)
    }
    return found
  }

  private func compound(at start: Int) -> Compound? {
    let end = chainEnd(from: start)
    guard text.word(start) != nil else { return nil }
    if let address = address(start..<end) { return address }
    let isName = (start..<end).contains { text.isMark(".", at: $0) }
    guard isName else { return nil }
    if isForeign(start..<end) {
      return Compound(range: start..<glueEnd(from: end), kind: .other)
    }
    return Compound(range: start..<end, kind: .other).with(kind(of: start..<end))
  }

  private func address(_ local: Range<Int>) -> Compound? {
    let sign = local.upperBound
    guard text.isMark("@", at: sign), text.isGlued(sign), text.isGlued(sign + 1),
      text.word(sign + 1) != nil
    else { return nil }
    let end = chainEnd(from: sign + 1)
    return Compound(
      range: local.lowerBound..<end, kind: .address(domain: text.string(sign + 1..<end)))
  }

  /// What a name with a dot is; nil if it is nothing in particular.
  private func kind(of range: Range<Int>) -> Compound.Kind? {
    let name = text.string(range)
    let dots = name.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: ".") ? 1 : 0) }
    if HostName.isAddress(name) { return .numbers }
    if HostName.isPlausible(name), dots > 1 || servers.isKnown(name) { return .host(name) }
    if servers.isDomain(name) { return .domain }
    return dots > 1 ? .other : nil
  }

  private func isForeign(_ range: Range<Int>) -> Bool {
    if Self.foreign.contains(text.tokens[range.lowerBound]) { return true }
    let end = range.upperBound
    let leadsOn = text.isMark("/", at: end) && text.isGlued(end) && text.isGlued(end + 1)
    if leadsOn, let next = text.word(end + 1), next.number == nil { return true }
    guard range.lowerBound > 0, text.isGlued(range.lowerBound) else { return false }
    let before = range.lowerBound - 1
    if text.isMark("@", at: before) || text.isMark("\\", at: before) { return true }
    return text.isMark("/", at: before) && !isMailScheme(endingAt: before)
  }

  /// Tells whether `smtp://` or its like ends at a place.
  private func isMailScheme(endingAt place: Int) -> Bool {
    guard place > 2, text.isMark("/", at: place - 1), text.isMark(":", at: place - 2) else {
      return false
    }
    let scheme = text.string(place - 3..<place - 2)
    return servers.side(ofLabel: scheme[...]) != nil
  }

  /// Where the words end that dots and hyphens hold together.
  private func chainEnd(from start: Int) -> Int {
    var end = start + 1
    guard text.word(start) != nil else { return end }
    while true {
      var next = end
      while text.isGlued(next), text.isMark("-", at: next) { next += 1 }
      if next == end, text.isGlued(next), text.isMark(".", at: next) { next += 1 }
      guard next > end, text.isGlued(next), text.word(next) != nil else { return end }
      end = next + 1
    }
  }

  private func glueEnd(from start: Int) -> Int {
    var end = start
    while text.isGlued(end) { end += 1 }
    return end
  }
}

extension Compound {
  /// The same tokens as something else; nil stays nil.
  func with(_ kind: Kind?) -> Compound? { kind.map { Compound(range: range, kind: $0) } }
}
