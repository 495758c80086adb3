import Testing

@testable import Troubleshooting

@Suite struct `The table of fixes` {
  let small: Small

  init() throws { small = try Small() }

  private func table(_ given: String = "") -> FixTable {
    FixTable(small.knowledge, given: .init(given), date: "2026-11-20")
  }

  /// What comes of a fix in a program: `can`, `not meant`, the reason; nil if it has no row.
  private func cell(_ table: FixTable, _ fix: String, _ choices: [String], _ column: String)
    -> String?
  {
    let row = table.rows.first {
      $0.fix == fix && $0.choices.map { $0.map(\.value).joined(separator: " ") } == choices
    }
    guard let row, let place = table.columns.firstIndex(where: { $0.name == column }) else {
      return nil
    }
    return switch row.cells[place] {
    case .can: "can"
    case .notMeant: "not meant"
    case .cannot(let inability): "\(inability.what.joined(separator: " ")): \(inability.because)"
    }
  }

  private static let boxAt587 = """
    smtp.security=starttls smtp.port=587: On every port but 25 Old Mail encrypts from the first byte.
    """

  /// What is given, the fix, the choices, the program and what comes of it.
  @Test(
    arguments: [
      ("", "port25-blocked/use-587", [], "phone", "can"),
      ("", "port25-blocked/use-587", [], "old-mail", boxAt587),
      ("", "port25-blocked/use-provider/465", [], "phone", nil),
      ("email.domain=new.example", "port25-blocked/use-provider/465", [], "phone", "can"),
      ("email.domain=new.example", "port25-blocked/use-587", [], "phone", nil),
      ("email.domain=modern.example", "port25-blocked/use-provider/587", [], "phone", "can"),
      (
        "email.domain=modern.example", "port25-blocked/use-provider/587", [], "old-mail",
        "sign-in at modern: Old Mail cannot sign in in any way that Modern takes. "
          + "These programs can: The phone."
      ),
      // By the old port the outcome differs, so there is a row for each.
      ("", "encryption-off/by-port-587", ["25"], "old-mail", "can"),
      ("", "encryption-off/by-port-587", ["587"], "old-mail", boxAt587),
      ("smtp.port=25", "encryption-off/by-port-587", [], "old-mail", "can"),
      // What support may have said is tried out too.
      ("", "ports-swapped/swap-back", [], "phone", "can"),
    ] as [(String, String, [String], String, String?)])
  func `says what comes of a fix in a program`(
    given: String, fix: String, choices: [String], column: String, expected: String?
  ) {
    #expect(cell(table(given), fix, choices, column) == expected)
  }

  @Test func `has a column for every program and every version`() {
    #expect(table().columns.map(\.name) == ["any-program", "old-mail", "phone"])
    var knowledge = small.knowledge
    guard let phone = knowledge.guides["phone"] else { return }
    knowledge.guides[phone].versions = ["old", "new"].map {
      Guide.Version(name: $0, title: $0, numbers: (nil, nil), manual: Manual())
    }
    let names = FixTable(knowledge, given: [], date: "2026-11-20").columns.map(\.name)
    #expect(names == ["any-program", "old-mail", "phone", "phone/old", "phone/new"])
  }

  @Test func `puts programs together in which every fix comes out alike`() {
    let table = table()
    #expect(
      table.groups.map { $0.map { table.columns[$0].name } } == [
        ["any-program", "phone"], ["old-mail"],
      ])
  }

  @Test func `has each sentence once`() {
    #expect(table().sentences == ["On every port but 25 Old Mail encrypts from the first byte."])
  }
}

@Suite struct `Steps for settings that no fix asks for` {
  let small: Small

  init() throws { small = try Small() }

  /// What is known when a fix that only sets is proposed.
  @Test(arguments: [
    "program=phone smtp.port=25 smtp.security=none smtp.auth=password",
    "program=old-mail smtp.port=25 smtp.security=none smtp.auth=password",
    "program=any-program",
  ]) func `are those of a fix that sets the same`(known: String) throws {
    let session = small.session(known)
    guard let fix = small.knowledge.fixes["port25-blocked/use-465"],
      let resolved = FixResolver(view: session.state.view).variants(of: fix).first
    else { throw Small.Missing(name: "port25-blocked/use-465") }
    let wanted = resolved.changes.map {
      Assignment(small.knowledge.facts[$0.fact].name, $0.value.text)
    }
    #expect(wanted.count == 3)
    #expect(
      session.instructions(setting: wanted) == .steps(Planner(session.state, resolved).plan))
  }
}

@Suite struct `A guide explained` {
  let small: Small

  init() throws { small = try Small() }

  private func guide(_ name: String) throws -> Explanation {
    guard let guide = small.knowledge.guides[name] else { throw Small.Missing(name: name) }
    return small.session("program=\(name)").explanation(of: guide)
  }

  @Test func `says where a setting is seen, what its values are called, and which cannot be set`()
    throws
  {
    let mail = try guide("old-mail")
    #expect(mail.title == "Old Mail")
    #expect(mail.warnings.count == 1)
    let box = mail.settings.first { $0.fact == "incoming.security" }
    #expect(box?.places == ["Advanced"])
    #expect(box?.see == "the incoming box")
    #expect(box?.words.map(\.word) == ["empty", "ticked"])
    #expect(box?.cannot == ["STARTTLS"])
    #expect(box?.isGeneral == false)
    let phone = try guide("phone")
    #expect(phone.settings.first { $0.fact == "smtp.port" }?.isGeneral == false)
    #expect(phone.settings.first { $0.fact == "incoming.port" }?.isGeneral == true)
    #expect(mail.refusals.first?.what == ["smtp.security=starttls", "smtp.port=not 25"])
  }

  @Test func `has only tasks with steps of its own`() throws {
    #expect(try guide("old-mail").tasks == [])
    #expect(try guide("any-provider").tasks.allSatisfy { !$0.steps.isEmpty })
    #expect(try guide("any-provider").settings == [])
  }
}
