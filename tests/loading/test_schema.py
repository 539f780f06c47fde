from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest
import yaml

from benelux_viewer.loading import kinds
from benelux_viewer.loading.beside import translated_from
from benelux_viewer.loading.kinds import Kind
from tests.loading.mistakes import STRUCTURAL, TRANSLATED, Mistake

ROOT = Path(__file__).parents[2]


class Described(NamedTuple):
    """A schema, and the loader's tables that say the same; the first is of the whole file."""

    name: str
    tables: tuple[Kind, ...]

    @property
    def schema(self) -> dict[str, Any]:
        text = (ROOT / "resources" / self.name).read_text(encoding="utf-8")
        return json.loads(text)


BRIEFING = Described("briefing.schema.json", kinds.KINDS)
TRANSLATION = Described("translation.schema.json", kinds.TRANSLATION_KINDS)
BOTH = pytest.mark.parametrize("of", [BRIEFING, TRANSLATION], ids=lambda of: of.name)


class TextLoader(yaml.BaseLoader):
    """Reads every scalar as the text that was written, but for nothing at all."""


TextLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile("(?:~|null)?$"), ["~", "n", ""]
)
TextLoader.add_constructor("tag:yaml.org,2002:null", lambda *_: None)


def refusals(of: Described, text: str) -> list[str]:
    """Return what the schema says of a file whose scalars are taken as text, as we take them."""
    validator = jsonschema.Draft202012Validator(of.schema)
    return [error.message for error in validator.iter_errors(yaml.load(text, TextLoader))]


def described(schema: dict[str, Any], of: Described, kind: Kind) -> list[dict[str, Any]]:
    """Return the objects in a schema that are mappings of a kind."""
    if kind is of.tables[0]:
        return [schema]
    names = [kind.name, "annex_section"] if kind is kinds.SECTION else [kind.name]
    found = [schema["$defs"][name] for name in names]
    return [next((o for o in d.get("oneOf", []) if "properties" in o), d) for d in found]


def objects(node: object) -> list[dict[str, Any]]:
    """Return every object in the schema that has keys, at any depth."""
    if isinstance(node, list):
        return [found for item in node for found in objects(item)]
    if not isinstance(node, dict):
        return []
    below = [found for item in node.values() for found in objects(item)]
    return [node, *below] if isinstance(node.get("properties"), dict) and "type" in node else below


@BOTH
def test_the_schema_is_one(of: Described) -> None:
    jsonschema.Draft202012Validator.check_schema(of.schema)


@BOTH
def test_the_schema_has_the_keys_of_the_loader(of: Described) -> None:
    for kind in of.tables:
        for found in described(of.schema, of, kind):
            assert set(found["properties"]) == set(kind.keys)
            assert set(found["required"]) == set(kind.required)
            assert found["additionalProperties"] is False


@BOTH
def test_the_loader_has_a_table_for_every_mapping_in_the_schema(of: Described) -> None:
    schema = of.schema
    tabled = [id(found) for kind in of.tables for found in described(schema, of, kind)]
    assert sorted(tabled) == sorted(id(found) for found in objects(schema))


@BOTH
def test_every_key_is_explained(of: Described) -> None:
    schema = of.schema
    for found in objects(schema):
        assert found["description"]
        for key, value in found["properties"].items():
            target = schema["$defs"].get(value.get("$ref", "").rpartition("/")[2], {})
            assert value.get("description") or target.get("description"), key


def test_the_small_files_are_valid(small: str, small_french: str) -> None:
    assert refusals(BRIEFING, small) == []
    assert refusals(TRANSLATION, small_french) == []


def test_the_shipped_files_are_valid_and_say_where_the_schema_is() -> None:
    files = sorted((ROOT / "data").glob("*.yaml"))
    translations = [file for file in files if translated_from(file)]
    assert len(files) == 4
    assert len(translations) == 3
    for file in files:
        of = TRANSLATION if file in translations else BRIEFING
        text = file.read_text(encoding="utf-8")
        assert refusals(of, text) == []
        (schema,) = re.findall(r"\$schema=(\S+)", text)
        assert (file.parent / schema).resolve() == ROOT / "resources" / of.name


@pytest.mark.parametrize("mistake", STRUCTURAL.values(), ids=STRUCTURAL.keys())
def test_schema_and_loader_refuse_the_same_mistakes(mistake: Mistake, small: str) -> None:
    assert refusals(BRIEFING, mistake.made_in(small))


@pytest.mark.parametrize("mistake", TRANSLATED.values(), ids=TRANSLATED.keys())
def test_the_schema_of_translations_refuses_what_the_loader_refuses(
    mistake: Mistake, small_french: str
) -> None:
    assert refusals(TRANSLATION, mistake.made_in(small_french))
