internal import Troubleshooting

/// What may be filled in where a sentence stands.
struct TextScope {
  /// Names that mean something in this place only: `$port` in a check.
  var locals: [String: String] = [:]
  /// Whether `$value` and `$word` are there: in a guide's `set`.
  var hasWord = false
  /// Whether `$host` and its like are there: in a fix for each endpoint.
  var hasEndpoint = false

  static let plain = TextScope()
}

extension KnowledgeBuilder {
  /// A sentence, with the places that are filled in.
  func text(_ written: Written?, _ scope: TextScope = .plain) -> Text {
    guard let written else { return "" }
    guard isSentence(written) else { return "" }
    keep(written, isSteps: false)
    return text(written.sentence.trimming(["\n", " "]), at: written.place, scope)
  }

  /// Steps, one per line below `|`; a line that is indented further goes on with the one before.
  func steps(_ written: Written?, _ scope: TextScope = .plain) -> [Text] {
    guard let written else { return [] }
    if written.list != nil {
      report.add(
        .stepsInBrackets, at: written.place,
        "Steps stand below `|`, one per line, and not in a list.")
      return []
    }
    guard isSentence(written) else { return [] }
    if written.style == .folded {
      report.add(
        .stepsFolded, at: written.place,
        "Below `>` all lines flow into one step. Steps want `|`, then every line is one step.")
    }
    keep(written, isSteps: true)
    return Self.lines(in: written.sentence).map { text($0, at: written.place, scope) }
  }

  /// The lines of a text; one that is indented further goes on with the one before.
  static func lines(in text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.trimming([" "])
      if line.hasPrefix(" "), let last = lines.popLast() {
        lines.append(last + " " + words)
      } else if !words.isEmpty {
        lines.append(words)
      }
    }
    return lines
  }

  /// Tells whether something can be a sentence, and names what YAML made of it if not.
  private func isSentence(_ written: Written) -> Bool {
    guard written.scalar != nil else {
      report.add(.colonMakesKey, at: written.place, YAMLTrouble.colon)
      return false
    }
    if written.isNothing {
      report.add(.wrongShape, at: written.place, "A sentence is missing here.")
    } else if written.style == .quoted {
      report.add(
        .beginsWithSign, at: written.place,
        #"A quote at the beginning is lost. Begin with a word: `Click the tab "Servers".`"#)
    } else if written.style == .plain {
      checkHash(written)
    }
    return true
  }

  /// A sentence that is already one line.
  func text(_ raw: String, at place: Place, _ scope: TextScope) -> Text {
    guard raw.utf8.contains(UInt8(ascii: "$")) else { return Text(raw) }
    var pieces: [Text.Piece] = []
    var literal = ""
    for part in Placeholders.parts(of: raw) {
      switch part {
      case .words(let words): literal += words
      case .name(let name):
        if let local = scope.locals[name] {
          literal += local
        } else if let piece = piece(name, at: place, scope) {
          if !literal.isEmpty { pieces.append(.literal(literal)) }
          literal = ""
          pieces.append(piece)
        }
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return Text(pieces: pieces)
  }

  private func piece(_ name: String, at place: Place, _ scope: TextScope) -> Text.Piece? {
    if scope.hasWord, name == "value" { return .value }
    if scope.hasWord, name == "word" { return .word }
    if let field = Endpoint.Field(rawValue: name) {
      guard scope.hasEndpoint else {
        reportPlaceholder(name, "It is there only in a fix with `each:`", at: place)
        return nil
      }
      return .endpoint(field)
    }
    if let (list, field) = listed(name, at: place) { return .listed(list, field) }
    if let fact = knowledge.facts[name] {
      notes.reads.append((fact, place))
      return .fact(fact)
    }
    if name == "value" || name == "word" {
      reportPlaceholder(name, "It is there only below `set:` in a guide", at: place)
    } else {
      reportPlaceholder(name, nil, at: place)
    }
    return nil
  }

  private func reportPlaceholder(_ name: String, _ reason: String?, at place: Place) {
    guard report.incomplete.isDisjoint(with: Naming.fact.rooms) else { return }
    let hint =
      name.hasPrefix("side")
      ? " `$side` needs `for: [smtp, incoming]`."
      : report.suggestion(for: "$" + name, among: placeholders)
    report.add(
      .unknownPlaceholder, at: place,
      "Nothing can be filled in for '$\(name)'." + (reason.map { " \($0)." } ?? hint))
  }

  /// Everything that can be filled in somewhere.
  private var placeholders: [String] {
    let fields = Endpoint.Field.allCases.map(\.rawValue)
    return (["value", "word", "auth"] + fields + knowledge.facts.all.map(\.name)).map { "$" + $0 }
  }

  /// `provider.incoming.host` and its like: the first server of one of the provider's lists.
  func listed(_ name: String, at place: Place) -> (EndpointList, Endpoint.Field)? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 3, parts[0] == "provider", knowledge.facts["provider"] != nil,
      let field = Endpoint.Field(rawValue: parts[2]),
      let list = endpointList(parts[1], at: place)
    else { return nil }
    return (list, field)
  }

  /// The list of servers of a name: one of its own, or that of a side, which its protocol chooses.
  func endpointList(_ name: String, at place: Place) -> EndpointList? {
    if Self.endpointLists.contains(name) { return .named(name) }
    guard knowledge.sides[name] != nil, let fact = fact(name + ".protocol", at: place) else {
      return nil
    }
    return .chosen(by: fact)
  }

  /// The lists of servers that a provider can have.
  static let endpointLists = ["smtp", "imap", "pop3"]
}
