import Testing
import Transcripts
import Troubleshooting

@Suite struct `Thirty conversations` {
  @Test func `are all there`() {
    #expect(Small.scenarios.count >= 30)
  }

  @Test(arguments: Small.scenarios)
  func `go as they were recorded`(name: String) throws {
    let small = try Small()
    let replay = Replay(small.knowledge, Listener(small.knowledge))
    let differences = replay.differences(in: try small.transcript(name), path: name)
    #expect(differences.map(\.description) == [])
  }
}
