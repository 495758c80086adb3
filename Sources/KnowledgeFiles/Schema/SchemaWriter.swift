/// Turns shapes into JSON Schema, draft 7.
///
/// Values are given as an editor sees them: it takes `587` for a number and `yes` for a word.
struct SchemaWriter {
  /// Whether what is required may stand in an earlier folder.
  var isOverlay: Bool

  typealias Entry = (key: String, value: JSONText)

  func schema(_ shape: Shape) -> [Entry] {
    switch shape {
    case .word, .text: scalar
    case .oneOf(let words): [("enum", .texts(words))]
    case .form(let form): scalar(form) + constraints(form)
    case .lines, .names:
      [
        ("type", .texts(SchemaWriter.scalars + ["array"])), ("minLength", .number(1)),
        ("minItems", .number(1)), ("items", .map(scalar)),
      ]
    case .list(let item): [("type", .text("array")), ("items", .map(schema(item)))]
    case .entries(let form, let value): entries(form, value)
    case .entriesLike(let pattern, let some, let form, let others):
      [("patternProperties", .map([(pattern, .map(schema(some)))]))] + entries(form, others)
    case .keys(let keys): object(keys)
    case .mapOr(let map, let other): choice(isType: "object", map, other)
    case .listOr(let item, let other): choice(isType: "array", .list(item), other)
    case .firstWith(let choices, let last): first(of: choices[...], last)
    case .part(let shape): SchemaWriter(isOverlay: true).schema(shape)
    }
  }

  private static let scalars = ["string", "number", "boolean"]

  /// What is typed on one line; an editor may take it for a number.
  private var scalar: [Entry] {
    [("type", .texts(SchemaWriter.scalars)), ("minLength", .number(1))]
  }

  private func scalar(_ form: Form) -> [Entry] {
    [("type", .texts(form.numbers == nil ? ["string", "number"] : ["string", "integer"]))]
  }

  private func constraints(_ form: Form) -> [Entry] {
    var entries: [Entry] = form.pattern.map { [("pattern", .text($0))] } ?? []
    if !form.reserved.isEmpty { entries.append(("not", .map([("enum", .texts(form.reserved))]))) }
    guard let numbers = form.numbers else { return entries }
    return entries + [
      ("minimum", .number(numbers.lowerBound)), ("maximum", .number(numbers.upperBound)),
    ]
  }

  private func entries(_ form: Form, _ value: Shape) -> [Entry] {
    let names = constraints(form)
    return [("type", .text("object"))]
      + (names.isEmpty ? [] : [("propertyNames", .map(names))])
      + [("additionalProperties", .map(schema(value)))]
  }

  private func object(_ keys: Keys) -> [Entry] {
    var entries: [Entry] = [("type", .text("object"))]
    if !keys.all.isEmpty {
      let properties = keys.all.map { key in
        (key.name, JSONText.map([("description", .text(key.about))] + schema(key.shape)))
      }
      entries.append(("properties", .map(properties)))
    }
    if let others = keys.others {
      let names = others.form.pattern.map { JSONText.map([("pattern", .text($0))]) }
      if let names { entries.append(("propertyNames", names)) }
      entries.append(("additionalProperties", .map(schema(others.shape))))
    } else {
      entries.append(("additionalProperties", .flag(false)))
    }
    return entries + (isOverlay ? [] : needs(of: keys))
  }

  private func needs(of keys: Keys) -> [Entry] {
    var entries: [Entry] = []
    if !keys.required.isEmpty { entries.append(("required", .texts(keys.required))) }
    if !keys.anyOf.isEmpty {
      entries.append(("anyOf", .list(keys.anyOf.map { .map([has($0)]) })))
    }
    if !keys.needs.isEmpty {
      let needs = keys.needs.sorted { $0.key < $1.key }
      entries.append(("dependencies", .map(needs.map { ($0.key, .texts([$0.value])) })))
    }
    return entries
  }

  private func has(_ key: String) -> Entry { ("required", .texts([key])) }

  private func choice(isType type: String, _ one: Shape, _ other: Shape) -> [Entry] {
    [
      ("if", .map([("type", .text(type))])), ("then", .map(schema(one))),
      ("else", .map(schema(other))),
    ]
  }

  private func first(
    of choices: ArraySlice<(key: String, shape: Shape)>, _ last: Shape
  ) -> [Entry] {
    guard let choice = choices.first else { return schema(last) }
    return [
      ("type", .text("object")), ("if", .map([has(choice.key)])),
      ("then", .map(schema(choice.shape))),
      ("else", .map(first(of: choices.dropFirst(), last))),
    ]
  }
}
