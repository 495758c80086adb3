extension Keys {
  static let house = Keys(
    "knowledge.yaml",
    [
      .must("title", .word, "What this Knowledge is about."),
      .must("start", .form(.flowAndNode), "Where a conversation begins: `flow/node`."),
      .may("language", .word, "The language of its sentences: `en`."),
      .may("format", .word, "The version of this notation: `1`."),
      .may("opening", .text, "The first sentence of a conversation, answered in own words."),
      .may("version", .word, "The version of this Knowledge."),
      .may(
        "sides", .entries(.id, .keys(.side)), "The two sides of mail, which `$side` stands for."),
      .may(
        "whom", .entries(.id, .mapOr(.keys(.whom), .word)), "Who else can be asked something."),
      .may("families", .names, "The families of diagnoses, with spaces between."),
      .may(
        "never", .list(.entries(.name, .names)),
        "What no fix may leave behind: rows of facts and the values that may not stand together."),
      .may(
        "promises", .list(.keys(.promise)),
        "What must hold on every way through the flows; `kb lint --deep` proves it."),
      .may("trade", .lines, "Words of the trade, each of which needs a term in the glossary."),
      .may(
        "spelling", .names,
        "Words that people misspell, which are then known with one letter wrong; names of programs and "
          + "providers are known so anyway."),
      .may(
        "sign-in", .entries(.id, .keys(.way)), "The ways of signing in that a provider `takes`."),
    ])

  static let side = Keys(
    "a side",
    [
      .must("name", .word, "What `$side.name` becomes: `outgoing`."),
      .must("verb", .word, "What `$side.verb` becomes: `send`."),
      .may("doing", .word, "What `$side.doing` becomes: `sending`."),
      .may("ports", .names, "Port numbers that belong to this side."),
      .may("text", .lines, "Words that tell this side in a message; one a line."),
      .may("verify", .word, "The task that shows whether it works."),
    ])

  static let promise = Keys(
    "a promise",
    [
      .must("because", .text, "Why it was promised."),
      .may("every-way-to", .word, "A diagnosis, or a fix by its full id."),
      .may("passes", .names, "Facts or nodes, of which every way there passes one."),
      .may("no-way-to", .word, "A diagnosis, or a fix by its full id."),
      .may("when", .entries(.name, .names), "Facts and values with which no way leads there."),
    ])

  static let whom = Keys(
    "somebody to ask",
    [
      .must("name", .word, "Who it is, as said in a sentence."),
      .may("known-as", .form(.name), "The fact that names it: `provider`."),
    ])

  static let way = Keys(
    "a way of signing in",
    [
      .may("set", .changes, "The settings that go with it; `$auth` becomes their values."),
      .may("needs", .keys(.condition), "What must hold to keep an account that signs in so."),
      .may("can", .keys(.condition), "What must hold so that a program can do it at all."),
      .may("do", .word, "A task that comes before."),
    ])
}
