import Foundation
import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

/// Whatever is found where the compiled form should be, the Knowledge is that of its files.
@Suite struct `A store of compiled Knowledge` {
  @Test func `gives what it kept, and sees when a file is another one`() throws {
    let place = try Place()
    let first = try place.store().load(folders: [place.folder])
    let kept = try place.bytes()
    #expect(try place.store().load(folders: [place.folder]).version == first.version)
    #expect(try place.bytes() == kept)

    try place.write("# Somebody was here.\n" + place.house, to: "knowledge.yaml")
    let second = try place.store().load(folders: [place.folder])
    #expect(second.version.sha256 != first.version.sha256)
    #expect(try place.bytes() != kept)
  }

  @Test(arguments: ["", "other", "half", "damaged", "folder", "link to nothing"])
  func `passes over what it cannot use`(_ what: String) throws {
    let place = try Place()
    let right = try place.store().load(folders: [place.folder])
    let kept = try place.bytes()
    switch what {
    case "half": try Data(kept.prefix(kept.count / 2)).write(to: place.file)
    case "damaged": try Data(kept.dropLast() + [kept[kept.count - 1] ^ 1]).write(to: place.file)
    case "folder", "link to nothing":
      try FileManager.default.removeItem(at: place.file)
      if what == "folder" {
        try FileManager.default.createDirectory(at: place.file, withIntermediateDirectories: true)
      } else {
        try FileManager.default.createSymbolicLink(
          atPath: place.file.path, withDestinationPath: "/nowhere/at/all")
      }
    default: try Data(what.utf8).write(to: place.file)
    }
    #expect(try place.store().load(folders: [place.folder]).version == right.version)
    if what != "folder" { #expect(try place.bytes() == kept) }
  }

  @Test func `is of no use to another build of the program`() throws {
    let place = try Place()
    _ = try place.store("old").load(folders: [place.folder])
    let old = try place.bytes()
    _ = try place.store("new").load(folders: [place.folder])
    #expect(try place.bytes() != old)
  }

  @Test func `knows a folder that was only copied or touched`() throws {
    let place = try Place()
    let first = try place.store().load(folders: [place.folder])
    let kept = try place.bytes()
    try place.write(place.house, to: "knowledge.yaml", daysAgo: 2)
    #expect(try place.store().load(folders: [place.folder]).version == first.version)
    // How the files look now is noted, so that they need not be read the next time.
    #expect(try place.bytes() != kept)
  }

  @Test func `that cannot be written does no harm`() throws {
    let place = try Place()
    let store = KnowledgeStore(program: "this", files: ["/proc/nowhere/compiled"])
    #expect(try store.load(folders: [place.folder]).facts.all.isEmpty == false)
    #expect(try store.build(folders: [place.folder]) == nil)
  }

  @Test func `is whole for everybody while many write it at once`() async throws {
    let place = try Place()
    let version = try KnowledgeLoader.load(folders: [place.folder]).version
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          let store = place.store(number % 2 == 0 ? "one" : "other")
          return (try? store.load(folders: [place.folder]).version) == version
        }
      }
      for await isRight in group { #expect(isRight) }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: place.home)
    #expect(names.sorted() == ["Knowledge", "compiled"])
  }

  @Test func `says what is wrong in the files as the loader does`() throws {
    let place = try Place()
    _ = try place.store().load(folders: [place.folder])
    try place.write("flow: start\n", to: "flows/start.yaml")
    #expect(throws: KnowledgeFailure.self) { try place.store().load(folders: [place.folder]) }
  }
}

/// A folder of Knowledge, and the place of its compiled form beside it.
private final class Place: Sendable {
  let home = NSTemporaryDirectory() + "mailmend-store-" + UUID().uuidString
  let house = SmallKnowledge.files["knowledge.yaml"] ?? ""

  var folder: String { home + "/Knowledge" }
  var file: URL { URL(fileURLWithPath: home + "/compiled") }

  init() throws {
    for (name, text) in SmallKnowledge.files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  func store(_ program: String = "this") -> KnowledgeStore {
    KnowledgeStore(program: program, files: [file.path])
  }

  func bytes() throws -> Data { try Data(contentsOf: file) }

  /// Writes a file that looks a day old, so that its time can be trusted.
  func write(_ text: String, to name: String, daysAgo: Double = 1) throws {
    let path = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_400 * daysAgo)], ofItemAtPath: path.path)
  }
}
