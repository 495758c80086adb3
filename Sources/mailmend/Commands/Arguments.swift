internal import Helpdesk
internal import Troubleshooting

extension TicketReader {
  /// Reads `FACT=VALUE` of the command line.
  func assignment(argument: String) throws -> Assignment {
    let (fact, value) = try split(argument, "FACT=VALUE, for example smtp.port=25")
    do {
      return try assignment(fact, value)
    } catch {
      throw Failure(error)
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
