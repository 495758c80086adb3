import Foundation
import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

/// Whatever is there instead of a text file, there is a sentence about it, soon.
@Suite struct `Strange files and folders` {
  /// What is made of a path in the folder, and what is said about it.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var path = "guides/x.yaml"
    var reason: String
    var make: @Sendable (_ path: String) throws -> Void
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "a link that leads nowhere", reason: "leads nowhere.") { try link($0, to: "none") },
    Row(name: "a link to itself", reason: "leads back to itself.") { try link($0, to: "x.yaml") },
    Row(name: "a link to the folder above", path: "guides/loop", reason: "that it stands in.") {
      try link($0, to: "..")
    },
    Row(name: "a pipe", reason: "It is a pipe or a device") { mkfifo($0, 0o600) },
    Row(name: "an endless device", reason: "a device") { try link($0, to: "/dev/zero") },
    Row(name: "a full device", reason: "a device") { try link($0, to: "/dev/full") },
    Row(name: "a socket", reason: "It is a socket") { path in
      let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(socket) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
      let size = socklen_t(MemoryLayout<sockaddr_un>.size)
      _ = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
      }
    },
    Row(name: "memory of the program", reason: "may not be read.") {
      try link($0, to: "/proc/self/mem")
    },
  ]

  private static func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test(arguments: rows)
  func `cannot be read, and the reason is given`(row: Row) throws {
    let folder = try TemporaryFolder(["guides/notes.txt": "", "a.yaml": ""])
    let path = folder.path + "/" + row.path
    try row.make(path)
    let failure = try #require(throws: KnowledgeFailure.self) {
      try KnowledgeLoader.load(folders: [folder.path])
    }
    guard case .unreadable(path, let reason) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(reason.contains(row.reason), "\(reason)")
  }

  @Test(.enabled(if: geteuid() != 0))
  func `a file or folder that only others may read says so`() throws {
    for (path, reason) in [
      ("guides/x.yaml", "You may not read this file."), ("guides", "The folder may not be read."),
    ] {
      let folder = try TemporaryFolder(["guides/x.yaml": ""])
      let whole = folder.path + "/" + path
      chmod(whole, 0)
      defer { chmod(whole, 0o700) }
      #expect(throws: KnowledgeFailure.unreadable(path: whole, reason: reason)) {
        try KnowledgeLoader.load(folders: [folder.path])
      }
    }
  }

  @Test func `links to files and folders are followed, also out of the folder`() throws {
    let files = SmallKnowledge.files
    let elsewhere = try TemporaryFolder(files)
    let folder = try TemporaryFolder(files.filter { !$0.key.hasPrefix("guides/") })
    try Self.link(folder.path + "/guides", to: elsewhere.path + "/guides")
    let terms = folder.path + "/glossary/terms.yaml"
    try FileManager.default.removeItem(atPath: terms)
    try Self.link(terms, to: elsewhere.path + "/glossary/terms.yaml")
    let knowledge = try KnowledgeLoader.load(folders: [folder.path])
    #expect(knowledge.version.sha256 == (try loaded().version.sha256))
  }

  @Test func `a folder that is named like a file is a folder`() throws {
    let term = "port:\n  say: port\n  short: A number.\n"
    let knowledge = try loaded(["glossary/x.yaml/y.yaml": term, "glossary/none.yaml/z.txt": ""])
    #expect(knowledge.terms.all.map(\.name) == ["app-password", "port"])
  }

  @Test func `of a file of any size only the beginning is read`() throws {
    let folder = try TemporaryFolder(SmallKnowledge.files)
    let path = folder.path + "/guides/x.yaml"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, 1 << 40) == 0)
    #expect(try faults(of: [folder.path]).map(\.code) == ["file-too-large"])
  }

  @Test func `folders with far too much in them are no Knowledge`() throws {
    let many = try TemporaryFolder()
    for number in 0...10_000 {
      #expect(FileManager.default.createFile(atPath: "\(many.path)/\(number).yaml", contents: nil))
    }
    let large = try TemporaryFolder(["facts/0.yaml": ""])
    for number in 0..<17 {
      let path = "\(large.path)/facts/\(number).yaml"
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      truncate(path, 4 << 20)
    }
    let deep = try TemporaryFolder([String(repeating: "a/", count: 20) + "x.yaml": ""])
    for (folder, words) in [
      (many, "far more files than any Knowledge"), (large, "over 64 MiB"), (deep, "too deep"),
    ] {
      let failure = #expect(throws: KnowledgeFailure.self) {
        try KnowledgeLoader.load(folders: [folder.path])
      }
      #expect("\(failure.map(\.description) ?? "")".contains(words))
    }
  }
}
