// swift-tools-version: 6.2

import PackageDescription

/// Swift 6 mode comes with the tools version; these are the upcoming rules we already live by.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "mailmend",
  products: [
    .executable(name: "mailmend", targets: ["mailmend"]),
    .library(name: "KnowledgeFiles", targets: ["KnowledgeFiles"]),
    .library(name: "Troubleshooting", targets: ["Troubleshooting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Troubleshooting"),
    .target(
      name: "KnowledgeFiles",
      dependencies: [
        "Troubleshooting", "Yams", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "KnowledgeAudit", dependencies: ["Troubleshooting", "KnowledgeFiles"]),
    .target(name: "Transcripts", dependencies: ["Troubleshooting"]),
    .target(name: "Helpdesk", dependencies: ["Troubleshooting", "Transcripts"]),
    .target(name: "Conversation", dependencies: ["Troubleshooting"]),
    .target(name: "CLineEditor", linkerSettings: [.linkedLibrary("readline")]),
    .target(name: "LineEditor", dependencies: ["CLineEditor"]),
    .executableTarget(
      name: "mailmend",
      dependencies: [
        "Troubleshooting", "KnowledgeFiles", "KnowledgeAudit", "Transcripts", "Helpdesk",
        "Conversation", "LineEditor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["Troubleshooting", "KnowledgeFiles", "KnowledgeAudit", "Transcripts"],
      path: "Tests/Benchmarks"),
    .executableTarget(
      name: "mutants",
      dependencies: [
        "Troubleshooting", "KnowledgeFiles", "KnowledgeAudit", "Transcripts", "TestStage", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Mutants"),
    .testTarget(
      name: "TroubleshootingTests",
      dependencies: ["Troubleshooting", "KnowledgeFiles", "Transcripts"],
      exclude: ["Knowledge", "Scenarios"]),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"]),
    .testTarget(
      name: "KnowledgeFilesTests",
      dependencies: ["KnowledgeFiles", "Troubleshooting", "TestStage"]),
    .target(
      name: "TestStage",
      dependencies: ["Troubleshooting", "KnowledgeFiles", "Transcripts", "Conversation"],
      path: "Tests/TestStage", exclude: ["Schemas/validate.py"]),
    .testTarget(
      name: "KnowledgeAuditTests",
      dependencies: [
        "KnowledgeAudit", "KnowledgeFiles", "Transcripts", "Troubleshooting", "TestStage",
      ]),
    .testTarget(
      name: "KnowledgeTests",
      dependencies: [
        "Troubleshooting", "KnowledgeFiles", "KnowledgeAudit", "Transcripts", "TestStage",
      ], exclude: ["Golden"]),
    .testTarget(name: "MutantsTests", dependencies: ["mutants", "TestStage"]),
    .testTarget(
      name: "TranscriptsTests", dependencies: ["Transcripts", "Troubleshooting", "TestStage"]),
    .testTarget(
      name: "ConversationTests",
      dependencies: ["Conversation", "Transcripts", "Troubleshooting", "TestStage"]),
    .testTarget(
      name: "HelpdeskTests",
      dependencies: ["Helpdesk", "Troubleshooting", "TestStage"], exclude: ["Golden"]),
    .testTarget(
      name: "AgreementTests",
      dependencies: ["Conversation", "Helpdesk", "Transcripts", "Troubleshooting", "TestStage"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "mailmend", "Conversation", "Helpdesk", "KnowledgeAudit", "KnowledgeFiles", "LineEditor",
        "Transcripts", "Troubleshooting", "TestStage",
      ], exclude: ["Terminal/terminal.py"]),
  ]
)

for target in package.targets where target.name != "CLineEditor" {
  target.swiftSettings = house
}

/// The rooms that walk every way and read every text are quick in debug builds too: tests have them do it for
/// hundreds of thousands of situations.
for target in package.targets where ["Troubleshooting", "KnowledgeAudit"].contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}

/// A release carries the Swift libraries within it: to find and join them took longer than all that a start does.
for target in package.targets where ["mailmend", "benchmarks"].contains(target.name) {
  target.linkerSettings = [
    .unsafeFlags(
      [
        "-static-stdlib", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
        "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
        "-lswiftSynchronization",
      ],
      .when(configuration: .release))
  ]
}

// Only for `Tests/Fuzzing/run`, which says where the toolchain keeps libFuzzer.
if let libFuzzer = Context.environment["MAILMEND_FUZZING"] {
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .executableTarget(
      name: "fuzzer",
      dependencies: ["CFuzzer", "Helpdesk", "KnowledgeFiles", "Transcripts", "Troubleshooting"],
      path: "Tests/Fuzzing/Fuzzer", swiftSettings: house,
      linkerSettings: [.unsafeFlags([libFuzzer]), .linkedLibrary("stdc++")]),
  ]
  for target in package.targets
  where ["Helpdesk", "KnowledgeFiles", "Transcripts", "Troubleshooting"].contains(target.name) {
    target.swiftSettings = house + [.unsafeFlags(["-sanitize=fuzzer"])]
  }
}
