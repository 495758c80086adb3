internal import Foundation

/// The program `dot` of Graphviz, where it is installed.
struct Graphviz {
  private let program: Tool

  /// Finds it.
  ///
  /// - Throws: ``Failure`` that names the package.
  init() throws {
    guard let program = Tool("dot") else {
      throw Failure(
        message: """
          Pictures are drawn by the program 'dot', which I do not find. It comes with the package \
          graphviz: apt install graphviz. Without it, --format dot, mermaid and tree work.
          """, code: Failure.couldNot)
    }
    self.program = program
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
    try Files.write(text, to: input.path)
    let result = try program.run(arguments + [input.path])
    guard result.succeeded else {
      throw Failure(message: "'dot' could not draw the picture.", code: Failure.couldNot)
    }
    return result.output
  }
}
