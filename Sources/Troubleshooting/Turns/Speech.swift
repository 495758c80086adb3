/// Fills texts in from what is known.
struct Speech {
  let view: FactView
  /// The endpoint that `$host` and its like speak of.
  var endpoint: Endpoint?
  /// What `$value` and `$word` stand for.
  var value: Value?
  var word: String?
  /// Whether a place that nothing fills in is marked with ``gap``.
  var marksGaps = false

  /// The mark of a place that nothing fills in: no text has this sign.
  static let gap = "\u{FFFC}"

  init(_ view: FactView, endpoint: Endpoint? = nil) {
    self.view = view
    self.endpoint = endpoint
  }

  private var knowledge: Knowledge { _read { yield view.knowledge } }

  /// The sentence as the person sees it.
  func say(_ text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let words): words
      case .fact(let fact): name(fact)
      case .value: value?.text ?? unfilled("")
      case .word: word ?? value?.text ?? unfilled("")
      case .endpoint(let field):
        FixResolver(view: view).field(field, of: endpoint)?.text ?? unfilled(field.rawValue)
      case .listed(let list, let field): first(list, field)
      }
    }.joined()
  }

  /// A fact in a sentence: its answer's label, or its own if it is not known.
  func name(_ fact: FactID) -> String {
    view.value(fact).map { label($0, of: fact) } ?? unfilled(say(knowledge.facts[fact].label))
  }

  private func unfilled(_ words: String) -> String { marksGaps ? Speech.gap + words : words }

  /// What a person sees for a value: the word of their program for a setting, else its label.
  func shown(_ value: Value, of fact: FactID) -> String {
    guard knowledge.facts[fact].isSetting, view.guideID(.program) != nil,
      let setting = view.manual.setting(fact), !setting.words.isEmpty,
      let word = setting.word(for: value)
    else { return label(value, of: fact) }
    return word
  }

  /// What a tab or dialog is called above its steps.
  func heading(of place: Manual.Place) -> String {
    place.title.map(say) ?? Wording.title(place.name, knowledge.terms)
  }

  /// The person's program, by its version if that is known.
  var programAndVersion: String {
    let roles = knowledge.roles
    guard let program = roles.program else { return "" }
    guard let version = roles.version, view.value(version) != nil else { return name(program) }
    return name(version)
  }

  /// What a value is called.
  func label(_ value: Value, of fact: FactID) -> String {
    let authored = knowledge.facts[fact]
    if let answer = authored.answers.first(where: { $0.value == value }) {
      return say(answer.label)
    }
    return switch authored.kind {
    case .program, .security, .system:
      knowledge.guides[value.text].map { knowledge.guides[$0].title } ?? value.text
    case .provider:
      knowledge.providers[value.text].map { knowledge.providers[$0].title } ?? value.text
    case .network:
      knowledge.networks[value.text].map { knowledge.networks[$0].title } ?? value.text
    case .version:
      view.guide(.program)?.versions.first { $0.name == value.text }?.title ?? value.text
    default: value.text
    }
  }

  private func first(_ list: EndpointList, _ field: Endpoint.Field) -> String {
    let resolver = FixResolver(view: view)
    return resolver.field(field, of: resolver.endpoints(list).first)?.text
      ?? unfilled(field.rawValue)
  }
}
