public import KnowledgeFiles
public import Troubleshooting

/// What conversations come by and what they miss, file by file.
public struct CoverageReport: Sendable {
  /// How many things of some kind are reached.
  public struct Count: Hashable, Sendable {
    /// Those that a conversation comes by.
    public var reached = 0
    /// All that there are.
    public var all = 0

    /// Makes a count.
    public init(reached: Int = 0, all: Int = 0) {
      self.reached = reached
      self.all = all
    }

    static func + (left: Count, right: Count) -> Count {
      Count(reached: left.reached + right.reached, all: left.all + right.all)
    }

    /// How many of a thousand are reached, rounded down; a thousand where there is nothing to reach.
    public var thousandths: Int { all == 0 ? 1_000 : reached * 1_000 / all }
  }

  /// Something that no conversation comes by.
  public struct Gap: Sendable {
    /// What it is.
    public var item: Coverage.Item
    /// Where it is written.
    public var address: Whereabouts.Address
    /// What is missing: a sentence without capital and full stop.
    public var words: String
  }

  /// One file of Knowledge.
  public struct File: Sendable {
    /// Its path, beginning with the folder as it was given.
    public var path: String
    /// What is counted in it; a kind that it has none of is not there.
    public var counts: [Coverage.Kind: Count] = [:]
    /// What is missing, by place.
    public var gaps: [Gap] = []
  }

  /// How many conversations there were.
  public let conversations: Int
  /// The files in which something is counted, by path.
  public private(set) var files: [File]

  /// Compares what conversations came by with everything that there is.
  public init(_ coverage: Coverage, _ knowledge: Knowledge, _ places: Whereabouts) {
    conversations = coverage.conversations
    var files: [String: File] = [:]
    for item in knowledge.coverageItems {
      let address = places.address(of: item.topic)
      let isReached = coverage.reached.contains(item)
      files[address.path, default: File(path: address.path)].add(item, isReached: isReached)
      guard !isReached else { continue }
      files[address.path]?.gaps.append(
        Gap(item: item, address: address, words: item.missing(in: knowledge)))
    }
    self.files = files.values.map(\.sorted).sorted { $0.path < $1.path }
  }

  /// The report on some of the files only.
  public func only(_ isWanted: (File) -> Bool) -> CoverageReport {
    var copy = self
    copy.files = files.filter(isWanted)
    return copy
  }

  /// What all files together have of each kind.
  public var counts: [Coverage.Kind: Count] {
    files.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
  }

  /// What all files together have of everything.
  public var total: Count { counts.values.reduce(Count(), +) }

  /// Everything that is missing, file by file.
  public var gaps: [Gap] { files.flatMap(\.gaps) }
}

extension CoverageReport.File {
  fileprivate mutating func add(_ item: Coverage.Item, isReached: Bool) {
    let one = CoverageReport.Count(reached: isReached ? 1 : 0, all: 1)
    counts[item.kind, default: .init()] = counts[item.kind, default: .init()] + one
  }

  /// With the gaps by place; those at one place stay in the order of the Knowledge.
  fileprivate var sorted: Self {
    var copy = self
    copy.gaps = gaps.enumerated().sorted {
      ($0.element.address.line, $0.element.address.column, $0.offset)
        < ($1.element.address.line, $1.element.address.column, $1.offset)
    }.map(\.element)
    return copy
  }
}
