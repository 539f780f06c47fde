"""A small tree of tick boxes: several nodes for one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.model.outline import Node
from benelux_viewer.model.refs import NodeRef

_REF = Qt.ItemDataRole.UserRole
_TICKED = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate


class Ticks(QTreeWidget):
    """Ticking a node ticks all below it; `ticked` says that the choice is another."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Onderdelen voor één document"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # One tick changes what is above and below it too, each with a signal of its own.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self.ticked)
        self.itemChanged.connect(lambda: self._settle.start())  # noqa: PLW0108 - it brings an item

    def show_nodes(self, roots: Sequence[Node], chosen: Sequence[NodeRef]) -> None:
        """Show the nodes of a briefing, some of them ticked."""
        self.blockSignals(True)
        self.clear()
        for root in roots:
            self._add(root, self)
        for item in self._items():
            if item.data(0, _REF) in chosen:
                item.setCheckState(0, Qt.CheckState.Checked)
        for item in self._items():
            partly = item.checkState(0) is Qt.CheckState.PartiallyChecked
            item.setExpanded(partly or not item.parent())
        self.blockSignals(False)

    def refs(self) -> tuple[NodeRef, ...]:
        """Return the ticked nodes in reading order, without those below a ticked one."""
        return tuple(
            NodeRef(item.data(0, _REF))
            for item in self._items()
            if _whole(item) and not _whole(item.parent())
        )

    def _add(self, node: Node, above: QTreeWidgetItem | QTreeWidget) -> None:
        item = QTreeWidgetItem(above, [node.title])
        item.setData(0, _REF, node.ref)
        item.setToolTip(0, node.title)
        item.setFlags(item.flags() | _TICKED)
        item.setCheckState(0, Qt.CheckState.Unchecked)
        for child in node.children:
            self._add(child, item)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        steps = QTreeWidgetItemIterator(self)
        while item := steps.value():
            yield item
            steps += 1


def _whole(item: QTreeWidgetItem | None) -> bool:
    return item is not None and item.checkState(0) is Qt.CheckState.Checked
