internal import KnowledgeAudit
internal import Transcripts
internal import Troubleshooting

extension Coverage {
  /// Counts what transcripts pass: files, or folders of them.
  ///
  /// - Throws: ``Failure`` for a file that is no transcript, or if there is none.
  init(of paths: [String], _ knowledge: Knowledge) throws {
    self.init()
    let listener = Listener(knowledge)
    for file in try Files.transcripts(in: paths) {
      count(Passage(try Files.transcript(at: file), knowledge, listener))
    }
  }
}

extension Passage {
  /// What a transcript passes, event by event.
  fileprivate init(_ transcript: Transcript, _ knowledge: Knowledge, _ listener: Listener) {
    self.init()
    var recall = Recall(knowledge, listener, transcript.start)
    add(recall.session.trail, knowledge)
    for event in transcript.entries.compactMap(\.event?.event) {
      recall.take(event)
      add(recall.session.trail, knowledge)
    }
  }
}
