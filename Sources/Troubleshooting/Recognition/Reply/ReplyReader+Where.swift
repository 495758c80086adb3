extension ReplyReader {
  /// Tells whether somebody asks where to look, and so does not know yet.
  public static func asksWhere(_ reply: String) -> Bool {
    let said = reply.lowercased()
    let beginnings = [
      "where ", "how do i find", "how can i find", "how do i get there", "how do i see",
    ]
    return said == "?" || beginnings.contains(where: said.hasPrefix)
  }
}
