internal import Troubleshooting

extension Knowledge: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(start: try box.read())
    version = Version(name: try box.read(), sha256: try box.read())
    title = try box.read()
    opening = try box.read()
    roles = try box.read()
    facts = try box.read()
    flows = try box.read()
    nodes = try box.read()
    diagnoses = try box.read()
    fixes = try box.read()
    tasks = try box.read()
    guides = try box.read()
    providers = try box.read()
    networks = try box.read()
    symptoms = try box.read()
    checks = try box.read()
    terms = try box.read()
    sides = try box.read()
    whom = try box.read()
    ways = try box.read()
    never = try box.read()
    spelling = try box.read()
    promises = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(start)
    box.write(version.name)
    box.write(version.sha256)
    box.write(title)
    box.write(opening)
    box.write(roles)
    box.write(facts)
    box.write(flows)
    box.write(nodes)
    box.write(diagnoses)
    box.write(fixes)
    box.write(tasks)
    box.write(guides)
    box.write(providers)
    box.write(networks)
    box.write(symptoms)
    box.write(checks)
    box.write(terms)
    box.write(sides)
    box.write(whom)
    box.write(ways)
    box.write(never)
    box.write(spelling)
    box.write(promises)
  }
}

extension Knowledge.Roles: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init()
    program = try box.read()
    version = try box.read()
    provider = try box.read()
    security = try box.read()
    system = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(program)
    box.write(version)
    box.write(provider)
    box.write(security)
    box.write(system)
  }
}
