/// What stands in a letter where the names come: a ticket system fills them in.
public struct Slots: Hashable, Sendable {
  /// Who has written; empty if the letter names nobody.
  public var customer: String
  /// Who answers.
  public var agent: String

  /// Makes slots.
  public init(customer: String, agent: String) {
    self.customer = customer
    self.agent = agent
  }

  /// Slots that belong to no ticket system.
  public static let neutral = Slots(customer: "{customer}", agent: "{agent}")
  /// No slots: a letter that can be sent as it is.
  public static let plain = Slots(customer: "", agent: "")

  /// Reads the slots of a ticket system: `{"customer": "…", "agent": "…"}`.
  ///
  /// - Throws: what is wrong, with its place.
  public init(json: [UInt8]) throws(TicketProblem) {
    let place = Place(line: String(decoding: json, as: UTF8.self), number: 1)
    guard case .object(let fields) = try? place.json(),
      case .string(let customer) = fields["customer"], case .string(let agent) = fields["agent"],
      fields.count == 2
    else {
      throw place.problem(
        "other fields", #"{"customer": "…", "agent": "…"} with the names of a ticket system"#)
    }
    self.init(customer: customer, agent: agent)
  }
}
