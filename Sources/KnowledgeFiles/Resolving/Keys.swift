/// The keys that something may and must have.
struct Keys {
  /// What it is, with its article.
  let what: String
  let required: [String]
  let optional: [String]

  init(_ what: String, _ required: String, _ optional: String = "") {
    self.what = what
    self.required = required.split(separator: " ").map(String.init)
    self.optional = optional.split(separator: " ").map(String.init)
  }

  func allows(_ key: String) -> Bool { required.contains(key) || optional.contains(key) }
}

extension Keys {
  static let house = Keys(
    "knowledge.yaml", "title start",
    "language format opening version sides whom families never promises sign-in trade")
  static let side = Keys("a side", "name verb", "doing ports text verify")
  static let whom = Keys("somebody to ask", "name", "known-as")
  static let promise = Keys("a promise", "because", "every-way-to passes no-way-to when")
  static let way = Keys("a way of signing in", "", "set needs can do")
  static let fact = Keys("a fact", "label", factOptions)
  static let impliedFact = Keys("a fact", "", "label " + factOptions)
  private static let factOptions =
    "ask type setting belongs-to whom read-out why find-out answers samples for look-up"
  static let answer = Keys("an answer", "label", "also")
  static let flow = Keys("a flow", "flow title start nodes", "for")
  static let askNode = Keys("an `ask` node", "ask", "to then now only")
  static let checkNode = Keys("a `check` node", "check then", "only")
  static let whenNode = Keys("a `when` node", "when", "only")
  static let noteNode = Keys("a `note` node", "note then", "when sources only")
  static let diagnoseNode = Keys("a `diagnose` node", "diagnose", "otherwise only")
  static let visitNode = Keys("a `visit` node", "visit then", "only")
  static let endNode = Keys("an `end` node", "end", "enquire only")
  static let diagnosis = Keys(
    "a diagnosis", "family title because sources as-of", "fixes cures enquire for")
  static let fix = Keys("a fix", "title", "when each do set after effort risk verify shared only")
  static let guide = Keys(
    "a guide", "name", "program provider security system like version versions " + manual)
  static let version = Keys("a version", "name", "numbers " + manual)
  private static let manual =
    "also about cannot open places settings close tasks warnings "
    + "sources as-of confidence"
  static let versionQuestion = Keys("`version:`", "ask", "find-out why")
  static let place = Keys("a place", "", "name go leave in")
  static let setting = Keys("a setting", "see", "at words set overwrites")
  static let provider = Keys(
    "a provider", "provider name domains confidence sources as-of",
    "like also user takes webmail first smtp imap pop3 old-hosts notes operator number-found")
  static let endpoint = Keys("a server", "host port security", "user first name")
  static let network = Keys(
    "a network", "network name blocks number-found confidence sources as-of",
    "also country since alternative")
  static let symptom = Keys(
    "a symptom", "title",
    "text read words facts likely when from vague speaks-for samples unlike for")
  static let check = Keys("a check", "title consent run facts", "needs")
  static let checkFact = Keys("a fact of a check", "words", "says")
  static let term = Keys("a term", "say short", "also more")
}
