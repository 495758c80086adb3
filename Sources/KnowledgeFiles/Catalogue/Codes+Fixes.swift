/// What fixes promise.
extension Code {
  static let fixes = [noCures, symptomNotCured, noBackup, settingUnexplained]

  static let noCures = Code(
    "no-cures", .error, "A diagnosis has fixes and does not say what they cure",
    why: """
      After a fix the person is asked whether it helped. `cures:` says what holds then, and so what to \
      ask about.
      """,
    bad: diagnosis(marked: "¶port-closed", fix: ""),
    good: diagnosis(cures: "smtp.symptom", fix: ""))

  static let symptomNotCured = Code(
    "symptom-not-cured", .error, "A diagnosis does not cure what was asked last",
    why: """
      The walk came here because of a symptom. A fix that does not cure it would leave it standing, and \
      the person would be led here again.
      """,
    bad: diagnosis(marked: "¶port-closed", cures: "incoming.symptom", fix: "").and(
      "flows/sending.yaml", flow),
    good: diagnosis(cures: "smtp.symptom", fix: "").and("flows/sending.yaml", flow))

  static let noBackup = Code(
    "no-backup", .error, "A fix can lose mail and begins without a backup",
    why:
      "Nobody shall lose mail by our advice. The task `back-up-mail` comes before everything else.",
    bad: diagnosis(cures: "smtp.symptom", fixMark: "¶", fix: "      risk: loses-mail\n"),
    good: diagnosis(
      cures: "smtp.symptom", fix: "      do: [back-up-mail]\n      risk: loses-mail\n"))

  static let settingUnexplained = Code(
    "setting-unexplained", .error, "No guide explains a setting",
    why: """
      A fix may change this setting, and then somebody needs to be told how. At least `any-program` \
      explains each setting in general words.
      """,
    bad: Example("facts/more.yaml", "¶" + extra),
    good: Example("facts/more.yaml", extra).and(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      settings:
        smtp.extra: {see: the box "Extra", set: Click the box "Extra".}
      """))

  private static let extra = """
    smtp.extra:
      type: yes-no
      setting: yes
      label: something else
      ask: Is there something else?
    """

  private static let flow = """
    flow: sending
    title: Does mail go out?
    start: symptom
    nodes:
      symptom: {ask: smtp.symptom, then: found}
      found: {diagnose: port-closed}
    """

  private static func diagnosis(
    marked id: String = "port-closed", cures symptom: String? = nil, fixMark: String = "",
    fix keys: String
  ) -> Example {
    let cures = symptom.map { "  cures: {\($0): none}\n" } ?? ""
    return Example(
      "diagnoses/more.yaml",
      """
      \(id):
        family: other
        title: The port is closed
        because: Nobody listens there.
      \(cures)  fixes:
          \(fixMark)use-465:
            title: Send on port 465
            set: {smtp.port: 465, smtp.security: tls}
      \(keys)  sources: [RFC 8314]
        as-of: 2026-11
      """)
  }
}
