/// Passwords of many shapes, typed where something else was asked.
///
/// Some cannot be told from an answer, so they are not here: one that *is* an answer (`Outlook`, `587` or
/// `mail.horse.example` where a program, a port or a server is asked), and a passphrase that is a
/// sentence ("the cat sat on my mat"). In a sentence without any herald, whose other words were
/// understood, only a word with letters, figures and signs in it gives itself away.
public enum TestPasswords {
  /// More than 200, each once.
  public static let all: [String] = {
    let words = [
      "sunshine", "Dragonfly", "qwertz", "letmeinn", "müller", "пароль", "密码密码", "ñandú",
    ]
    let programs = ["Thunderbird", "Outlook", "Gmail", "Verizon", "imap"]
    let ends = ["1!", "2026$", "#7x", "_99Z!", "77&", "!a1", "*4u"]
    var all = words.flatMap { word in [word] + ["1", "!9", "_2x7", "$$3"].map { word + $0 } }
    all += programs.flatMap { word in ends.map { word + $0 } }
    all += programs.flatMap { word in ends.map { $0 + word } }
    all += words.dropLast(2).flatMap { word in
      ["correct \(word) battery staple", "\(word) Thunderbird horse", "tea 587 \(word)"]
    }
    all += ["7horses", "99Luftballons", "1q2w3e4r", "0815Geheim", "4everYoung", "00Agent7"]
    all += ["aHVudGVyMjpodW50ZXIy", "VGhpc0lzU2VjcmV0MQ==", "c2VjcmV0cGFzcw==", "MTIzNDU2Nzg5MGFi"]
    all += ["\"quoted one\"", "'single9!'", "\"half1!", "back\\slash1", "br{ack}et7", "pi|pe42!"]
    all += ["d41d8cd98f00b204e9800998ecf8427e", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.c2lnbmF0"]
    all += ["Pa$$w0rd", "P@ssw0rd!", "hunter2", "tr0ub4dor&3", "abcd efgh ijkl mnop", "xkcd-936-x"]
    all += (0..<80).map { seed in
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let signs = Array("abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789!$%&*+")
      return String(
        (0..<(8 + seed % 9)).map { place in
          state = state &* 6_364_136_223_846_793_005 &+ 1
          let pick = Int((state >> 33) % UInt64(signs.count))
          return place == 0 ? "k" : place == 3 ? "7" : place == 5 ? "!" : signs[pick]
        })
    }
    return all
  }()
}
