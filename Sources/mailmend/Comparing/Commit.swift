internal import Foundation
internal import Troubleshooting

/// A folder as it was in a revision of the repository that the current folder is in.
struct Commit {
  /// What it is called, for example `HEAD:Knowledge`.
  let title: String
  private let git: Tool
  private let commit: String
  private let path: String

  /// - Throws: ``Failure`` if there is no such revision, no repository or no git.
  init(named name: String, path: String) throws {
    guard let git = Tool("git") else {
      throw Commit.failure(
        """
        There is no folder '\(name)', and revisions are read by the program 'git', which I do not find. It \
        comes with the package git: apt install git.
        """)
    }
    guard try git.run(["rev-parse", "--git-dir"]).succeeded else {
      throw Commit.failure(
        """
        There is no folder '\(name)'. It cannot be a revision either, because the current folder is in no \
        git repository.
        """)
    }
    guard let found = try Commit.found(name, path: path, git) else {
      throw Commit.failure(
        """
        Found '\(name)', expected a folder or a git revision. Here is no such folder, and the repository has \
        no such revision: `git log --oneline` lists them.
        """)
    }
    self.git = git
    (commit, self.path) = (found.commit, found.path)
    title = "\(found.revision):\(found.path)"
  }

  /// What a name stands for: a revision, which may have a colon in it, or one with a folder behind a colon.
  private static func found(
    _ name: String, path: String, _ git: Tool
  ) throws -> (commit: String, revision: String, path: String)? {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let readings = [(name, path)] + (parts.count == 2 ? [(parts[0], parts[1])] : [])
    for (revision, path) in readings {
      let found = try git.run([
        "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}",
      ])
      guard found.succeeded else { continue }
      let commit = String(decoding: found.output, as: UTF8.self)
      return (commit.trimmingCharacters(in: .whitespacesAndNewlines), revision, path)
    }
    return nil
  }

  private static func failure(_ message: String) -> Failure {
    Failure(message: message, code: Failure.couldNot)
  }

  /// Has the folder read while it is on the disk; then it is removed. What is found wrong in it is named as
  /// a file of the revision.
  func unpacked(_ read: (String) throws -> Knowledge) throws -> Knowledge {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "mailmend-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Commit.failure("I cannot make the folder '\(folder.path)' for the revision.")
    }
    try unpack(into: folder)
    let top = folder.appending(path: path).path
    do {
      return try read(top)
    } catch var failure as Failure {
      failure.message = failure.message.replacing(top, with: title)
      throw failure
    }
  }

  private func unpack(into folder: URL) throws {
    let archive = folder.appending(path: "revision.tar").path
    guard
      try git.run(["archive", "--format=tar", "--output=\(archive)", commit, "--", path]).succeeded
    else {
      throw Commit.failure(
        "I find no folder '\(path)' in that revision ('\(title)'). Name it as REVISION:FOLDER.")
    }
    guard let tar = Tool("tar"), try tar.run(["-xf", archive, "-C", folder.path]).succeeded else {
      throw Commit.failure("I cannot unpack '\(title)'. Is the program 'tar' installed?")
    }
  }
}
