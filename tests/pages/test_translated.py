"""Translations on the pages of the shipped letter."""

from __future__ import annotations

import pytest

from benelux_viewer import paths
from benelux_viewer.loading.beside import languages
from benelux_viewer.loading.translations import load_translation
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.model.translation import Shown, Translation
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Bullets, Content, Page, Passage, Translated, Words
from benelux_viewer.pages.translated import NAMES, with_translation

TK = EditionId("tk")
GRENSWERK = NodeRef("grenswerk")


@pytest.fixture(scope="module", params=sorted(NAMES))
def translation(dossier: Dossier, request: pytest.FixtureRequest) -> Translation:
    found = load_translation(paths.briefing(), dossier.briefing, request.param)
    assert found is not None
    return found


def page(
    dossier: Dossier, translation: Translation, *, instead: bool, ref: NodeRef = GRENSWERK
) -> Page:
    shown = dossier._replace(shown=Shown(translation, instead))
    return build(shown, ref, Content.BOTH, TK)


def translated(page: Page) -> list[Translated]:
    return [block for block in page.blocks if isinstance(block, Translated)]


def test_every_language_that_is_offered_stands_beside_the_letter() -> None:
    assert languages(paths.briefing()) == tuple(sorted(NAMES))


def test_translation_comes_right_after_the_summary(
    dossier: Dossier, translation: Translation
) -> None:
    dutch = build(dossier, GRENSWERK, Content.BOTH, TK)
    beside = page(dossier, translation, instead=False)
    place = next(n for n, b in enumerate(beside.blocks) if isinstance(b, Translated))
    assert isinstance(beside.blocks[place - 1], Bullets)
    without = tuple(b for b in beside.blocks if not isinstance(b, Translated))
    assert without[: len(dutch.blocks) - 1] == dutch.blocks[:-1]
    assert beside.notes == dutch.notes
    assert beside.language == "nl"


def test_instead_keeps_the_letter_and_leaves_the_dutch_summary_out(
    dossier: Dossier, translation: Translation
) -> None:
    dutch = build(dossier, GRENSWERK, Content.BOTH, TK)
    instead = page(dossier, translation, instead=True)
    assert not any(isinstance(block, Bullets) for block in instead.blocks)
    assert len(translated(instead)) == 1
    letter = [[b for b in p.blocks if isinstance(b, Passage)] for p in (dutch, instead)]
    assert letter[0] == letter[1] != []


def test_each_line_cites_what_the_dutch_one_cites(
    dossier: Dossier, translation: Translation
) -> None:
    for part in translation.parts:
        if not part.summary or part.ref not in dossier.outline.order:
            continue
        shown = page(dossier, translation, instead=False, ref=part.ref)
        first = translated(shown)[0]
        dutch = next(block for block in shown.blocks if isinstance(block, Bullets))
        assert [item[-1] for item in first.items] == [item[-1] for item in dutch.items]
        told = [item[0].text for item in first.items if isinstance(item[0], Words)]
        assert told == list(part.summary)


def test_it_says_in_both_languages_that_it_is_unofficial(
    dossier: Dossier, translation: Translation
) -> None:
    (block,) = translated(page(dossier, translation, instead=False))
    own, dutch = block.label
    assert isinstance(own, Words)
    assert isinstance(dutch, Words)
    assert own.language == translation.language
    assert own.text
    assert dutch == Words(" · niet-officiële vertaling · redactie")
    (title,) = block.title
    assert isinstance(title, Words)
    assert title.language == translation.language


def test_unknown_language_is_named_by_its_code(dossier: Dossier, translation: Translation) -> None:
    other = translation._replace(language="lb")
    (block,) = translated(page(dossier, other, instead=False))
    assert block.label == (Words("Niet-officiële vertaling · redactie (lb)"),)


def test_letter_as_it_was_sent_has_no_translation(
    dossier: Dossier, translation: Translation
) -> None:
    shown = dossier._replace(shown=Shown(translation))
    assert not translated(build(shown, LETTER, Content.FULL, TK))
    assert translated(build(shown, LETTER, Content.SUMMARY, TK))


def test_summary_without_translation_stays(dossier: Dossier, translation: Translation) -> None:
    nothing = Shown(translation._replace(parts=()), instead=True)
    blocks = build(dossier, GRENSWERK, Content.BOTH, TK).blocks
    assert with_translation(blocks, nothing) == blocks
