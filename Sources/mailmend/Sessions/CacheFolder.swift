internal import Foundation
internal import Glibc
internal import KnowledgeFiles

/// Where the program keeps what it can make anew at any time: XDG's cache folder.
enum CacheFolder {
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/"
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (cache ?? home + "/.cache") + "/mailmend"
  }

  /// The compiled form of some folders: beside the first of them where it was built, else here.
  static func store(for folders: [String]) -> KnowledgeStore {
    let kept = KnowledgeStore.cached(folders, in: path)
    if access(kept, F_OK) != 0 { makeRoom() }
    let beside = folders.count == 1 ? [built(beside: folders[0])] : []
    return KnowledgeStore(program: program, files: beside + [kept])
  }

  /// Authors try many folders, and nobody comes back to most of them.
  private static func makeRoom() {
    StateFolder.make(path)
    let files = FileManager.default
    let names = ((try? files.contentsOfDirectory(atPath: path)) ?? []).filter {
      $0.hasPrefix(KnowledgeStore.prefix)
    }
    let aged = names.map { name in
      let age = try? files.attributesOfItem(atPath: "\(path)/\(name)")[.modificationDate] as? Date
      return (name, age ?? .distantPast)
    }
    for (name, _) in aged.sorted(by: { $0.1 > $1.1 }).dropFirst(most - 1) {
      try? files.removeItem(atPath: "\(path)/\(name)")
    }
  }

  private static let most = 8

  /// Where `kb build` writes it.
  static func built(beside folder: String) -> String { folder + "/.compiled" }

  /// What tells this build of the program from another.
  static var program: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }
}
