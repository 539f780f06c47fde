"""Work out beforehand what words are related to: run with Python, it makes the table anew.

It holds the words of the list, and those of the texts that come with the viewer; of any other word
the viewer follows the rules itself. A test tells when the table is not that of the rules any more.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from benelux_viewer import paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.translations import load_translations
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.documents import APART
from benelux_viewer.search.lexicon import DATA
from benelux_viewer.search.passages import passages
from benelux_viewer.search.prepared import FILE, SCHEMA, row, rules
from benelux_viewer.search.relations import worked_out
from benelux_viewer.search.translated import passages as passages_of_translations
from benelux_viewer.search.verbs import listed_verbs
from benelux_viewer.search.words import Words


def words_of_texts() -> set[str]:
    """Return the folded words of the briefing and of its translations."""
    dossier = Dossier.of(load(paths.briefing()))
    translations = load_translations(paths.briefing(), dossier.briefing)
    found: set[str] = set()
    for passage in (*passages(dossier), *passages_of_translations(dossier, translations)):
        words = Words(passage)
        apart = (key for key in words.indexed().split() if key[0] == APART)
        found.update(words.forms, (key.removeprefix(APART) for key in apart))
    return {word for word in found if word.isalpha()}


def listed() -> set[str]:
    """Return the words of the list that a text can have: it takes all others apart."""
    lines = (DATA / "words.txt").read_text("ascii").splitlines()
    return {word for line in lines if (word := line.partition("\t")[0]).isalpha()}


def make(file: Path, words: Iterable[str]) -> None:
    """Write the table of some words."""
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as base:
        base.executescript(SCHEMA)
        numbers = (rules(), rules(whole=True))
        base.execute(
            "INSERT INTO about VALUES (?, ?, ?)", (*numbers, " ".join(sorted(listed_verbs())))
        )
        rows = (row(word, worked_out(word)) for word in sorted(words))
        base.executemany("INSERT INTO word VALUES (?, ?, ?, ?, ?)", rows)
        base.commit()
        base.execute("VACUUM")


if __name__ == "__main__":
    make(FILE, listed() | words_of_texts())
