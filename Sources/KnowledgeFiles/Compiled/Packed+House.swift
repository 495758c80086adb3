internal import Troubleshooting

extension Side: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      name: try box.read(), adjective: try box.read(), verb: try box.read(),
      doing: try box.read())
    ports = try box.read()
    words = try box.read()
    verify = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(adjective)
    box.write(verb)
    box.write(doing)
    box.write(ports)
    box.write(words)
    box.write(verify)
  }
}

extension Whom: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), title: try box.read())
    knownAs = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(title)
    box.write(knownAs)
  }
}

extension SignInWay: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read())
    set = try box.read()
    needs = try box.read()
    can = try box.read()
    task = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(set)
    box.write(needs)
    box.write(can)
    box.write(task)
  }
}

extension Term: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), say: try box.read(), short: try box.read())
    also = try box.read()
    more = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(say)
    box.write(short)
    box.write(also)
    box.write(more)
  }
}
