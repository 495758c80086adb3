internal import Troubleshooting

extension Manual {
  /// This manual with the settings it does not mention explained in the words of another one.
  func completed(with other: Manual?) -> Manual {
    guard let other else { return self }
    var result = self
    var copies: [Int: Int] = [:]
    let mine = Set(settings.map(\.fact))
    for var setting in other.settings where !mine.contains(setting.fact) {
      setting.place = setting.place.map { result.adopt($0, of: other, copies: &copies) }
      result.settings.append(setting)
    }
    return result
  }

  /// Takes a place over, and those it stands in, under a name that is still free.
  private mutating func adopt(_ index: Int, of other: Manual, copies: inout [Int: Int]) -> Int {
    if let copy = copies[index] { return copy }
    var place = other.places[index]
    place.inside = place.inside.map { adopt($0, of: other, copies: &copies) }
    while places.contains(where: { $0.name == place.name }) { place.name = "any-" + place.name }
    places.append(place)
    copies[index] = places.count - 1
    return places.count - 1
  }
}
