public import Troubleshooting

extension Outline.Wait {
  /// What may be answered now, by id.
  var answerable: [String] {
    if case .ended(_, let enquiries) = self { enquiries } else { [asked] }
  }

  /// What is asked, by id.
  var asked: String {
    switch self {
    case .opening: "opening"
    case .question(let question): question.id
    case .check(let check): check
    case .outcome(let fix): fix
    case .ended: "the end"
    }
  }

  /// What the assistant does, by ids and without its subject: `asks smtp.port`.
  public var deed: String {
    switch self {
    case .opening: "asks what is wrong"
    case .question(let name): "asks \(name.id)"
    case .check(let check): "looks: \(check)"
    case .outcome(let fix): "proposes \(fix)"
    case .ended(let kind, []): kind.deed
    case .ended(let kind, let enquiries):
      "\(kind.deed), and asks for \(enquiries.joined(separator: ", "))"
    }
  }
}

extension Ending.Kind {
  fileprivate var deed: String {
    switch self {
    case .solved: "says that it works"
    case .explained: "explains, and ends"
    case .handOver: "hands over"
    }
  }
}
