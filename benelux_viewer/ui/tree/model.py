"""The outline as an item model, with the hits of a search counted at every node."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from benelux_viewer.model.outline import Node, Outline
from benelux_viewer.model.refs import AGENDA, DIFFERENCES, PARTNERS, REFERENCES, TERMS, NodeRef
from benelux_viewer.search.hits import Hit, Kind
from benelux_viewer.ui.plain import plain_tip

REF = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1

_GROUP = "Overzichten"
_NONE = NodeRef("")
# These two list passages that stand elsewhere too; the others are made of what is not searched.
_LISTED_IN = {Kind.FOOTNOTE: REFERENCES, Kind.MILESTONE: AGENDA}
_UNCOUNTED = (TERMS, PARTNERS, DIFFERENCES)
_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractItemModel):
    """Two roots, the letter and the overviews; `COUNT` is None while nothing is searched."""

    def __init__(self, outline: Outline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fill(outline)

    def set_outline(self, outline: Outline) -> None:
        """Show another briefing's tree."""
        self.beginResetModel()
        self._fill(outline)
        self.endResetModel()

    def set_hits(self, hits: Sequence[Hit] | None) -> None:
        """Count hits at the node they stand on and all above it; None counts nothing."""
        self._counts = None if hits is None else self._count(hits)
        for rows in filter(None, (self._roots, *self._children)):
            self.dataChanged.emit(self._index_of(rows[0]), self._index_of(rows[-1]))

    def find(self, ref: NodeRef) -> QModelIndex:
        """Return the index of a node, an invalid one if it is not in the tree."""
        node = self._by_ref.get(ref)
        return QModelIndex() if node is None else self._index_of(node)

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        """Return a child of a node, or a root."""
        rows = self._rows(parent)
        if column == 0 and 0 <= row < len(rows):
            return self.createIndex(row, 0, rows[row])
        return QModelIndex()

    def parent(self, index: _Index | None = None) -> QModelIndex:  # type: ignore[override]
        """Return the node above a node."""
        if index is None or not index.isValid():
            return QModelIndex()
        above = self._parents[index.internalId()]
        return QModelIndex() if above is None else self._index_of(above)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many nodes stand right below one."""
        if parent is not None and parent.isValid() and parent.column() > 0:
            return 0
        return len(self._rows(parent))

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return 1: a title."""
        del parent  # Every node has the same columns.
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every node can be chosen, the group's name cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not self._nodes[index.internalId()].ref:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a node's title, ref, count, or the sentence that a screen reader says."""
        return self._tell(self._nodes[index.internalId()], role) if index.isValid() else None

    def _tell(self, node: Node, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_title(node))
        if role == REF:
            return node.ref
        if role == COUNT:
            return self._count_of(node)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = self._count_of(node)
            return _title(node) if count is None else f"{_title(node)}, {_hits(count)}"
        return None

    def _fill(self, outline: Outline) -> None:
        self._outline = outline
        self._nodes: list[Node] = []
        self._parents: list[int | None] = []
        self._children: list[list[int]] = []
        self._row: list[int] = []
        self._counts: Counter[NodeRef] | None = None
        self._roots = [
            self._add(outline.letter, None, 0),
            self._add(Node(_NONE, _GROUP, outline.overviews), None, 1),
        ]
        self._by_ref = {node.ref: index for index, node in enumerate(self._nodes) if node.ref}

    def _add(self, node: Node, parent: int | None, row: int) -> int:
        index = len(self._nodes)
        self._nodes.append(node)
        self._parents.append(parent)
        self._row.append(row)
        self._children.append([])
        below = [self._add(child, index, place) for place, child in enumerate(node.children)]
        self._children[index] = below
        return index

    def _count_of(self, node: Node) -> int | None:
        if self._counts is None or not node.ref or node.ref in _UNCOUNTED:
            return None
        return self._counts.get(node.ref, 0)

    def _count(self, hits: Sequence[Hit]) -> Counter[NodeRef]:
        counts: Counter[NodeRef] = Counter()
        for hit in hits:
            ref = hit.passage.ref
            ref = ref if ref in self._outline else hit.passage.section
            counts.update(node.ref for node in self._outline.path(ref))
            if overview := _LISTED_IN.get(hit.passage.kind):
                counts[overview] += 1
        return counts

    def _rows(self, parent: _Index | None) -> list[int]:
        if parent is None or not parent.isValid():
            return self._roots
        return self._children[parent.internalId()]

    def _index_of(self, node: int) -> QModelIndex:
        return self.createIndex(self._row[node], 0, node)


def _title(node: Node) -> str:
    return f"{node.ref}  {node.title}" if node.ref[:1].isdigit() else node.title


def _hits(count: int) -> str:
    return "1 treffer" if count == 1 else f"{count} treffers"
