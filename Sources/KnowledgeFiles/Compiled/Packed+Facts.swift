internal import Troubleshooting

extension Fact.Kind: Packed {}

extension Fact: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), kind: try box.read(), label: try box.read())
    isSetting = try box.read()
    owners = try box.read()
    side = try box.read()
    whom = try box.read()
    ask = try box.read()
    why = try box.read()
    findOut = try box.read()
    readOut = try box.read()
    answers = try box.read()
    heard = try box.read()
    isFromWords = try box.read()
    lookUp = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(kind)
    box.write(label)
    box.write(isSetting)
    box.write(owners)
    box.write(side)
    box.write(whom)
    box.write(ask)
    box.write(why)
    box.write(findOut)
    box.write(readOut)
    box.write(answers)
    box.write(heard)
    box.write(isFromWords)
    box.write(lookUp)
  }
}

extension Fact.Answer: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(value: try box.read(), label: try box.read(), also: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(value)
    box.write(label)
    box.write(also)
  }
}

extension LookUp: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(base: try box.read(), table: try box.read())
    refiner = try box.read()
    refined = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(base)
    box.write(table)
    box.write(refiner)
    box.write(refined)
  }
}

extension LookUp.Result: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.tag(below: 2) == 0 ? .value(try box.read()) : .fact(try box.read())
  }

  func pack(into box: inout Packer) {
    switch self {
    case .value(let value): box.write(kind: 0, value)
    case .fact(let fact): box.write(kind: 1, fact)
    }
  }
}

extension FactTest: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(try box.read(), values: try box.read())
    isNegated = try box.read()
    acceptsKnown = try box.read()
    acceptsUnknown = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(fact)
    box.write(values)
    box.write(isNegated)
    box.write(acceptsKnown)
    box.write(acceptsUnknown)
  }
}

extension Condition: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(tests: try box.read())
    tried = try box.read()
    today = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(tests)
    box.write(tried)
    box.write(today)
  }
}

extension Condition.Today: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.tag(below: 2) == 0 ? .from(try box.read()) : .before(try box.read())
  }

  func pack(into box: inout Packer) {
    switch self {
    case .from(let day): box.write(kind: 0, day)
    case .before(let day): box.write(kind: 1, day)
    }
  }
}

extension Change: Packed {
  init(from box: inout Unpacker) throws(Damage) { self.init(try box.read(), try box.read()) }

  func pack(into box: inout Packer) {
    box.write(fact)
    box.write(value)
  }
}

extension Check: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(name: try box.read(), title: try box.read(), consent: try box.read())
    needs = try box.read()
    run = try box.list { (box) throws(Damage) in (key: try box.read(), text: try box.read()) }
    facts = try box.read()
  }

  func pack(into box: inout Packer) {
    box.write(name)
    box.write(title)
    box.write(consent)
    box.write(needs)
    box.list(run) {
      $0.write($1.key)
      $0.write($1.text)
    }
    box.write(facts)
  }
}

extension Check.Result: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(
      fact: try box.read(),
      words: try box.list { (box) throws(Damage) in
        (value: try box.read(), word: try box.read())
      },
      says: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(fact)
    box.list(words) {
      $0.write($1.value)
      $0.write($1.word)
    }
    box.write(says)
  }
}
