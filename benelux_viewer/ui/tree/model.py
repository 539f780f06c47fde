"""The outline as an item model, with the hits of a search counted at every node.

Qt's own items hold the titles: a start asks them for much, and they answer without Python.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QStandardItem, QStandardItemModel

from benelux_viewer.i18n import mark, tr, trn
from benelux_viewer.model.outline import Node, Outline
from benelux_viewer.model.refs import AGENDA, DIFFERENCES, PARTNERS, REFERENCES, NodeRef
from benelux_viewer.ui.plain import plain_tip

if TYPE_CHECKING:
    from benelux_viewer.search.hits import Hit

# Qt.ItemDataRole.UserRole and the next, in figures: Qt's own names cost a start 15 ms.
REF = 0x0100
COUNT = 0x0101

_GROUP = mark("Overzichten")
_NONE = NodeRef("")
_BY_NAME = (_NONE, PARTNERS, DIFFERENCES)
"""The overviews of which only the name is searched: of what they hold, no hits say nothing."""


class OutlineModel(QStandardItemModel):
    """Two roots, the letter and the overviews; `COUNT` is None while nothing is searched."""

    def __init__(self, outline: Outline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[NodeRef, QStandardItem] = {}
        # Not shown, but read: else the column is called 1.
        self.setHorizontalHeaderLabels([tr("Onderdeel")])
        self.set_outline(outline)

    def set_outline(self, outline: Outline) -> None:
        """Show another briefing's tree."""
        self.removeRows(0, self.rowCount())
        self._items.clear()
        self._outline = outline
        group = Node(_NONE, tr(_GROUP), outline.overviews)
        self.invisibleRootItem().appendRows([self._item(outline.letter), self._item(group)])
        self._items[_NONE].setSelectable(False)

    @property
    def branches(self) -> dict[NodeRef, bool]:
        """Return what can be folded, and whether a new tree shows it unfolded."""
        deep = [n.ref for n in self._outline.letter.children if any(c.children for c in n.children)]
        unfolded = {_NONE, self._outline.letter.ref, *deep}
        return {ref: ref in unfolded for ref, item in self._items.items() if item.rowCount()}

    def set_hits(self, hits: Sequence[Hit] | None) -> None:
        """Count hits at the node they stand on and all above it; None counts nothing."""
        counts = None if hits is None else self._count(hits)
        for ref, item in self._items.items():
            if counts is None or (ref in _BY_NAME and not counts[ref]):
                item.setData(None, COUNT)
                item.setAccessibleText(item.text())
            else:
                item.setData(counts[ref], COUNT)
                item.setAccessibleText(f"{item.text()}, {_hits(counts[ref])}")

    def find(self, ref: NodeRef) -> QModelIndex:
        """Return the index of a node, an invalid one if it is not in the tree."""
        item = self._items.get(ref)
        return item.index() if item else QModelIndex()

    def _item(self, node: Node) -> QStandardItem:
        title = _title(node)
        item = QStandardItem(title)
        item.setEditable(False)
        item.setToolTip(plain_tip(title))
        item.setData(node.ref, REF)
        item.setAccessibleText(title)
        if node.children:
            item.appendRows([self._item(child) for child in node.children])
        self._items[node.ref] = item
        return item

    def _count(self, hits: Sequence[Hit]) -> Counter[NodeRef]:
        from benelux_viewer.search.hits import Kind

        # These two list passages that stand elsewhere too.
        listed_in = {Kind.FOOTNOTE: REFERENCES, Kind.MILESTONE: AGENDA}
        counts: Counter[NodeRef] = Counter()
        for hit in hits:
            ref = hit.passage.ref
            ref = ref if ref in self._outline else hit.passage.section
            counts.update(node.ref for node in self._outline.path(ref))
            if overview := listed_in.get(hit.passage.kind):
                counts[overview] += 1
        return counts


def _title(node: Node) -> str:
    return f"{node.ref}  {node.title}" if node.ref[:1].isdigit() else node.title


def _hits(count: int) -> str:
    return trn("{count} treffer", "{count} treffers", count)
