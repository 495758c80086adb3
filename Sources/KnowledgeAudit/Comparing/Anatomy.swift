internal import Troubleshooting

/// Everything that a Knowledge is made of, part by part, each with names in place of indices.
///
/// It looks at the model by reflection: what is added to the model is compared without a change here, so
/// that "nothing changed" is never said for want of looking.
struct Anatomy {
  /// What a part is good for.
  enum Use: Hashable {
    /// It is said or shown.
    case words
    /// It tells what people mean by their own words.
    case hearing
    /// It may decide what is asked, found or proposed.
    case workings
  }

  /// Where a part is: the thing, such as `fact smtp.port`, and the part of it, such as `answers/587/label`.
  struct Place: Hashable {
    var thing: Thing
    var path: String
  }

  /// One of the things that have an id.
  struct Thing: Hashable {
    /// `fact`, `node` or the like; the same word for what has no id, which then is its own name.
    var kind: String
    var name: String
  }

  struct Part: Hashable {
    var use: Use
    var text: String
  }

  private(set) var parts: [Place: Part] = [:]
  /// The things of each kind that have an id.
  private(set) var things: [Thing] = []
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    for (label, value) in Mirror(reflecting: knowledge).children {
      guard let label, !Anatomy.derived.contains(label) else { continue }
      if let table = value as? any Rows {
        for row in table.rows { take(row, of: Anatomy.kinds[label] ?? label) }
      } else {
        take(value, Place(thing: Thing(kind: label, name: ""), path: ""), .init(label))
      }
    }
  }

  /// What is computed from the rest.
  private static let derived: Set = [
    "version", "cured", "belongings", "movers", "isPlain", "settings", "circumstances", "followers",
    "reaches", "sealed",
  ]

  private static let kinds = [
    "facts": "fact", "flows": "flow", "nodes": "node", "diagnoses": "diagnosis", "fixes": "fix",
    "tasks": "task", "guides": "guide", "providers": "provider", "networks": "network",
    "symptoms": "symptom", "checks": "check", "terms": "term", "sides": "side", "whom": "whom",
    "ways": "sign-in",
  ]

  private mutating func take(_ row: any Named, of kind: String) {
    // The ids of guides are unique within their kind only.
    let name = (row as? Guide).map { "\($0.kind.rawValue)/\($0.name)" } ?? row.name
    let thing = Thing(kind: kind, name: name)
    things.append(thing)
    // A symptom that no known fact is the evidence for is only ever met in words.
    let isHeard = (row as? Symptom).map { $0.when == nil } ?? false
    let use: Use = isHeard ? .hearing : kind == "term" ? .words : .workings
    take(row, Place(thing: thing, path: ""), use)
  }

  // MARK: Taking apart

  private mutating func take(_ value: Any, _ place: Place, _ use: Use) {
    if let leaf = leaf(value) {
      add(leaf, place, value is Text ? .words : use)
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: takeOptional(mirror, place, use)
    case .collection: takeList(mirror, place, use)
    case .dictionary: takeTable(mirror, place, use)
    case .set:
      add(mirror.children.map { leaf($0.value) ?? "" }.sorted().joined(separator: " "), place, use)
    case .enum: takeCase(value, mirror, place, use)
    default:
      for (label, value) in mirror.children {
        take(value, place.part(label ?? ""), use.within(label ?? ""))
      }
    }
  }

  /// Whether there is something to say may decide what is asked, whatever the words.
  private mutating func takeOptional(_ mirror: Mirror, _ place: Place, _ use: Use) {
    guard let value = mirror.children.first?.value else { return }
    if value is Text { add("there", place.part("is"), use) }
    take(value, place, use)
  }

  private mutating func takeList(_ mirror: Mirror, _ place: Place, _ use: Use) {
    if mirror.children.first?.value is Text { add("there", place.part("is"), use) }
    for (position, child) in mirror.children.enumerated() {
      take(child.value, place.part(key(child.value) ?? "\(position + 1)"), use)
    }
  }

  private mutating func takeTable(_ mirror: Mirror, _ place: Place, _ use: Use) {
    for child in mirror.children {
      let pair = Array(Mirror(reflecting: child.value).children)
      guard pair.count == 2 else { continue }
      take(pair[1].value, place.part(leaf(pair[0].value) ?? "\(pair[0].value)"), use)
    }
  }

  private mutating func takeCase(_ value: Any, _ mirror: Mirror, _ place: Place, _ use: Use) {
    guard let child = mirror.children.first else { return add("\(value)", place, use) }
    add(child.label ?? "", place.part("is"), use)
    take(child.value, place, use)
  }

  private mutating func add(_ text: String, _ place: Place, _ use: Use) {
    let before = parts[place].map { $0.text + " " } ?? ""
    parts[place] = Part(use: use, text: before + text)
  }

  /// What an element of a list goes by: its position says little when one is put in front.
  private func key(_ element: Any) -> String? {
    let wanted = ["name", "fact", "value"]
    let children = Mirror(reflecting: element).children
    return children.first { wanted.contains($0.label ?? "") }.flatMap { leaf($0.value) }
  }

  private func leaf(_ value: Any) -> String? {
    switch value {
    case let text as Text: knowledge.written(text)
    case let value as Value: value.text
    case let text as String: text
    case let flag as Bool: flag ? "yes" : "no"
    case let number as Int: "\(number)"
    default: knowledge.name(of: value)
    }
  }
}

extension Anatomy.Use {
  /// What a field is good for that is told by its name alone.
  fileprivate init(_ label: String) {
    self = ["title", "opening"].contains(label) ? .words : .workings
  }

  fileprivate func within(_ label: String) -> Anatomy.Use {
    switch label {
    case "title", "adjective", "verb", "doing", "say", "word", "sources", "asOf", "effort",
      "confidence", "overwrites":
      .words
    case "also", "patterns", "templates": self == .words ? .words : .hearing
    default: self
    }
  }
}

extension Anatomy.Place {
  /// A part of a part. Names that only the model has are left out.
  fileprivate func part(_ name: String) -> Self {
    let isSilent = name.isEmpty || name.first == "." || ["kind", "manual", "name"].contains(name)
    guard !isSilent else { return self }
    return Self(thing: thing, path: path.isEmpty ? name : "\(path)/\(name)")
  }
}

/// A table of anything.
private protocol Rows {
  var rows: [any Named] { get }
}

extension Table: Rows {
  fileprivate var rows: [any Named] { all }
}
