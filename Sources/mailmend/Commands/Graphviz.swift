internal import Foundation

/// The program `dot` of Graphviz, where it is installed.
struct Graphviz {
  private let program: URL

  /// Finds it.
  ///
  /// - Throws: ``Failure`` that names the package.
  init() throws {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard
      let path = folders.map({ "\($0)/dot" }).first(
        where: FileManager.default.isExecutableFile(atPath:))
    else {
      throw Failure(
        message: """
          Pictures are drawn by the program 'dot', which I do not find. It comes with the package \
          graphviz: apt install graphviz. Without it, --format dot, mermaid and tree work.
          """, code: Failure.couldNot)
    }
    program = URL(fileURLWithPath: path)
  }

  /// The picture in a format such as `svg`.
  func picture(of text: String, as format: String) throws -> Data {
    try run(text, ["-T\(format)"] + (format == "png" ? ["-Gdpi=150"] : []))
  }

  /// How large the picture would be, in inches, if no page limited it.
  func extent(of text: String) throws -> (width: Double, height: Double) {
    let plain = String(decoding: try run(text, ["-Tplain", "-Gsize=1000,1000"]), as: UTF8.self)
    let numbers = plain.prefix { $0 != "\n" }.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 3 else { return (.infinity, .infinity) }
    return (numbers[1], numbers[2])
  }

  private func run(_ text: String, _ arguments: [String]) throws -> Data {
    let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).dot")
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments + [input.path]
    process.standardOutput = output
    do {
      try Data(text.utf8).write(to: input)
      try process.run()
    } catch {
      throw Failure(message: "I cannot start '\(program.path)'.", code: Failure.couldNot)
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        message: "'\(program.path)' could not draw the picture.", code: Failure.couldNot)
    }
    return data
  }
}
