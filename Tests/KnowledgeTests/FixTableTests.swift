import TestStage
import Testing
import Troubleshooting

@Suite struct `The table of fixes by programs` {
  /// A reason why a fix is not given, and the programs in which it is met.
  private struct Refusal {
    var inability: Inability
    var columns: [String]
  }

  @Test func `shows every fix, for whoever reads the report of the tests`() async throws {
    let table = try #require(try await Tables.shipped.value.last)
    #expect(!table.rows.isEmpty)
    for group in table.groups {
      print("\n" + group.map { table.columns[$0].name }.joined(separator: ", "))
      for row in table.rows {
        let name = ([row.fix] + row.choices.joined().map(\.value)).joined(separator: " ")
        switch row.cells[group[0]] {
        case .can: print("  can         \(name)")
        case .notMeant: print("  not meant   \(name)")
        case .cannot(let inability): print("  cannot      \(name): \(inability.because)")
        }
      }
    }
  }

  @Test func `has a row for each fix that some provider's customers can come to`() async throws {
    let knowledge = try TestKnowledge.shipped()
    var fixes = Set(knowledge.fixes.all.map(\.name))
    for row in try await Tables.shipped.value.flatMap(\.rows) {
      fixes.remove(row.fix.split(separator: "/").prefix(2).joined(separator: "/"))
    }
    // A server that support may name is in no list that could be tried out.
    let free = fixes.filter { name in
      knowledge.fixes[name].map { knowledge.fixes[$0].needsFreeAdvice(knowledge) } ?? false
    }
    #expect(fixes.subtracting(free).isEmpty, "Nobody can come to these: \(fixes.sorted())")
  }

  /// Whoever's mailbox is full, or whose mail was too large, is not asked which program they use.
  @Test func `is the same in all programs where nobody is asked for one`() async throws {
    let knowledge = try TestKnowledge.shipped()
    let free = knowledge.diagnoses.indices.filter {
      !knowledge.needsProgram[$0.raw] && !knowledge.diagnoses[$0].fixes.isEmpty
    }
    let names = Set(free.map { knowledge.diagnoses[$0].name })
    #expect(names.isSuperset(of: ["mailbox-full", "mail-too-large", "mailbox-in-use"]))
    #expect(names.isDisjoint(with: ["port25-blocked", "smtp.password-refused", "no-internet"]))
    for row in try await Tables.shipped.value.flatMap(\.rows) {
      guard names.contains(String(row.fix.prefix { $0 != "/" })) else { continue }
      #expect(Set(row.cells).count == 1, "\(row.fix)")
    }
  }

  @Test func `refuses only with sentences that somebody has read`() async throws {
    let refusals = try await refusals()
    let knowledge = try TestKnowledge.shipped()
    // Some names are written small, also at the beginning: mutt, iCloud.
    let titles = knowledge.guides.all.map(\.title) + knowledge.providers.all.map(\.title)
    let names = titles.compactMap { $0.split(separator: " ").first?.prefix(while: \.isLetter) }
    for refusal in refusals {
      let sentence = refusal.inability.because
      let isBegun = sentence.first?.isUppercase == true || names.contains(where: sentence.hasPrefix)
      #expect(sentence.count > 10 && isBegun, "\(sentence)")
      #expect(sentence.last.map { ".!?".contains($0) } == true, "No full stop: \(sentence)")
      #expect(!sentence.contains("$") && !sentence.contains("  "), "\(sentence)")
      #expect(!refusal.inability.what.isEmpty, "\(sentence)")
    }
    let blocks = refusals.map { refusal in
      "\(refusal.columns.joined(separator: ", "))\n"
        + "    \(refusal.inability.what.joined(separator: ", "))\n    \(refusal.inability.because)\n"
    }
    let text = blocks.sorted().joined(separator: "\n")
    let difference = try Golden("KnowledgeTests", "refusals.txt").difference(from: text)
    #expect(difference == nil)
  }

  /// Every refusal that any customer of any provider can meet, each once.
  private func refusals() async throws -> [Refusal] {
    var refusals: [Inability: [String]] = [:]
    for table in try await Tables.shipped.value {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) {
          guard case .cannot(let inability) = cell,
            refusals[inability]?.contains(column.name) != true
          else { continue }
          refusals[inability, default: []].append(column.name)
        }
      }
    }
    let order = Shipped.columns.map(\.name)
    return refusals.map { inability, columns in
      Refusal(inability: inability, columns: order.filter(columns.contains))
    }
  }
}

extension Fix {
  /// Whether a value of it is a server that is known only when somebody names it.
  fileprivate func needsFreeAdvice(_ knowledge: Knowledge) -> Bool {
    set.contains { setting in
      guard case .fact(let fact) = setting.source else { return false }
      return [fact, setting.fact].allSatisfy { knowledge.facts[$0].answers.isEmpty }
    }
  }
}
