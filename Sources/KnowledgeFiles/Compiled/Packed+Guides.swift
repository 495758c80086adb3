internal import Troubleshooting

extension Guide.Kind: Packed {}

extension Guide: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      name: try box.read(), kind: try box.read(), title: try box.read(), manual: try box.read())
    also = try box.read()
    isCommon = try box.read()
    confidence = try box.read()
    if try box.read() { version = (ask: try box.read(), findOut: try box.read()) }
    versions = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(kind)
    box.write(title)
    box.write(manual)
    box.write(also)
    box.write(isCommon)
    box.write(confidence)
    box.write(version != nil)
    if let version {
      box.write(version.ask)
      box.write(version.findOut)
    }
    box.write(versions)
  }
}

extension Guide.Version: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      name: try box.read(), title: try box.read(), numbers: (try box.read(), try box.read()),
      manual: try box.read())
    also = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(title)
    box.write(numbers.low)
    box.write(numbers.high)
    box.write(manual)
    box.write(also)
  }
}

extension VersionNumber: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    let text: String = try box.read()
    guard let number = VersionNumber(text) else { throw Damage() }
    self = number
  }

  func pack(into box: inout Packer) {
    box.write(figures.map(String.init).joined(separator: "."))
  }
}

extension Manual: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init()
    open = try box.read()
    close = try box.read()
    places = try box.read()
    settings = try box.read()
    tasks = try box.read()
    refusals = try box.read()
    warnings = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(open)
    box.write(close)
    box.write(places)
    box.write(settings)
    box.write(tasks)
    box.write(refusals)
    box.write(warnings)
  }
}

extension Manual.Place: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      name: try box.read(), go: try box.read(), leave: try box.read(), inside: try box.read())
    title = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(go)
    box.write(leave)
    box.write(inside)
    box.write(title)
  }
}

extension Manual.Refusal: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(tests: try box.read(), because: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(tests)
    box.write(because)
  }
}

extension SettingGuide: Pooled {
  static func pool(of box: borrowing Unpacker) -> [SettingGuide] { box.settings }

  init(whole box: inout Unpacker) throws(Damage) {
    self.init(fact: try box.read(), place: try box.read(), see: try box.read())
    words = try box.read()
    steps = try box.list { (box) throws(Damage) in
      (values: try box.read(), steps: try box.read())
    }
    overwrites = try box.read()
    cannot = try box.read()
  }

  func packWhole(into box: inout Packer) {
    box.write(fact)
    box.write(place)
    box.write(see)
    box.write(words)
    box.list(steps) {
      $0.write($1.values)
      $0.write($1.steps)
    }
    box.write(overwrites)
    box.write(cannot)
  }
}

extension SettingGuide.Word: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(values: try box.read(), word: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(values)
    box.write(word)
  }
}

extension TaskGuide: Pooled {
  static func pool(of box: borrowing Unpacker) -> [TaskGuide] { box.tasks }

  init(whole box: inout Unpacker) throws(Damage) {
    switch try box.tag(below: 3) {
    case 0: self = .steps(try box.read())
    case 1: self = .nothing
    default: self = .cannot(try box.read())
    }
  }

  func packWhole(into box: inout Packer) {
    switch self {
    case .steps(let steps): box.write(kind: 0, steps)
    case .nothing: box.number(1)
    case .cannot(let because): box.write(kind: 2, because)
    }
  }
}
