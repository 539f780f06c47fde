"""Hits as a list: a line for each section, its hits below it, what a citation names on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from benelux_viewer.i18n import tr
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.search.hits import Hit, Match, Results
from benelux_viewer.search.labels import label
from benelux_viewer.ui.results.related import SIGN, Link, links, notes_hit, sign

ROW = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: a section's name (no ref), a hit, or the place a citation names.

    `links` lead to what belongs to a hit, and `sign` says so beside its title.
    """

    title: str
    ref: NodeRef | None = None
    text: str = ""
    matches: tuple[Match, ...] = ()
    strong: tuple[Match, ...] = ()
    label: str = ""
    hit: Hit | None = None
    links: tuple[Link, ...] = ()
    sign: str = ""


class ResultsModel(QAbstractListModel):
    """The rows of one answer; groups in the order of their best hit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_results(self, results: Results | None, dossier: Dossier, edition: str) -> None:
        """Show an answer as read in an edition; None shows nothing."""
        self.beginResetModel()
        self._rows = list(_rows(results, dossier, edition)) if results else []
        self.endResetModel()

    def rows(self) -> Sequence[Row]:
        """Return all rows."""
        return self._rows

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A hit can be chosen, a section's name cannot."""
        if not index.isValid() or self._rows[index.row()].ref is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (row.title, row.label, row.sign.removesuffix(f" {SIGN}"), row.text)
            return ", ".join(part for part in parts if part)
        return None


def _rows(results: Results, dossier: Dossier, edition: str) -> list[Row]:
    rows: list[Row] = []
    # Some ids, such as `politie`, are words too: who types those in a search box searches.
    if results.jump is not None and dossier.citations.find(results.query) == results.jump:
        path = dossier.outline.path(results.jump)
        rows.append(
            Row(
                title=tr("Ga naar {citation}", citation=dossier.citations.cite(results.jump)),
                ref=results.jump,
                text=" › ".join(node.title for node in path),
            )
        )
    notes = notes_hit(results.hits)
    groups: dict[NodeRef, list[Hit]] = {}
    for hit in results.hits:
        groups.setdefault(hit.passage.section, []).append(hit)
    for section, hits in groups.items():
        rows.append(Row(title=_section_name(section, dossier)))
        for hit in hits:
            row = _hit_row(hit, results.query, dossier, edition)
            leads = links(hit, notes, dossier.citations)
            rows.append(replace(row, links=leads, sign=sign(leads, dossier.citations)))
    return rows


def _hit_row(hit: Hit, query: str, dossier: Dossier, edition: str) -> Row:
    passage = hit.passage
    row = Row(
        title=passage.citation,
        ref=passage.ref,
        text=hit.snippet,
        matches=hit.snippet_matches,
        strong=hit.snippet_strong,
        label=label(hit, dossier, EditionId(edition)),
        hit=hit,
    )
    if not hit.matches and passage.address:
        found = _in_address(passage.address, query)
        return replace(row, text=passage.address, matches=found, strong=found)
    return row


def _in_address(address: str, query: str) -> tuple[Match, ...]:
    """Return where the words of a query stand in an address, as far as they do so literally."""
    low = address.lower()
    places = ((low.find(word), len(word)) for word in query.lower().split())
    return tuple(Match(start, start + length) for start, length in places if start >= 0)


def _section_name(ref: NodeRef, dossier: Dossier) -> str:
    if ref not in dossier.outline:
        return ref
    title = dossier.outline.path(ref)[-1].title
    return f"{ref}  {title}" if ref[:1].isdigit() else title
