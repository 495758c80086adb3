internal import KnowledgeAudit
internal import Transcripts
internal import Troubleshooting

/// An example as a transcript over the new Knowledge, which says where the old one went another way.
struct ExampleText {
  let example: OutcomeChange.Example

  var lines: [String] {
    guard case .started(let start)? = example.new.record.first else { return [] }
    let writer = TranscriptWriter()
    var session = Session(example.new.knowledge, start)
    var text = writer.beginning(start)
    for (place, event) in example.new.record.enumerated().dropFirst() {
      if place == example.parting { text += remark }
      text += writer.entry(session.turn, words: "", event: event)
      session.apply(event)
    }
    if example.parting >= example.new.record.count { text += remark }
    text += writer.ending(session.turn)
    return text.split(separator: "\n").map(String.init)
  }

  /// What the old Knowledge does where the two part, by id.
  private var remark: String {
    guard case .started(let start)? = example.old.record.first else { return "" }
    var session = Session(example.old.knowledge, start)
    for event in example.old.record.dropFirst().prefix(max(0, example.parting - 1)) {
      session.apply(event)
    }
    return "# Here the old Knowledge \(session.outline.waits.deed).\n"
  }
}
