/// What a fix does, whatever it is called and whichever diagnosis asks for it.
///
/// A fix that is written once and shared by many diagnoses is the same deed in all of them, so it comes
/// out alike.
struct Deed: Hashable {
  var when: Condition
  var each: EndpointList?
  var before: [TaskSource]
  var set: [Fix.Setting]
  var after: [TaskSource]
  var losesMail: Bool
}

extension Fix {
  var deed: Deed {
    Deed(
      when: when, each: each, before: before, set: self.set, after: after, losesMail: losesMail)
  }
}
