import Transcripts

extension Form {
  /// The form as one page to print or to fill in: it loads nothing and runs nothing. The name of each field is
  /// the id of its fact, and an empty field says nothing.
  public var html: String {
    let names = Dictionary(uniqueKeysWithValues: whom.map { ($0.id, $0.name) })
    let sections = groups.map { group in
      FormPage.section(group.title, group.fields.map { FieldMarkup($0, whom: names).lines })
    }
    let above = [title, FormWording.introduction].map { "<p>\(Markup.plain($0))</p>" }
    let below = "<p class=\"small\">\(Markup.plain(FormWording.knowledge(version)))</p>"
    return Page.html(
      title: "\(FormWording.heading): \(title)", heading: FormWording.heading,
      parts: above + [FormPage.start, FormPage.ticket] + sections + [FormPage.end, below],
      style: FormPage.style)
  }
}

/// What stands around the facts.
private enum FormPage {
  /// A form that is no dialog sends nothing anywhere when somebody presses Enter in it.
  static let start = #"<form method="dialog" autocomplete="off">"#

  static let end = """
    <p><button type="reset">\(Markup.plain(FormWording.clear))</button></p>
    </form>
    """

  static func section(_ title: String, _ fields: [[String]]) -> String {
    (["<section>", "<h2>\(Markup.plain(title))</h2>"] + fields.flatMap(\.self) + ["</section>"])
      .joined(separator: "\n")
  }

  /// What a ticket says besides facts. No fact has a slash in its id.
  static let ticket = section(
    FormWording.ticket,
    [
      labelled(
        "ticket/id", FormWording.number, #"<input type="text" id="ticket/id" name="id"/>"#),
      labelled(
        "ticket/text", FormWording.words,
        #"<textarea id="ticket/text" name="text" rows="6"></textarea>"#),
    ])

  private static func labelled(_ id: String, _ words: String, _ input: String) -> [String] {
    let label = #"<label class="question" for="\#(id)">\#(Markup.plain(words))</label>"#
    return [#"<div class="field">"#, label, input, "</div>"]
  }

  static let style = """
    .field { margin: 0 0 1.3rem; padding: 0; border: 0; min-width: 0; break-inside: avoid; }
    .question, legend { display: block; padding: 0; font-weight: bold; }
    .choice { display: block; padding: 0.15rem 0; }
    .small, .hint { font-size: 0.9rem; }
    input, select, textarea, button { font: inherit; color: inherit; background: var(--paper); }
    input[type=text], input[type=number], select, textarea { box-sizing: border-box; width: 100%;
      max-width: 100%; padding: 0.3rem; border: 2px solid var(--line); }
    @media print {
      button, .blank { display: none; }
      select { appearance: none; }
      input[type=text], input[type=number], select { border-width: 0 0 1px; }
    }
    """
}
