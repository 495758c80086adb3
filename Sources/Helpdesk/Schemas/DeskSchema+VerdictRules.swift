extension DeskSchema {
  /// Which fields of a verdict a status fills: `allOf`, indented as it stands there.
  static let verdictRules = #"""
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
    """#
}
