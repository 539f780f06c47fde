"""That the tests of every window would see a word that is in no catalogue."""

from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from tests.pseudo import bracketed, is_ours, outside, tokens
from tests.ui.wording import Vocabulary


@pytest.fixture(scope="module")
def vocabulary(dossier: Dossier) -> Vocabulary:
    return Vocabulary(dossier, (), ("xqzvw",))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Sluiten (Esc)", ["Sluiten", "Esc"]),
        ("Onderdelen voor één document", ["Onderdelen voor één document"]),
        ("Editie Tweede Kamer", ["Editie"]),
        ("⟦Zoeken in: ⟧Hele briefing (Ctrl+F)", ["Hele briefing"]),
        ("<b>3 voetnoten</b> in 2⟦ onderdelen⟧", ["3 voetnoten in 2"]),
        ("§1b, al. 2, Noot 3", ["Noot 3"]),
        ("Verwijzingen (8)", ["Verwijzingen"]),
        ("Afdrukken…", ["Afdrukken"]),
    ],
)
def test_what_is_in_no_catalogue_is_seen(text: str, own: list[str], vocabulary: Vocabulary) -> None:
    assert vocabulary.strange(text) == own


@pytest.mark.parametrize(
    "text",
    [
        "§1b, al. 2, noot 3",
        "1b  Veiligheid en weerbaarheid",
        "⟦Editie ⟧Tweede Kamer ▾",
        "⟦Geen passage met ⟧“xqzvw”⟦ in ⟧§1b Veiligheid en weerbaarheid.",
        "§1b Veiligheid … ▾",
        "Ctrl+Shift+F⟦ of ⟧F3",
        "⟦Platte tekst⟧ (*.txt)",
        "<qt>Français</qt>",
        "⟦Lang en afgek…",
    ],
)
def test_what_is_quoted_or_named_may_be_said(text: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.strange(text) == []


def test_a_message_grows_by_two_fifths_round_its_places() -> None:
    message = "Getoond wordt de editie {name}: deze woorden staan alleen daarin."
    made = bracketed(message)
    assert len(made) >= 1.35 * len(message)
    assert outside(made) == ["", "{name}", ""]
    assert all(map(is_ours, tokens(made.replace("{name}", ""))))
    assert bracketed("{path}: {count}") == "{path}: {count}"
