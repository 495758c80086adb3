extension Keys {
  /// A file of the directory is about a provider or a network.
  static let directoryFile = Shape.firstWith(
    [("provider", .keys(.provider)), ("network", .keys(.network))],
    otherwise: .keys(
      Keys(
        "a file of the directory",
        [
          .may("provider", .form(.id), "The id of the company that runs mailboxes."),
          .may("network", .form(.id), "The id of the company that supplies Internet lines."),
        ], others: (.any, .word), anyOf: ["provider", "network"])))

  static let provider = Keys(
    "a provider",
    [
      .must("provider", .form(.id), "The provider's id."),
      .must("name", .word, "What it is called."),
      .must("domains", .names, "What stands behind the @ of its addresses."),
      .confidence, .sources, .asOf,
      .may("like", .word, "The provider from which this one takes what it does not say."),
      .also,
      .may("user", .word, "The form of the user name: `full-address`."),
      .may("takes", .names, "The ways of signing in, best first."),
      .may("webmail", .word, "Where its mail is read in a browser."),
      .may("smtp", servers, "Servers for sending, best first."),
      .may("imap", servers, "Servers for receiving with IMAP, best first."),
      .may("pop3", servers, "Servers for receiving with POP, best first."),
      .may("old-hosts", .names, "Servers that are no more."),
      .may("notes", .notes, "What is to be known about it, each with an id."),
      .may("operator", .word, "The provider that runs it and answers for it."),
      .may("number-found", .text, "Where the genuine support number stands."),
    ])

  private static let servers = Shape.list(.keys(.endpoint))

  static let endpoint = Keys(
    "a server",
    [
      .must("host", .word, "Its name on the Internet."),
      .must("port", .form(.port), "Its port, from 1 to 65535."),
      .must("security", .word, "Its encryption: `none`, `starttls` or `tls`."),
      .may("user", .word, "The form of the user name, if it is another here."),
      .may("first", .word, "A task that comes before."),
      .may("name", .word, "An id, if another server has the same port."),
    ])

  static let network = Keys(
    "a network",
    [
      .must("network", .form(.id), "The network's id."),
      .must("name", .word, "What it is called."),
      .must(
        "blocks", .entries(.any, .oneOf(["yes", "no", "unknown"])),
        "Ports, and whether it closes them: `{25: yes}`."),
      .must("number-found", .text, "Where the genuine support number stands."),
      .confidence, .sources, .asOf, .also,
      .may("country", .word, "The country, in two letters."),
      .may("since", .word, "Since when it closes them."),
    ])
}
