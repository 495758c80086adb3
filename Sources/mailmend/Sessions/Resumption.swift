internal import Foundation
internal import Transcripts
internal import Troubleshooting

/// A conversation that goes on.
struct Resumption {
  /// What was written down, with the evidence in its texts.
  let transcript: Transcript
  /// The session as it was.
  let session: Session
  /// The answers that this Knowledge has no place for.
  let misplaced: [String]
  /// The journal to write on, cut off behind the last event that is whole; nil if a copy is begun.
  let journal: Journal?
  /// The bytes to begin a copy with.
  let former: ArraySlice<UInt8>
  /// The file, as it was named.
  let path: String

  /// Finds and reads a conversation.
  ///
  /// - Throws: ``Failure`` if there is none, or it is in use or malformed.
  init(_ name: String?, _ knowledge: Knowledge, _ listener: Listener) throws {
    let folder = SessionFolder()
    let found = try name.map { try Resumption.source(named: $0, folder) } ?? Resumption.last(folder)
    path = found.path
    former = found.bytes.prefix(Resumption.length(found.transcript, found.bytes))
    // A journal that cannot be cut off where it must be is copied instead.
    if let journal = found.journal, !journal.cut(behind: former.count) {
      journal.close()
      self.journal = nil
    } else {
      journal = found.journal
    }
    if found.transcript.breaksOff != nil { Terminal.complain(SessionWording.brokenOff) }
    transcript = found.transcript.completed(knowledge, listener)
    let recall = Recall(knowledge, listener, transcript)
    session = recall.session
    misplaced = recall.misplaced
  }

  /// How many bytes the events that are whole take: line ends are counted, and nothing else is looked at.
  private static func length(_ transcript: Transcript, _ bytes: [UInt8]) -> Int {
    var lines = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines += 1
      if lines == transcript.lastWholeLine { return place + 1 }
    }
    return bytes.count
  }

  // MARK: Where it is

  private struct Source {
    var path: String
    var bytes: [UInt8]
    var journal: Journal?
    var transcript: Transcript

    init(_ path: String, _ bytes: [UInt8], _ journal: Journal?) throws(TranscriptProblem) {
      self.path = path
      self.bytes = bytes
      self.journal = journal
      transcript = try Transcript(
        reading: String(decoding: bytes, as: UTF8.self), path: path)
    }
  }

  private static func source(named name: String, _ folder: SessionFolder) throws -> Source {
    let path = try folder.file(named: name)
    do {
      guard folder.holds(path) else { return try Source(path, try Files.bytes(at: path), nil) }
      return try opened(path)
    } catch Journal.Trouble.isInUse {
      throw Failure(
        message: """
          The conversation '\(name)' is open in another window. Please go on there, or close it first.
          """, code: Failure.couldNot)
    } catch Journal.Trouble.refused {
      // It cannot be written on, but perhaps it can be read.
      do {
        return try Source(path, try Files.bytes(at: path), nil)
      } catch let problem as TranscriptProblem {
        throw Failure(problem)
      }
    } catch let problem as TranscriptProblem {
      throw Failure(problem)
    }
  }

  private static func opened(_ path: String) throws -> Source {
    let journal = try Journal(opening: path)
    do {
      return try Source(path, try journal.bytes(), journal)
    } catch {
      journal.close()
      throw error
    }
  }

  /// The newest that nobody else has open and in which something was said.
  private static func last(_ folder: SessionFolder) throws -> Source {
    var isNewestInUse = false
    for file in folder.files {
      do {
        let source = try opened(file.path)
        if source.transcript.holdsAnything {
          if isNewestInUse { Terminal.complain(SessionWording.newestInUse) }
          return source
        }
        source.journal?.close()
      } catch let problem as TranscriptProblem {
        Terminal.complain(problem.description + "\nI pass over it and take the one before.")
      } catch is Journal.Trouble {
        let transcript = try? Transcript(reading: Files.bytes(at: file.path), path: file.path)
        isNewestInUse = isNewestInUse || transcript?.holdsAnything ?? false
      }
    }
    throw Failure(
      message: """
        There is no conversation that could go on. To begin one, type: mailmend chat
        """, code: Failure.couldNot)
  }
}

extension Failure {
  /// A transcript that is none, with its place.
  init(_ problem: TranscriptProblem) {
    self.init(message: problem.description, code: Failure.malformed)
  }
}
