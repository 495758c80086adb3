internal import Foundation

/// Where the program keeps what only this person may read: XDG's state folder.
enum StateFolder {
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/"
    // A path that is not absolute is to be ignored, says the XDG specification.
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? home + "/.local/state") + "/mailmend"
  }

  /// The file of the history, in a folder that is there if it can be.
  static var history: String {
    make(path)
    return path + "/history"
  }

  /// Makes a folder that only this person can read. One that cannot be made is noticed where it is used.
  static func make(_ folder: String) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
