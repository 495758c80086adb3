internal import Transcripts
internal import Troubleshooting

/// Bytes as a transcript: read, written and read again, and played.
enum TranscriptAttempt {
  private static let knowledge = SmallFiles.knowledge
  private static let replay = Replay(knowledge, Listener(knowledge))

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let transcript = try? Transcript(reading: text, path: "x") else { return }
    // Signs that are not shown are left out once; from then on nothing changes any more.
    let first = again(transcript)
    let second = again(first)
    let marks = [transcript, first, second].map { $0.events.map(\.mark) }
    expect(Set(marks).count == 1, "Other events are read again:\n\(marks)")
    let texts = [first, second].map { TranscriptWriter().text(of: $0) }
    expect(texts[0] == texts[1], "Written otherwise again:\n\(texts)")
    _ = replay.differences(in: transcript, path: "x", wording: true)
  }

  private static func again(_ transcript: Transcript) -> Transcript {
    let text = TranscriptWriter().text(of: transcript)
    let again = try? Transcript(reading: text, path: "x")
    expect(again != nil, "What was written cannot be read:\n\(text)")
    return again ?? transcript
  }
}
