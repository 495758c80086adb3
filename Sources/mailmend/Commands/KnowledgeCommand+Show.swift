internal import ArgumentParser
internal import Conversation
internal import Helpdesk
internal import Troubleshooting

extension KnowledgeCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what a guide explains, or the steps that a person would see.",
      discussion: """
        GUIDE is the id of a guide, with /VERSION if it has versions: mailmend kb show \
        windows-live-mail --set smtp.port=465 --set smtp.security=tls

        Exit codes: 0 shown; 1 the program cannot do that; 64 no such guide, setting or value.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    @Argument(help: ArgumentHelp("A guide, or one version of it.", valueName: "guide"))
    var name: String

    @Option(
      help: ArgumentHelp("A setting and its new value; may be repeated.", valueName: "fact=value"))
    var set: [String] = []

    @Option(
      help: ArgumentHelp("What is known beforehand; may be repeated.", valueName: "fact=value"))
    var given: [String] = []

    func run() throws {
      let known = try knowledge.load()
      let guide = try GuideName(name, in: known)
      let reader = TicketReader(Listener(known))
      let session = Session(
        known,
        Event.Start(
          date: Today.iso, given: try reader.assignments(arguments: given) + guide.facts(known)))
      let wanted = try reader.settings(arguments: set, of: guide, known)
      guard !wanted.isEmpty else {
        return show(GuideSheet.screen(session.explanation(of: guide.id, version: guide.version)))
      }
      switch session.instructions(setting: wanted) {
      case .steps(let plan): show(GuideSheet.screen(plan))
      case .refused(let inability):
        show(GuideSheet.screen(inability))
        throw ExitCode(1)
      }
    }

    private func show(_ screen: Screen) {
      let display = Display(.auto, isPlain: false)
      Terminal.print(Array(display.lines(of: screen, width: Terminal.width).dropLast()))
    }
  }
}

/// A guide of the command line, and the version of it.
struct GuideName {
  var id: GuideID
  var kind: Guide.Kind
  var name: String
  var version: String?

  /// Reads `GUIDE` or `GUIDE/VERSION`.
  ///
  /// - Throws: ``Failure`` with the nearest name if there is no such guide or version.
  init(_ argument: String, in known: Knowledge) throws {
    let parts = argument.split(separator: "/", maxSplits: 1).map(String.init)
    let guides = known.guides.indices
    guard let first = parts.first, let id = guides.first(where: { known.guides[$0].name == first })
    else {
      throw Failure.unknown(
        parts.first ?? argument, "the id of a guide", among: known.guides.all.map(\.name))
    }
    self.id = id
    kind = known.guides[id].kind
    name = first
    version = parts.count > 1 ? parts[1] : nil
    let versions = known.guides[id].versions.map(\.name)
    guard let version, !versions.contains(version) else { return }
    let expected =
      versions.isEmpty
      ? "'\(first)' alone, because all its versions are alike"
      : "a version of '\(first)': \(versions.joined(separator: ", "))"
    throw Failure.unknown(version, expected, among: versions)
  }

  /// The facts that hold for whoever uses it: the program and its version, or the provider and its like.
  func facts(_ known: Knowledge) -> [Assignment] {
    let roles: [(role: FactID?, value: String)] =
      switch kind {
      case .program:
        [(known.roles.program, name), (known.roles.version, version ?? Assignment.unknown)]
      case .provider: [(known.roles.provider, name)]
      case .security: [(known.roles.security, name)]
      case .system: [(known.roles.system, name)]
      }
    return roles.compactMap { role, value in
      role.map { Assignment(known.facts[$0].name, value) }
    }
  }
}

extension TicketReader {
  /// Reads every `FACT=VALUE` that a program is to be set to, in the order in which they were typed.
  fileprivate func settings(
    arguments: [String], of guide: GuideName, _ known: Knowledge
  ) throws -> [Assignment] {
    let wanted = try arguments.flatMap { try assignments(arguments: [$0]) }
    guard guide.kind == .program || wanted.isEmpty else {
      throw Failure(
        message: "Found --set, expected the guide of a mail program: only programs have settings.",
        code: Failure.usage)
    }
    let names = known.settings.map { known.facts[$0].name }
    for (place, setting) in wanted.enumerated() {
      guard names.contains(setting.fact) else {
        throw Failure.unknown(setting.fact, "a setting of the mail program", among: names)
      }
      guard setting.value != Assignment.unknown else {
        throw Failure.unknown(setting.value, "the value that is to be set", among: [])
      }
      guard !wanted[..<place].contains(where: { $0.fact == setting.fact }) else {
        throw Failure.unknown("\(setting.fact) twice", "each setting once", among: [])
      }
    }
    return wanted
  }
}

extension Failure {
  /// A name of the command line that stands for nothing, and the nearest one that does.
  static func unknown(_ found: String, _ expected: String, among names: [String]) -> Failure {
    let nearest = Nearest.nearest(to: found, among: names).map { " Did you mean '\($0)'?" } ?? ""
    return Failure(
      message: "Found '\(found)', expected \(expected).\(nearest)", code: Failure.usage)
  }
}
