/// What a phrase in a text can mean.
enum Meaning: Sendable {
  /// A stretch of patterns, by its number in the ``Phrasebook``.
  case stretch(Int32)
  /// The beginning of a template.
  case template(TemplateID)
  /// A side; strong words name it, weak ones such as "send" may only tell a story.
  case side(SideID, isStrong: Bool)
  /// The name of a program, provider, network, security program or system.
  case name(Fact.Kind, ValueID)
  /// How people say a value of a setting.
  case answer(FactID, ValueID)
}

/// The 0-based place of a value in ``Lexicon/values``: a meaning without a text is copied for nothing.
typealias ValueID = Int

/// A template of a symptom.
struct TemplateID: Hashable, Sendable {
  /// The symptom.
  var symptom: SymptomID
  /// The 0-based place among its templates.
  var place: Int
}

/// A pattern of a symptom.
struct Pattern: Sendable {
  /// The symptom.
  var symptom: SymptomID
  /// The 0-based place among its patterns.
  var place: Int
  /// Its folded length in bytes: the longer is the more specific.
  var length: Int
}
