/// A finding that an author may allow, before it is known whether one did.
public struct Remark: Sendable {
  let code: Code
  let place: Place
  /// The 1-based line on which the text or entry begins: what a comment has to stand before.
  let anchor: Int
  let message: String
  let details: [String]

  init(
    _ code: Code, at place: Place, anchor: Int? = nil, _ message: String, details: [String] = []
  ) {
    self.code = code
    self.place = place
    self.anchor = anchor ?? place.line
    self.message = message
    self.details = details
  }
}
