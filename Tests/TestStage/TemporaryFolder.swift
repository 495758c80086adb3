public import Foundation

/// A folder that is gone when the test is.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// Makes a folder with files, by their relative path.
  public init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "knowledge-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes one file, with the folders it stands in.
  public func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Writes the bytes of one file, with the folders it stands in.
  public func write(_ bytes: Data, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }
}
