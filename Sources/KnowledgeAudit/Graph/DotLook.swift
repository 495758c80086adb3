/// What shapes and lines look like. The colours are light tints of Okabe and Ito's palette, which
/// colour-blind people tell apart; each kind has a shape of its own as well, and all are light enough to be
/// printed in black and white.
enum DotLook {
  /// How wide the words beside a line may be.
  static let linkColumns = 26

  static func columns(_ kind: Graph.Place.Kind) -> Int {
    switch kind {
    case .note: 36
    case .diagnosis: 30
    default: 28
    }
  }

  static func legend(isCounted: Bool) -> [String] {
    let shapes = [
      "rounded: question · hexagon: goes by what is known · folded corner: said · black: end of the flow",
      "double frame: diagnosis · folder: looks into other flows · cut corners: end of the conversation",
    ]
    return shapes
      + (isCounted ? ["dashed: no conversation comes here · the darker, the more do"] : [])
  }

  static func attributes(_ place: Graph.Place) -> String {
    switch place.kind {
    case .start, .reference: return "shape=plaintext, margin=0, height=0.15"
    case .out:
      return "shape=circle, fixedsize=true, width=0.3, style=filled, fillcolor=\"\(tint(.out))\", "
        + "fontcolor=white, fontsize=\(Page.smallSize)"
    default: break
    }
    guard place.chain.isEmpty else { return "shape=plain" }
    let style = (shape(place.kind).style + (place.passes == 0 ? ["dashed"] : [])).joined(
      separator: ",")
    return "shape=\(shape(place.kind).name), style=\"\(style)\", fillcolor=\"\(fill(place))\""
      + (place.kind == .diagnosis ? ", peripheries=2" : "")
  }

  static func fill(_ place: Graph.Place) -> String {
    place.passes.map(shade) ?? tint(place.kind)
  }

  private static func shape(_ kind: Graph.Place.Kind) -> (name: String, style: [String]) {
    switch kind {
    case .question: ("box", ["filled", "rounded"])
    case .check: ("parallelogram", ["filled"])
    case .choice: ("hexagon", ["filled"])
    case .note: ("note", ["filled"])
    case .diagnosis: ("box", ["filled"])
    case .visit: ("folder", ["filled"])
    case .ending, .start, .out, .reference: ("box", ["filled", "diagonals"])
    }
  }

  static func tint(_ kind: Graph.Place.Kind) -> String {
    switch kind {
    case .question: "#d9edf9"
    case .check: "#f3e0ec"
    case .choice: "#ffffff"
    case .note: "#fdf8cf"
    case .diagnosis: "#fde3bd"
    case .visit: "#d5efe6"
    case .ending, .start, .reference: "#e6e6e6"
    case .out: "#333333"
    }
  }

  /// The more conversations, the darker; four steps that paper can tell apart.
  private static func shade(_ passes: Int) -> String {
    switch passes {
    case 0: "#ffffff"
    case 1: "#e3f1fa"
    case 2...4: "#c3e2f5"
    case 5...19: "#97cdee"
    default: "#56b4e9"
    }
  }

  static func attributes(_ link: Graph.Link) -> String {
    let style =
      link.passes == 0 ? "style=dashed" : link.isVisit ? "style=bold" : "style=solid"
    guard let passes = link.passes, passes > 0 else { return style }
    let width = passes < 2 ? "1" : passes < 5 ? "1.6" : passes < 20 ? "2.4" : "3.4"
    return style + ", penwidth=\(width)"
  }
}

/// How many conversations, in words.
enum GraphCount {
  static func words(_ passes: Int) -> String {
    switch passes {
    case 0: "never passed"
    case 1: "1 conversation"
    default: "\(passes) conversations"
    }
  }
}
