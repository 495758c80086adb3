extension Array {
  /// Tells whether an element passes. No element is copied: what was tried holds half a dozen references.
  func has(_ passes: (borrowing Element) -> Bool) -> Bool {
    let elements = span
    for place in elements.indices where passes(elements[place]) { return true }
    return false
  }
}
