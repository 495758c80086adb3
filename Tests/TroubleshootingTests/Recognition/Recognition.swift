import Testing

/// Everything about reading words; the name that `swift test --filter Recognition` finds.
@Suite struct Recognition {}
