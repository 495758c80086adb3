import LineEditor
import Testing

@Suite struct `The room that text takes` {
  @Test(arguments: [
    ("", 0), ("port", 4), ("Grüße", 5), ("Gru\u{308}ße", 5), ("日本語", 6), ("한국", 4), ("✉", 1),
    ("📧", 2),
    ("👩‍💻", 2), ("a\u{200B}b", 2), ("\u{1B}[31m", 4), ("שלום", 4), ("ﬁ", 1), ("…", 1), ("🇩🇪", 2),
  ]) func `is what a terminal gives it`(text: String, columns: Int) {
    #expect(Columns.count(text) == columns)
  }
}
