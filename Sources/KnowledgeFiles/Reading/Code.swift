/// The kinds of problems; their raw values are printed and stay the same.
enum Code: String, CaseIterable {
  // What a file looks like.
  case notYAML = "not-yaml"
  case notUTF8 = "not-utf-8"
  case fileTooLarge = "file-too-large"
  case nestedTooDeeply = "nested-too-deeply"
  case anchor
  case tag
  case unknownFolder = "unknown-folder"
  case beginsWithSign = "begins-with-sign"
  case colonMakesKey = "colon-makes-key"
  case commaCuts = "comma-cuts"
  case hashCuts = "hash-cuts"
  case stepsInBrackets = "steps-in-brackets"
  case stepsFolded = "steps-folded"
  case listForEntries = "list-for-entries"
  // What stands in it.
  case wrongShape = "wrong-shape"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case duplicateKey = "duplicate-key"
  case duplicateID = "duplicate-id"
  case badID = "bad-id"
  case reservedID = "reserved-id"
  case unknownName = "unknown-name"
  case unknownPlaceholder = "unknown-placeholder"
  case unknownValue = "unknown-value"
  case badValue = "bad-value"
  case sideNeeded = "side-needed"
  case circleOfLikes = "circle-of-likes"
  case taskWithoutSteps = "task-without-steps"
  // Ways through the flows.
  case twoWays = "two-ways"
  case noWay = "no-way"
  case noUnknown = "no-unknown"
  case noElse = "no-else"
  case rowAfterElse = "row-after-else"
  case circleOfNodes = "circle-of-nodes"
  case circleOfVisits = "circle-of-visits"
  case unreachableNode = "unreachable-node"
  case unreachableFlow = "unreachable-flow"
  case maybeUnset = "maybe-unset"
  // What fixes promise.
  case noCures = "no-cures"
  case symptomNotCured = "symptom-not-cured"
  case noBackup = "no-backup"
  case settingUnexplained = "setting-unexplained"
}
