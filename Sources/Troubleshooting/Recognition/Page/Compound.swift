/// Several tokens that are one thing: a server, an address, a web page.
///
/// No names are read inside.
struct Compound: Sendable {
  /// What it is.
  enum Kind: Equatable, Sendable {
    /// The name of a server.
    case host(String)
    /// An e-mail address, of which only the domain is kept.
    case address(domain: String)
    /// The domain of a provider of the directory.
    case domain
    /// Four numbers.
    case numbers
    /// A web page, a file, a class of a program.
    case other
  }

  /// The tokens.
  var range: Range<Int>
  /// What it is.
  var kind: Kind

  /// The server, if it is one.
  var host: String? { if case .host(let host) = kind { host } else { nil } }
}
