"""What part is searched, in words, and how it agrees with what the query itself says of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from benelux_viewer.i18n import listed, mark, tr
from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.outline import Outline
from benelux_viewer.model.refs import ANNEX, LETTER, NodeRef
from benelux_viewer.search.hits import Kind, Scope
from benelux_viewer.search.query import parse
from benelux_viewer.ui.scope_button import WHOLE_NAME

WHOLE = Scope()
_FIRST_WORD = re.compile(r"\s*(?:§\s?\w+|\w+:)\s*")


class Kinds(NamedTuple):
    """Kinds that are searched as one: `name` in a menu, `told` in a sentence, how it is typed."""

    name: str
    told: str
    prefix: str
    kinds: frozenset[Kind]


def _of_prefix(name: str, told: str, prefix: str) -> Kinds:
    """Return what a prefix of a query narrows it to: the two cannot disagree."""
    return Kinds(name, told, prefix, parse(f"{prefix} x").kinds)


KINDS = (
    Kinds(mark("Alles"), "", "", frozenset()),
    _of_prefix(mark("Alleen de brief"), mark("de brief zelf"), "brief:"),
    _of_prefix(mark("Koppen"), mark("koppen"), "kop:"),
    Kinds(mark("Tekst"), mark("tekst"), "", frozenset({Kind.PARAGRAPH, Kind.LETTERHEAD})),
    _of_prefix(mark("Voetnoten"), mark("voetnoten"), "noot:"),
    _of_prefix(mark("Samenvattingen"), mark("samenvattingen"), "samenvatting:"),
    _of_prefix(mark("Mijlpalen"), mark("mijlpalen"), "mijlpaal:"),
    _of_prefix(mark("Nota"), mark("de nota"), "nota:"),
    _of_prefix(mark("Vertalingen"), mark("vertalingen"), "vertaling:"),
)


def effective(text: str, chosen: Scope, dossier: Dossier) -> Scope:
    """Return what is searched: what the query says, and what was chosen where it says nothing.

    A part that another briefing had is no part of this one.
    """
    query = parse(text)
    within = None
    if query.section:
        within = resolve(query.section, dossier.outline, dossier.citations)
    if within is None and chosen.within is not None and chosen.within in dossier.outline:
        within = chosen.within
    return Scope(query.kinds or chosen.kinds, within)


def without_scope(text: str) -> str:
    """Return a query without the prefixes that narrow it."""
    while (query := parse(text)).kinds or query.section:
        first = _FIRST_WORD.match(text)
        if not first:
            break
        text = text[first.end() :]
    return text


def sections(place: NodeRef, outline: Outline) -> dict[NodeRef, str]:
    """Return the parts that can be searched around a place with their names, the nearest first.

    An overview only repeats what stands elsewhere: it is no part.
    """
    nearest, *wider = (node.ref for node in reversed(outline.path(place)))
    if (nearest, *wider)[-1] not in (LETTER, ANNEX):
        return {}
    named = {nearest: tr("Dit onderdeel: {name}", name=section_name(nearest, outline))}
    return named | {ref: section_name(ref, outline) for ref in wider}


def all_sections(outline: Outline) -> dict[NodeRef, str]:
    """Return every section of the letter, and its annex if it has one, with their names."""
    refs = [node.ref for node in outline.letter.walk() if outline.section(node.ref)]
    refs += [node.ref for node in outline.overviews if node.ref == ANNEX]
    return {ref: section_name(ref, outline) for ref in refs}


def section_name(ref: NodeRef, outline: Outline) -> str:
    """Return the name of a part: `§1b Veiligheid`."""
    title = outline.path(ref)[-1].title
    return f"§{ref} {title}" if ref[:1].isdigit() else title


def short(scope: Scope, outline: Outline) -> str:
    """Return a scope as a button says it: `Voetnoten · §1b Veiligheid`."""
    parts = [", ".join(tr(kinds.name) for kinds in _named(scope.kinds))] if scope.kinds else []
    if scope.within is not None:
        parts.append(section_name(scope.within, outline))
    return " · ".join(parts) or tr(WHOLE_NAME)


def told(scope: Scope, outline: Outline) -> str:
    """Return a scope as a sentence says it: `§1b Veiligheid, alleen voetnoten`."""
    within = tr("de hele briefing")
    if scope.within is not None:
        within = section_name(scope.within, outline)
    if not scope.kinds:
        return within
    kinds = listed(tr(kinds.told) for kinds in _named(scope.kinds))
    return tr("{within}, alleen {kinds}", within=within, kinds=kinds)


def _named(kinds: frozenset[Kind]) -> tuple[Kinds, ...]:
    """Return the fewest names that together say kinds."""
    inside = [known for known in KINDS if known.kinds and known.kinds <= kinds]
    return tuple(k for k in inside if not any(k.kinds < other.kinds for other in inside))
