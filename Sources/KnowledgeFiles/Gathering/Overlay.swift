extension Written {
  /// This value with another one laid over it: maps go into each other key by key, all else is replaced.
  func overlaid(with over: Written) -> Written {
    guard case .map(var entries) = content, case .map(let added) = over.content else { return over }
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { places[entry.key.name] = index }
    for entry in added {
      if let index = places[entry.key.name] {
        entries[index] = Entry(
          key: entry.key, value: entries[index].value.overlaid(with: entry.value))
      } else {
        places[entry.key.name] = entries.count
        entries.append(entry)
      }
    }
    var result = self
    result.content = .map(entries)
    result.place = over.place
    result.side = over.side ?? side
    return result
  }

  /// This map without some keys.
  func without(_ keys: Set<String>) -> Written {
    guard case .map(let entries) = content else { return self }
    var result = self
    result.content = .map(entries.filter { !keys.contains($0.key.scalar ?? "") })
    return result
  }
}
