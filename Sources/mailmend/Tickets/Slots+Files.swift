internal import Foundation
internal import Helpdesk

extension Slots {
  /// The slots of a ticket system: of a file in one of the folders of Knowledge, the last first, or of one
  /// that is named.
  ///
  /// - Throws: ``Failure`` if there is none, or it is none.
  init(named name: String, in folders: [String]) throws {
    guard name != "plain" else {
      self = .plain
      return
    }
    let known = folders.reversed().map { "\($0)/placeholders/\(name).json" }
    guard let path = (known + [name]).first(where: Slots.isFile) else {
      throw Failure.unknown(
        name, "plain, a file, or one of \(Slots.names(in: folders).joined(separator: ", "))",
        among: Slots.names(in: folders) + ["plain"])
    }
    do {
      try self.init(json: try Files.bytes(at: path))
    } catch let problem as TicketProblem {
      throw Failure(
        message: "\(path): found \(problem.found), expected \(problem.expected).",
        code: Failure.malformed)
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  private static func names(in folders: [String]) -> [String] {
    let files = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: "\($0)/placeholders")) ?? []
    }
    return Set(files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }).sorted()
  }
}
