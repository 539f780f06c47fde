"""What the editors wrote is complete, whole, and says nothing that the source does not say."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from benelux_viewer.model.refs import FRAME, LETTER, OVERVIEWS
from tests.data.sentences import is_whole, proper_names, to_be_found, words
from tests.data.yaml_file import (
    DATA,
    FILE,
    Node,
    letter_sections,
    paragraph_text,
    paragraphs,
    plain,
    priorities,
    sections,
    shipped,
    words_in,
)

UNDATED = "in 2026, zonder datum"
MARKER = re.compile(r"\[\^(\d+)\]")

MENDED_NOTA = [
    "In december jl. (2025) verstuurde u een brief naar de Tweede Kamer over het NLse Benelux "
    "voorzitterschap 2026 met afschrift aan de Senaat. De Eerste Kamer heeft nu verzocht om een "
    "eigen kopie.",
    "Ondertekening en verzending van bijgevoegde Kamerbrief aan de Senaat.",
    "De Eerste Kamercommissie voor Sociale Zaken en Werkgelegenheid heeft tijdens haar vergadering "
    "van 13 januari 2026 verzocht dat de brief die u in december jl. (2025) naar de Tweede Kamer "
    "stuurde over het NLse Benelux voorzitterschap 2026 ook aan de Eerste Kamer wordt toegezonden.",
    "De inhoud van de voorliggende brief is identiek aan de brief die aan de Tweede Kamer werd "
    "verstuurd, met uitzondering van de afsluiting.",
    "De Senaat heeft verzocht deze brief te ontvangen voor 6 februari (2026) om deze te kunnen "
    "bespreken in de commissievergadering van 10 februari (2026).",
    "De Kamercommissie is met name geïnteresseerd in de passage over hybride grenswerkers, een "
    "verantwoordelijkheid van de Minister van Sociale Zaken en Werkgelegenheid en de "
    "Staatssecretaris Fiscaliteit, Belastingdienst en Douane.",
    "In het verzoek van de Eerste Kamer deze brief te ontvangen, werd gerefereerd aan de motie Van "
    "der Goot (OPNL) en Bakker-Klein (CDA) c.s. over het fiscale knelpunt bij hybride werken van "
    "grensarbeiders en de toezegging “Informeren over de fiscale ontwikkelingen rondom "
    "grenswerkers bij nieuwe ontwikkelingen in bilateraal en/of multilateraal verband”.",
    "Het Lid Van der Goot, indiener van de motie, is tevens lid van het Beneluxparlement.",
]


class Sentence(NamedTuple):
    """A sentence of the editors and the ref of the paragraph that it rests on."""

    kind: str
    cites: str
    text: str


def editorial(document: Node) -> Iterator[Sentence]:
    """Yield every sentence that the editors wrote."""
    for section in [*letter_sections(document), document["annex"]]:
        for line in section["summary"]:
            yield Sentence("summary", line["cites"], line["text"])
        for item in section.get("milestones", []):
            yield Sentence("milestone", item["cites"], item["what"])
    for ref, priority in priorities(document).items():
        for line in priority["summary"]:
            yield Sentence("summary", ref, line)
        for item in priority.get("milestones", []):
            yield Sentence("milestone", ref, item["what"])
        if ministry := priority.get("ministry"):
            yield Sentence("ministry", ministry["cites"], ministry["text"])


def dated(document: Node) -> Iterator[tuple[str, str]]:
    """Yield the `when` of every milestone with the ref of its paragraph."""
    for section in [*letter_sections(document), document["annex"]]:
        yield from ((item["when"], item["cites"]) for item in section.get("milestones", []))
    for ref, priority in priorities(document).items():
        yield from ((item["when"], ref) for item in priority.get("milestones", []))


def readings(document: Node) -> Iterator[tuple[str, str, str]]:
    """Yield the ref, words and presumed reading of every flagged passage."""
    for ref, paragraph in paragraphs(document).items():
        if isinstance(paragraph, dict):
            for reading in paragraph.get("readings", []):
                yield ref, reading["words"], reading["reading"]


def text_of(ref: str) -> str:
    """Return a paragraph's words in all editions together."""
    return plain(paragraph_text(paragraphs(shipped())[ref]))


def source_of(ref: str) -> str:
    """Return a paragraph's words with those of its notes, and its presumed readings."""
    document = shipped()
    text = paragraph_text(paragraphs(document)[ref])
    numbers = MARKER.findall(words_in(text))
    notes = [plain(document["footnotes"][int(number)]["text"]) for number in numbers]
    presumed = [reading for at, _, reading in readings(document) if at == ref]
    return " ".join([text_of(ref), *notes, *presumed])


SENTENCES = list(editorial(shipped()))
NAMES = proper_names(text_of(ref) for ref in paragraphs(shipped()))


def test_the_letter_is_complete() -> None:
    document = shipped()
    counts = {str(s["id"]): len(s["paragraphs"]) for s in letter_sections(document)}
    assert counts == {"inleiding": 4, "1": 2, "1a": 9, "1b": 9, "1c": 3, "2": 3, "3": 6}
    assert sum(counts.values()) == 36
    headings = [s["heading"] for s in letter_sections(document) if "heading" in s]
    assert [heading.split(".")[0] for heading in headings] == ["1", "a", "b", "c", "2", "3"]
    assert list(document["footnotes"]) == list(range(1, 9))
    annex = {s["id"]: len(s["paragraphs"]) for s in document["annex"]["sections"]}
    assert annex == {"aanleiding": 1, "geadviseerd-besluit": 1, "kernpunten": 3, "toelichting": 3}


