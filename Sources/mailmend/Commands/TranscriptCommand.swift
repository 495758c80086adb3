internal import ArgumentParser
internal import Conversation
internal import Glibc
internal import LineEditor
internal import Transcripts
internal import Troubleshooting

struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Shows a kept conversation, or makes a copy that others may see.",
    discussion: """
      FILE is a file, or the name of a kept conversation; its beginning is enough. Without it the \
      last conversation is taken.

      Exit codes: 0 done; 2 cannot read or write; 65 not a transcript.
      """,
    subcommands: [Show.self, Redact.self, Export.self])
}

/// The conversation that a command is about.
struct TranscriptArgument: ParsableArguments {
  @Argument(help: "A file, or the name of a kept conversation.")
  var file: String?

  /// Reads it; what is half written is left out.
  func read() throws -> Transcript {
    let folder = SessionFolder()
    guard let file else { return try last(folder) }
    let path = try folder.file(named: file)
    return try TranscriptArgument.transcript(path)
  }

  private static func transcript(_ path: String) throws -> Transcript {
    let transcript = try Files.transcript(at: path)
    if transcript.breaksOff != nil { Terminal.complain(SessionWording.brokenOff) }
    return transcript
  }

  private func last(_ folder: SessionFolder) throws -> Transcript {
    for file in folder.files {
      do {
        let transcript = try TranscriptArgument.transcript(file.path)
        if transcript.holdsAnything { return transcript }
      } catch let failure as Failure {
        Terminal.complain(failure.message + "\nI pass over it and take the one before.")
      }
    }
    throw Failure(message: SessionWording.noneKept, code: Failure.couldNot)
  }
}

extension TranscriptCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows a conversation for reading: who said what.")

    @OptionGroup var transcript: TranscriptArgument

    func run() throws {
      let lines = try transcript.read().utterances.flatMap(Show.lines)
      Terminal.print(lines.isEmpty ? [SessionWording.noWords] : lines)
    }

    /// Who speaks at the left edge, and the words beside, within the width of the window.
    private static func lines(of utterance: Utterance) -> [String] {
      let indent = 10
      let layout = Layout(
        width: min(Terminal.width, Layout.widest) - indent, columns: { Columns.count($0) })
      let rows = utterance.paragraphs.flatMap { paragraph -> [String] in
        let shown = layout.lines(of: Screen(texts: [Terminal.cleaned(paragraph)]))
        return shown.isEmpty ? [""] : shown.dropLast().map(\.text)
      }
      let name = utterance.isOfPerson ? "you" : "mailmend"
      return rows.enumerated().map { place, row in
        let front = place == 0 ? name : ""
        return front + String(repeating: " ", count: indent - front.count) + row
      }
    }
  }

  struct Redact: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a copy without secrets, names, numbers and private servers. It replays.")

    @OptionGroup var knowledge: KnowledgeOption
    @OptionGroup var transcript: TranscriptArgument
    @OptionGroup var output: OutputOption

    func run() throws {
      let transcript = try transcript.read()
      let known = try knowledge.load()
      var redactor = Redactor(known)
      try output.write(redactor.text(of: transcript.completed(known, Listener(known))))
    }
  }

  struct Export: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }

    static let configuration = CommandConfiguration(
      abstract: "Makes a redacted copy for reading, with what is known and still to be asked.")

    @OptionGroup var knowledge: KnowledgeOption
    @OptionGroup var transcript: TranscriptArgument
    @OptionGroup var output: OutputOption

    @Option(help: "How it is written.")
    var format = Format.text

    func run() throws {
      let transcript = try transcript.read()
      let known = try knowledge.load()
      let listener = Listener(known)
      var redactor = Redactor(known)
      let copy = redactor.redacted(transcript.completed(known, listener))
      let paper = Paper(copy, Recall(known, listener, copy).session)
      switch format {
      case .text: try output.write(paper.text)
      case .markdown: try output.write(paper.markdown)
      case .html: try output.write(paper.html)
      }
    }
  }
}

/// Where a copy goes: to the output, or to a new file that only this person can read.
struct OutputOption: ParsableArguments {
  @Option(help: ArgumentHelp("Writes to a new file.", valueName: "file"))
  var output: String?

  /// Writes a text that ends with a line end.
  ///
  /// - Throws: ``Failure`` if there is such a file already, or it takes no word.
  func write(_ text: String) throws {
    guard let output else { return Terminal.data(String(text.dropLast())) }
    let file = open(output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw Failure(
        message: """
          I cannot write to '\(output)': \(String(cString: strerror(errno))). Try another name.
          """, code: Failure.couldNot)
    }
    defer { close(file) }
    guard Record.write(text, to: file) else {
      throw Failure(
        message: "I could not write all of it to '\(output)'. Is the disk full?",
        code: Failure.couldNot)
    }
  }
}
