public import Troubleshooting

/// Reads tickets, one a line. Names and synonyms are accepted on the way in.
public struct TicketReader: Sendable {
  let listener: Listener
  private let book: Book
  /// The place of each fact by name: in which order a ticket has them must not matter.
  private let ranks: [Int]

  /// Makes a reader for the Knowledge of a listener.
  public init(_ listener: Listener) {
    self.listener = listener
    book = listener.knowledge.book
    let facts = listener.knowledge.facts
    ranks = facts.indices.sorted { facts[$0].name < facts[$1].name }.enumerated()
      .reduce(into: Array(repeating: 0, count: facts.all.count)) { $0[$1.element.raw] = $1.offset }
  }

  var knowledge: Knowledge { _read { yield book.knowledge } }

  /// So long may a line be: what is longer is no ticket, and must not fill the memory.
  public static let longestLine = 2 << 20

  /// Reads one line as it stands in a file; its 1-based number is for messages.
  ///
  /// - Throws: the first thing that is wrong, with its place.
  public func ticket(_ line: ArraySlice<UInt8>, number: Int) throws(TicketProblem) -> Ticket {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw TicketProblem(
        line: number, column: TicketReader.charactersRead(in: line) + 1,
        found: "a byte that is no text", expected: "UTF-8")
    }
    return try ticket(text, number: number)
  }

  /// What is said of a line that nobody has read because of its length in bytes.
  public func tooLong(_ length: Int, number: Int) -> TicketProblem {
    TicketProblem(
      line: number, column: 1, found: "a line of \(length) bytes",
      expected: "a ticket of at most \(TicketReader.longestLine) bytes")
  }

  private static func charactersRead(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue = decoder.decode(&iterator) { count += 1 }
    return count
  }

  /// Reads one line; its 1-based number is for messages.
  ///
  /// - Throws: the first thing that is wrong, with its place.
  public func ticket(_ line: String, number: Int) throws(TicketProblem) -> Ticket {
    var place = Place(line: line, number: number)
    let json = try place.json()
    guard case .object(let fields) = json else {
      throw place.problem(json.kind, "an object such as {\"id\": \"T-1\", \"text\": \"…\"}")
    }
    place.id = try? id(fields, place)
    var ticket = Ticket(id: try id(fields, place), line: number)
    try check(fields.keys, TicketReader.fields, place)
    ticket.text = try text(fields["text"], "text", place)
    let named = program(fields["facts"])
    let read = named == nil && namesVersion(json) ? program(in: ticket.text) : nil
    (ticket.facts, ticket.decisions) = try facts(fields["facts"], place, beside: read)
    // Facts count before the text is heard, and a version is one of a program that is known.
    if let read, namesVersion(fields["facts"]), let role = knowledge.roles.program {
      ticket.facts.insert(Assignment(knowledge.facts[role].name, read.text), at: 0)
    }
    ticket.tried = try trials(fields["tried"], place, named ?? read)
    return ticket
  }

  /// Reads `FACT=VALUE` of a command line; what else is given there may name the program whose version
  /// it is.
  public func assignment(
    _ fact: String, _ value: String, beside given: [Assignment] = []
  ) throws(TicketProblem) -> Assignment {
    let place = Place(line: "\(fact)=\(value)", number: 1)
    let index = try self.fact(fact, place)
    // Which of two values is right depends on the ticket.
    guard knowledge.facts[index].name == fact else {
      throw place.problem(fact, "the id of a fact", at: fact)
    }
    // Of two values of one fact the last counts.
    let fields = given.reversed().reduce(into: JSON.Fields()) {
      $0.add(.string($1.value), for: $1.fact)
    }
    return try assignment(index, .string(value), place, program(.object(fields)), at: fact)
  }

  private static let fields = ["id", "text", "facts", "tried"]
  private static let trialFields = ["fix", "set", "outcome", "text", "facts"]

  private func id(_ fields: JSON.Fields, _ place: Place) throws(TicketProblem) -> String {
    switch fields["id"] {
    case .string(let id) where !id.isEmpty: return id
    case .number(let id): return String(id)
    case nil: throw place.problem("a ticket without an id", "\"id\": \"T-1\"")
    case let other?: throw place.problem(other.kind, "an id such as \"T-1\"", at: "id")
    }
  }

  private func check(_ keys: [String], _ known: [String], _ place: Place) throws(TicketProblem) {
    for key in keys.sorted() where !known.contains(key) {
      throw place.problem(
        key, "one of \(known.joined(separator: ", "))", at: key,
        nearest: Nearest.nearest(to: key, among: known))
    }
  }

  private func text(_ json: JSON?, _ key: String, _ place: Place) throws(TicketProblem) -> String {
    switch json {
    case nil, .null: return ""
    case .string(let text): return text
    case let other?: throw place.problem(other.kind, "a text", at: key)
    }
  }

  // MARK: Facts

  private func facts(
    _ json: JSON?, _ place: Place, beside known: Value? = nil
  ) throws(TicketProblem) -> (facts: [Assignment], decisions: [Assignment]) {
    switch json {
    case nil, .null: return ([], [])
    case .object(let fields):
      let program = program(json) ?? known
      var (read, decisions) = ([(rank: Int, assignment: Assignment)](), [Assignment]())
      read.reserveCapacity(fields.count)
      for (key, value) in fields {
        let fact = try fact(key, place)
        let assignment = try assignment(fact, value, place, program, at: key)
        if knowledge.facts[fact].name == key {
          read.append((ranks[fact.raw], assignment))
        } else {
          decisions.append(assignment)
        }
      }
      read.sort { $0.rank < $1.rank }
      return (read.map(\.assignment), decisions)
    case let other?:
      throw place.problem(other.kind, "an object such as {\"smtp.port\": 25}", at: "facts")
    }
  }

  private func assignment(
    _ fact: FactID, _ json: JSON, _ place: Place, _ program: Value?, at key: String
  ) throws(TicketProblem) -> Assignment {
    let value: String
    switch json {
    case .string(let text): value = text
    case .number(let number): value = String(number)
    case .bool(let isTrue) where knowledge.facts[fact].kind == .yesNo:
      value = (isTrue ? Value.yes : Value.no).text
    case .fraction(let number): value = String(number)
    default: throw place.problem(json.kind, "a text or a number", at: key)
    }
    let name = knowledge.facts[fact].name
    if value == Assignment.unknown { return Assignment(name, value) }
    return Assignment(name, try read(value, fact, at: key, place, program))
  }

  /// The fact of a key: `which/smtp.port` tells which of two values of `smtp.port` is right.
  private func fact(_ key: String, _ place: Place) throws(TicketProblem) -> FactID {
    var fact = knowledge.facts[key]
    if fact == nil, case .which(let decided) = QuestionName(key) { fact = knowledge.facts[decided] }
    guard let fact, knowledge.facts[fact].canBeGiven else {
      let names = knowledge.facts.all.filter(\.canBeGiven).map(\.name)
      throw place.problem(
        key, "the id of a fact", at: key, nearest: Nearest.nearest(to: key, among: names))
    }
    return fact
  }

  /// The program that some facts name: without it no version of a program can be read.
  private func program(_ facts: JSON?) -> Value? {
    guard case .object(let fields) = facts, let role = knowledge.roles.program,
      case .string(let name) = fields[knowledge.facts[role].name],
      case .value(let value) = listener.match(name, to: role, in: nil)
    else { return nil }
    return value
  }

  /// Whether the version of a program is among the facts, however deep they stand.
  private func namesVersion(_ json: JSON?) -> Bool {
    switch json {
    case .object(let fields):
      knowledge.roles.version.map { fields[knowledge.facts[$0].name] != nil } == true
        || fields.contains { namesVersion($0.value) }
    case .array(let entries): entries.contains(where: namesVersion)
    default: false
    }
  }

  /// The program that a text names.
  private func program(in text: String) -> Value? {
    guard let role = knowledge.roles.program else { return nil }
    let session = Session(knowledge, Event.Start(date: "", skipsOpening: true))
    let name = knowledge.facts[role].name
    return listener.reading(text, in: session).read.first { $0.fact == name }
      .map { Value($0.value) }
  }

  private func read(
    _ value: String, _ fact: FactID, at key: String, _ place: Place, _ program: Value?
  ) throws(TicketProblem) -> String {
    if knowledge.facts[fact].kind == .choice,
      knowledge.facts[fact].answers.contains(where: { $0.value.text == value })
    {
      return value
    }
    switch listener.match(value, to: fact, in: program) {
    case .value(let read) where read.text == value || !isOtherVersion(value, fact):
      return read.text
    case .outOfRange(_, let expected):
      throw place.problem(Place.shown(value: value), expected, at: key, value: value)
    default:
      let known = listener.names(of: fact, in: program)
      let expected =
        known.isEmpty ? knowledge.facts[fact].kind.example : known.joined(separator: ", ")
      throw place.problem(
        Place.shown(value: value), expected, at: key, value: value,
        nearest: Nearest.nearest(to: value, among: known))
    }
  }

  /// Whether it is the version of another program, which a number in it must not make one of this.
  private func isOtherVersion(_ value: String, _ fact: FactID) -> Bool {
    knowledge.facts[fact].kind == .version
      && knowledge.guides.all.contains { $0.versions.contains { $0.name == value } }
  }

  // MARK: What was tried

  private func trials(
    _ json: JSON?, _ place: Place, _ program: Value?
  ) throws(TicketProblem) -> [Ticket.Trial] {
    switch json {
    case nil, .null: return []
    case .array(let entries):
      var trials: [Ticket.Trial] = []
      for entry in entries { trials.append(try trial(entry, place, program)) }
      return trials
    case let other?:
      throw place.problem(other.kind, "a list of what was tried", at: "tried")
    }
  }

  private func trial(
    _ json: JSON, _ place: Place, _ program: Value?
  ) throws(TicketProblem) -> Ticket.Trial {
    guard case .object(let fields) = json else {
      throw place.problem(json.kind, "an object with fix and outcome", at: "tried")
    }
    try check(fields.keys, TicketReader.trialFields, place)
    var trial = Ticket.Trial(try what(fields, place), try outcome(fields["outcome"], place))
    trial.text = try text(fields["text"], "text", place)
    (trial.facts, trial.decisions) = try facts(fields["facts"], place, beside: program)
    return trial
  }

  private func what(
    _ fields: JSON.Fields, _ place: Place
  ) throws(TicketProblem) -> Event.Trial {
    switch (fields["fix"] ?? .null, fields["set"] ?? .null) {
    case (.string(let name), .null): return .fix(try fix(name, place))
    case (.null, .null):
      throw place.problem("a trial without a fix", "\"fix\" or \"set\"", at: "tried")
    case (.null, let set):
      let (changes, decisions) = try facts(set, place)
      if let decision = decisions.first {
        let key = QuestionName.which(decision.fact).id
        throw place.problem(key, "a setting of the mail program", at: key)
      }
      let settings = knowledge.settings.map { knowledge.facts[$0].name }
      if let change = changes.first(where: { !settings.contains($0.fact) }) {
        throw place.problem(
          change.fact, "a setting of the mail program", at: change.fact,
          nearest: Nearest.nearest(to: change.fact, among: settings))
      }
      if let change = changes.first(where: { $0.value == Assignment.unknown }) {
        throw place.problem(change.value, "the value that was set", at: change.fact)
      }
      return .own(changes)
    case (let fix, .null): throw place.problem(fix.kind, "the id of a fix", at: "fix")
    default: throw place.problem("both \"fix\" and \"set\"", "one of them", at: "set")
    }
  }

  /// The id of a fix that Knowledge has; an endpoint at its end is not known before the facts are.
  func fix(_ name: String, _ place: Place) throws(TicketProblem) -> String {
    let parts = name.split(separator: "/")
    let base = parts.prefix(2).joined(separator: "/")
    guard parts.count <= 3, knowledge.fixes[base] != nil else {
      let names = knowledge.fixes.all.map(\.name)
      throw place.problem(
        name, "the id of a fix", at: "fix", value: name,
        nearest: Nearest.nearest(to: base, among: names))
    }
    return name
  }

  /// Reads `FIX=OUTCOME` of a command line.
  public func trial(_ fix: String, _ outcome: String) throws(TicketProblem) -> Ticket.Trial {
    let place = Place(line: "\(fix)=\(outcome)", number: 1)
    return Ticket.Trial(.fix(try self.fix(fix, place)), try self.outcome(.string(outcome), place))
  }

  private func outcome(_ json: JSON?, _ place: Place) throws(TicketProblem) -> Outcome {
    let names = Outcome.allCases.map(\.rawValue)
    let expected = "one of \(names.joined(separator: ", "))"
    guard case .string(let text) = json else {
      throw place.problem(json?.kind ?? "a trial without an outcome", expected, at: "outcome")
    }
    guard let outcome = Outcome(rawValue: text) else {
      throw place.problem(
        text, expected, at: "outcome", value: text,
        nearest: Nearest.nearest(to: text, among: names))
    }
    return outcome
  }
}

extension Fact {
  /// Whether somebody may say it: what is only looked up cannot be given.
  var canBeGiven: Bool { ask != nil || lookUp == nil }
}

extension Fact.Kind {
  /// What a value looks like.
  var example: String {
    switch self {
    case .port: "a whole number from 1 to 65535"
    case .host: "the name of a server, such as mail.example.com"
    case .domain: "what stands after the @, such as example.com"
    default: "one of its values"
    }
  }
}
