extension DeskSchema {
  /// What the fields of a verdict are made of: `$defs`, indented as it stands there.
  static let verdictParts = #"""
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
    """#
}
