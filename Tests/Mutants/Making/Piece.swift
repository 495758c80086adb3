internal import Yams

/// A value in a Knowledge file, and which part of the text it is: so a mutant differs in that part alone,
/// and comments and layout stay.
struct Piece {
  indirect enum Content {
    case word(String)
    case list([Piece])
    case map([Entry])
  }

  struct Entry {
    var key: Piece
    var value: Piece
    var span: Range<Int> { key.span.lowerBound..<value.span.upperBound }
    var name: String { key.word ?? "" }
  }

  var content: Content
  /// Where it stands, in Unicode scalars; blanks and comments behind it are not part of it.
  var span: Range<Int>
  /// Whether its parts stand in braces or brackets.
  var isFlow = false
  /// Whether it is text below `|` or `>`.
  var isBlock = false

  var word: String? { if case .word(let word) = content { word } else { nil } }
  var list: [Piece] { if case .list(let items) = content { items } else { [] } }
  var entries: [Entry] { if case .map(let entries) = content { entries } else { [] } }

  subscript(key: String) -> Piece? { entries.first { $0.name == key }?.value }

  /// Whether both can be there for the same side of mail; where not, their order has no meaning.
  func meets(_ other: Piece) -> Bool {
    guard let own = self["only"]?.word, let theirs = other["only"]?.word else { return true }
    return own == theirs
  }

  /// The items of a list, or the one word that may stand for it.
  var items: [Piece] { word == nil ? list : [self] }
}

/// A Knowledge file as text and as pieces of it.
struct Page {
  let path: String
  let scalars: [Unicode.Scalar]
  let root: Piece
  private let lineStarts: [Int]

  /// Reads the text of a file.
  ///
  /// - Throws: what Yams says where it is not YAML.
  init(_ text: String, path: String) throws {
    self.path = path
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    let node = try Yams.compose(yaml: text, .basic) ?? Node("")
    root = Cutter(scalars: scalars, lineStarts: lineStarts).piece(node, until: scalars.count)
  }

  func text(_ span: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[span]))
  }

  /// The 1-based line of an offset.
  func line(of offset: Int) -> Int { lineStarts.lastIndex { $0 <= offset }.map { $0 + 1 } ?? 1 }

  /// Where the line of an offset begins.
  func lineStart(of offset: Int) -> Int { lineStarts[line(of: offset) - 1] }
}

/// Finds where each node of a file ends; Yams tells only where it begins.
private struct Cutter {
  let scalars: [Unicode.Scalar]
  let lineStarts: [Int]

  func piece(_ node: Node, until limit: Int, inFlow: Bool = false) -> Piece {
    let start = self.start(of: node)
    switch node {
    case .scalar(let scalar):
      let isBlock = scalar.style == .literal || scalar.style == .folded
      return Piece(
        content: .word(scalar.string), span: start..<end(from: start, limit, inFlow),
        isBlock: isBlock)
    case .sequence(let sequence):
      let isFlow = scalars[start] == "["
      let end = isFlow ? closing(from: start) : end(from: start, limit, inFlow)
      let items = parts(Array(sequence), until: isFlow ? end - 1 : end, isFlow)
      return Piece(content: .list(items), span: start..<end, isFlow: isFlow)
    case .mapping(let mapping):
      let isFlow = scalars[start] == "{"
      let end = isFlow ? closing(from: start) : end(from: start, limit, inFlow)
      let nodes = mapping.flatMap { [$0.key, $0.value] }
      let pieces = parts(nodes, until: isFlow ? end - 1 : end, isFlow)
      let entries = stride(from: 0, to: pieces.count, by: 2).map {
        Piece.Entry(key: withoutColon(pieces[$0]), value: pieces[$0 + 1])
      }
      return Piece(content: .map(entries), span: start..<end, isFlow: isFlow)
    case .alias:
      return Piece(content: .word(""), span: start..<start)
    }
  }

  private func withoutColon(_ key: Piece) -> Piece {
    var key = key
    let end = key.span.reversed().first { scalars[$0] != ":" && scalars[$0] != " " }
    key.span = key.span.lowerBound..<(end.map { $0 + 1 } ?? key.span.lowerBound)
    return key
  }

  /// Each part reaches at most to where the next one begins.
  private func parts(_ nodes: [Node], until limit: Int, _ isFlow: Bool) -> [Piece] {
    nodes.indices.map { place in
      let limit = place + 1 < nodes.count ? start(of: nodes[place + 1]) : limit
      return piece(nodes[place], until: limit, inFlow: isFlow)
    }
  }

  private func start(of node: Node) -> Int {
    guard let mark = node.mark, mark.line <= lineStarts.count else { return scalars.count }
    return min(scalars.count, lineStarts[mark.line - 1] + mark.column - 1)
  }

  /// Behind the last sign of a value that ends before a limit.
  private func end(from start: Int, _ limit: Int, _ inFlow: Bool) -> Int {
    var end = max(start, limit)
    while end > start {
      let last = scalars[end - 1]
      if last.properties.isWhitespace || inFlow && last == "," || isComment(endingAt: end) {
        end -= 1
      } else if !inFlow, last == "-", end > 1, scalars[end - 2].properties.isWhitespace {
        // The sign of the next item.
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  private func isComment(endingAt end: Int) -> Bool {
    let line = lineStarts.last { $0 < end } ?? 0
    return scalars[line..<end].first { !$0.properties.isWhitespace } == "#"
  }

  /// Behind the bracket that closes the one at an offset.
  private func closing(from start: Int) -> Int {
    var depth = 0
    var quote: Unicode.Scalar?
    for place in start..<scalars.count {
      let scalar = scalars[place]
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      switch scalar {
      case "\"", "'": if "[{,: ".unicodeScalars.contains(scalars[place - 1]) { quote = scalar }
      case "[", "{": depth += 1
      case "]", "}":
        depth -= 1
        if depth == 0 { return place + 1 }
      default: break
      }
    }
    return scalars.count
  }
}
