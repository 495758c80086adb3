/// What a phrase in a text can mean.
enum Meaning: Sendable {
  /// One part of a pattern; a pattern without `...` has one part.
  case pattern(Int, part: Int)
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

/// A pattern of a symptom, cut at `...`.
struct Pattern: Sendable {
  /// The symptom.
  var symptom: SymptomID
  /// The 0-based place among its patterns.
  var place: Int
  /// How many parts there are.
  var parts: Int
  /// The number of its first part among those of all patterns.
  var first: Int
  /// Its folded length in bytes: the longer is the more specific.
  var length: Int
}
