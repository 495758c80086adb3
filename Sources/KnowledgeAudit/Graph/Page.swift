/// A sheet of A4 that a picture is printed on, and how the picture is laid out on it.
public struct Page: Hashable, Sendable {
  /// The size of most letters, in points.
  public static let textSize = 9.0
  /// The size of the smallest letters, in points.
  public static let smallSize = 8.0
  /// What the smallest letters must measure on paper at least, in points: those of a telephone book.
  public static let leastSize = 6.9

  /// Whether the sheet lies on its long side.
  public var isLandscape: Bool
  /// Whether the picture runs from left to right, not from top to bottom.
  public var runsAcross: Bool

  /// Whether long texts are cut, and parts that do not hang together stand side by side.
  public var isTight: Bool

  /// Makes a page.
  public init(isLandscape: Bool = false, runsAcross: Bool = false, isTight: Bool = false) {
    self.isLandscape = isLandscape
    self.runsAcross = runsAcross
    self.isTight = isTight
  }

  /// The width and height of what can be printed on, in inches: A4 with margins of half an inch.
  public var printable: (width: Double, height: Double) {
    isLandscape ? (10.7, 7.27) : (7.27, 10.7)
  }

  /// The size of the smallest letters of a picture of some size in inches once it is fitted to the page, in points.
  public func smallest(width: Double, height: Double) -> Double {
    let room = printable
    return Page.smallSize * min(1, room.width / width, room.height / height)
  }

  var attributes: String {
    "rankdir=\(runsAcross ? "LR" : "TB"), size=\"\(printable.width),\(printable.height)\", "
      + "page=\"\(isLandscape ? "11.69,8.27" : "8.27,11.69")\", margin=0.3"
      + (isTight ? ", pack=6, packmode=\"node\"" : "")
  }
}
