/// A value exactly as it stands in a file, with its place.
struct Written: Sendable {
  /// What it consists of.
  enum Content: Sendable {
    case scalar(String)
    case list([Written])
    case map([Entry])
  }

  /// How a scalar is written.
  enum Style: Sendable { case plain, quoted, literal, folded }

  /// A key and its value.
  struct Entry: Sendable {
    var key: Written
    var value: Written
  }

  var content: Content
  var style = Style.plain
  var place: Place
  /// What `$side` means here, if anything.
  var side: WrittenSide?

  init(_ content: Content, style: Style = .plain, at place: Place) {
    self.content = content
    self.style = style
    self.place = place
  }

  /// The scalar as typed, or nil.
  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The entries, or none.
  var entries: [Entry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  /// The list, or nil.
  var list: [Written]? {
    if case .list(let items) = content { items } else { nil }
  }

  var isMap: Bool {
    if case .map = content { true } else { false }
  }

  /// Tells whether nothing was typed: a key without a value.
  var isNothing: Bool { scalar == "" && style == .plain }

  /// The scalar as a name: `$side` is the side's id.
  var name: String {
    let typed = scalar ?? ""
    guard let side, typed.utf8.contains(UInt8(ascii: "$")) else { return typed }
    return side.inNames(typed)
  }

  /// The scalar as a sentence: `$side.name` is a word, `$side.port` becomes `$smtp.port`.
  var sentence: String {
    let typed = scalar ?? ""
    guard let side, typed.utf8.contains(UInt8(ascii: "$")) else { return typed }
    return side.inSentences(typed)
  }

  /// The names in a scalar, which spaces separate, or in a list.
  var names: [(text: String, place: Place)] {
    if let list { return list.flatMap(\.names) }
    return name.split(whereSeparator: \.isWhitespace).map { (String($0), place) }
  }

  /// A map that says nothing, for one that was left out.
  static let noEntries = Written(.map([]), at: Place(file: 0, line: 1, column: 1))

  /// The value of a key, or nil.
  subscript(key: String) -> Written? { entries.first { $0.key.name == key }?.value }
}
