extension DeskSchema {
  /// What ``TicketReader`` accepts, as far as it can be told without Knowledge: whether a fact, a value or a
  /// fix exists only the reader knows.
  static let ticketText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:mailmend:schema:ticket:1",
      "title": "A ticket",
      "description": "A helpdesk case for `mailmend run`, one on each line. Only the id must be there; null is the same as nothing. No other keys are allowed, so that a misspelt one is noticed.",
      "type": "object",
      "required": ["id"],
      "additionalProperties": false,
      "properties": {
        "id": {
          "description": "Your name for the case. The verdict bears it too.",
          "type": ["string", "integer"],
          "minLength": 1
        },
        "text": {
          "description": "The customer's own words and pasted messages, as they were before anything was tried. They are heard after `facts`.",
          "type": ["string", "null"]
        },
        "facts": {
          "description": "What you know, as it was before anything was tried. The answer to a `next` of a verdict goes here, under its id. Where the customer names another program or another address than before, take out the facts that belong to the old one: `kb form` says what each `belongs-to`.",
          "$ref": "#/$defs/facts"
        },
        "tried": {
          "description": "What was tried, in order, and what came of each.",
          "type": ["array", "null"],
          "items": {"$ref": "#/$defs/trial"}
        }
      },
      "$defs": {
        "facts": {
          "type": ["object", "null"],
          "propertyNames": {
            "description": "The id of a fact, such as smtp.port; or, to settle a `contradiction`, which/ and that id, with the value that is right.",
            "pattern": "^(which/)?[a-z0-9-]+(\\.[a-z0-9-]+)*$"
          },
          "additionalProperties": {
            "description": "Its value, or a name for it that people use. `unknown` says that the customer does not know. true and false are for facts that are yes or no.",
            "type": ["string", "number", "boolean"]
          }
        },
        "trial": {
          "description": "Something that was tried: a fix of ours, or what the customer set alone.",
          "type": "object",
          "required": ["outcome"],
          "additionalProperties": false,
          "properties": {
            "fix": {
              "description": "The id of the fix, as the verdict that proposed it has it in `fix.id`.",
              "type": ["string", "null"],
              "pattern": "^[^/]+/[^/]+(/[^/]+)?$"
            },
            "set": {
              "description": "In place of `fix`: the settings that the customer changed alone, each with its new value.",
              "$ref": "#/$defs/facts"
            },
            "outcome": {
              "description": "works: what was wrong is gone. same: nothing changed. else: something else happens now. could-not: it could not be done.",
              "enum": ["works", "same", "else", "could-not"]
            },
            "text": {
              "description": "What the customer wrote then, above all after `else`.",
              "type": ["string", "null"]
            },
            "facts": {
              "description": "What is known since then. The answer to a `next` that came after this trial goes here.",
              "$ref": "#/$defs/facts"
            }
          },
          "oneOf": [
            {
              "required": ["fix"],
              "properties": {"fix": {"type": "string"}, "set": {"type": "null"}}
            },
            {
              "required": ["set"],
              "properties": {
                "fix": {"type": "null"},
                "set": {"type": "object", "additionalProperties": {"not": {"const": "unknown"}}}
              }
            }
          ]
        }
      }
    }

    """#
}
