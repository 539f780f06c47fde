"""The words of the translations: names, terms and numbers are kept, and no Dutch is left."""

from __future__ import annotations

import re

import pytest

from tests.data.pairs import EVERY, LANGUAGES, LEFT_DUTCH, pairs

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
