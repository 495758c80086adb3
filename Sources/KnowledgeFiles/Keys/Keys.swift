/// A key, what may stand behind it, and what it is for.
struct Key: Sendable {
  let name: String
  let shape: Shape
  /// One or two sentences for whoever writes it.
  let about: String
  let isRequired: Bool

  /// A key that must be there.
  static func must(_ name: String, _ shape: Shape, _ about: String) -> Key {
    Key(name: name, shape: shape, about: about, isRequired: true)
  }

  /// A key that may be left out.
  static func may(_ name: String, _ shape: Shape, _ about: String) -> Key {
    Key(name: name, shape: shape, about: about, isRequired: false)
  }
}

/// The keys that something may and must have: the loader checks them, and the schemas tell editors.
struct Keys: Sendable {
  /// What it is, with its article.
  let what: String
  let all: [Key]
  /// What stands behind keys that are not named here, if there may be any.
  let others: (form: Form, shape: Shape)?
  /// Keys of which at least one must be there.
  let anyOf: [String]
  /// Keys that need another one beside them.
  let needs: [String: String]
  let required: [String]
  let optional: [String]

  init(
    _ what: String, _ all: [Key], others: (Form, Shape)? = nil, anyOf: [String] = [],
    needs: [String: String] = [:]
  ) {
    self.what = what
    self.all = all
    self.others = others.map { (form: $0.0, shape: $0.1) }
    self.anyOf = anyOf
    self.needs = needs
    required = all.filter(\.isRequired).map(\.name)
    optional = all.filter { !$0.isRequired }.map(\.name)
  }

  func allows(_ key: String) -> Bool { required.contains(key) || optional.contains(key) }
}

extension Key {
  static let only = may(
    "only", .names,
    "The side for which this holds, in something that is `for: [smtp, incoming]`.")
  static let `for` = may(
    "for", .names,
    "The sides for which this is written: `[smtp, incoming]` makes two of it, and `$side` is the side."
  )
  static let also = may("also", .lines, "Other names for it, as people say them.")
  static let sources = must("sources", .lines, "Where this is known from.")
  static let asOf = must("as-of", .word, "Year and month when somebody looked: `2026-11`.")
  static let confidence = must(
    "confidence", .oneOf(["high", "medium", "low"]),
    "How sure this is. `low` is said to the person.")
}
