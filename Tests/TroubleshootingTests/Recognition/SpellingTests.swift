import Testing
import Troubleshooting

extension Recognition {
  @Suite struct `Reading misspelt words` {
    let sample = {
      var sample = Sample()
      sample.knowledge.spelling = ["smtp", "imap", "incoming", "outgoing", "connection", "refused"]
      return sample
    }()

    @Test(
      arguments: [
        ("my SMPT port is 587", "smtp.port=587"), ("SMTA port 993", "smtp.port=993"),
        ("the iamp port is 25", "incoming.port=25"), ("Outgoign port 993", "smtp.port=993"),
        ("incomming port 25", "incoming.port=25"), ("incming port 25", "incoming.port=25"),
        ("inkoming port 25", "incoming.port=25"), ("I use Thunderbrid", "program=thunderbird"),
        ("my mail is at verzion", "provider=verizon"),
        ("sending fails, conection refussed", "smtp.symptom=refused"),
      ])
    func `knows the word that was meant`(text: String, expected: String) {
      #expect(sample.read(text).contains(expected))
    }

    @Test(
      arguments: [
        "the ncoming port is 25", "the incomin port is 25", "the incomings port is 25",
        "the inccomming port is 25", "the imax port is 25", "the map port is 25",
        "the imap2 port is 25", "the smt port is 993", "the mtp port is 993",
      ])
    func `leaves what may be another word`(text: String) {
      #expect(!sample.read(text).contains("incoming.port=25"))
      #expect(!sample.read(text).contains("smtp.port=993"))
    }

    @Test func `leaves a word that can be two`() {
      var sample = sample
      sample.knowledge.spelling += ["incaming"]
      #expect(sample.read("incming port 25") == ["smtp.port=25"])
    }

    @Test func `leaves a word that stands in a phrase itself`() {
      var sample = sample
      var symptom = Symptom(name: "smpt", title: "A phrase with a word of its own")
      symptom.patterns = ["smpt protocol"]
      sample.knowledge.symptoms.add(symptom)
      #expect(sample.read("my SMPT port is 993") == ["incoming.port=993"])
    }
  }
}
