import Foundation
import TestStage
import Testing
import Troubleshooting

@testable import KnowledgeFiles

/// Knowledge that is read back from bytes instead of YAML.
@Suite struct `The compiled form` {
  @Test(arguments: ["small", "shipped"])
  func `gives back everything`(_ name: String) throws {
    let knowledge = name == "small" ? try TestKnowledge.small() : try TestKnowledge.shipped()
    let bytes = compiled(knowledge).bytes
    let again = try #require(CompiledKnowledge(bytes))
    #expect(again.head == compiled(knowledge).head)
    #expect(picture(of: again.knowledge) == picture(of: knowledge))
    #expect(compiled(again.knowledge).bytes == bytes)
  }

  @Test func `says how a chat begins before it is read`() throws {
    let compiled = compiled(try TestKnowledge.shipped())
    let head = CompiledKnowledge.head(Array(compiled.bytes.prefix(4096)))
    #expect(head?.opening.hasPrefix("What goes wrong?") == true)
    var damaged = compiled.bytes
    damaged[80] ^= 1
    #expect(CompiledKnowledge.head(damaged) == nil)
  }

  @Test func `is not read where a byte is another or missing`() throws {
    let bytes = compiled(try TestKnowledge.small()).bytes
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[place] ^= 1
      #expect(CompiledKnowledge(damaged) == nil)
      #expect(CompiledKnowledge(Array(bytes.prefix(place))) == nil)
    }
    #expect(CompiledKnowledge(bytes + [0]) == nil)
  }

  /// Somebody may write bytes with a right sum: they are refused too, and never read beyond their end.
  @Test func `comes to an end whatever the bytes are`() throws {
    var packer = Packer()
    packer.write(compiled(try TestKnowledge.small()).head)
    packer.write(try TestKnowledge.small())
    let packed = packer.packed
    for place in stride(from: 0, to: packed.count, by: 211) {
      for byte: UInt8 in [0, 127, 128, 255] {
        var strange = packed
        strange[place] = byte
        _ = try? read(strange)
      }
      _ = try? read(Array(packed.prefix(place)))
    }
    #expect(throws: Damage.self) {
      try read([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1])
    }
    #expect(throws: Damage.self) { try read([127]) }
  }

  private func compiled(_ knowledge: Knowledge) -> CompiledKnowledge {
    CompiledKnowledge(origin: Origin(program: "this", stamp: "now"), knowledge: knowledge)
  }

  private func read(_ bytes: [UInt8]) throws {
    var box = try Unpacker(bytes, 0..<bytes.count)
    let _: CompiledKnowledge.Head = try box.read()
    let _: Knowledge = try box.read()
  }

  /// Every field of a value, whatever type it has; sets and dictionaries in the order of their texts.
  private func picture(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.filter { $0.label != "sealed" }.map { child in
      "\(child.label ?? ""):\(picture(of: child.value))"
    }
    let isSorted = mirror.displayStyle != .dictionary && mirror.displayStyle != .set
    return "(" + (isSorted ? parts : parts.sorted()).joined(separator: " ") + ")"
  }
}
