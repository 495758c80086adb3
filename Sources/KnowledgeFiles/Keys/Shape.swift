/// What may stand behind a key, as far as one file alone can tell.
indirect enum Shape: Sendable {
  /// One word or line: a name, a value, a heading.
  case word
  /// One word of a few.
  case oneOf([String])
  /// One word of a form.
  case form(Form)
  /// Text that a person reads; or, below `|`, one step or pattern a line.
  case text
  /// Several short things: a list, the lines below `|`, or one.
  case lines
  /// Several names, in a list or with spaces between.
  case names
  case list(Shape)
  /// Any number of entries, whose keys are of a form.
  case entries(Form, Shape)
  /// The same, where entries whose keys look like a regular expression are of a shape of their own.
  case entriesLike(String, Shape, otherwise: Form, Shape)
  /// Entries whose keys are known.
  case keys(Keys)
  /// A map of one shape, or something that is no map.
  case mapOr(Shape, Shape)
  /// A list of one shape, or a map of another.
  case listOr(Shape, Shape)
  /// The first of some maps whose distinguishing key is there; else the last shape.
  case firstWith([(key: String, shape: Shape)], otherwise: Shape)
  /// A map of a shape of which a part may stand elsewhere, so that nothing is missed.
  case part(Shape)

  /// `yes` or `no`.
  static let flag = Shape.oneOf(["yes", "no"])
  /// Facts and the one value each gets.
  static let changes = Shape.entries(.name, .word)
  /// Our values, with spaces between, and somebody's words for them.
  static let words = Shape.entries(.any, .word)
  /// Texts, each with an id.
  static let notes = Shape.entries(.any, .text)
}

/// The form of a word.
enum Form: Sendable {
  /// Anything.
  case any
  /// An id of something new: words with hyphens, and `$side`.
  case id
  /// An id that may have dots.
  case dottedID
  /// The name of a fact, or anything else that an id may be.
  case name
  /// A node with the flow it stands in.
  case flowAndNode
  /// Where a way leads: a node, `end`, or `diagnose NAME`.
  case target
  /// A range of version numbers.
  case versions
  /// A day from which on, or before which, something holds.
  case today
  /// A list of servers of the provider.
  case servers
  /// A port.
  case port
  /// Points of evidence.
  case points
}
