from __future__ import annotations

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Hit, Kind, Passage
from benelux_viewer.ui.results.related import links, notes_hit, sign


def hit(ref: str, kind: Kind, *related: str) -> Hit:
    passage = Passage(NodeRef(ref), kind, NodeRef("1a"), ref, "woord")
    return Hit(passage._replace(related=tuple(map(NodeRef, related))), (), "exact", "woord", ())


def test_note_leads_to_the_paragraph_that_cites_it(dossier: Dossier) -> None:
    note = hit("noot-1", Kind.FOOTNOTE, "1a/1")
    (link,) = links(note, {}, dossier.citations)
    assert link.ref == "1a/1"
    assert link.hit is note
    assert link.name == "Naar de alinea bij deze noot: §1a, al. 1"
    assert sign((link,), dossier.citations) == "naar de alinea ›"


def test_paragraph_leads_to_those_of_its_notes_that_hit(dossier: Dossier) -> None:
    found = [hit("1a/1", Kind.PARAGRAPH, "noot-1", "noot-2"), hit("noot-1", Kind.FOOTNOTE, "1a/1")]
    leads = links(found[0], notes_hit(found), dossier.citations)
    assert [(link.name, link.ref) for link in leads] == [
        ("Naar noot 1, ook gevonden", NodeRef("noot-1"))
    ]
    assert sign(leads, dossier.citations) == "ook noot 1 ›"


def test_several_notes_are_named_together(dossier: Dossier) -> None:
    found = [hit(f"noot-{n}", Kind.FOOTNOTE, "1a/1") for n in (6, 7)]
    paragraph = hit("1a/1", Kind.PARAGRAPH, "noot-6", "noot-7")
    leads = links(paragraph, notes_hit(found), dossier.citations)
    assert sign(leads, dossier.citations) == "ook noten 6, 7 ›"


def test_what_has_no_note_leads_nowhere(dossier: Dossier, engine: Engine) -> None:
    notes = notes_hit(engine.search("telewerken").hits)
    assert notes == {}
    for found in engine.search("telewerken").hits:
        assert links(found, notes, dossier.citations) == ()
    assert sign((), dossier.citations) == ""
