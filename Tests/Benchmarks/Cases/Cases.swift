internal import Foundation
internal import Troubleshooting

/// How well the problems of real people are understood: what they wrote, with the diagnosis that their case came
/// to. The cases lie beside the project, or in the files that are named; without any, nothing is measured.
enum Cases {
  static func measure(
    _ project: URL, _ files: [String], _ shipped: Knowledge, into table: inout Table
  ) throws {
    let usual = project.deletingLastPathComponent().appending(path: "shared/cases/dev.jsonl").path
    let files = files.isEmpty ? [usual] : files
    let cases = try files.filter(FileManager.default.fileExists).flatMap(RealCase.read)
    guard !cases.isEmpty else { return print("No cases in \(files.joined(separator: ", ")).") }
    let reader = CaseReader(shipped)
    // Nobody who writes Knowledge looks at every fifth case.
    let fifth = cases.indices.filter { $0 % 5 == 4 }.map { cases[$0] }
    let rest = cases.indices.filter { $0 % 5 != 4 }.map { cases[$0] }
    for (name, some) in [("all", cases), ("held out", fifth), ("the others", rest)] {
      Ranking(some, reader).report(name, into: &table)
    }
    ReadFacts(cases, reader).report(into: &table)
    Simulation(cases, reader).report(into: &table)
    print(Ranking(cases, reader).confusion)
  }
}

/// What a real person wrote, and what it came to.
struct RealCase: Decodable {
  /// A fact that the text states: a name, or a port.
  enum Stated: Decodable {
    case text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = .text(try (try? value.decode(Int.self)).map(String.init) ?? value.decode(String.self))
    }

    var text: String {
      switch self {
      case .text(let text): text
      }
    }
  }

  let id: String
  let text: String
  let facts: [String: Stated]
  let label: String
  let alt: [String]
  /// Whether an expert can name the label, or one of `alt`, from the text alone.
  let isTextEnough: Bool

  enum CodingKeys: String, CodingKey {
    case id, text, facts, label, alt
    case isTextEnough = "text_only"
  }

  /// The families that are right: the case's own first.
  var right: [String] { [label] + alt }

  static func read(_ path: String) throws -> [RealCase] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return try lines.map { try JSONDecoder().decode(RealCase.self, from: Data($0.utf8)) }
  }
}

/// Reads the texts of cases as tickets are read.
struct CaseReader {
  let knowledge: Knowledge
  let listener: Listener

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    listener = Listener(knowledge)
  }

  /// A session in which only the text was said.
  func session(of text: String, skipsOpening: Bool = true) -> Session {
    let start = Event.Start(date: "2026-11-20", skipsOpening: skipsOpening)
    var session = Session(knowledge, start)
    session.apply(.said(listener.reading(text, in: session)))
    return session
  }

  /// The facts that a case states, as facts of the Knowledge; without those whose value it has no word for,
  /// such as a program without a guide.
  func stated(in one: RealCase) -> [String: Value] {
    var facts: [String: Value] = [:]
    for (key, stated) in one.facts {
      guard let (name, protocolName) = Self.fact(for: key), let fact = knowledge.facts[name],
        case .value(let value) = listener.match(stated.text.lowercased(), to: fact, in: nil)
      else { continue }
      facts[name] = value
      if let protocolName { facts["incoming.protocol"] = Value(protocolName) }
    }
    return facts
  }

  private static func fact(for key: String) -> (name: String, protocolName: String?)? {
    switch key {
    case "client": return ("program", nil)
    case "provider", "direction": return (key, nil)
    default:
      let parts = key.split(separator: ".")
      guard parts.count == 2, ["host", "port", "security"].contains(parts[1]) else { return nil }
      switch parts[0] {
      case "smtp": return (key, nil)
      case "imap": return ("incoming.\(parts[1])", "imap")
      case "pop": return ("incoming.\(parts[1])", "pop3")
      default: return nil
      }
    }
  }
}

/// A share of some cases, with the 95 % interval that Wilson gives.
struct Share: CustomStringConvertible {
  let count: Int
  let of: Int

  var value: Double { of > 0 ? Double(count) / Double(of) : 0 }

  var description: String {
    guard of > 0 else { return "none" }
    let (low, high) = interval
    return String(
      format: "%d of %d, %.0f %% (%.0f to %.0f)", count, of, value * 100, low * 100, high * 100)
  }

  private var interval: (low: Double, high: Double) {
    let (all, z) = (Double(of), 1.96)
    let middle = (value + z * z / (2 * all)) / (1 + z * z / all)
    let half =
      z / (1 + z * z / all) * (value * (1 - value) / all + z * z / (4 * all * all)).squareRoot()
    return (max(0, middle - half), min(1, middle + half))
  }
}
