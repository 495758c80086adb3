public import Troubleshooting

/// Makes call scripts of Knowledge.
public struct CallScriptMaker: Sendable {
  /// So many steps are read on paper without getting lost; what is beyond is for the chat.
  public static let usualMost = 40

  private let knowledge: Knowledge
  private let date: String

  /// Makes a maker. The day, ISO 8601, is for dated rules.
  public init(_ knowledge: Knowledge, date: String) {
    self.knowledge = knowledge
    self.date = date
  }

  /// The script that begins where some facts lead.
  ///
  /// - Parameters:
  ///   - given: What is known beforehand.
  ///   - start: Where the tree is entered, if not at its beginning.
  ///   - most: The number of steps; the first flow is whole even if it has more.
  /// - Returns: The script; without steps if nothing is left to ask.
  public func script(
    given: [Assignment], start: NodeID? = nil, most: Int = usualMost
  ) -> CallScript {
    let session = Session(
      knowledge, Event.Start(date: date, given: given, skipsOpening: true))
    let first = start ?? knowledge.start
    let itinerary = Itinerary(Foresight(session, from: first, date: date), from: first)
    var writer = ScriptWriter(itinerary, ScriptPages(itinerary, most: most))
    return writer.script
  }
}
