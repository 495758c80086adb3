internal import Crypto
internal import Glibc
public import Troubleshooting

/// Keeps Knowledge compiled, so that nobody waits for YAML.
///
/// A file that is missing, damaged, of another build or of other files is made anew from the YAML. That is
/// all that can happen: where it cannot be written, the next start is as slow as this one.
public struct KnowledgeStore: Sendable {
  /// What tells one build of the program from another.
  public var program: String
  /// The files in which the compiled form may be, best first; it is written to the last.
  public var files: [String]

  /// Makes a store of some files.
  public init(program: String, files: [String]) {
    self.program = program
    self.files = files
  }

  /// Loads folders as ``KnowledgeLoader/load(folders:)`` does, from the compiled form if it fits.
  ///
  /// - Throws: As ``KnowledgeLoader/load(folders:)``.
  public func load(folders: [String]) throws(KnowledgeFailure) -> Knowledge {
    let stamp = FolderStamp(folders)
    var sources: SourceFolder?
    for file in files {
      guard let compiled = Self.read(file), compiled.head.origin.program == program else {
        continue
      }
      if compiled.head.origin.stamp == stamp.text { return compiled.knowledge }
      // The same files at another place, or written again as they were.
      if sources == nil { sources = try SourceFolder.read(folders) }
      guard compiled.knowledge.version.sha256 == sources?.sha256 else { continue }
      write(compiled.knowledge, stamp)
      return compiled.knowledge
    }
    let knowledge = try KnowledgeLoader.load(folders: folders)
    write(knowledge, stamp)
    return knowledge
  }

  /// The first thing that is said, known long before the Knowledge is read; nil if no compiled form fits as
  /// the folders are now.
  public func opening(folders: [String]) -> String? {
    let fitting = Origin(program: program, stamp: FolderStamp(folders).text)
    let heads = files.lazy.compactMap { Self.bytes(of: $0, most: Self.headCount) }
      .compactMap(CompiledKnowledge.head)
    return heads.first { $0.origin == fitting }?.opening
  }

  /// Compiles folders into the last of the files.
  ///
  /// - Returns: Its size in bytes; nil if it cannot be written.
  /// - Throws: As ``KnowledgeLoader/load(folders:)``.
  public func build(folders: [String]) throws(KnowledgeFailure) -> Int? {
    let stamp = FolderStamp(folders)
    return write(try KnowledgeLoader.load(folders: folders), stamp)
  }

  @discardableResult
  private func write(_ knowledge: Knowledge, _ stamp: FolderStamp) -> Int? {
    guard let file = files.last else { return nil }
    let origin = Origin(program: program, stamp: stamp.isSettled ? stamp.text : "")
    let bytes = CompiledKnowledge(origin: origin, knowledge: knowledge).bytes
    return Self.write(bytes, to: file) ? bytes.count : nil
  }

  // MARK: Files

  /// With what the name of every file in a cache begins.
  public static let prefix = "knowledge-"

  /// The file for some folders in a cache, which has one for each folder that was ever used.
  public static func cached(_ folders: [String], in cache: String) -> String {
    let names = folders.map { folder in
      guard let path = realpath(folder, nil) else { return folder }
      defer { free(path) }
      return String(cString: path)
    }
    let key = SHA256.hash(data: Array(names.joined(separator: "\n").utf8)).hexadecimal
    return cache + "/" + prefix + key.prefix(16)
  }

  /// No Knowledge comes near it; a file that is larger is something else.
  private static let largest = 256 << 20

  /// No head has more bytes.
  private static let headCount = 4096

  private static func read(_ path: String) -> CompiledKnowledge? {
    bytes(of: path, most: largest).flatMap(CompiledKnowledge.init)
  }

  /// The first bytes of a file; nil if it cannot be read.
  private static func bytes(of path: String, most: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= largest
    else { return nil }
    return [UInt8](unsafeUninitializedCapacity: min(most, Int(status.st_size))) { buffer, count in
      while count < buffer.count {
        let more = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if more <= 0 { break }
        count += more
      }
    }
  }

  /// Writes beside it and moves it there, so that whoever reads meanwhile sees the old file or the new one.
  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    // The ending that mkstemp demands, and replaces by letters of its own.
    var name = Array((path + "." + String(repeating: "X", count: 6)).utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return false }
    var isWhole = fchmod(file, 0o644) == 0
    var written = 0
    while isWhole, written < bytes.count {
      let more = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      isWhole = more > 0
      written += max(0, more)
    }
    isWhole = close(file) == 0 && isWhole && rename(name, path) == 0
    if !isWhole { unlink(name) }
    return isWhole
  }
}

extension FolderStamp {
  /// Tells whether the youngest file was written long enough ago that a further change would show: the clock
  /// of a file system ticks every few milliseconds.
  fileprivate var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec - youngest > 100_000_000
  }
}
