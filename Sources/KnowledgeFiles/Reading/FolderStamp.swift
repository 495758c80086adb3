internal import Crypto
internal import Glibc

/// What can be seen of the YAML files of some folders without reading them.
package struct FolderStamp: Hashable, Sendable {
  /// The SHA-256 of every path, size and time, in hexadecimal.
  package let text: String
  /// When the youngest file was written, in nanoseconds since 1970.
  let youngest: Int

  /// Looks at some folders; one that cannot be read looks empty.
  package init(_ folders: [String]) {
    var hash = SHA256()
    var youngest = 0
    for (number, folder) in folders.enumerated() {
      hash.update(data: Array("\(number)\n".utf8))
      for (path, file) in Self.files(below: folder).sorted(by: { $0.path < $1.path }) {
        let time = file.st_mtim.tv_sec * 1_000_000_000 + file.st_mtim.tv_nsec
        youngest = max(youngest, time)
        hash.update(data: Array("\(path) \(file.st_ino) \(file.st_size) \(time)\n".utf8))
      }
    }
    text = hash.finalize().hexadecimal
    self.youngest = youngest
  }

  /// As ``FolderReader`` finds them: what begins with a point belongs to an editor.
  private static func files(below folder: String, depth: Int = 0) -> [(path: String, file: stat)] {
    guard depth < 16, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [(path: String, file: stat)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.appendingPath(name)
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        files += self.files(below: path, depth: depth + 1).map { (name + "/" + $0.path, $0.file) }
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        files.append((name, status))
      }
    }
    return files
  }
}

extension Digest {
  /// Two figures a byte.
  var hexadecimal: String {
    map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
