/// A fix with its values filled in: for one endpoint, this provider and this program.
package struct ResolvedFix {
  package var fix: FixID
  package var endpoint: Endpoint?
  /// Its id without the endpoint: `diagnosis/fix`.
  package var shortName: String
  /// What it sets, in authored order.
  package var changes: [Change]
  /// What is done before the settings, and after them.
  package var before: [TaskID]
  package var after: [TaskID]

  /// The full id: `diagnosis/fix`, or `diagnosis/fix/endpoint`.
  package var name: String { endpoint.map { shortName + "/" + $0.name } ?? shortName }

  package var tasks: [TaskID] { before.isEmpty ? after : before + after }
}

extension ResolvedFix {
  /// Settings that no fix of the Knowledge asks for: to show their steps, or to put them back. Whoever
  /// takes one asks neither for its name nor for what was authored.
  init(settingOnly changes: [Change]) {
    self.init(fix: FixID(0), shortName: "", changes: changes, before: [], after: [])
  }
}

/// Fills fixes in from what is known. Pure: it reads facts and Knowledge, nothing else.
struct FixResolver {
  /// The facts to read: those at the moment of failure.
  let view: FactView

  private var knowledge: Knowledge { _read { yield view.knowledge } }

  /// The fix once for each endpoint, or once; empty if a value it needs is not known.
  func variants(of fix: FixID) -> [ResolvedFix] {
    var variants: [ResolvedFix] = []
    let _: Never? = first(of: fix) {
      variants.append($0)
      return nil
    }
    return variants
  }

  /// What a fix comes to for the first endpoint for which it comes to anything. Later ones are not filled in.
  func first<Found>(of fix: FixID, _ find: (ResolvedFix) -> Found?) -> Found? {
    let way = knowledge.fixes[fix].signsIn ? self.way : nil
    guard let list = knowledge.fixes[fix].each else {
      return resolve(fix, endpoint: nil, way).flatMap(find)
    }
    for endpoint in endpoints(list) {
      if let variant = resolve(fix, endpoint: endpoint, way), let found = find(variant) {
        return found
      }
    }
    return nil
  }

  /// The fix of a full id; nil if this Knowledge has none or a value is not known.
  func resolve(named name: String) -> ResolvedFix? {
    if let fix = knowledge.fixes[name] { return variants(of: fix).first }
    guard let slash = name.lastIndex(of: "/"), let fix = knowledge.fixes[String(name[..<slash])]
    else { return nil }
    return variants(of: fix).first { $0.name == name }
  }

  /// The servers in a list of the provider, best first.
  func endpoints(_ list: EndpointList) -> [Endpoint] {
    guard let provider = view.providerID else { return [] }
    switch list {
    case .named(let name): return knowledge.providers[provider].endpoints[name] ?? []
    case .chosen(let fact):
      return view.value(fact).flatMap { knowledge.providers[provider].endpoints[$0.text] } ?? []
    }
  }

  /// The value of a field; the user name is the provider's where the endpoint has none of its own.
  func field(_ field: Endpoint.Field, of endpoint: Endpoint?) -> Value? {
    endpoint?.fields[field] ?? (field == .user ? user : nil)
  }

  private var user: Value? { view.providerID.flatMap { knowledge.providers[$0].user } }

  /// The first way of signing in that the provider takes and the program can do.
  ///
  /// A program can do what its guide has a word for.
  var way: WayID? {
    guard let provider = view.providerID else { return nil }
    return knowledge.providers[provider].ways.first { way in
      knowledge.ways[way].needs.tests.allSatisfy(view.accepts)
        && knowledge.ways[way].set.allSatisfy { view.manual.canSet($0) || !isShown($0) }
    }
  }

  /// Tells whether a guide could have a word for it: only settings are shown by programs.
  private func isShown(_ change: Change) -> Bool { knowledge.facts[change.fact].isSetting }

  private func resolve(_ fix: FixID, endpoint: Endpoint?, _ way: WayID?) -> ResolvedFix? {
    var changes: [Change] = []
    changes.reserveCapacity(knowledge.fixes[fix].set.count)
    for setting in knowledge.fixes[fix].set {
      guard let value = value(setting.source, for: setting.fact, endpoint: endpoint, way) else {
        // A form of user name that the directory does not know is left as it is.
        if isUserName(setting.source) { continue }
        return nil
      }
      changes.append(Change(setting.fact, value))
    }
    var before = tasks(knowledge.fixes[fix].before, endpoint)
    if let task = way.flatMap({ knowledge.ways[$0].task }) { before.append(task) }
    return ResolvedFix(
      fix: fix, endpoint: endpoint, shortName: knowledge.fixes[fix].name, changes: changes,
      before: each(before), after: each(tasks(knowledge.fixes[fix].after, endpoint)))
  }

  /// A task that the endpoint and the way of signing in both want is done once.
  private func each(_ tasks: [TaskID]) -> [TaskID] {
    tasks.count < 2 ? tasks : tasks.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func value(
    _ source: ValueSource, for fact: FactID, endpoint: Endpoint?, _ way: WayID?
  ) -> Value? {
    switch source {
    case .literal(let value): value
    case .fact(let other): view.value(other)
    case .endpoint(let name): field(name, of: endpoint)
    case .listed(let list, let name): field(name, of: endpoints(list).first)
    case .signIn: way.flatMap { knowledge.ways[$0].set.first { $0.fact == fact }?.value }
    }
  }

  private func isUserName(_ source: ValueSource) -> Bool {
    switch source {
    case .endpoint(.user), .listed(_, .user): true
    default: false
    }
  }

  private func tasks(_ sources: [TaskSource], _ endpoint: Endpoint?) -> [TaskID] {
    sources.compactMap { source in
      switch source {
      case .task(let task): task
      case .endpointFirst: endpoint?.first
      }
    }
  }
}
