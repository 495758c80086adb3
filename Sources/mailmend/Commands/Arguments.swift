internal import Helpdesk
internal import Troubleshooting

extension TicketReader {
  /// Reads every `FACT=VALUE` of the command line, sorted, as a ticket's facts are.
  func assignments(arguments: [String]) throws -> [Assignment] {
    let given = try arguments.map { argument in
      let (fact, value) = try split(argument, "FACT=VALUE, for example smtp.port=25")
      return Assignment(fact, value)
    }
    do {
      return try given.map { try assignment($0.fact, $0.value, beside: given) }.sorted()
    } catch let problem as TicketProblem {
      throw Failure(problem)
    }
  }

  /// Reads `FIX=OUTCOME` of the command line.
  func trial(argument: String) throws -> Ticket.Trial {
    let (fix, outcome) = try split(argument, "FIX=OUTCOME, for example port25-blocked/use-587=same")
    do {
      return try trial(fix, outcome)
    } catch {
      throw Failure(error)
    }
  }

  private func split(_ argument: String, _ expected: String) throws -> (String, String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      throw Failure(message: "Found '\(argument)', expected \(expected).", code: Failure.usage)
    }
    return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
  }
}

extension Failure {
  /// A wrong argument, in one sentence.
  init(_ problem: TicketProblem) {
    let nearest = problem.nearest.map { " Did you mean '\($0)'?" } ?? ""
    self.init(
      message: "Found '\(problem.found)', expected \(problem.expected).\(nearest)",
      code: Failure.usage)
  }
}
