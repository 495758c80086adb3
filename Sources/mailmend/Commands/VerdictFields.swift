internal import ArgumentParser
internal import Helpdesk
internal import Troubleshooting

/// `--fields` of `mailmend run`.
enum VerdictFields {
  /// Reads `id,status,diagnosis`.
  ///
  /// - Throws: ``ValidationError`` for what is no field of a verdict.
  static func read(_ argument: String) throws -> Set<Verdict.Field> {
    let fields = Verdict.Field.allCases.map(\.rawValue)
    return try argument.split(separator: ",", omittingEmptySubsequences: false).reduce(into: []) {
      let name = $1.split(separator: " ").joined(separator: " ")
      guard let field = Verdict.Field(rawValue: name) else {
        let nearest = Nearest.nearest(to: name, among: fields).map {
          " Did you mean '\($0)'?"
        }
        throw ValidationError(
          "Found '\(name)', expected fields of a verdict with commas between them, of "
            + "\(fields.joined(separator: ", ")).\(nearest ?? "")")
      }
      $0.insert(field)
    }
  }
}
