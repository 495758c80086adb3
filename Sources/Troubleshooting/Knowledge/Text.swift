/// A sentence of Knowledge with the places that are filled in when it is said.
public struct Text: Hashable, Sendable {
  /// One stretch of a text.
  public enum Piece: Hashable, Sendable {
    /// Words that are said as they stand.
    case literal(String)
    /// `$smtp.port`: the fact, shown by its answer's label; unset, by its own label.
    case fact(FactID)
    /// `$value` in a guide: the value that the setting gets.
    case value
    /// `$word` in a guide: what the program calls that value.
    case word
    /// `$host` and its like: a field of the endpoint that the fix is for.
    case endpoint(Endpoint.Field)
    /// `$provider.incoming.host` and its like.
    case listed(EndpointList, Endpoint.Field)
  }

  /// The stretches, in order.
  public var pieces: [Piece]

  /// Makes a text of its stretches.
  public init(pieces: [Piece]) { self.pieces = pieces }

  /// Makes a text that has nothing to fill in.
  public init(_ literal: String) { pieces = literal.isEmpty ? [] : [.literal(literal)] }

  /// Tells whether there is nothing to say.
  public var isEmpty: Bool { pieces.isEmpty }

  /// The facts that are filled in, in order.
  public var facts: [FactID] {
    pieces.compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
  }
}

extension Text: ExpressibleByStringLiteral {
  /// Makes a text that has nothing to fill in.
  public init(stringLiteral literal: String) { self.init(literal) }
}
