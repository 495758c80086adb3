"""Validates YAML and JSON texts against JSON Schemas: YAML as our loader reads it and as editors do.

Reads a list of {"schema": TEXT, "yaml": TEXT} or {"schema": TEXT, "json": TEXT} as JSON, and writes for each a
list of two lists: what is wrong if every value is what was typed, and if values are taken as YAML 1.2 has it. With
"isClosed": true nothing may stand in an object that the schema does not describe.
"""

import json
import re
import sys

import jsonschema
import yaml

CORE = [
    (re.compile(r"true|True|TRUE"), lambda _: True),
    (re.compile(r"false|False|FALSE"), lambda _: False),
    (re.compile(r"null|Null|NULL|~|"), lambda _: None),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
]


def value(node, is_core):
    if isinstance(node, yaml.MappingNode):
        return {key.value: value(inner, is_core) for key, inner in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value(inner, is_core) for inner in node.value]
    if is_core and node.style is None:
        for form, convert in CORE:
            if form.fullmatch(node.value):
                return convert(node.value)
    return node.value


def problems(validator, value):
    found = validator.iter_errors(value)
    return sorted("/".join(map(str, error.absolute_path)) + ": " + error.message for error in found)


def close(schema):
    """Closes every object that is described, which one with required fields is."""
    if isinstance(schema, list):
        return [close(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: close(part) for key, part in schema.items()}
    if schema.get("type") == "object" and "required" in schema:
        closed.setdefault("additionalProperties", False)
    return closed


validators = {}


def validator(question):
    key = question["schema"], question["isClosed"]
    if key not in validators:
        parsed = json.loads(question["schema"])
        kind = jsonschema.validators.validator_for(parsed)
        kind.check_schema(parsed)
        validators[key] = kind(close(parsed) if question["isClosed"] else parsed)
    return validators[key]


def answer(question):
    if "json" in question:
        return [problems(validator(question), json.loads(question["json"]))] * 2
    try:
        node = yaml.compose(question["yaml"], yaml.CBaseLoader)
    except yaml.YAMLError as error:
        return [[str(error)]] * 2
    return [problems(validator(question), value(node, is_core)) for is_core in (False, True)]


json.dump([answer(question) for question in json.load(sys.stdin)], sys.stdout)
