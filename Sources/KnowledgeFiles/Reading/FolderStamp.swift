internal import Crypto
internal import Glibc

/// What can be seen of the YAML files of some folders without reading them.
///
/// Every start waits for this, so it makes no text of what it sees.
package struct FolderStamp: Hashable, Sendable {
  /// The SHA-256 of every path, size and time, in hexadecimal.
  package let text: String
  /// When the youngest file was written, in nanoseconds since 1970.
  let youngest: Int

  /// One file.
  private struct Entry {
    /// FNV-1a of the path within the folder.
    var path: UInt64
    var inode: UInt64
    var size: Int
    /// Nanoseconds since 1970.
    var time: Int
  }

  /// Looks at some folders; one that cannot be read looks empty.
  package init(_ folders: [String]) {
    var hash = SHA256()
    var youngest = 0
    for (number, folder) in folders.enumerated() {
      var entries: [Entry] = []
      Self.look(into: open(folder, O_RDONLY | O_DIRECTORY), Self.beginning, &entries)
      entries.sort { ($0.path, $0.inode) < ($1.path, $1.inode) }
      youngest = max(youngest, entries.map(\.time).max() ?? 0)
      withUnsafeBytes(of: number) { hash.update(bufferPointer: $0) }
      entries.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    text = hash.finalize().hexadecimal
    self.youngest = youngest
  }

  private static let beginning: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func added(_ bytes: some Sequence<UInt8>, to hash: UInt64) -> UInt64 {
    bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
  }

  /// As ``FolderReader`` finds them: what begins with a point belongs to an editor.
  private static func look(
    into descriptor: Int32, _ path: UInt64, _ entries: inout [Entry], depth: Int = 0
  ) {
    guard descriptor >= 0 else { return }
    guard depth < 16, let stream = fdopendir(descriptor) else {
      close(descriptor)
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          look(at: name, isFolder, in: descriptor, path, &entries, depth: depth)
        }
      }
    }
  }

  private static func look(
    at name: UnsafePointer<CChar>, _ isKnownFolder: Bool, in descriptor: Int32, _ path: UInt64,
    _ entries: inout [Entry], depth: Int
  ) {
    let bytes = UnsafeBufferPointer(start: name, count: strlen(name)).map(UInt8.init(bitPattern:))
    guard bytes.first != UInt8(ascii: ".") else { return }
    var status = stat()
    guard isKnownFolder || fstatat(descriptor, name, &status, 0) == 0 else { return }
    if isKnownFolder || status.st_mode & S_IFMT == S_IFDIR {
      let folder = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
      let own = added([UInt8(ascii: "/")], to: added(bytes, to: path))
      look(into: folder, own, &entries, depth: depth + 1)
    } else if bytes.suffix(5).elementsEqual(".yaml".utf8)
      || bytes.suffix(4).elementsEqual(".yml".utf8)
    {
      entries.append(
        Entry(
          path: added(bytes, to: path), inode: UInt64(status.st_ino), size: Int(status.st_size),
          time: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec))
    }
  }
}

extension Digest {
  /// Two figures a byte.
  var hexadecimal: String {
    map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
