extension PortFinder {
  /// Tells whether nothing is attached that makes it part of something else: 10:25, 25%, 9/25/2012.
  func isFree(_ place: Int) -> Bool {
    if text.isGlued(place), let mark = text.mark(place - 1) {
      switch mark {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "~"), UInt8(ascii: "*"):
        break
      case UInt8(ascii: ":"):
        guard isAddress(place - 2) || isLabel(place - 2) else { return false }
      case UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "&"):
        guard isPort(place - 2) || (mark != UInt8(ascii: ",") && isLabel(place - 2)) else {
          return false
        }
      default: return false
      }
    }
    return isFreeBehind(place)
  }

  private func isFreeBehind(_ place: Int) -> Bool {
    guard text.isGlued(place + 1), let mark = text.mark(place + 1) else { return true }
    let leadsOn = text.isGlued(place + 2)
    switch mark {
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "#"): return false
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"): return !leadsOn
    case UInt8(ascii: "/"), UInt8(ascii: ","):
      return !leadsOn
        || text.tokens[place + 2].number.map { $0 > 0 && isPort(place + 2) } ?? isLabel(place + 2)
    default: return true
    }
  }

  /// Tells whether the words around a listed number that nobody calls a port allow it to be one.
  func isPlain(_ place: Int) -> Bool {
    var before = place - 1
    while [":", "#", "(", "[", "."].contains(where: { text.isMark($0, at: before) }) { before -= 1 }
    if PortWords.counted.contains(text, place + 1) || PortWords.numbered.contains(text, before) {
      return false
    }
    let isAmount = ["$", "%"].contains { text.isMark($0, at: place + 1) }
    if isAmount || text.isMark("$", at: place - 1) { return false }
    return !isVersion[place] && !isBracketed(place) && !isItem(place)
  }

  /// `(110)` behind anything but a word for a port or a side is an error code.
  private func isBracketed(_ place: Int) -> Bool {
    let opens = text.isMark("(", at: place - 1) || text.isMark("[", at: place - 1)
    let closes = [")", "]", ":"].contains { text.isMark($0, at: place + 1) }
    guard opens, closes else { return false }
    let named = PortWords.servers.contains(text, place - 2) ? place - 2 : place - 1
    return !mentions.within(max(0, named - 3)..<place).contains {
      $0.range.upperBound == named
    }
  }

  /// `25.` or `25)` at the beginning of a line numbers a list.
  private func isItem(_ place: Int) -> Bool {
    let isFirst = place == 0 || text.tokens[place].breaks > 0
    return isFirst && text.isGlued(place + 1) && text.word(place + 2) != nil
      && (text.isMark(".", at: place + 1) || text.isMark(")", at: place + 1))
  }

  /// The end of a server or its number: `mail.isp.example`, `[192.0.2.1]`, `<ip>`.
  private func isAddress(_ place: Int) -> Bool {
    guard place >= 0 else { return false }
    return isCompound[place] || text.isMark("]", at: place) || text.isMark(">", at: place)
  }

  private func isPort(_ place: Int) -> Bool {
    text.word(place)?.number.map { isListed($0) } ?? false
  }

  private func isLabel(_ place: Int) -> Bool { text.word(place).map(isName) ?? false }

  /// A word of letters, or one such as POP3.
  private func isName(_ word: Token) -> Bool {
    word.number == nil && text.bytes[word.range.lowerBound].isLetter && word.range.count > 2
  }
}
