/// The index of a provider.
public typealias ProviderID = Index<Provider>
/// The index of a network.
public typealias NetworkID = Index<Network>

/// How sure we are of a directory entry.
public enum Confidence: String, Sendable, CaseIterable {
  /// Documented, or two sources agree.
  case high
  /// One source, or an old one.
  case medium
  /// Not confirmed; the person is told so.
  case low
}

/// A company that runs mailboxes.
public struct Provider: Named {
  /// The id, for example `aol`.
  public let name: String
  /// What people call it.
  public var title: String
  /// Further names.
  public var also: [String] = []
  /// What stands after the @ in its addresses.
  public var domains: [String] = []
  /// Its servers by list, `smtp`, `imap` and `pop3`; best first.
  public var endpoints: [String: [Endpoint]] = [:]
  /// The ways of signing in that it takes, best first.
  public var ways: [WayID] = []
  /// What its servers take as user name.
  public var user: Value?
  /// What its users should know.
  public var notes: [Text] = []
  /// Who runs and supports it, if another company.
  public var runBy: ProviderID?
  /// Where the genuine support is found.
  public var numberFound: Text?
  /// How sure we are.
  public var confidence = Confidence.high
  /// Where it is from.
  public var sources: [String] = []
  /// The month it was checked.
  public var asOf = ""

  /// Makes a provider of which only the name is known.
  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// One server of a provider, and how to connect.
public struct Endpoint: Sendable {
  /// What an endpoint knows.
  public enum Field: String, Sendable, CaseIterable {
    /// The server's name.
    case host
    /// The port number.
    case port
    /// The encryption.
    case security
    /// The form of the user name.
    case user
  }

  /// The last part of a fix's id: its name, or its port.
  public var name: String
  /// The fields that are known; the user name is the provider's where it has none of its own.
  public var fields: [Field: Value]
  /// Something to be done before it can be used.
  public var first: TaskID?

  /// Makes an endpoint.
  public init(name: String, fields: [Field: Value], first: TaskID? = nil) {
    self.name = name
    self.fields = fields
    self.first = first
  }
}

/// Which of a provider's lists of servers.
public enum EndpointList: Hashable, Sendable {
  /// The list of this name.
  case named(String)
  /// The list named by the value of a fact: `incoming.protocol` says `imap` or `pop3`.
  case chosen(by: FactID)
}

/// A company that supplies Internet lines.
public struct Network: Named {
  /// The id, for example `comcast`.
  public let name: String
  /// What people call it.
  public var title: String
  /// Further names.
  public var also: [String] = []
  /// Where the genuine support number is found.
  public var numberFound: Text?
  /// How sure we are.
  public var confidence = Confidence.high
  /// Where it is from.
  public var sources: [String] = []
  /// The month it was checked.
  public var asOf = ""

  /// Makes a network of which only the name is known.
  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}
