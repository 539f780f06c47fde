"""What the viewer says, in each of its languages."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

import catalogues
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo

ENDS = (".", "…", ":", "?", "!")
# A number that is written out may be left out: `één treffer`.
COUNT = "count"


@pytest.fixture(scope="module")
def said() -> Catalog:
    return catalogues.said()


@pytest.fixture(scope="module", params=catalogues.TRANSLATED)
def catalog(request: pytest.FixtureRequest) -> Catalog:
    return catalogues.read(request.param)


def messages(catalog: Catalog) -> dict[object, Message]:
    return {message.id: message for message in catalog if message.id}


def strings(said: str | Sequence[str]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None} - {COUNT}


def test_something_is_said(said: Catalog) -> None:
    assert len(messages(said)) > 300


def test_every_message_is_there_and_no_other(catalog: Catalog, said: Catalog) -> None:
    assert set(messages(catalog)) == set(messages(said))


def test_every_message_is_translated(catalog: Catalog) -> None:
    assert catalogues.untranslated(catalog) == []
    assert [message.id for message in catalog if message.id and message.fuzzy] == []


def test_babel_finds_no_fault(catalog: Catalog) -> None:
    assert list(catalog.check()) == []


def test_places_are_kept(catalog: Catalog) -> None:
    for message in messages(catalog).values():
        for string in strings(message.string):
            assert places(string) == places(strings(message.id)[-1]), message.id


def test_sentences_end_as_they_do_in_dutch(catalog: Catalog) -> None:
    for message in messages(catalog).values():
        dutch = strings(message.id)[-1]
        for string in strings(message.string):
            ends = [words.endswith(ENDS) and words[-1] for words in (dutch, string)]
            assert ends[0] == ends[1], message.id
            spaces = [(w[:1].isspace(), w[-1:].isspace()) for w in (dutch, string)]
            assert spaces[0] == spaces[1], message.id


def test_the_viewer_reads_what_is_kept(catalog: Catalog) -> None:
    with catalogues.file_of(str(catalog.locale)).with_suffix(".mo").open("rb") as file:
        made = read_mo(file)
    read = {strings(message.id): strings(message.string) for message in made if message.id}
    kept = messages(catalog).values()
    assert read == {strings(message.id): strings(message.string) for message in kept}


def test_catalogues_are_kept_as_they_are_made(catalog: Catalog, said: Catalog) -> None:
    language = str(catalog.locale)
    made = catalogues.written(catalogues.bring_up(language, said))
    assert catalogues.file_of(language).read_bytes() == made
