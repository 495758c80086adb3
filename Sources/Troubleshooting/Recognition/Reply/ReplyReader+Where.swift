extension ReplyReader {
  /// Tells whether somebody asks where to look, and so does not know yet.
  public static func asksWhere(_ reply: String) -> Bool {
    let said = reply.lowercased()
    let beginnings = [
      "where ", "how do i find", "how can i find", "how do i get there", "how do i see",
      "i cannot find", "i can not find", "i can't find", "i cant find", "cannot find", "can't find",
      "i do not see", "i don't see", "i dont see", "there is no such",
    ]
    return said == "?" || said == "where" || beginnings.contains(where: said.hasPrefix)
  }
}
