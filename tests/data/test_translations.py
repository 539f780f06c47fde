"""The shipped translations say what the Dutch lines say: complete, and with nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from benelux_viewer.loading.beside import translation_file
from benelux_viewer.loading.briefing import check, load
from benelux_viewer.loading.translations import load_translation
from benelux_viewer.model.briefing import Briefing, Priority, Section
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.translation import Translation
from tests.data.yaml_file import FILE

LANGUAGES = ("fr", "de", "en")
EVERY = pytest.mark.parametrize("language", LANGUAGES)

NO_BREAK = "\N{NO-BREAK SPACE}"

# Dutch abbreviations that a language writes otherwise; all others (KPI, NRW, NSEC, JCAR-ATRACE) are
# the same everywhere. German keeps VN, as the German government does.
ABBREVIATIONS = {
    "fr": {"EU": "UE", "VN": "ONU", "GBVB": "PESC", "AI": "IA"},
    "de": {"GBVB": "GASP", "AI": "KI"},
    "en": {"VN": "UN", "GBVB": "CFSP"},
}
# Names and terms as the editors write them, and in French, German and English; cut short where the
# other language bends them, in Dutch names kept where there is no other.
NAMES = {
    "Benelux": ("Benelux",) * 3,
    "Nederland ": ("Pays-Bas", "Niederlande", "Netherlands"),
    "Benelux Unie": ("Union Benelux", "Benelux-Union", "Benelux Union"),
    "Europese Commissie": (
        "Commission européenne",
        "Europäische Kommission",
        "European Commission",
    ),
    "Tweede Kamer": ("Seconde Chambre", "Zweite Kammer", "House of Representatives"),
    "Eerste Kamer": ("Première Chambre", "Erste", "Senate"),
    "Senaat": ("Sénat", "Senat", "Senate"),
    "Noordrijn-Westfalen": (
        "Rhénanie-du-Nord-Westphalie",
        "Nordrhein-Westfalen",
        "North Rhine-Westphalia",
    ),
    "Hauts-de-France": ("Hauts-de-France", "Hauts-de-France", "Hauts-de-France"),
    "Grand Est": ("Grand Est", "Grand Est", "Grand Est"),
    "Euregio Maas-Rijn": ("Euregio Meuse-Rhin", "Euregio Maas-Rhein", "Meuse-Rhine Euroregion"),
    "Einstein Telescoop": ("Télescope Einstein", "Einstein-Teleskop", "Einstein Telescope"),
    "Pentalaterale Energieforum": (
        "Forum pentalatéral de l’énergie",
        "Energieforum",
        "Pentalateral Energy Forum",
    ),
    "Vesdre": ("Vesdre", "Vesdre", "Vesdre"),
    "Schakelpunt Grensbelemmeringen Vlaanderen – Nederland": (
        "Schakelpunt Grensbelemmeringen Vlaanderen – Nederland",
    )
    * 3,
    "Bestuurlijk grensregio-overleg": ("Bestuurlijk grensregio-overleg",) * 3,
    "European Preparedness Union Strategy": ("European Preparedness Union Strategy",) * 3,
    "Nordic-Baltic eight": ("Nordic-Baltic Eight",) * 3,
    "België": ("Belgique", "Belgien", "Belgium"),
    "Polen": ("Pologne", "Polen", "Poland"),
    "Luxemburg": ("Luxembourg", "Luxemburg", "Luxembourg"),
    "Belize": ("Belize", "Belize", "Belize"),
    "Kirgizië": ("Kirghizistan", "Kirgisistan", "Kyrgyzstan"),
    "Suriname": ("Suriname", "Suriname", "Suriname"),
    "Moldavië": ("Moldavie", "Moldau", "Moldova"),
    "Oekraïne": ("Ukraine", "Ukraine", "Ukraine"),
    "Kaukasus": ("Caucase", "kaukasus", "Caucasus"),
    "Balkan": ("Balkans", "balkan", "Balkans"),
    "Verenigde Naties": ("Nations unies", "Vereinte", "United Nations"),
    "Veiligheidsraad": ("Conseil de sécurité", "Sicherheitsrat", "Security Council"),
    "Mensenrechtenraad": (
        "Conseil des droits de l’homme",
        "Menschenrechtsrat",
        "Human Rights Council",
    ),
    "Derde Commissie": ("Troisième Commission", "Dritte", "Third Committee"),
    "Raad Algemene Zaken": (
        "Conseil des affaires générales",
        "„Allgemeine Angelegenheiten“",
        "General Affairs Council",
    ),
    "Raad Buitenlandse Zaken": (
        "Conseil des affaires étrangères",
        "„Auswärtige Angelegenheiten“",
        "Foreign Affairs Council",
    ),
    "Benelux Wateragenda": ("Agenda de l’eau", "Wasseragenda", "Water Agenda"),
    "Fietsverklaring": (
        "Déclaration européenne sur le vélo",
        "Erklärung zum Radverkehr",
        "Declaration on Cycling",
    ),
    "grenswerkers": ("travailleurs frontaliers", "Grenzgänger", "frontier workers"),
    "telewerken": ("télétravail", "Telearbeit", "teleworking"),
    "leveringsbeperkingen": (
        "ontraintes territoriales d’approvisionnement",
        "erritoriale Lieferbeschränkungen",
        "erritorial supply constraints",
    ),
    "mbulance": ("ambulance", "Rettungswagen", "ambulance"),
}

# What is left in Dutch: a name that has no other, or that stands beside its translation.
LEFT_DUTCH = re.compile(r"Schakelpunt .* Nederland| \(Bestuurlijk grensregio-overleg\)")


class Pair(NamedTuple):
    """A text of the editors and its translation."""

    ref: NodeRef
    dutch: str
    other: str


@cache
def shipped() -> Briefing:
    return load(FILE)


@cache
def translation(language: str) -> Translation:
    found = load_translation(FILE, shipped(), language)
    assert found is not None
    return found


def owners() -> Iterator[Section | Priority]:
    """Yield every section and priority."""
    for section in shipped().all_sections:
        yield section
        yield from (p.priority for p in section.paragraphs if p.priority)


def pairs(language: str) -> Iterator[Pair]:
    """Yield every text of the editors that is translated, with its translation."""
    yield Pair(NodeRef(""), shipped().title, translation(language).title)
    for owner in owners():
        part = translation(language).part(owner.ref)
        assert part is not None, owner.ref
        ministry = owner.ministry if isinstance(owner, Priority) else None
        dutch = (
            owner.title,
            *(line.text for line in owner.summary),
            *(milestone.what for milestone in owner.milestones),
            *((ministry.text,) if ministry else ()),
        )
        other = (part.title, *part.summary, *part.milestones)
        other += (part.ministry,) if part.ministry else ()
        for mine, theirs in zip(dutch, other, strict=True):
            yield Pair(owner.ref, mine, theirs)


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
def test_numbers_and_years_are_kept(language: str) -> None:
    for pair in pairs(language):
        assert sorted(re.findall(r"\d+", pair.other)) == sorted(re.findall(r"\d+", pair.dutch)), (
            pair
        )


@EVERY
def test_abbreviations_are_kept_or_are_those_of_the_language(language: str) -> None:
    seen: set[str] = set()
    for pair in pairs(language):
        dutch = re.findall(r"[A-Z]{2,}", pair.dutch)
        seen.update(dutch)
        wanted = sorted(ABBREVIATIONS[language].get(short, short) for short in dutch)
        assert sorted(re.findall(r"[A-Z]{2,}", pair.other)) == wanted, pair
    assert seen >= ABBREVIATIONS[language].keys()


@EVERY
def test_names_and_terms_are_the_official_ones(language: str) -> None:
    column = LANGUAGES.index(language)
    seen: set[str] = set()
    for pair in pairs(language):
        for name, others in NAMES.items():
            if name in pair.dutch:
                seen.add(name)
                assert others[column].casefold() in pair.other.casefold(), (name, pair)
    assert seen == NAMES.keys()


@EVERY
def test_no_dutch_is_left(language: str) -> None:
    dutch = re.compile(
        r"\b(?:het|een|van|voor|zijn|wordt|worden|naar|ook|niet|met|bij|tussen|Nederlands?e?|"
        r"landen|samenwerking|voorzitterschap)\b",
        re.IGNORECASE,
    )
    for pair in pairs(language):
        assert pair.other != pair.dutch, pair
        other = LEFT_DUTCH.sub("", pair.other)
        assert not dutch.search(other), pair
        assert "ij" not in other, pair


@EVERY
def test_one_dutch_text_has_one_translation(language: str) -> None:
    found: dict[str, str] = {}
    for pair in pairs(language):
        assert found.setdefault(pair.dutch, pair.other) == pair.other


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


@pytest.mark.parametrize(
    ("language", "word", "ref"),
    [
        ("fr", "télétravail", "grenswerk"),
        ("fr", "travailleurs frontaliers", "grenswerk"),
        ("de", "Grenzgänger", "grenswerk"),
        ("de", "Telearbeit", "grenswerk"),
        ("en", "frontier workers", "grenswerk"),
        ("fr", "ambulance", "ambulances"),
        ("en", "ambulance", "ambulances"),
        ("fr", "Euregio Meuse-Rhin", "einstein-telescoop"),
    ],
)
def test_the_words_that_will_be_searched_lead_to_the_dutch_passage(
    language: str, word: str, ref: str
) -> None:
    found = {pair.ref for pair in pairs(language) if word.casefold() in pair.other.casefold()}
    assert ref in found


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
