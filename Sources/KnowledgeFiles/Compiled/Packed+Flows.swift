internal import Troubleshooting

extension Flow: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), title: try box.read(), start: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(title)
    box.write(start)
  }
}

extension Node: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), flow: try box.read(), kind: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(flow)
    box.write(kind)
  }
}

extension Node.Kind: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    switch try box.tag(below: 7) {
    case 0: self = .ask(try box.read())
    case 1: self = .check(try box.read(), then: try box.read())
    case 2: self = .when(try box.read())
    case 3: self = .note(try box.read())
    case 4: self = .diagnose(try box.read(), otherwise: try box.read())
    case 5: self = .visit(try box.read(), then: try box.read())
    default: self = .end(try box.read())
    }
  }

  func pack(into box: inout Packer) {
    switch self {
    case .ask(let ask): box.write(kind: 0, ask)
    case .check(let check, let then): box.write(kind: 1, check, then)
    case .when(let rows): box.write(kind: 2, rows)
    case .note(let note): box.write(kind: 3, note)
    case .diagnose(let diagnosis, let otherwise): box.write(kind: 4, diagnosis, otherwise)
    case .visit(let flows, let then): box.write(kind: 5, flows, then)
    case .end(let enquiries): box.write(kind: 6, enquiries)
    }
  }
}

extension Target: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    let node: NodeID? = try box.read()
    self = node.map(Target.node) ?? .end
  }

  func pack(into box: inout Packer) {
    if case .node(let node) = self { box.write(node as NodeID?) } else { box.write(nil as NodeID?) }
  }
}

extension Ask: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      fact: try box.read(),
      ways: try box.list { (box) throws(Damage) in
        (value: try box.read(), target: try box.read())
      },
      other: try box.read(), unknown: try box.read())
    now = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(fact)
    box.list(ways) {
      $0.write($1.value)
      $0.write($1.target)
    }
    box.write(other)
    box.write(unknown)
    box.write(now)
  }
}

extension Row: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(condition: try box.read(), target: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(condition)
    box.write(target)
  }
}

extension Note: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      text: try box.read(), when: try box.read(), sources: try box.read(), then: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(text)
    box.write(when)
    box.write(sources)
    box.write(then)
  }
}

extension Promise: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(goal: try box.read(), because: try box.read())
    passes = try box.read()
    when = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(goal)
    box.write(because)
    box.write(passes)
    box.write(when)
  }
}

extension Promise.Goal: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.tag(below: 2) == 0 ? .diagnosis(try box.read()) : .fix(try box.read())
  }

  func pack(into box: inout Packer) {
    switch self {
    case .diagnosis(let diagnosis): box.write(kind: 0, diagnosis)
    case .fix(let fix): box.write(kind: 1, fix)
    }
  }
}
