extension JSON {
  /// The fields of an object, in the order in which they came. Most have a few and are gone soon: to look
  /// through them takes less than to lay out a table.
  public struct Fields: Sendable {
    private var fields: [(key: String, value: JSON)] = []
    /// The place of each key, once there are many.
    private var places: [String: Int] = [:]

    private static let few = 32

    /// No fields.
    public init() {}

    /// The keys, in order.
    public var keys: [String] { fields.map(\.key) }

    /// How many there are.
    public var count: Int { fields.count }

    /// The value of a key; nil if there is none.
    public subscript(key: String) -> JSON? { place(of: key).map { fields[$0].value } }

    /// Adds a field; false, and nothing else, if there is one of this key.
    @discardableResult
    public mutating func add(_ value: JSON, for key: String) -> Bool {
      guard place(of: key) == nil else { return false }
      if fields.count == Fields.few {
        for (place, field) in fields.enumerated() { places[field.key] = place }
      }
      if fields.count >= Fields.few { places[key] = fields.count }
      fields.append((key, value))
      return true
    }

    /// With those of others behind them; a key of both keeps its value here.
    public func joined(with others: Fields) -> Fields {
      others.fields.reduce(into: self) { $0.add($1.value, for: $1.key) }
    }

    private func place(of key: String) -> Int? {
      guard fields.count <= Fields.few else { return places[key] }
      return fields.firstIndex { $0.key == key }
    }
  }
}

extension JSON.Fields: Sequence {
  /// The fields, in order.
  public func makeIterator() -> IndexingIterator<[(key: String, value: JSON)]> {
    fields.makeIterator()
  }
}

extension JSON.Fields: ExpressibleByDictionaryLiteral {
  /// Fields as they are written down.
  public init(dictionaryLiteral fields: (String, JSON)...) {
    for (key, value) in fields {
      let isNew = add(value, for: key)
      precondition(isNew, "the key \(key) twice")
    }
  }
}
