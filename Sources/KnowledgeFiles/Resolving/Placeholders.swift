/// Takes a sentence apart at its `$name`s.
enum Placeholders {
  enum Part {
    case words(String)
    case name(String)
  }

  static func parts(of sentence: String) -> [Part] {
    var parts: [Part] = []
    let pieces = sentence.split(separator: "$", omittingEmptySubsequences: false)
    if let first = pieces.first, !first.isEmpty { parts.append(.words(String(first))) }
    for piece in pieces.dropFirst() {
      let name = name(beginning: piece)
      if name.isEmpty {
        parts.append(.words("$" + piece))
      } else {
        parts.append(.name(String(name)))
        parts.append(.words(String(piece.dropFirst(name.count))))
      }
    }
    return parts
  }

  /// The name at the beginning, without a full stop or hyphen behind it; `$5` is none.
  private static func name(beginning piece: Substring) -> Substring {
    guard let first = piece.first, first.isNamePart, !first.isNumber else { return "" }
    var name = piece.prefix { $0.isNamePart || $0 == "." }
    while let last = name.last, last == "." || last == "-" { name = name.dropLast() }
    // Two dots end a name too.
    if let dots = name.firstRange(of: "..") { name = name[..<dots.lowerBound] }
    return name
  }
}
