from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from benelux_viewer.loading import kinds
from benelux_viewer.loading.kinds import Kind
from tests.loading.mistakes import STRUCTURAL, Mistake

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "resources" / "briefing.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


class TextLoader(yaml.BaseLoader):
    """Reads every scalar as the text that was written, but for nothing at all."""


TextLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile("(?:~|null)?$"), ["~", "n", ""]
)
TextLoader.add_constructor("tag:yaml.org,2002:null", lambda *_: None)


def refusals(text: str) -> list[str]:
    """Return what the schema says of a file whose scalars are taken as text, as we take them."""
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, TextLoader))]


def described(kind: Kind) -> list[dict[str, Any]]:
    """Return the objects in the schema that are mappings of a kind."""
    if kind is kinds.BRIEFING:
        return [SCHEMA]
    names = [kind.name, "annex_section"] if kind is kinds.SECTION else [kind.name]
    found = [SCHEMA["$defs"][name] for name in names]
    return [next((o for o in d.get("oneOf", []) if "properties" in o), d) for d in found]


def objects(node: object) -> list[dict[str, Any]]:
    """Return every object in the schema that has keys, at any depth."""
    if isinstance(node, list):
        return [found for item in node for found in objects(item)]
    if not isinstance(node, dict):
        return []
    below = [found for item in node.values() for found in objects(item)]
    return [node, *below] if isinstance(node.get("properties"), dict) and "type" in node else below


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)
def test_the_schema_has_the_keys_of_the_loader(kind: Kind) -> None:
    for described_kind in described(kind):
        assert set(described_kind["properties"]) == set(kind.keys)
        assert set(described_kind["required"]) == set(kind.required)
        assert described_kind["additionalProperties"] is False


def test_the_loader_has_a_table_for_every_mapping_in_the_schema() -> None:
    tabled = [id(found) for kind in kinds.KINDS for found in described(kind)]
    assert sorted(tabled) == sorted(id(found) for found in objects(SCHEMA))


def test_every_key_is_explained() -> None:
    for found in objects(SCHEMA):
        assert found["description"]
        for key, value in found["properties"].items():
            target = SCHEMA["$defs"].get(value.get("$ref", "").rpartition("/")[2], {})
            assert value.get("description") or target.get("description"), key


def test_the_small_briefing_is_valid(small: str) -> None:
    assert refusals(small) == []


def test_the_shipped_briefings_are_valid_and_say_where_the_schema_is() -> None:
    files = sorted((ROOT / "data").glob("*.yaml"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert refusals(text) == []
        (schema,) = re.findall(r"\$schema=(\S+)", text)
        assert (file.parent / schema).resolve() == ROOT / "resources" / "briefing.schema.json"


@pytest.mark.parametrize("mistake", STRUCTURAL.values(), ids=STRUCTURAL.keys())
def test_schema_and_loader_refuse_the_same_mistakes(mistake: Mistake, small: str) -> None:
    assert refusals(mistake.made_in(small))
