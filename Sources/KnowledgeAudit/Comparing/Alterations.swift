internal import Troubleshooting

/// What is not the same in two Knowledges, part by part.
struct Alterations {
  /// A part, and what it was and is; nil where there is none.
  struct Alteration {
    var place: Anatomy.Place
    var use: Anatomy.Use
    var old: String?
    var new: String?
  }

  /// By thing and part, sorted.
  let all: [Alteration]
  /// The things that are only in the new one, and only in the old one, in their order.
  let added: [Anatomy.Thing]
  let removed: [Anatomy.Thing]

  init(_ old: Knowledge, _ new: Knowledge) {
    let (before, after) = (Anatomy(old), Anatomy(new))
    let (known, now) = (Set(before.things), Set(after.things))
    added = after.things.filter { !known.contains($0) }
    removed = before.things.filter { !now.contains($0) }
    let places = Set(before.parts.keys).union(after.parts.keys)
    all = places.compactMap { place in
      let (old, new) = (before.parts[place], after.parts[place])
      guard old?.text != new?.text, let use = (old ?? new)?.use else { return nil }
      return Alteration(place: place, use: use, old: old?.text, new: new?.text)
    }.sorted { $0.place < $1.place }
  }

  func of(_ use: Anatomy.Use) -> [Alteration] { all.filter { $0.use == use } }

  /// The things in both with a part of some use that changed, each once.
  func things(_ use: Anatomy.Use) -> [Anatomy.Thing] {
    let apart = Set(added + removed)
    var seen: Set<Anatomy.Thing> = []
    return of(use).map(\.place.thing).filter { !apart.contains($0) && seen.insert($0).inserted }
  }
}

extension Anatomy.Place: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (Value(left.thing.kind), Value(left.thing.name), Value(left.path))
      < (Value(right.thing.kind), Value(right.thing.name), Value(right.path))
  }
}
