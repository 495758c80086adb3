extension Graph {
  /// The same in less room: what follows in any case is drawn in one box.
  public var joined: Graph {
    var part = self
    let followers = followers
    let index = index
    let swallowed = Set(followers.values)
    var heads: [String: String] = [:]
    part.places = places.filter { !swallowed.contains($0.id) }.map { place in
      var place = place
      while let next = followers[place.chain.last?.id ?? place.id].flatMap({ index[$0] }) {
        place.chain.append(next)
        heads[next.id] = place.id
      }
      return place
    }
    part.links = links.filter { !swallowed.contains($0.to) }.map { link in
      var link = link
      link.from = heads[link.from] ?? link.from
      return link
    }
    return part
  }

  /// What comes next in any case, and only from there, by the place before it.
  private var followers: [String: String] {
    let index = index
    let into = Dictionary(grouping: links, by: \.to)
    let joinable: [Place.Kind] = [.question, .choice]
    return leaving.compactMapValues { links in
      guard links.count == 1, let link = links.first, link.isInAnyCase, into[link.to]?.count == 1,
        let from = index[link.from], let to = index[link.to], from.flow == to.flow,
        joinable.contains(from.kind), joinable.contains(to.kind)
      else { return nil }
      return link.to
    }
  }
}

extension Graph.Link {
  /// Whether it is taken whatever is answered, so that a line alone says it.
  var isInAnyCase: Bool { labels.allSatisfy { $0.isEmpty || $0 == GraphWords.anyAnswer } }

  /// Whether it needs no more words than the place that it begins at can have.
  var isOnward: Bool {
    isInAnyCase || labels == [GraphWords.otherwise] || labels == [GraphWords.nothing]
  }
}
