internal import Troubleshooting

extension Diagnosis: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      name: try box.read(), family: try box.read(), title: try box.read(),
      because: try box.read())
    fixes = try box.read()
    cures = try box.read()
    enquire = try box.read()
    sources = try box.read()
    asOf = try box.read()
    prior = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(family)
    box.write(title)
    box.write(because)
    box.write(fixes)
    box.write(cures)
    box.write(enquire)
    box.write(sources)
    box.write(asOf)
    box.write(prior)
  }
}

extension Fix: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), diagnosis: try box.read(), title: try box.read())
    when = try box.read()
    each = try box.read()
    before = try box.read()
    set = try box.read()
    after = try box.read()
    effort = try box.read()
    losesMail = try box.read()
    verify = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(diagnosis)
    box.write(title)
    box.write(when)
    box.write(each)
    box.write(before)
    box.write(set)
    box.write(after)
    box.write(effort)
    box.write(losesMail)
    box.write(verify)
  }
}

extension Fix.Setting: Packed {
  init(from box: inout Unpacker) throws(Damage) { self.init(try box.read(), try box.read()) }

  func pack(into box: inout Packer) {
    box.write(fact)
    box.write(source)
  }
}

extension ValueSource: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    switch try box.tag(below: 5) {
    case 0: self = .literal(try box.read())
    case 1: self = .fact(try box.read())
    case 2: self = .endpoint(try box.read())
    case 3: self = .listed(try box.read(), try box.read())
    default: self = .signIn
    }
  }

  func pack(into box: inout Packer) {
    switch self {
    case .literal(let value): box.write(kind: 0, value)
    case .fact(let fact): box.write(kind: 1, fact)
    case .endpoint(let field): box.write(kind: 2, field)
    case .listed(let list, let field): box.write(kind: 3, list, field)
    case .signIn: box.number(4)
    }
  }
}

extension TaskSource: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    let task: TaskID? = try box.read()
    self = task.map(TaskSource.task) ?? .endpointFirst
  }

  func pack(into box: inout Packer) {
    if case .task(let task) = self { box.write(task as TaskID?) } else { box.write(nil as TaskID?) }
  }
}

extension FixTask: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), kind: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(kind)
  }
}
