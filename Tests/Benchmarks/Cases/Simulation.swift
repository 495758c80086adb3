internal import Troubleshooting

/// People who know what their case states and nothing else, and whose mail works again once the right family
/// is found. They decline to be handed over, and let nobody look.
struct Simulation {
  /// How one conversation went.
  private struct Course {
    var isRight = false
    var questions = 0
  }

  private let courses: [(one: RealCase, course: Course)]

  init(_ cases: [RealCase], _ reader: CaseReader) {
    courses = cases.map { ($0, Self.play($0, reader)) }
  }

  /// Nobody is asked more than this, whatever goes wrong here.
  private static let patience = 60

  private static func play(_ one: RealCase, _ reader: CaseReader) -> Course {
    var session = reader.session(of: one.text, skipsOpening: false)
    let known = reader.stated(in: one)
    var course = Course()
    var tried = 0
    while course.questions < patience, tried < 20 {
      switch session.turn.waits {
      case .question(let question):
        if !question.isDoubted { course.questions += 1 }
        session.apply(answer(question, known))
      case .outcome(let proposal):
        if one.right.contains(proposal.family) {
          course.isRight = true
          return course
        }
        tried += 1
        session.apply(.tried(.fix(proposal.fix), .same))
      case .ended:
        let open = session.report.found.filter(\.isOpen).map(\.diagnosis)
        let families = open.compactMap { name in
          reader.knowledge.diagnoses[name].map { reader.knowledge.diagnoses[$0].family }
        }
        course.isRight = families.contains(where: one.right.contains)
        return course
      case .opening, .check: return course
      }
    }
    return course
  }

  private static func answer(_ question: Question, _ known: [String: Value]) -> Event {
    switch question.name {
    case .fact(let fact):
      return known[fact].map { .answered(.fact(fact), value: $0.text) } ?? .didNotKnow(fact: fact)
    case .which(let fact):
      let value = known[fact] ?? question.choices.last?.value
      return .answered(question.name, value: value?.text ?? "")
    case .saved: return .answered(.saved, value: Value.yes.text)
    case .consent, .handOver: return .answered(question.name, value: Value.no.text)
    }
  }

  func report(into table: inout Table) {
    let right = courses.filter(\.course.isRight)
    table.add("simulated people: right family", Share(count: right.count, of: courses.count), 0.75)
    let asked = right.map(\.course.questions)
    let average = Double(asked.reduce(0, +)) / Double(max(1, asked.count))
    table.add(
      "questions until then, on average", "\((average * 10).rounded() / 10)", "", limit: "6",
      average <= 6)
    let most = asked.max() ?? 0
    table.add("most questions until then", "\(most)", "", limit: "15", most <= 15)
    let missed = Dictionary(grouping: courses.filter { !$0.course.isRight }, by: \.one.label)
    print(
      missed.sorted { $0.key < $1.key }
        .map { "not reached: \($0.key) \($0.value.map(\.one.id).joined(separator: " "))" }
        .joined(separator: "\n"))
  }
}
