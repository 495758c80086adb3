internal import Transcripts

/// Bytes as what somebody writes, with secrets left out: a glance clears nothing in which the long search would
/// find one.
enum SecretsAttempt {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let kept = Secrets(isNothing: false).removed(from: text)
    let searched = Secrets(isNothing: false, isGlancing: false).removed(from: text)
    expect(kept == searched, "A glance cleared what the search left out.")
  }
}
