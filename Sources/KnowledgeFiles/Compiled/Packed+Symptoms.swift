internal import Troubleshooting

extension Symptom.Subject: Packed {}

extension Symptom: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), title: try box.read())
    patterns = try box.read()
    templates = try box.read()
    words = try box.read()
    findings = try box.read()
    evidence = try box.read()
    when = try box.read()
    isVague = try box.read()
    programs = try box.read()
    speaksFor = try box.read()
    side = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(title)
    box.write(patterns)
    box.write(templates)
    box.write(words)
    box.write(findings)
    box.write(evidence)
    box.write(when)
    box.write(isVague)
    box.write(programs)
    box.write(speaksFor)
    box.write(side)
  }
}

extension Symptom.Subjects: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.tag(below: 2) == 0 ? .plain(try box.read()) : .sided(try box.read())
  }

  func pack(into box: inout Packer) {
    switch self {
    case .plain(let fact): box.write(kind: 0, fact)
    case .sided(let facts): box.write(kind: 1, facts)
    }
  }
}

extension Symptom.Finding: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(fact: try box.read(), value: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(fact)
    box.write(value)
  }
}

extension Symptom.Evidence: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(diagnosis: try box.read(), points: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(diagnosis)
    box.write(points)
  }
}

extension Symptom.Template: Packed {
  init(from box: inout Unpacker) throws(Damage) { self.init(pieces: try box.read()) }
  func pack(into box: inout Packer) { box.write(pieces) }
}

extension Symptom.Template.Piece: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.tag(below: 2) == 0 ? .literal(try box.read()) : .fact(try box.read())
  }

  func pack(into box: inout Packer) {
    switch self {
    case .literal(let text): box.write(kind: 0, text)
    case .fact(let fact): box.write(kind: 1, fact)
    }
  }
}
