import Transcripts
import Troubleshooting

/// One fact on a page: radio buttons for a few values, a list for many, else a line to type in.
struct FieldMarkup {
  private let field: Form.Field
  private let whom: [String: String]

  init(_ field: Form.Field, whom: [String: String]) {
    self.field = field
    self.whom = whom
  }

  var lines: [String] {
    if field.others != nil { return typed }
    return field.values.count > FieldMarkup.mostRadios || hasPrograms ? listed : radios
  }

  /// More would fill a page: a line that is left empty on paper is shorter.
  private static let mostRadios = 15

  private var hasPrograms: Bool { field.values.contains { $0.program != nil } }

  // MARK: Ways to answer

  private var radios: [String] {
    let blank = choice("radio", "", FormWording.blank, isBlank: true)
    let values = field.values.map { choice("radio", $0.value, $0.label) }
    return set([blank] + values + [choice("radio", Assignment.unknown, FormWording.unknown)])
  }

  private var listed: [String] {
    let label = #"<label class="question" for="\#(id)">\#(question)</label>"#
    let start = #"<select id="\#(id)" name="\#(id)"\#(described)>"#
    let unknown = option(Assignment.unknown, FormWording.unknown)
    return [#"<div class="field">"#, label] + hints + [start, option("", "")] + options
      + [unknown, "</select>", "</div>"]
  }

  private var typed: [String] {
    let label = Markup.plain(FormWording.capitalised(field.label))
    return set(
      [
        #"<label class="choice" for="\#(id)">\#(label)</label>"#,
        #"<input \#(type) id="\#(id)" name="\#(id)"\#(suggested)/>"#,
      ] + suggestions + [choice("checkbox", Assignment.unknown, FormWording.unknown)])
  }

  private func set(_ inputs: [String]) -> [String] {
    [#"<fieldset class="field"\#(described)>"#, "<legend>\(question)</legend>"] + hints + inputs
      + ["</fieldset>"]
  }

  // MARK: Words

  private var id: String { Markup.plain(field.id) }

  /// What only follows from somebody's words has no question, but can be known.
  private var question: String {
    Markup.plain(field.question ?? FormWording.capitalised(field.label))
  }

  private var hints: [String] {
    let ask = field.whom.map { FormWording.ask(whom[$0] ?? $0) }
    let example = field.others == nil ? nil : field.example.map(FormWording.example)
    let words = [ask, example].compactMap(\.self)
    guard !words.isEmpty else { return [] }
    return [#"<p class="hint" id="\#(id).hint">\#(Markup.plain(words.joined(separator: " ")))</p>"#]
  }

  private var described: String { hints.isEmpty ? "" : #" aria-describedby="\#(id).hint""# }

  // MARK: Values

  private func choice(
    _ type: String, _ value: String, _ label: String, isBlank: Bool = false
  ) -> String {
    let start = #"<label class="choice\#(isBlank ? " blank" : "")">"#
    let value = #"value="\#(Markup.plain(value))"\#(isBlank ? #" checked="checked""# : "")"#
    return start
      + #"<input type="\#(type)" name="\#(id)" \#(value)/> \#(Markup.plain(label))</label>"#
  }

  private func option(_ value: String, _ label: String) -> String {
    #"<option value="\#(Markup.plain(value))">\#(Markup.plain(label))</option>"#
  }

  /// The values of the list; versions stand below their programs.
  private var options: [String] {
    var lines: [String] = []
    var program: Form.Name?
    for value in field.values {
      if value.program != program {
        if program != nil { lines.append("</optgroup>") }
        program = value.program
        if let program { lines.append(#"<optgroup label="\#(Markup.plain(program.name))">"#) }
      }
      lines.append(option(value.value, value.label))
    }
    return lines + (program == nil ? [] : ["</optgroup>"])
  }

  private var type: String {
    field.kind == .port
      ? #"type="number" min="1" max="65535" step="1""#
      : #"type="text" autocapitalize="none" spellcheck="false""#
  }

  private var suggested: String { field.values.isEmpty ? "" : #" list="\#(id).values""# }

  private var suggestions: [String] {
    guard !field.values.isEmpty else { return [] }
    return [#"<datalist id="\#(id).values">"#] + field.values.map { option($0.value, $0.label) }
      + ["</datalist>"]
  }
}
