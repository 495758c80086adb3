public import Troubleshooting

/// What somebody at a helpdesk reads out to a caller, listens for, and writes down: a part of the tree on
/// paper, made of Knowledge alone.
public struct CallScript: Hashable, Sendable {
  /// Where one goes on.
  public enum Way: Hashable, Sendable {
    /// With a step of this script.
    case step(Int)
    /// Beyond this script, at this place of the tree: with the chat.
    case beyond(String)
    /// Where one came from: behind each of those steps with another one.
    case back([Return])
    /// The case is solved.
    case solved
    /// Nothing is left to ask the caller: the questions for somebody else come.
    case handOver
  }

  /// A way that depends on where one came from.
  public struct Return: Hashable, Sendable {
    /// The steps that sent one here.
    public var from: [Int]
    /// Where one goes on behind them.
    public var way: Way
  }

  /// An answer to listen for, a note to look up, or an outcome, and what follows.
  public struct Branch: Hashable, Sendable {
    /// The words to listen for.
    public var words: String
    /// Other words that people use for it.
    public var also: [String]
    /// The value to write into the ticket; empty if it stands there already.
    public var value: String
    /// What follows.
    public var way: Way
  }

  /// A fix that a step names, and which instructions are for it.
  public struct Deed: Hashable, Sendable {
    /// The letters of its instructions.
    public var letters: String
    /// What is done, and how long it takes.
    public var title: String
    /// The id to write down with its outcome.
    public var fix: String
    /// What must hold for it; empty if nothing has to.
    public var condition: String
  }

  /// One numbered place.
  public struct Step: Hashable, Sendable {
    /// What happens there.
    public enum Kind: Hashable, Sendable {
      /// The caller is asked.
      case question
      /// Nobody is asked: what was written down decides.
      case decision
      /// The caller is told something.
      case remark
      /// Something is found, and fixes are tried.
      case finding
    }

    /// The number, from 1 through the whole script.
    public var number: Int
    /// The place in the tree, `flow/node`.
    public var place: String
    /// What happens there.
    public var kind: Kind
    /// What is read out; nothing at a decision.
    public var say: [String]
    /// What must hold for it to be said; empty if nothing has to.
    public var condition = ""
    /// The fact whose value is written into the ticket; empty if there is none.
    public var fact = ""
    /// Where the caller finds the answer.
    public var look: [String] = []
    /// The fixes, in order.
    public var deeds: [Deed] = []
    /// What is asked after each of them.
    public var ask = ""
    /// What follows.
    public var branches: [Branch] = []
  }

  /// The steps of one flow.
  public struct Part: Hashable, Sendable {
    /// What the flow finds out.
    public var title: String
    /// The steps, in the order in which they are reached.
    public var steps: [Step]
  }

  /// How a fix is done: once on the paper, however many steps name it.
  public struct Instructions: Hashable, Sendable {
    /// A, B … Z, AA, AB …
    public var letters: String
    /// What is done.
    public var title: String
    /// The settings as they will be, for the ticket.
    public var set: [Assignment]
    /// The steps.
    public var blocks: [Plan.Block]
    /// How to see whether it helped.
    public var verify: Plan.Block?
  }

  /// What is known from the beginning, in words.
  public var given: [String]
  /// Whether the steps are in the words of the caller's program.
  public var isForOneProgram: Bool
  /// The steps, flow by flow.
  public var parts: [Part]
  /// How the fixes are done.
  public var instructions: [Instructions]
  /// The questions for somebody else.
  public var enquiries: [Enquiry]

  /// All steps, in order.
  public var steps: [Step] { parts.flatMap(\.steps) }
}
