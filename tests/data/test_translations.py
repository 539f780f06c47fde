"""The shipped translations say what the Dutch lines say: complete, and with nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

from benelux_viewer.loading.beside import translation_file
from benelux_viewer.loading.briefing import check
from benelux_viewer.loading.translations import load_translation
from benelux_viewer.model.briefing import Priority
from tests.data.pairs import EVERY, LANGUAGES, LEFT_DUTCH, owners, pairs, shipped, translation
from tests.data.yaml_file import FILE

NO_BREAK = "\N{NO-BREAK SPACE}"


@EVERY
def test_everything_that_the_editors_wrote_is_translated(language: str) -> None:
    assert check(translation_file(FILE, language)) == ()
    parts = translation(language).parts
    assert {part.ref for part in parts} == {owner.ref for owner in owners()}
    assert len([o for o in owners() if isinstance(o, Priority)]) == 28
    for owner in owners():
        part = translation(language).part(owner.ref)
        assert part is not None
        assert part.title
        assert len(part.summary) == len(owner.summary)
        assert len(part.milestones) == len(owner.milestones)
    assert len(list(pairs(language))) == len(list(pairs("fr"))) > 150


@EVERY
def test_a_translation_is_neither_much_shorter_nor_much_longer(language: str) -> None:
    for pair in pairs(language):
        length = len(LEFT_DUTCH.sub("", pair.other))
        assert 0.6 * len(pair.dutch) - 12 < length < 1.6 * len(pair.dutch) + 20, pair


@EVERY
def test_sentences_end_as_in_dutch_and_titles_do_not(language: str) -> None:
    for pair in pairs(language):
        assert pair.other[0].isupper(), pair
        assert pair.other.endswith(".") is pair.dutch.endswith("."), pair
        assert pair.other == pair.other.strip()
        assert "  " not in pair.other


QUOTES = {"fr": ("«" + NO_BREAK, NO_BREAK + "»"), "de": ("„", "“"), "en": ("“", "”")}


@EVERY
def test_what_is_quoted_is_quoted_in_the_languages_own_marks(language: str) -> None:
    opening, closing = QUOTES[language]
    for pair in pairs(language):
        assert not re.search(r"[\"'`´]", pair.other), pair
        quoted = len(re.findall(r"[“‘](?=\w[^”’]*[”’])", pair.dutch))
        # German names a Council by quoting what it is about.
        quoted += pair.other.count("Rat „")
        assert pair.other.count(opening) == quoted, pair
        assert pair.other.count(closing) == quoted, pair
        strange = set("«»„“”‘‹›") - set(opening + closing)
        assert not strange & set(pair.other), pair


@EVERY
def test_spaces_do_not_break_where_they_should_not(language: str) -> None:
    text = "\n".join(pair.other for pair in pairs(language))
    assert not re.search(r"\d[ \u202f]km", text)
    assert re.search(rf"600{NO_BREAK}km", text)
    if language == "fr":
        assert not re.search(rf"[^{NO_BREAK}\n][;:?!»]|«[^{NO_BREAK}]", text)
        assert text.count(NO_BREAK + ";") == 2
    else:
        assert not re.search(rf"[{NO_BREAK} ][;:?!,.]", text)


@EVERY
def test_the_file_says_what_it_is_and_is_pleasant_to_edit(language: str) -> None:
    text = translation_file(FILE, language).read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    unofficial = {"fr": "non officielle", "de": "Nichtamtliche", "en": "Unofficial"}
    assert unofficial[language] in head
    assert f"check data/benelux-2026.{language}.yaml" in head
    assert "\t" not in text
    assert max(map(len, text.splitlines())) <= 110
    assert not re.search(r"^[^#\n]*(?:^|[\s-])[&*]\w", text, re.MULTILINE)


def test_a_plain_start_has_no_translation_to_read() -> None:
    assert load_translation(FILE, shipped(), shipped().language) is None
    assert {path.name for path in Path(FILE.parent).glob("benelux-2026.*.yaml")} == {
        f"benelux-2026.{language}.yaml" for language in LANGUAGES
    }
