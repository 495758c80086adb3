extension DeskSchema {
  /// What ``Verdict/line`` writes. The rules at its end tell which fields a status fills.
  static let verdictText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:mailmend:schema:verdict:1",
      "title": "A verdict",
      "description": "What `mailmend run` answers to one ticket. While `schema` is 1 no field goes, and none gets another meaning; new fields may come at any time, anywhere. Read the fields that you know and pass over the others.",
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
          "description": "All that is known, by the id of the fact; what merely follows from the directory is left out.",
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
      "allOf": [
        {
          "if": {"properties": {"status": {"enum": ["fix-found", "solved", "explained"]}}},
          "then": {"properties": {"exit": {"const": 0}}}
        },
        {
          "if": {"properties": {"status": {"const": "hand-over"}}},
          "then": {"properties": {"exit": {"const": 1}}}
        },
        {
          "if": {"properties": {"status": {"const": "needs-answer"}}},
          "then": {
            "properties": {
              "exit": {"const": 3}, "next": {"type": "object"}, "missing": {"minItems": 1}
            }
          },
          "else": {"properties": {"next": {"type": "null"}, "missing": {"maxItems": 0}}}
        },
        {
          "if": {"properties": {"status": {"const": "contradiction"}}},
          "then": {"properties": {"exit": {"const": 4}, "contradiction": {"type": "object"}}},
          "else": {"properties": {"contradiction": {"type": "null"}}}
        },
        {
          "if": {"properties": {"status": {"const": "invalid"}}},
          "then": {"properties": {"exit": {"const": 65}, "problem": {"type": "object"}}},
          "else": {"properties": {"problem": {"type": "null"}, "id": {"type": "string"}}}
        },
        {
          "if": {"properties": {"status": {"const": "fix-found"}}},
          "then": {
            "properties": {
              "diagnosis": {"type": "string"}, "family": {"type": "string"}, "likely": {"minItems": 1},
              "fix": {"type": "object", "properties": {"steps": {"minItems": 1}}}
            }
          }
        },
        {
          "if": {"properties": {"status": {"const": "solved"}, "diagnosis": {"type": "string"}}},
          "then": {"properties": {"family": {"type": "string"}, "fix": {"type": "object"}}}
        },
        {
          "if": {"properties": {"status": {"enum": ["fix-found", "solved"]}}},
          "else": {"properties": {"fix": {"type": "null"}}}
        },
        {
          "if": {"properties": {"status": {"enum": ["fix-found", "solved", "hand-over"]}}},
          "else": {"properties": {"diagnosis": {"type": "null"}}}
        },
        {
          "if": {"properties": {"diagnosis": {"type": "null"}}},
          "then": {"properties": {"family": {"type": "null"}, "fix": {"type": "null"}}}
        },
        {
          "if": {"properties": {"status": {"const": "explained"}}},
          "then": {"properties": {"notes": {"minItems": 1}}}
        }
      ],
      "$defs": {
        "assignments": {
          "type": "object",
          "additionalProperties": {"type": "string"}
        },
        "source": {
          "description": "Where a value is from. told: said when asked, or since something was tried. given: in the ticket's facts or an option. read: in its text. checked: a live look. looked-up: the directory. tried: a fix set it.",
          "enum": ["told", "given", "read", "checked", "looked-up", "tried"]
        },
        "fact": {
          "type": "object",
          "required": ["value", "source"],
          "properties": {
            "value": {
              "description": "The value; `unknown` where the customer does not know.",
              "type": "string"
            },
            "source": {"$ref": "#/$defs/source"},
            "span": {
              "description": "Where in the text it was read: from `start` to just before `end`, counted in Unicode scalars from 0, and the words there, without names.",
              "type": "object",
              "required": ["start", "end", "words"],
              "properties": {
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
                "words": {"type": "string"}
              }
            }
          }
        },
        "tried": {
          "type": "object",
          "required": ["fix", "set", "outcome"],
          "properties": {
            "fix": {
              "description": "The id of the fix; null where the customer changed something alone.",
              "type": ["string", "null"]
            },
            "set": {"description": "What was set.", "$ref": "#/$defs/assignments"},
            "outcome": {
              "description": "What came of it; an `else` after which everything was as before is `same`.",
              "enum": ["works", "same", "else", "could-not"]
            }
          }
        },
        "likelihood": {
          "type": "object",
          "required": ["diagnosis", "family", "weight", "because"],
          "properties": {
            "diagnosis": {"description": "Its id.", "type": "string"},
            "family": {"description": "The kind of cause.", "type": "string"},
            "weight": {
              "description": "Whole thousandths of all that speaks for anything.",
              "type": "integer",
              "minimum": 0,
              "maximum": 1000
            },
            "because": {
              "description": "What speaks for it, in plain words.",
              "type": "array",
              "items": {"type": "string"}
            }
          }
        },
        "fix": {
          "type": "object",
          "required": ["id", "set", "steps", "undo"],
          "properties": {
            "id": {
              "description": "Its id. Put it into the ticket's `tried`, with the outcome.",
              "type": "string",
              "pattern": "^[^/]+/[^/]+(/[^/]+)?$"
            },
            "set": {
              "description": "The settings as they will be, or as they are now.",
              "$ref": "#/$defs/assignments"
            },
            "steps": {
              "description": "What to do, step by step, in the words of the customer's mail program; empty where it was done.",
              "type": "array",
              "items": {"type": "string"}
            },
            "undo": {
              "description": "How to put everything back.",
              "type": "array",
              "items": {"type": "string"}
            }
          }
        },
        "question": {
          "type": "object",
          "required": ["id", "text", "answers"],
          "properties": {
            "id": {"description": "The fact that is asked for, by id.", "type": "string"},
            "text": {"description": "The question, for the customer.", "type": "string"},
            "answers": {
              "description": "The answers on offer; empty where any port, server or name may be the answer. `unknown` always is one.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["value", "label"],
                "properties": {
                  "value": {"description": "What to put into the facts.", "type": "string"},
                  "label": {"description": "What the customer reads.", "type": "string"}
                }
              }
            }
          }
        },
        "contradiction": {
          "type": "object",
          "required": ["fact", "sides"],
          "properties": {
            "fact": {"description": "The fact, by id.", "type": "string"},
            "sides": {
              "description": "The two values, the older one first.",
              "type": "array",
              "minItems": 2,
              "maxItems": 2,
              "items": {
                "type": "object",
                "required": ["value", "source"],
                "properties": {
                  "value": {"type": "string"},
                  "source": {"$ref": "#/$defs/source"}
                }
              }
            }
          }
        },
        "problem": {
          "type": "object",
          "required": ["line", "column", "found", "expected", "nearest"],
          "properties": {
            "line": {
              "description": "The line of the input, from 1.",
              "type": "integer",
              "minimum": 1
            },
            "column": {
              "description": "The place on that line, in characters from 1.",
              "type": "integer",
              "minimum": 1
            },
            "found": {"description": "What stands there.", "type": "string"},
            "expected": {"description": "What should stand there.", "type": "string"},
            "nearest": {
              "description": "The nearest name there is; null if none is near.",
              "type": ["string", "null"]
            }
          }
        },
        "enquiry": {
          "type": "object",
          "required": ["id", "whom", "ask"],
          "properties": {
            "id": {"description": "The fact that the answer gives, by id.", "type": "string"},
            "whom": {
              "description": "Who must answer, such as mailbox or line; may be empty.",
              "type": "string"
            },
            "ask": {"description": "What to say, word for word.", "type": "string"}
          }
        }
      }
    }

    """#
}
