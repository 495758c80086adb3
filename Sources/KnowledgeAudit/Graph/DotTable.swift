/// Several places in one box, in the order in which they come.
enum DotTable {
  static func text(_ places: [Graph.Place], _ label: (Graph.Place) -> String) -> String {
    let fills = places.map(DotLook.fill)
    let isEven = places[0].passes == nil || Set(fills).count == 1
    let rows = zip(places, fills).map { place, fill in
      let own = isEven ? "" : " bgcolor=\"\(fill)\""
      return "<tr><td\(own)>\(label(place))</td></tr>"
    }
    let look = isEven ? "style=\"rounded\" bgcolor=\"\(fills[0])\"" : ""
    return "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\" \(look)>"
      + rows.joined(separator: "<hr/>") + "</table>"
  }
}
