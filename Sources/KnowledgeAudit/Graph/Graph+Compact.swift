extension Graph {
  /// The same with words in place of the lines to some places, which stand apart.
  public func cut(at ids: Set<String>) -> Graph {
    var part = self
    let index = index
    for (number, link) in links.enumerated() where ids.contains(link.to) {
      guard let place = index[link.to], index[link.from]?.kind != .start else { continue }
      let word = Place(
        id: "\(link.from)/(see \(place.shortName))", flow: place.flow, kind: .reference,
        text: "see \(place.shortName)", details: [], target: place.id)
      part.places.append(word)
      part.links[number].to = word.id
    }
    for place in places.indices { part.places[place].isHead = ids.contains(places[place].id) }
    return part
  }

  /// The same with the words of an only way on in the box that it begins at, and with where it leads, if that
  /// is a word too.
  public var folded: Graph {
    var part = self
    let index = index
    let only = leaving.compactMapValues { links in
      links.count == 1 && links[0].isOnward && index[links[0].from]?.kind != .start
        ? links[0] : nil
    }
    var gone: Set<String> = []
    for number in places.indices {
      guard let link = only[places[number].id], let next = index[link.to] else { continue }
      let isWord = next.kind == .out || next.kind == .reference
      if isWord { gone.insert(next.id) }
      part.places[number].onward = Graph.onward(link, isWord ? next.text : nil)
    }
    part.places.removeAll { gone.contains($0.id) }
    part.links = links.filter { !gone.contains($0.to) }.map { link in
      var link = link
      if only[link.from] != nil { link.labels = [] }
      return link
    }
    return part
  }

  /// `otherwise → see advice`, `→ end`, or `otherwise ↓` where a line shows the rest.
  private static func onward(_ link: Link, _ word: String?) -> String {
    let why = link.labels == [GraphWords.otherwise] ? GraphWords.otherwise : ""
    guard let word else { return why.isEmpty ? "" : why + " ↓" }
    return why.isEmpty ? "→ " + word : why + " → " + word
  }
}
