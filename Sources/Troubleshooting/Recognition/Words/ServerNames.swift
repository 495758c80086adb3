/// What is known of server names: the directory's own, the words in front of the first dot, domains.
struct ServerNames: Sendable {
  /// The sides that each known server serves; known servers without a side are here too.
  private var sides: [String: Set<SideID>] = [:]
  private var labels: [String: Set<SideID>] = [:]
  private var domains: Set<String> = []

  init(_ knowledge: Knowledge) {
    addLabels(knowledge)
    for index in knowledge.providers.indices { add(knowledge.providers[index]) }
    for index in knowledge.facts.indices {
      guard let lookUp = knowledge.facts[index].lookUp else { continue }
      let base = knowledge.facts[lookUp.base]
      guard base.kind == .host else { continue }
      // The company is looked up from any of its servers, also from those of the other side.
      for host in lookUp.table.keys {
        add(host.text, sides: (side(ofName: host.text) ?? base.side).map { [$0] } ?? [])
      }
    }
  }

  /// Tells whether the directory knows a server by this name.
  func isKnown(_ host: String) -> Bool { sides[host] != nil }

  /// The side that a server's name speaks of by itself, if it is only one.
  func side(of host: String) -> SideID? {
    if let known = sides[host], let side = known.only { return side }
    return side(ofName: host)
  }

  /// The side that the word in front of the first dot speaks of, whatever is known of the server.
  private func side(ofName host: String) -> SideID? {
    let label = host[..<(host.utf8.firstIndex(of: UInt8(ascii: ".")) ?? host.endIndex)]
    if let side = side(ofLabel: label) { return side }
    guard label.utf8.contains(UInt8(ascii: "-")) else { return nil }
    return label.split(separator: "-").compactMap(side(ofLabel:)).only
  }

  /// The side of a word such as `smtp`, `smtp2` or, as in a web address, `imaps`.
  func side(ofLabel label: Substring) -> SideID? {
    if let side = labels[String(label)]?.only { return side }
    guard let last = label.utf8.last, last.isDigit || last == UInt8(ascii: "s") else { return nil }
    let bare = last.isDigit ? label.dropLast { $0.isNumber } : label.dropLast()
    return labels[String(bare)]?.only
  }

  /// Tells whether addresses of a provider of the directory end in a domain.
  func isDomain(_ name: String) -> Bool { domains.contains(name) }

  private mutating func addLabels(_ knowledge: Knowledge) {
    for index in knowledge.sides.indices {
      let side = knowledge.sides[index]
      for word in side.words + [side.adjective, side.name] {
        labels[word.lowercased(), default: []].insert(index)
      }
    }
  }

  private mutating func add(_ provider: Provider) {
    domains.formUnion(provider.domains.map { $0.lowercased() })
    for (list, endpoints) in provider.endpoints {
      for host in endpoints.compactMap({ $0.fields[.host] }) {
        add(host.text, sides: labels[list] ?? [])
      }
    }
  }

  private mutating func add(_ host: String, sides: Set<SideID>) {
    self.sides[host.lowercased(), default: []].formUnion(sides)
  }
}

extension Sequence where Element: Equatable {
  /// The element, if all are the same.
  var only: Element? {
    var first: Element?
    for element in self {
      if let first, first != element { return nil }
      first = element
    }
    return first
  }
}

extension Substring {
  /// The text without the last characters of some kind.
  func dropLast(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
