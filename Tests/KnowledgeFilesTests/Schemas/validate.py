"""Validates YAML texts against JSON Schemas, each as our loader reads it and as editors do.

Reads a list of {"schema": TEXT, "yaml": TEXT} as JSON, and writes for each a list of two lists: what is wrong
if every value is what was typed, and if values are taken as YAML 1.2 has it.
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


def problems(validator, node, is_core):
    found = validator.iter_errors(value(node, is_core))
    return sorted("/".join(map(str, error.absolute_path)) + ": " + error.message for error in found)


validators = {}


def validator(schema):
    if schema not in validators:
        parsed = json.loads(schema)
        jsonschema.Draft7Validator.check_schema(parsed)
        validators[schema] = jsonschema.Draft7Validator(parsed)
    return validators[schema]


def answer(question):
    try:
        node = yaml.compose(question["yaml"], yaml.CBaseLoader)
    except yaml.YAMLError as error:
        return [[str(error)]] * 2
    return [problems(validator(question["schema"]), node, is_core) for is_core in (False, True)]


json.dump([answer(question) for question in json.load(sys.stdin)], sys.stdout)
