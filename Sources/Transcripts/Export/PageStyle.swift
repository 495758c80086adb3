/// How our pages look: on a screen, by day and by night, and on paper.
package enum PageStyle {
  /// The style sheet, in which nothing is loaded.
  package static let sheet = """
    :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --soft: #eef3f8; --line: #8aa0b5; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16191c; --soft: #232a31; --line: #6f8496; }
    }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1.25rem/1.55 Verdana, "DejaVu Sans", "Segoe UI", sans-serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 0; }
    h2 { font-size: 1.35rem; margin: 2rem 0 0.8rem; border-bottom: 2px solid var(--line); }
    h3 { font-size: 1rem; margin: 0 0 0.2rem; }
    p, ul, pre { margin: 0.35rem 0; }
    li { margin: 0.5rem 0; }
    .person, .assistant { margin: 0 0 1rem; padding: 0.6rem 0.9rem; border-left: 5px solid var(--line); }
    .person { background: var(--soft); margin-left: 1.5rem; }
    pre { white-space: pre-wrap; font: 1.05rem/1.5 "DejaVu Sans Mono", Consolas, monospace; }
    @page { size: A4; margin: 18mm; }
    @media print {
      :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --soft: #ffffff; --line: #555555; }
      body { font-size: 12.5pt; line-height: 1.4; }
      main { max-width: none; padding: 0; }
      .person, .assistant, li { break-inside: avoid; }
      h1, h2, h3 { break-after: avoid; }
    }
    """
}
