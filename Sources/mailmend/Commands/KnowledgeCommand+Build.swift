internal import ArgumentParser
internal import KnowledgeFiles

extension KnowledgeCommand {
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compiles the Knowledge beside itself, for everybody who uses it.",
      discussion: """
        mailmend starts at once if it finds the Knowledge compiled. It compiles it by itself, for each \
        person once, into $XDG_CACHE_HOME/mailmend. Whoever installs it for several people says this once \
        after installing: it writes the file .compiled into the folder. A file that does not fit any more, \
        because the Knowledge or the program is another one, is passed over.

        Exit codes: 0 done; 2 cannot read or write; 64 more than one folder; 65 errors in the Knowledge.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    func validate() throws {
      guard knowledge.folders.count > 1 else { return }
      throw ValidationError(
        "Found \(knowledge.folders.count) folders, expected one: folders that are laid over each other have no place beside them all."
      )
    }

    func run() throws {
      let folders = try knowledge.chosen()
      let file = CacheFolder.built(beside: folders[0])
      let store = KnowledgeStore(program: CacheFolder.program, files: [file])
      do {
        guard let size = try store.build(folders: folders) else {
          throw Failure(
            message: "I cannot write to '\(file)'. Say it again as somebody who may write there.",
            code: Failure.couldNot)
        }
        Terminal.print(["Compiled into \(file), \((size + 1023) / 1024) KiB."])
      } catch let failure as KnowledgeFailure {
        throw Failure(failure)
      }
    }
  }
}
