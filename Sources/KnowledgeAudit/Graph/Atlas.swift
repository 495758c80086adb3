/// A graph on as few sheets of paper as its letters need to be read.
///
/// Tried in turn: as it is; with words in place of lines to the places that most others lead to, so that
/// what is left can stand side by side; on two sheets, on three. Each from top to bottom and from left to right,
/// upright and across. The first that can be read counts, and of those tried together the one with the
/// largest letters.
public struct Atlas: Sendable {
  /// One sheet.
  public struct Sheet: Sendable {
    /// What is drawn.
    public var dot: DotSheet
    /// The size of its smallest letters on paper, in points.
    public var letters: Double
  }

  /// How large a picture would be if no page limited it, in inches.
  public typealias Extent = (width: Double, height: Double)

  /// The sheets, in order.
  public var sheets: [Sheet] = []

  /// Finds the best layout.
  ///
  /// - Parameters:
  ///   - graph: what to draw: a flow.
  ///   - title: what stands above it.
  ///   - extent: measures a sheet.
  /// - Throws: what the measuring throws.
  public init(_ graph: Graph, title: String, extent: (DotSheet) throws -> Extent) throws {
    let joined = graph.joined
    var best: [Sheet] = []
    for count in 1...Atlas.mostSheets {
      for parts in Atlas.divisions(of: joined, count) {
        let sheets = try parts.enumerated().map { place, part in
          let page = parts.count > 1 ? " (page \(place + 1) of \(parts.count))" : ""
          return try Atlas.sheet(part.folded, title + page, extent)
        }
        if Atlas.letters(sheets) > Atlas.letters(best) { best = sheets }
        if Atlas.letters(best) >= Page.smallSize { break }
      }
      if Atlas.letters(best) >= Page.leastSize { break }
    }
    sheets = best
  }

  private static let mostSheets = 4

  private static func letters(_ sheets: [Sheet]) -> Double { sheets.map(\.letters).min() ?? 0 }

  /// The ways to divide a graph between so many sheets, each only once.
  private static func divisions(of graph: Graph, _ count: Int) -> [[Graph]] {
    var tried: Set<Set<String>> = []
    return [.max, 5, 4, 3, 2].compactMap { least in
      let ids = graph.shared(by: least)
      guard tried.insert(ids).inserted else { return nil }
      let cut = graph.cut(at: ids)
      guard cut.components.count >= count else { return nil }
      let parts = count == 1 ? [cut] : cut.paged(count).filter { !$0.places.isEmpty }
      return parts.count == count ? parts : nil
    }
  }

  private static func sheet(
    _ graph: Graph, _ title: String, _ extent: (DotSheet) throws -> Extent
  ) throws -> Sheet {
    var best = Sheet(dot: DotSheet(graph, title: title), letters: 0)
    for runsAcross in [false, true] {
      var page = Page(runsAcross: runsAcross, isTight: true)
      let extent = try extent(DotSheet(graph, title: title, page: page))
      for isLandscape in [false, true] {
        page.isLandscape = isLandscape
        let letters = page.smallest(width: extent.width, height: extent.height)
        guard letters > best.letters else { continue }
        best = Sheet(dot: DotSheet(graph, title: title, page: page), letters: letters)
      }
      if best.letters >= Page.smallSize { break }
    }
    return best
  }
}
