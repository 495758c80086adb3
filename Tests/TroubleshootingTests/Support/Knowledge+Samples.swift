import Troubleshooting

extension Knowledge {
  /// Values that a fact can have: all of them, or a few where there are too many.
  func samples(of fact: FactID) -> [Value] {
    switch facts[fact].kind {
    case .yesNo: [.yes, .no]
    case .program: guides.all.filter { $0.kind == .program }.map { Value($0.name) }
    case .provider: providers.all.map { Value($0.name) }
    case .version: ["old", "new"]
    case .domain: ["isp.example", "other.example"] + domains
    case .host: ["a.example", "b.example", "c.example"]
    default: facts[fact].answers.map(\.value)
    }
  }

  private var domains: [Value] { facts.all.compactMap(\.lookUp).flatMap(\.table.keys).sorted() }
}
