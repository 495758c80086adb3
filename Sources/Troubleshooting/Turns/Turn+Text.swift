extension Turn {
  /// Everything the assistant says, as paragraphs, without wrapping or decoration.
  ///
  /// Front ends may show it in parts; transcripts and replies hold the whole.
  public var paragraphs: [String] { says.map(\.text) + waits.paragraphs }
}

extension Turn.Wait {
  /// What is said about what is waited for.
  public var paragraphs: [String] {
    switch self {
    case .opening(let prompt): [prompt]
    case .question(let question): question.paragraphs
    case .check: []
    case .outcome(let proposal): proposal.paragraphs
    case .ended(let ending): ending.paragraphs
    }
  }
}

extension Question {
  /// The question with its help and its answers.
  public var paragraphs: [String] {
    let help = isDoubted ? findOut : hint.isEmpty ? [] : [hint]
    let before = suggestion.map { [Wording.suggestion($0.label)] } ?? []
    return help + before + [prompt] + list
  }

  /// The answers as a list; letters where the answers are numbers.
  public var list: [String] {
    choices.enumerated().map { place, choice in
      "\(hasLetters ? ReplyReader.letter(place + 1) : String(place + 1))  \(choice.label)"
    }
  }
}

extension Proposal {
  /// The diagnosis, the fix, its steps and the question whether it helped.
  public var paragraphs: [String] {
    introduction + plan.blocks.flatMap(\.paragraphs) + (plan.verify?.paragraphs ?? []) + [prompt]
      + outcomes.enumerated().map { "\($0 + 1)  \($1.label)" }
  }

  /// The same as a letter: nobody is there to pick an outcome.
  public var letter: [String] {
    introduction + plan.blocks.flatMap(\.paragraphs) + (plan.verify?.paragraphs ?? [])
  }

  /// What is wrong and what we are going to do.
  public var introduction: [String] {
    let finding = isFurther ? [] : [Wording.sentence(found), because]
    let time = effort.isEmpty ? "" : " (\(effort))"
    let deed = (isFurther ? Wording.next : Wording.toDo) + title + time
    return finding + warnings + [Wording.sentence(deed)]
  }
}

extension Plan.Block {
  /// The heading, and the steps with their numbers.
  public var paragraphs: [String] {
    [heading + ":"] + steps.enumerated().map { "\($0 + 1). \($1)" }
  }
}

extension Ending {
  /// The end in a sentence, and the questions to read out.
  public var paragraphs: [String] {
    [Wording.end(kind, enquiries)] + Enquiry.groups(of: enquiries).flatMap(\.paragraphs)
  }
}

extension Enquiry {
  /// Questions for one company.
  public struct Group: Hashable, Sendable {
    /// For whom they are.
    public var heading: String
    /// How that company is reached; may be empty.
    public var reach: String
    /// The questions, numbered through all groups.
    public var asks: [String]

    /// All of it, from top to bottom.
    public var paragraphs: [String] { [heading] + (reach.isEmpty ? [] : [reach]) + asks }
  }

  /// Questions under the name of whoever must answer, numbered through.
  public static func groups(of enquiries: [Enquiry]) -> [Group] {
    var groups: [Group] = []
    var company: String?
    for (place, enquiry) in enquiries.enumerated() {
      if enquiry.company != company {
        company = enquiry.company
        groups.append(
          Group(
            heading: Wording.questions(for: enquiry.company),
            reach: Wording.reach(enquiry.numberFound), asks: []))
      }
      groups[groups.count - 1].asks.append("\(place + 1). \(enquiry.ask)")
    }
    return groups
  }
}
