import TestStage
import Testing

@testable import Troubleshooting

@Suite struct `The glossary` {
  /// Words of the trade that are small in a sentence. Whoever meets one may ask for it.
  private static let trade = [
    "antivirus", "app password", "attachment", "authentication", "blocklist", "box for encryption",
    "browser", "cache", "certificate", "cookie", "domain", "encryption", "firewall", "firmware",
    "greylisting", "handshake", "hotspot", "junk mail", "mail program", "mail provider",
    "mail shield",
    "mailbox", "memory stick", "Outbox", "outgoing mail", "port", "proxy", "relay", "router",
    "security program", "server", "sign-in", "sign-in window", "spam filter", "time zone",
    "two-step sign-in", "user name", "webmail", "Wi-Fi",
  ]

  @Test func `explains every technical word that a person may read`() throws {
    let knowledge = try TestKnowledge.shipped()
    let missing = Glossary(knowledge).missing(trade: Self.trade)
    for (word, places) in missing.sorted(by: { $0.key < $1.key }) {
      Issue.record("'\(word)' has no term in the glossary. It stands in \(places.prefix(5)).")
    }
  }

  @Test func `would be found wanting if a term were missing`() throws {
    var knowledge = try TestKnowledge.shipped()
    let terms = knowledge.terms.all
    knowledge.terms = Table()
    for term in terms where !["smtp", "port"].contains(term.name) { knowledge.terms.add(term) }
    let missing = Glossary(knowledge).missing(trade: Self.trade)
    #expect(missing["SMTP"]?.isEmpty == false)
    #expect(missing["port"]?.isEmpty == false)
  }
}

/// Which words a Knowledge uses, and which of them it explains.
struct Glossary {
  let knowledge: Knowledge
  private let explained: Set<String>
  private let names: Set<String>

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    explained = Set(knowledge.terms.all.flatMap { [$0.say] + $0.also }.flatMap(Glossary.forms))
    var titles: [String] = []
    for guide in knowledge.guides.all {
      titles += [guide.title] + guide.also + guide.versions.map(\.title)
    }
    for provider in knowledge.providers.all {
      titles += [provider.title] + provider.also + provider.domains
    }
    for network in knowledge.networks.all { titles += [network.title] + network.also }
    names = Set(titles.flatMap { Glossary.words($0.uppercased()) })
  }

  /// The words without a term, and where each stands: those of a list, and all in capitals.
  ///
  /// Names of programs and companies are no words of the trade, and OK is plain English.
  func missing(trade: [String]) -> [String: [String]] {
    let sentences = Sentences(knowledge: knowledge)
    var missing: [String: [String]] = [:]
    for item in sentences.spoken + sentences.steps + sentences.glossary {
      let words = Glossary.words(item.unquoted)
      let small = " " + words.map { $0.lowercased() }.joined(separator: " ") + " "
      let capitals = words.filter { $0.count > 1 && $0.allSatisfy(\.isUppercase) && $0 != "OK" }
      let used = trade.filter { word in
        Glossary.forms(word).contains { small.contains(" \($0) ") }
      }
      for word in used + capitals.filter({ !names.contains($0) })
      where Glossary.forms(word).allSatisfy({ !explained.contains($0) }) {
        missing[word, default: []].append(item.place)
      }
    }
    return missing
  }

  /// A word as it is compared: small, and in the singular and the plural.
  private static func forms(_ word: String) -> [String] {
    let small = words(word).joined(separator: " ").lowercased()
    let single = small.hasSuffix("s") && small.count > 3 ? String(small.dropLast()) : small
    return [small, single, single + "s"]
  }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
