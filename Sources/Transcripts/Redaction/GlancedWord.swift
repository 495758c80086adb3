/// One word, taken byte by byte.
struct GlancedWord {
  /// Letters, small, as far as they matter: how many, and the first eight of them.
  struct Letters: Hashable {
    var count = 0
    var first: UInt64 = 0

    init() {}

    init(_ word: String) { for byte in word.utf8 where byte.isPlainLetter { take(byte) } }

    mutating func take(_ letter: UInt8) {
      if count < 8 { first = first << 8 | UInt64(letter | 0x20) }
      count += 1
    }
  }

  private(set) var letters = Letters()
  private var count = 0
  /// How many runs of letters there are.
  private var runs = 0
  private var isInRun = false
  private var isForeign = false
  private var hasFigure = false
  private var hasOddSign = false
  private var hasAt = false
  private var hasColon = false
  /// Whether any letter but the first is a capital.
  private var hasLateCapital = false
  private var hasEquals = false
  private var isAllData = true
  /// The run of data that is being read: its length and the figures in it.
  private var data = (count: 0, figures: 0, beginning: UInt32(0))
  private var hasLongData = false
  /// The last three letters, and whether each of them began a run.
  private var recent: UInt32 = 0
  private var begun: UInt8 = 0
  private var hasBeginning = false

  init() {}

  init(_ word: String) { for byte in word.utf8 { take(byte) } }

  mutating func take(_ byte: UInt8) {
    if byte.isPlainLetter {
      take(letter: byte)
    } else {
      isInRun = false
      take(sign: byte)
    }
    takeData(byte)
    count += 1
  }

  private mutating func take(letter: UInt8) {
    if letter < 0x60, count > 0 { hasLateCapital = true }
    begun = begun << 1 | (isInRun ? 0 : 1)
    recent = (recent << 8 | UInt32(letter | 0x20)) & 0xFF_FFFF
    if !isInRun { runs += 1 }
    isInRun = true
    letters.take(letter)
    if begun & 0b100 != 0, GlancedWord.beginnings.contains(recent) { hasBeginning = true }
    if begun & 0b010 != 0, recent & 0xFFFF == GlancedWord.pw { hasBeginning = true }
  }

  private mutating func take(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): hasFigure = true
    case UInt8(ascii: "@"): hasAt = true
    case UInt8(ascii: ":"): hasColon = true
    case 0x80...: isForeign = true
    default: hasOddSign = hasOddSign || GlancedWord.isOdd(sign)
    }
    if sign == UInt8(ascii: "=") { hasEquals = true }
  }

  private static func isOdd(_ sign: UInt8) -> Bool { "!$%&*#^~+=|{}\\".utf8.contains(sign) }

  /// Data is letters, figures and `+/_-`; base64 ends with `=`.
  private mutating func takeData(_ byte: UInt8) {
    let isFigure = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    guard byte.isPlainLetter || isFigure || "+/_-".utf8.contains(byte) else {
      data = (0, 0, 0)
      if byte != UInt8(ascii: "=") { isAllData = false }
      return
    }
    if data.count < 3 { data.beginning = data.beginning << 8 | UInt32(byte) }
    data.count += 1
    if isFigure { data.figures += 1 }
    if data.count >= 16, data.figures > 1 || data.beginning == GlancedWord.eyJ {
      hasLongData = true
    }
  }

  /// Whether the word must be looked at by those who know what a secret is.
  var isDoubtful: Bool {
    mayGiveItselfAway || mayAnnounce
      || hasColon && letters.count > 5 && GlancedWord.headers.contains(letters.first(5))
  }

  /// Whether it may be a token, a password, or an address with one.
  var mayGiveItselfAway: Bool {
    isForeign || hasLongData || runs > 0 && hasFigure && hasOddSign || hasAt && hasColon
  }

  /// Whether it may announce something, or be a command of a sign-in. The letters of a word with signs in it
  /// may be read as one word, or in parts.
  var mayAnnounce: Bool {
    isForeign || runs > 1 && hasBeginning || GlancedWord.announcing.contains(letters)
  }

  /// Whether it may be data, if nothing else stands on the line.
  var mayBeData: Bool { isAllData && count >= 12 && (hasLateCapital || hasEquals) }

  // MARK: What is looked for

  /// Whole words that announce something, or with which somebody signs in.
  private static let announcing =
    (EverydayWords.heralds + ["pass", "user", "apop", "auth", "authenticate", "login"])
    .map(Letters.init)

  /// How the lines of a web request begin that are left out.
  private static let headers =
    ["authorization", "proxyauthorization", "cookie", "setcookie", "xapikey"]
    .map { Letters($0).first(5) }

  private static let beginnings = Array(Set(EverydayWords.heralds.map(beginning)))
  private static let pw = beginning("pw")
  private static let eyJ = "eyJ".utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }

  private static func beginning(_ word: String) -> UInt32 {
    word.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension GlancedWord.Letters {
  /// The first few letters of five and more.
  func first(_ few: Int) -> UInt64 { first >> UInt64(8 * (min(count, 8) - few)) }
}
