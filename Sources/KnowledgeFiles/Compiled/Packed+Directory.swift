internal import Troubleshooting

extension Confidence: Packed {}
extension Endpoint.Field: Packed {}

extension Provider: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), title: try box.read())
    also = try box.read()
    domains = try box.read()
    endpoints = try box.read()
    ways = try box.read()
    user = try box.read()
    notes = try box.read()
    runBy = try box.read()
    numberFound = try box.read()
    confidence = try box.read()
    sources = try box.read()
    asOf = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(title)
    box.write(also)
    box.write(domains)
    box.write(endpoints)
    box.write(ways)
    box.write(user)
    box.write(notes)
    box.write(runBy)
    box.write(numberFound)
    box.write(confidence)
    box.write(sources)
    box.write(asOf)
  }
}

extension Endpoint: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    let name: String = try box.read()
    var fields: [Field: Value] = [:]
    for field in Field.allCases { fields[field] = try box.read() }
    self.init(name: name, fields: fields, first: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(name)
    for field in Field.allCases { box.write(fields[field]) }
    box.write(first)
  }
}

extension EndpointList: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.tag(below: 2) == 0 ? .named(try box.read()) : .chosen(by: try box.read())
  }

  func pack(into box: inout Packer) {
    switch self {
    case .named(let name): box.write(kind: 0, name)
    case .chosen(let fact): box.write(kind: 1, fact)
    }
  }
}

extension Network: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), title: try box.read())
    also = try box.read()
    numberFound = try box.read()
    confidence = try box.read()
    sources = try box.read()
    asOf = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(title)
    box.write(also)
    box.write(numberFound)
    box.write(confidence)
    box.write(sources)
    box.write(asOf)
  }
}
