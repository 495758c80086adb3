internal import ArgumentParser
internal import Glibc

/// The program: parses, runs, and maps every failure to its exit code.
@main
enum Program {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      try await Greeting.$shown.withValue(Greeting.show(arguments)) {
        var command = try Mailmend.parsed(arguments)
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      }
    } catch let failure as Failure {
      Terminal.complain(failure.message)
      exit(failure.code)
    } catch let end as Keyboard.Ended {
      Program.end(by: end.signal)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch  where Mailmend.exitCode(for: error) == .failure {
      Terminal.complain("Something went wrong: \(error)")
      exit(Failure.couldNot)
    } catch {
      // The parser repeats what was typed, so its words go the way of all others.
      let code = Mailmend.exitCode(for: error).rawValue
      let message = Mailmend.fullMessage(for: error)
      if code == 0 { Terminal.print([message]) } else { Terminal.complain(message) }
      exit(code)
    }
  }

  /// Ends as if the signal had never been caught, so that whoever sent it sees that it worked.
  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    // To the process: this thread may be one that blocks signals.
    kill(getpid(), number)
    sleep(1)
    exit(128 + number)
  }
}

/// A failure with its sentence and its exit code.
struct Failure: Error {
  /// Could not do the job.
  static let couldNot: Int32 = 2
  /// The arguments are wrong.
  static let usage: Int32 = 64
  /// A file is malformed.
  static let malformed: Int32 = 65

  var message: String
  var code: Int32
}

struct Mailmend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mailmend",
    abstract: "Finds out why a mail program will not send or receive, and says what to change.",
    discussion: """
      Without a command, at a terminal, a conversation begins. Nothing leaves this computer, and no \
      password is ever asked for.

      Licence: GPL-3.0-or-later, without any warranty.
      """,
    version: "mailmend 0.1.0, GPL-3.0-or-later",
    subcommands: [
      ChatCommand.self, RunCommand.self, ReplayCommand.self, TranscriptCommand.self,
      KnowledgeCommand.self,
    ])

  /// The command that the arguments name. Whoever talks waits for it, so a chat is looked for alone; only
  /// what is no chat, or a faulty one, goes through the tree of all commands, which knows all the messages.
  static func parsed(_ arguments: ArraySlice<String>) throws -> any ParsableCommand {
    if arguments.first == ChatCommand.configuration.commandName,
      let chat = try? ChatCommand.parse(Array(arguments.dropFirst()))
    {
      return chat
    }
    return try parseAsRoot(Array(arguments))
  }

  func run() async throws {
    guard isatty(STDIN_FILENO) == 1 else {
      Terminal.complain(
        """
        mailmend talks with a person at a terminal. Here its input is a file or a pipe.
        mailmend chat      talks all the same, one answer a line
        mailmend run       answers tickets, one a line
        mailmend replay    plays saved conversations
        mailmend --help    shows everything
        """)
      throw ExitCode(Failure.usage)
    }
    try await ChatCommand.parse([]).run()
  }
}
