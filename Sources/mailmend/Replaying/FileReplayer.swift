internal import Transcripts
internal import Troubleshooting

/// Plays files, and writes them anew if that is wanted.
struct FileReplayer: Sendable {
  let replay: Replay
  let wording: Bool
  let updates: Bool

  /// Plays one file; whatever is wrong with it is part of what comes of it.
  func played(_ path: String) -> Played {
    var played = Played(path: path)
    do {
      let bytes = try Files.bytes(at: path)
      let transcript = try Transcript(reading: bytes, path: path)
      played.notice = transcript.breaksOff.map(FileReplayer.breaksOff(path))
      played.differences = replay.differences(
        in: transcript, path: path, wording: wording || updates)
      if updates, !played.differences.isEmpty {
        if !wording {
          played.differences = [FileReplayer.weightiest(played.differences)].compactMap { $0 }
        }
        played.update = try update(path, bytes, transcript)
      }
    } catch let problem as TranscriptProblem {
      played.unreadable = problem.description
    } catch let failure as Failure {
      played.unreadable = failure.message
    } catch {
      played.unreadable = "\(path): \(error)"
    }
    return played
  }

  /// The one of ids, or the first of words.
  private static func weightiest(_ differences: [Difference]) -> Difference? {
    differences.first { $0.grade > .reworded } ?? differences.first
  }

  private static func breaksOff(_ path: String) -> (Int) -> String {
    { "\(path):\($0): The conversation breaks off here. What is half written was left out." }
  }

  // MARK: Updating

  private func update(
    _ path: String, _ bytes: [UInt8], _ transcript: Transcript
  ) throws -> Played.Update {
    if let line = transcript.breaksOff {
      return .refused("It breaks off in line \(line): please mend that first.")
    }
    let revision = try replay.revision(of: String(decoding: bytes, as: UTF8.self), path: path)
    if let misfit = revision.misfit { return .refused(FileReplayer.reason(misfit)) }
    do {
      try Files.replace(path, with: revision.text)
    } catch let failure as Failure {
      return .refused(failure.message)
    }
    return .done(
      revision.goesOn.map { waits in
        "It ended before, and now it \(waits.deed): please add the replies, or record it anew."
      })
  }

  private static func reason(_ misfit: Revision.Misfit) -> String {
    let words = misfit.reply.split(whereSeparator: \.isNewline).first ?? ""
    let shown = words.count > 40 ? words.prefix(40) + "…" : words
    let left =
      misfit.count == 1 ? "This reply is left over" : "\(misfit.count) replies are left over"
    return """
      In line \(misfit.line), '\(shown)' does not answer \(misfit.asked). \(left): please mend the \
      file, or record it anew.
      """
  }
}
