extension DeskSchema {
  /// What ``Verdict/line`` writes: the fields, which of them a status fills, and what they are made of.
  static let verdictText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:mailmend:schema:verdict:1",
      "title": "A verdict",
      "description": "What `mailmend run` answers to one ticket. While `schema` is 1 no field goes, and none gets another meaning; new fields may come at any time, anywhere. Read the fields that you know and pass over the others. A line written with --fields has only those, whatever is required here.",
      "type": "object",
      "required": [
        "schema", "id", "status", "exit", "knowledge", "facts", "tried", "notes", "diagnosis", "family", "likely",
        "fix", "next", "missing", "contradiction", "problem", "enquiries", "reply", "note", "redacted"
      ],
      "properties": {
        "schema": {
          "description": "The version of this form. A reader that knows 1 can read every verdict that says 1.",
          "const": 1
        },
        "id": {
          "description": "The id of the ticket; null only where it could not be read.",
          "type": ["string", "null"],
          "minLength": 1
        },
        "status": {
          "description": "How it came out. fix-found: a diagnosis and its fix. solved: what was tried cured it. explained: nothing to mend, `notes` say what is to be known. needs-answer: a fact is still needed. hand-over: nothing left to try, or nothing could be done; somebody else must answer `enquiries`. contradiction: two sources do not agree. invalid: the ticket could not be read.",
          "enum": [
            "fix-found", "solved", "explained", "needs-answer", "hand-over", "contradiction", "invalid"
          ]
        },
        "exit": {
          "description": "The exit code of `mailmend run` for this ticket alone. A batch exits with the worst of 2, 65, 4, 3, 1, 0.",
          "enum": [0, 1, 3, 4, 65]
        },
        "knowledge": {
          "description": "Which Knowledge answered: the same ticket and the same Knowledge give the same bytes.",
          "type": "object",
          "required": ["version", "sha256"],
          "properties": {
            "version": {"description": "Its name for people; may be empty.", "type": "string"},
            "sha256": {
              "description": "What tells it from every other one.",
              "type": "string",
              "pattern": "^[0-9a-f]{64}$"
            }
          }
        },
        "facts": {
          "description": "All that is known, by the id of the fact; what merely follows from other facts is left out, such as the company that follows from an address.",
          "type": "object",
          "additionalProperties": {"$ref": "#/$defs/fact"}
        },
        "tried": {
          "description": "What was tried, in order.",
          "type": "array",
          "items": {"$ref": "#/$defs/tried"}
        },
        "notes": {
          "description": "What the customer should know, in whole sentences.",
          "type": "array",
          "items": {"type": "string"}
        },
        "diagnosis": {
          "description": "What is wrong, by its id in the Knowledge; null while it is not known. With solved: what was cured; null where the customer cured it alone. With hand-over: what was found, though nothing could be done about it.",
          "type": ["string", "null"]
        },
        "family": {
          "description": "The kind of cause, coarser than the diagnosis, for counting; null where `diagnosis` is.",
          "type": ["string", "null"]
        },
        "likely": {
          "description": "The diagnoses for which something speaks, likeliest first. With fix-found the first is `diagnosis`. The weights sum to 1000.",
          "type": "array",
          "items": {"$ref": "#/$defs/likelihood"}
        },
        "fix": {
          "description": "What to do, with fix-found; what worked, with solved, or null where the customer cured it alone; otherwise null.",
          "oneOf": [{"type": "null"}, {"$ref": "#/$defs/fix"}]
        },
        "next": {
          "description": "With needs-answer the question to ask: put the answer into the ticket's facts under `id`, and run it again. Otherwise null.",
          "oneOf": [{"type": "null"}, {"$ref": "#/$defs/question"}]
        },
        "missing": {
          "description": "With needs-answer the ids of the facts that are still needed on the likeliest way, that of `next` among them. Otherwise empty.",
          "type": "array",
          "items": {"type": "string"},
          "uniqueItems": true
        },
        "contradiction": {
          "description": "With contradiction the fact of which two values compete: put the right one into the ticket's facts under which/ and the id of the fact, and run it again. Otherwise null.",
          "oneOf": [{"type": "null"}, {"$ref": "#/$defs/contradiction"}]
        },
        "problem": {
          "description": "With invalid what is wrong with the line. Otherwise null.",
          "oneOf": [{"type": "null"}, {"$ref": "#/$defs/problem"}]
        },
        "enquiries": {
          "description": "Questions for somebody other than the customer, in the order in which to ask them.",
          "type": "array",
          "items": {"$ref": "#/$defs/enquiry"}
        },
        "reply": {
          "description": "A reply to the customer, plain text, for the public side of the case.",
          "type": "string"
        },
        "note": {
          "description": "A note for colleagues, plain text, for the internal side of the case. Never send it to the customer.",
          "type": "string"
        },
        "redacted": {
          "description": "How many things of each kind, such as email, were found in the text and left out.",
          "type": "object",
          "additionalProperties": {"type": "integer", "minimum": 1}
        }
      },
      \#(verdictRules)
      \#(verdictParts)
    }

    """#
}
