internal import Foundation

/// Where the program keeps what only this person may read: XDG's state folder.
enum StateFolder {
  /// The folder of the journals, made if need be; nil if there can be none.
  static var sessions: String? { folder("sessions") }

  /// The file of the history; nil if there can be none.
  static var history: String? { folder().map { $0 + "/history" } }

  private static func folder(_ name: String = "") -> String? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/"
    // A path that is not absolute is to be ignored, says the XDG specification.
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let path = (state ?? home + "/.local/state") + "/mailmend" + (name.isEmpty ? "" : "/" + name)
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      return path
    } catch {
      return nil
    }
  }
}
