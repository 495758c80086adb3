internal import ArgumentParser
internal import Helpdesk

extension KnowledgeCommand {
  struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Writes what a ticket may say: every fact that can be given, with its question and values.",
      discussion: """
        For whoever brings tickets to mailmend: a form to fill in, or a list to build one from. What is only \
        ever looked up is not in it, since no ticket can give it. Every fact also takes the value 'unknown', \
        for somebody who does not know.

        JSON is one object: 'facts', sorted by 'id', one a line; 'sides' and 'whom', what their ids stand \
        for; 'unknown'; 'knowledge' and 'schema'. A fact has: 'id'; 'label'; 'question', null if it is only \
        read in people's words; 'kind'; 'values', each with 'value' and 'label', and with 'program' if it is \
        a version of that program; 'others', what other values look like, null if there are none; 'example'; \
        'belongs-to', the facts whose change sets it aside; 'whom', who must answer it, null for the person \
        who has the trouble; 'setting', whether a mail program holds it; 'side'.

        CSV has the same, one row a fact, with an apostrophe before what a spreadsheet would run as a \
        formula. HTML is one page to print or to fill in; the name of each field is the id of its fact, and \
        an empty field says nothing.

        For example: mailmend kb form --format html --output form.html

        Exit codes: 0 done; 2 cannot write, or no Knowledge; 65 the Knowledge has errors.
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv, html }

    @OptionGroup var knowledge: KnowledgeOption

    @Option(help: "How it is written.")
    var format = Format.json

    @Option(help: ArgumentHelp("Writes into this file.", valueName: "file"))
    var output: String?

    func run() throws {
      let text = text(of: Helpdesk.Form(try knowledge.load()))
      if let output { try Files.write(text, to: output) } else { Terminal.file(text) }
    }

    private func text(of form: Helpdesk.Form) -> String {
      switch format {
      case .json: form.json
      case .csv: form.csv
      case .html: form.html
      }
    }
  }
}
