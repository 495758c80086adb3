/// The dense, 0-based place of an element in its ``Table``.
///
/// Names are resolved to indices once, when Knowledge is checked; a walk never looks a name up.
@frozen
public struct Index<Element>: Hashable, Comparable, Sendable {
  /// The 0-based position.
  public let raw: Int

  /// Makes the index of the element at a 0-based position.
  @inlinable
  public init(_ raw: Int) { self.raw = raw }

  /// Orders by position, which is the order of the files.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
}

/// Something authored that has an id.
public protocol Named: Sendable {
  /// The id as written in Knowledge, for example `smtp.port` or `start/direction`.
  var name: String { get }
}

/// Elements in authored order, reached by index or by id.
@frozen
public struct Table<Element: Named>: Sendable {
  @usableFromInline
  var elements: [Element] = []
  /// The elements in authored order.
  @inlinable
  public var all: [Element] { elements }
  @usableFromInline
  var names = NameIndex()

  /// Makes an empty table.
  public init() {}

  /// Adds an element and gives its index; a second one of the same id hides the first by name.
  @inlinable
  @discardableResult
  public mutating func add(_ element: Element) -> Index<Element> {
    let index = Index<Element>(elements.count)
    elements.append(element)
    names.add(element.name)
    return index
  }

  /// The element at an index of this table.
  @inlinable
  public subscript(index: Index<Element>) -> Element {
    _read { yield elements[index.raw] }
    _modify { yield &elements[index.raw] }
  }

  /// The index of an id, or nil if there is none.
  @inlinable
  public subscript(name: String) -> Index<Element>? { names[name].map { Index($0) } }

  /// Every index, in authored order.
  @inlinable
  public var indices: [Index<Element>] { elements.indices.map { Index($0) } }
}
