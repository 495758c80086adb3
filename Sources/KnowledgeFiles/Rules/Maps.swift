extension Report {
  /// Tells whether something is a map, and says what to do if not.
  func isMap(_ written: Written, what: String) -> Bool {
    if written.isMap { return true }
    if written.list != nil {
      add(
        .listForEntries, at: written.place,
        "These are entries, not a list: write `use-465:` instead of `- use-465:`, and its keys two "
          + "spaces further in. Expected \(what).")
    } else if written.isNothing {
      add(
        .wrongShape, at: written.place,
        "Nothing stands here. Expected \(what): keys with a colon, two spaces further in.")
    } else {
      add(
        .wrongShape, at: written.place,
        "'\(written.scalar ?? "")' stands here, and \(what) is expected: keys with a colon, each on "
          + "its own line.")
    }
    return false
  }
}
