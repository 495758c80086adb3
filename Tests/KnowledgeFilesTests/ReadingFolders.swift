import Foundation
import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

/// Folders are read whole, and several lie over each other.
@Suite struct `Reading folders` {
  @Test func `a missing, an empty and a barred folder cannot be read`() throws {
    let empty = try TemporaryFolder(["README.md": "words", ".hidden.yaml": "a: b"])
    let file = empty.path + "/README.md"
    for (path, reason) in [
      ("/no/such/folder", "There is no such folder."),
      (empty.path, "There is no .yaml file in it."),
      (file, "It is a file, and Knowledge is a folder."),
    ] {
      #expect(throws: KnowledgeFailure.unreadable(path: path, reason: reason)) {
        try KnowledgeLoader.load(folders: [path])
      }
    }
  }

  @Test func `only YAML files count`() throws {
    let knowledge = try loaded([
      "README.md": "not: [yaml", ".git/config.yaml": "x: [", "guides/notes.txt": "- [",
      "glossary/more.yml": "port:\n  say: port\n  short: A number.\n",
      "facts/none.yaml": "# nothing yet\n",
    ])
    #expect(knowledge.terms.all.map(\.name) == ["app-password", "port"])
  }

  @Test func `a byte order mark and the line ends of Windows are accepted`() throws {
    var files = SmallKnowledge.files
    for (name, text) in files { files[name] = "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
    #expect(try problems(in: files).isEmpty)
  }

  @Test func `places are right behind letters with accents and on Windows`() throws {
    var files = SmallKnowledge.files
    files["glossary/x.yaml"] = "\u{FEFF}a:\r\n  say: ä\r\n  short: {é: 1, é2: 1}\r\n  odd: 1\r\n"
    let found = try problems(in: files)
    #expect(found.map(\.line) == [3, 4])
    #expect(found.map(\.column) == [10, 3])
  }

  @Test func `a file that is no text or too large gives one problem`() throws {
    let folder = try TemporaryFolder(SmallKnowledge.files)
    try Data([0x61, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: folder.path + "/facts/bytes.yaml"))
    try folder.write(String(repeating: "# words\n", count: 600_000), to: "glossary/large.yaml")
    #expect(try faults(of: [folder.path]).map(\.code) == ["not-utf-8", "file-too-large"])
  }

  @Test func `a file that is not YAML leaves the rest checked, and nothing in it is missed`() throws
  {
    var files = SmallKnowledge.files
    files["facts/settings.yaml"] = "smtp.port: [25\nlabel: x\n"
    files["flows/sending.yaml"] = (files["flows/sending.yaml"] ?? "")
      .replacing("diagnose: port25-blocked", with: "diagnose: port25-bloked")
    let found = try problems(in: files)
    #expect(found.map(\.code) == ["not-yaml", "unknown-name"])
    #expect(found.map(\.path) == ["facts/settings.yaml", "flows/sending.yaml"])
  }

  @Test(arguments: SmallKnowledge.files.keys.sorted())
  func `whichever file is broken, only that is said`(file: String) throws {
    #expect(try problemsAfterChanging(file, to: "a: [b\nc: d\n").map(\.path) == [file])
  }

  @Test func `every problem of every file is told at once, in order`() throws {
    var files = SmallKnowledge.files
    files["flows/aside.yaml"] = "flow: aside\ntitel: x\nnodes: {a: {end: yes}}\n"
    files["glossary/terms.yaml"] = "a_b:\n  say: x\n"
    let found = try problems(in: files)
    #expect(found == found.sorted())
    #expect(
      found.map(\.code) == ["missing-key", "unknown-key", "bad-id", "missing-key"], "\(found)")
    #expect(
      found[1].description
        == "flows/aside.yaml:2:1: error[unknown-key]: 'titel' is no key of a flow. Did you mean 'title'?"
    )
  }

  @Test func `without knowledge.yaml there is no beginning`() throws {
    var files = SmallKnowledge.files
    files["knowledge.yaml"] = nil
    #expect(try problems(in: files).contains { $0.message.contains("no knowledge.yaml") })
  }

  @Test func `the same files give the same version, any other file another one`() throws {
    let first = try loaded().version
    #expect(try loaded().version == first)
    #expect(try loaded(["glossary/x.yaml": "# a word\n"]).version != first)
  }
}

/// A later folder changes what it names and nothing else.
@Suite struct `Folders laid over each other` {
  @Test func `texts and values are replaced key by key`() throws {
    let knowledge = try loaded([
      "knowledge.yaml": "title: E-Mail\nversion: 8\n",
      "facts/mine.yaml":
        "direction: {ask: Was geht nicht?}\n$side.port: {label: $side.name door}\n",
      "flows/mine.yaml": "flow: sending\nnodes:\n  blocked: {otherwise: end}\n",
      "guides/mine.yaml": "program: outlook\nsettings: {smtp.security: {words: {tls: Secure}}}\n",
      "directory/mine.yaml": "provider: aol\ntakes: [password]\n",
      "diagnoses/mine.yaml": "box-without-port: {fixes: {use-advice: {effort: 1 min}}}\n",
    ])
    #expect(knowledge.title == "E-Mail")
    #expect(knowledge.version.name == "8")
    let direction = try knowledge.facts.named("direction")
    #expect(direction.ask == "Was geht nicht?")
    #expect(direction.label == "what fails")
    #expect(try knowledge.facts.named("smtp.port").label == "outgoing door")
    let guide = try knowledge.guides.named("outlook")
    #expect(guide.manual.settings[0].words.map(\.word) == ["None", "Secure", "TLS"])
    let fix = try knowledge.fixes.named("smtp.box-without-port/use-advice")
    #expect(fix.effort == "1 min")
    #expect(fix.title == "Use what support said")
    let takes = try knowledge.facts.named("provider.takes.password")
    #expect(takes.lookUp?.table["verizon"] == .value("yes"))
  }

  @Test func `one of two sides can be changed`() throws {
    let knowledge = try loaded(["facts/mine.yaml": "smtp.port: {label: my port}\n"])
    #expect(try knowledge.facts.named("smtp.port").label == "my port")
    #expect(try knowledge.facts.named("incoming.port").label == "incoming port")
  }

  @Test func `a problem names the folder as it was given`() throws {
    let first = try TemporaryFolder(SmallKnowledge.files)
    let second = try TemporaryFolder(["glossary/x.yaml": "port: {say: port}\n"])
    let found = try faults(of: [first.path, second.path + "/"])
    #expect(found.map(\.path) == [second.path + "/glossary/x.yaml"])
  }
}
