/// What a compiled Knowledge was made from, and by whom.
struct Origin: Equatable {
  /// What tells one build of the program from another: each understands only what it wrote itself.
  var program: String
  /// How the files looked. Empty if they were so young that they may have been written once more since,
  /// without looking any different.
  var stamp: String

  init(program: String, stamp: String) {
    self.program = program
    self.stamp = stamp
  }
}

extension Origin: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(program: try box.read(), stamp: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(program)
    box.write(stamp)
  }
}
