internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// Knowledge of any size with everything that an audit has to do with: shared facts, conditions, notes,
/// visits, diagnoses with fixes that shut each other out.
///
/// A person is led by questions of eight answers to one of many areas, each a flow of 25 nodes.
enum Country {
  static func knowledge(nodes: Int) throws -> Knowledge {
    let areas = max(2, nodes / 23)
    var folder = [
      "knowledge.yaml": frame, "facts/facts.yaml": facts(areas),
      "flows/start.yaml": start(areas), "diagnoses/all.yaml": diagnoses(areas),
      "guides/any-program.yaml": guide,
    ]
    for area in 0..<areas { folder["flows/area-\(area).yaml"] = flow(area) }
    let root = FileManager.default.temporaryDirectory
      .appending(path: "mailmend-country-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, text) in folder {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try KnowledgeLoader.load(folders: [root.path])
  }

  private static let frame = """
    title: Generated
    start: start/q0
    sides:
      smtp: {name: outgoing, verb: send, ports: 25 465 587, verify: send-a-test}
    whom:
      mailbox: the company
    families: other
    never:
      - {smtp.security: none}
    """

  private static let guide = """
    program: any-program
    name: Any program
    open: Look for "Accounts".
    settings:
      smtp.port: {see: the port, set: Type $value.}
      smtp.security: {see: the encryption, set: Choose $value.}
    tasks:
      send-a-test: Send yourself a mail.
    """

  private static func facts(_ areas: Int) -> String {
    var text = """
      smtp.symptom:
        label: what happens
        ask: What happens?
        answers: {timed-out: It waits, refused: It is refused, rejected: It comes back, none: Nothing}
      smtp.port: {type: port, setting: yes, label: port, ask: Which port?}
      smtp.security:
        setting: yes
        label: encryption
        ask: Which encryption?
        answers: {none: None, starttls: STARTTLS, tls: TLS}
      where:
        label: where
        ask: Where are you?
        answers: {home: At home, work: At work, hotel: In a hotel}
      advice:
        whom: mailbox
        label: advice
        ask: What did they say?
        read-out: What do you say?
        answers: {good: Good, bad: Bad}

      """
    for digit in 0..<depth(of: areas) {
      let answers = (0..<8).map { "a\($0): Answer \($0)" }.joined(separator: ", ")
      text += "d\(digit): {label: digit, ask: Which?, answers: {\(answers)}}\n"
    }
    for area in 0..<areas {
      for place in 0..<8 {
        text += "f\(area)-\(place): {type: yes-no, label: it, ask: Is it so?}\n"
      }
    }
    return text
  }

  /// How many questions of eight answers lead to all areas.
  private static func depth(of areas: Int) -> Int {
    var depth = 1
    var reach = 8
    while reach < areas {
      reach *= 8
      depth += 1
    }
    return depth
  }

  private static func start(_ areas: Int) -> String {
    let depth = depth(of: areas)
    var text = "flow: start\ntitle: Which area?\nstart: q0\nnodes:\n"
    var level = ["q0"]
    for digit in 0..<depth {
      var next: [String] = []
      for name in level {
        let targets = (0..<8).map { digit == depth - 1 ? visit(name, $0, areas) : "\(name)\($0)" }
        let ways = targets.enumerated().map { "a\($0.offset): \($0.element)" }
        text +=
          "  \(name): {ask: d\(digit), to: {\(ways.joined(separator: ", ")), unknown: whom}}\n"
        next += targets
      }
      level = next
    }
    for name in Set(level).sorted() {
      text += "  \(name): {visit: [area-\(name.dropFirst(6))], then: whom}\n"
    }
    return text + "  whom: {end: yes, enquire: [advice]}\n"
  }

  private static func visit(_ name: String, _ answer: Int, _ areas: Int) -> String {
    let digits = (name.dropFirst(2) + "\(answer)").compactMap(\.wholeNumberValue)
    return "visit-\(digits.reduce(0) { $0 * 8 + $1 } % areas)"
  }

  private static func flow(_ area: Int) -> String {
    let f = "f\(area)"
    return """
      flow: area-\(area)
      title: What is it here?
      start: symptom
      nodes:
        symptom: {ask: smtp.symptom, to: {none: works, else unknown: place}}
        works: {note: It works., sources: [generated], then: end}
        place: {ask: where, then: port}
        port: {ask: smtp.port, to: {25: security, 587: first, else unknown: second}}
        security: {ask: smtp.security, to: {tls: pair, else unknown: first}}
        pair: {diagnose: pair-\(area), otherwise: first}
        first: {ask: \(f)-0, to: {yes: third, no unknown: second}}
        second: {ask: \(f)-1, to: {yes: hotel, no unknown: third}}
        hotel:
          when:
            - {where: hotel, go: closed}
            - else: third
        third: {ask: \(f)-2, to: {yes: told, no unknown: fourth}}
        told: {note: So it is., when: {smtp.symptom: timed-out}, sources: [generated], then: fourth}
        fourth: {ask: \(f)-3, to: {yes: waits, no unknown: fifth}}
        waits:
          when:
            - {smtp.symptom: timed-out, where: home work, go: closed}
            - {smtp.symptom: refused, go: sixth}
            - else: fifth
        fifth: {ask: \(f)-4, to: {yes: seventh, no unknown: sixth}}
        sixth: {ask: \(f)-5, to: {yes: closed, no unknown: seventh}}
        seventh: {ask: \(f)-6, to: {yes: eighth, no unknown: ninth}}
        eighth: {ask: \(f)-7, to: {yes: pair-too, no unknown: ninth}}
        pair-too: {diagnose: pair-\(area), otherwise: ninth}
        ninth:
          when:
            - {smtp.port: known, where: not hotel, go: closed}
            - {smtp.port: known, go: asked}
            - else: asked
        asked: {ask: advice, to: {good: closed, bad unknown: end}}
        closed: {diagnose: closed-\(area), otherwise: late}
        late: {note: Ask them., sources: [generated], then: end}
      """
  }

  private static func diagnoses(_ areas: Int) -> String {
    (0..<areas).map { area in
      """
      closed-\(area):
        family: other
        title: Closed
        because: It is closed.
        cures: {smtp.symptom: none}
        fixes:
          use-587: {title: Use 587, set: {smtp.port: 587, smtp.security: starttls}}
          use-465: {title: Use 465, when: {where: home work}, set: {smtp.port: 465, smtp.security: tls}}
        enquire: [advice]
        sources: [generated]
        as-of: 2026-11
      pair-\(area):
        family: other
        title: Not a pair
        because: They do not go together.
        cures: {smtp.symptom: none}
        fixes:
          use-465: {title: Use 465, set: {smtp.port: 465, smtp.security: tls}}
        enquire: [advice]
        sources: [generated]
        as-of: 2026-11

      """
    }.joined()
  }
}
