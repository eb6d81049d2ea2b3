# SPDX-FileCopyrightText: The Tombolo contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds documents against a JSON schema: validate_schema.py SCHEMA FILE…; prints what does not fit."""
import json
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


schema = load(sys.argv[1])
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
bad = 0
for path in sys.argv[2:]:
    for error in validator.iter_errors(load(path)):
        bad += 1
        print(f"{path}: /{'/'.join(str(p) for p in error.absolute_path)}: {error.message[:200]}")
sys.exit(bad > 0)
