import TestStage
import Testing

@testable import Troubleshooting

@Suite struct `The check of certificates` {
  @Test func `is not switched off by any step of any guide`() throws {
    let sentences = Sentences(knowledge: try TestKnowledge.shipped())
    #expect(sentences.steps.count > 100)
    let judge = CertificateJudge()
    for item in sentences.steps + sentences.spoken {
      #expect(judge.unsafe(item.text) == nil, "\(item.place): \(item.text)")
    }
  }

  @Test func `is no setting that a fix could change`() throws {
    let knowledge = try TestKnowledge.shipped()
    for fact in Set(knowledge.fixes.all.flatMap(\.set).map(\.fact)) {
      let label = knowledge.facts[fact].label.pieces.map { "\($0)" }.joined()
      for word in ["certificate", "verif", "validat", "trust"] {
        #expect(!(knowledge.facts[fact].name + label).lowercased().contains(word))
      }
    }
  }

  @Test(arguments: [
    "Choose \"SSL/TLS (Accept all certificates)\" in the list \"Security type\".",
    "Click \"Trust any certificate\".",
    "Click the box \"Check the server's certificate\" so that it is not ticked.",
    "Untick \"Verify certificates\".", "Switch the certificate check off.",
    "Switch off \"Check for server certificate revocation\".", "Ignore the certificate warning.",
    "Click \"Confirm security exception\".", "If a certificate error appears, continue anyway.",
    "Choose \"Do not check the certificate\".", "Accept certificates from any server.",
    "Disable SSL certificate validation.", "Skip the check of the certificate.",
  ]) func `counts as switched off by such a step`(step: String) {
    #expect(CertificateJudge().unsafe(step) != nil)
  }

  @Test(arguments: [
    "Choose \"SSL/TLS\", and not \"SSL/TLS (Accept all certificates)\".",
    "Do not switch the certificate check off.", "Never click \"Confirm security exception\".",
    "Look for \"Export certificate\" beside its mail protection, and click it.",
    "Look for \"Certificates\" in the settings of your mail program.",
    "Do not continue if you see a warning about the certificate.",
    "Switch the mail shield off for ten minutes. The certificate stays.",
    "If it warns about a certificate, check the date of your computer.",
    "Do not ignore the certificate warning.",
  ]) func `is left on by such a step`(step: String) {
    #expect(CertificateJudge().unsafe(step) == nil)
  }
}

/// Tells from its words whether a step would weaken the check of certificates.
///
/// Judged is one sentence at a time, by its words alone, capitals and signs left out. Unsafe is a
/// certificate that is accepted or trusted whoever it is from; a check, warning or validation of one
/// that is switched off, unticked, ignored or skipped; and an exception, or going on in spite of a
/// warning. What is forbidden ("do not", "never", "and not", "instead of") up to four words before is
/// the opposite, and safe.
struct CertificateJudge {
  /// The words that give an unsafe sentence away; nil for a safe one.
  func unsafe(_ text: String) -> String? {
    text.split { ".!?".contains($0) }.lazy.compactMap { unsafe(sentence: $0) }.first
  }

  private func unsafe(sentence: Substring) -> String? {
    let words = sentence.lowercased().split { !$0.isLetter }.joined(separator: " ")
    for pattern in patterns {
      guard let match = words.firstMatch(of: pattern) else { continue }
      let before = words[..<match.range.lowerBound].split(separator: " ").suffix(4)
      let isForbidden = before.contains { ["not", "never", "instead"].contains($0) }
      if !isForbidden { return String(words[match.range]) }
    }
    return nil
  }

  private let patterns: [Regex<Substring>] = [
    /\b(?:accept|trust|allow)\w*(?: \w+){0,2} (?:all|any|every|invalid|untrusted|unknown)(?: \w+){0,2} certificate/,
    /\b(?:accept|trust|allow)\w*(?: \w+){0,2} certificates?(?: \w+){0,2} (?:all|any|every|automatically)\b/,
    /\b(?:switch|turn)\w* off(?: \w+){0,6} certificate/,
    /\bcertificate(?: \w+){0,6} (?:off|disabled|unticked|empty|not ticked)\b/,
    /\b(?:ignore|skip|bypass|disable|untick|uncheck|suppress|clear)\w*(?: \w+){0,6} certificate/,
    /\b(?:not|without|no longer)(?: \w+){0,2} (?:check|verif|validat)\w*(?: \w+){0,4} certificate/,
    /\bcontinue anyway\b|\bproceed anyway\b|\bsecurity exception\b|\badd exception\b/,
  ]
}
