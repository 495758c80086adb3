/// One file as read, before YAML.
struct SourceFile {
  /// The path as shown.
  let path: String
  /// The position of its folder among those given; later ones are laid over.
  let folder: Int
  /// What it holds, by the folder it stands in.
  let room: Room?
  /// Files beyond this many bytes are refused: nobody writes them by hand.
  static let largest = 4 << 20

  /// Whether it was not read because of its size.
  let isTooLarge: Bool
  /// Its text, with `\n` at the end of each line.
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(path: String, folder: Int, room: Room?, bytes raw: [UInt8]) {
    self.path = path
    self.folder = folder
    self.room = room
    isTooLarge = raw.count > Self.largest
    bytes = isTooLarge ? [] : Self.normalised(raw)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// A 1-based line without its end, empty beyond the last.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return bytes[start..<max(start, end)]
  }

  /// The text of a line from a 1-based column on.
  func text(line number: Int, from column: Int = 1) -> String {
    let text = String(decoding: line(number), as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(column - 1)))
  }

  /// The 1-based line and column of a byte.
  func place(ofByte offset: Int) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let column = String(decoding: before[line...], as: UTF8.self).unicodeScalars.count
    return (before.count { $0 == UInt8(ascii: "\n") } + 1, column + 1)
  }

  var lineCount: Int { lineStarts.count }

  /// Takes a byte order mark away, and the carriage returns before line feeds.
  private static func normalised(_ raw: [UInt8]) -> [UInt8] {
    let body = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw.dropFirst(3) : raw[...]
    let carriageReturn = UInt8(ascii: "\r")
    guard body.contains(carriageReturn) else { return Array(body) }
    return body.indices.compactMap { index in
      let isCut =
        body[index] == carriageReturn && index + 1 < body.endIndex
        && body[index + 1] == UInt8(ascii: "\n")
      return isCut ? nil : body[index]
    }
  }
}
