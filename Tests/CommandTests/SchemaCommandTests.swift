import Helpdesk
import KnowledgeFiles
import Testing

@Suite struct `mailmend kb schema` {
  @Test func `lists what there is, prints one, and writes all`() async throws {
    let home = try Home()
    let names = KnowledgeSchema.names
    let list = try await home.run(["kb", "schema"])
    let lines = list.output.split(separator: "\n").map(String.init)
    #expect(lines == names + ["ticket", "verdict"])
    let one = try await home.run(["kb", "schema", "flows"])
    #expect(one.output == KnowledgeSchema.text(of: "flows"))
    let all = try await home.run(["kb", "schema", "--overlay", "--output", "mine/.schema"])
    #expect([list.exit, one.exit, all.exit] == [0, 0, 0])
    #expect(all.output == "")
    for name in names {
      let text = try home.text("mine/.schema/\(name).json")
      #expect(text == KnowledgeSchema.text(of: name, isOverlay: true))
    }
  }

  @Test(arguments: DeskSchema.allCases) func `also has the ticket and the verdict of a run`(
    schema: DeskSchema
  ) async throws {
    let home = try Home()
    let one = try await home.run(["kb", "schema", schema.rawValue])
    #expect(one.output == schema.text)
    let all = try await home.run(["kb", "schema", "--output", "mine"])
    #expect([one.exit, all.exit] == [0, 0])
    #expect(try home.text("mine/\(schema.rawValue).json") == schema.text)
  }

  @Test func `says what it cannot do`() async throws {
    let home = try Home(["file": ""])
    let unknown = try await home.run(["kb", "schema", "flow"])
    #expect(unknown.exit == 64)
    #expect(unknown.errors.hasSuffix("verdict. Did you mean 'flows'?\n"), "\(unknown.errors)")
    let barred = try await home.run(["kb", "schema", "facts", "--output", "file/x"])
    #expect(barred.exit == 2)
    #expect(
      barred.errors == "I cannot write into 'file/x'. Is it a folder, and may you write there?\n")
  }
}
