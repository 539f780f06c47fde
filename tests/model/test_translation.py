from __future__ import annotations

from benelux_viewer.model.briefing import Section
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef, paragraph_ref
from benelux_viewer.model.translation import Needed, TranslatedPart, Translation, needed

PARTS = tuple(TranslatedPart(NodeRef(ref), ref.upper()) for ref in ("1", "1a", "b", "nota/a"))
TRANSLATION = Translation("brief", "fr", "Lettre", PARTS)


def test_every_part_is_found_by_its_ref() -> None:
    for part in PARTS:
        assert TRANSLATION.part(part.ref) is part


def test_what_is_no_part_is_not_found() -> None:
    for ref in (
        LETTER,
        paragraph_ref(NodeRef("1a"), 4),
        NodeRef(""),
        NodeRef("zz"),
        NodeRef("nota"),
    ):
        assert TRANSLATION.part(ref) is None
    assert TRANSLATION._replace(parts=()).part(NodeRef("1a")) is None


def test_sections_and_priorities_are_to_be_translated_in_reading_order(dossier: Dossier) -> None:
    found = needed(dossier.briefing)
    assert list(found)[:5] == ["inleiding", "1", "1a", "interne-markt", "leveringsbeperkingen"]
    assert list(found)[-1] == "nota/toelichting"
    assert len(found) == 28 + 7 + 5
    for ref, wanted in found.items():
        paragraph, section = dossier.outline.paragraph(ref), dossier.outline.section(ref)
        owner = section or (paragraph and paragraph.priority)
        assert owner is not None
        ministry = None if isinstance(owner, Section) else owner.ministry
        lines = (len(owner.summary), len(owner.milestones), int(ministry is not None))
        assert wanted == Needed(*lines)
    assert found[NodeRef("grenswerk")] == Needed(2, 0, 1)