def test_there_are_28_priorities_each_with_a_short_title() -> None:
    found = priorities(shipped())
    per_section = Counter(ref.split("/")[0] for ref in found)
    assert per_section == {"1a": 9, "1b": 8, "1c": 3, "2": 3, "3": 5}
    assert not {"1b/1", "3/6"} & found.keys()
    assert all(len(priority["title"]) <= 40 for priority in found.values())
    assert len({priority["title"] for priority in found.values()}) == 28


def test_no_two_things_have_one_name() -> None:
    ids = [str(s["id"]) for s in letter_sections(shipped())]
    ids += [priority["id"] for priority in priorities(shipped()).values()]
    ids += [LETTER, *OVERVIEWS, *FRAME, *(f"noot-{number}" for number in range(1, 9))]
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)


def test_themes_and_priorities_have_one_to_four_lines() -> None:
    for node in [*letter_sections(shipped()), shipped()["annex"], *priorities(shipped()).values()]:
        assert 1 <= len(node["summary"]) <= 4, node["id"]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: f"{s.cites}-{s.kind}")
def test_a_sentence_is_whole_short_and_adds_nothing(sentence: Sentence) -> None:
    assert is_whole(sentence.text), sentence.text
    if sentence.kind != "ministry":
        assert len(sentence.text.split()) <= 25, sentence.text
    added = to_be_found(sentence.text, NAMES) - words(source_of(sentence.cites))
    assert not added, f"{added} in: {sentence.text}"


@pytest.mark.parametrize(("when", "ref"), list(dated(shipped())))
def test_a_date_is_in_the_words_of_the_source(when: str, ref: str) -> None:
    assert when == UNDATED or when in text_of(ref).casefold()


def test_what_the_letter_promises_without_a_date_is_kept_as_such() -> None:
    undated = [ref for when, ref in dated(shipped()) if when == UNDATED]
    assert undated == ["1a/5", "1b/2", "1b/4", "1c/2", "3/1", "3/1"]


def test_partners_are_named_by_their_paragraph_or_its_notes() -> None:
    for ref, priority in priorities(shipped()).items():
        partners = priority.get("partners", [])
        assert [name for name in partners if name not in source_of(ref)] == []
        assert len(set(partners)) == len(partners)


def test_only_the_nota_names_a_ministry_and_only_for_border_workers() -> None:
    named = [(ref, p["ministry"]) for ref, p in priorities(shipped()).items() if "ministry" in p]
    assert [(ref, line["cites"]) for ref, line in named] == [("1a/4", "nota/toelichting/1")]


def test_readings_point_at_one_place_and_do_not_overlap() -> None:
    flagged_letters: set[tuple[str, int]] = set()
    for ref, flagged, reading in readings(shipped()):
        assert text_of(ref).count(flagged) == 1, (ref, flagged)
        assert flagged != reading
        start = text_of(ref).index(flagged)
        letters = {(ref, at) for at in range(start, start + len(flagged))}
        assert not letters & flagged_letters, (ref, flagged)
        flagged_letters |= letters


def test_with_its_readings_the_nota_reads_as_it_was_meant() -> None:
    meant = []
    for ref in (ref for ref in paragraphs(shipped()) if ref.startswith("nota/")):
        text = text_of(ref)
        for at, flagged, reading in readings(shipped()):
            text = text.replace(flagged, reading) if at == ref else text
        meant.append(text)
    assert meant == MENDED_NOTA


def test_years_that_the_letter_leaves_out_are_readings() -> None:
    letter = [found for found in readings(shipped()) if not found[0].startswith("nota/")]
    assert letter == [
        ("1a/8", "In juni", "In juni 2025"),
        ("1a/8", "dit jaar", "in 2025"),
        ("1c/1", "Komend jaar", "In 2026"),
        ("3/1", "dit jaar", "in 2025"),
        ("3/2", "in het komende jaar", "in 2026"),
    ]


def test_abbreviations_are_explained_and_by_the_letter_where_it_does() -> None:
    everything = " ".join(source_of(ref) for ref in paragraphs(shipped()))
    terms = {term["short"]: term for term in shipped()["terms"]}
    small = {word.casefold() for word in words(everything) if not word.isupper()}
    capitals = {w for w in words(everything) if w.isupper() and w.isalpha() and len(w) > 1}
    parts = {part for short in terms for part in words(short)}
    assert {word for word in capitals if word.casefold() not in small} <= parts
    for short, term in terms.items():
        assert short in everything
        if "cites" in term:
            assert term["expansion"] in source_of(term["cites"])
    given = [short for short, term in terms.items() if "cites" in term]
    assert given == ["GBVB", "IGN", "KPI", "NSEC"]


def test_the_sources_are_those_that_the_data_names() -> None:
    for edition in shipped()["editions"]:
        source = (DATA / edition["source"]).read_bytes()
        assert hashlib.sha256(source).hexdigest() == edition["sha256"]


def test_there_is_no_address_but_the_one_that_the_letter_prints() -> None:
    text = FILE.read_text(encoding="utf-8")
    address = "https://commission.europa.eu/topics/single-market_nl"
    assert re.findall(r"\w+://\S+|www\.\S+", text) == [address]
    assert shipped()["footnotes"][1]["url"] == [{"ek": address}]


def test_the_file_is_pleasant_to_edit() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert "\t" not in text
    assert max(map(len, text.splitlines())) <= 110
    assert not re.search(r"^[^#\n]*(?:^|[\s-])[&*]\w", text, re.MULTILINE)
    assert all(s.get("paragraphs") for s in sections(shipped()["letter"]["sections"]))
