"""What was searched before in this session, offered again under the empty search box."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.ui.plain import without_key
from benelux_viewer.ui.wrapping import wrapped

_MOST = 8
# What a menu has beside its words.
_SIDES = 64


class Recent(QObject):
    """The last queries that led somewhere, the latest first. `chosen` carries one of them."""

    chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queries: tuple[str, ...] = ()

    def add(self, query: str) -> None:
        """Keep a query; one that was kept before comes first again."""
        if words := query.strip():
            others = (kept for kept in self.queries if kept != words)
            self.queries = (words, *others)[:_MOST]

    def offer(self, box: QWidget) -> QMenu | None:
        """Open a menu of the queries below a box, on the latest; None if there are none yet."""
        if not self.queries:
            return None
        menu = QMenu(box)
        menu.setAccessibleName(tr("Eerder gezocht"))
        room = box.width() - _SIDES
        for query in self.queries:
            # Of a page that was pasted, its beginning tells which it is.
            (line,) = wrapped(query, menu.fontMetrics(), room, 1)
            action = menu.addAction(without_key(line))
            action.triggered.connect(lambda _=False, query=query: self.chosen.emit(query))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setMinimumWidth(box.width())
        menu.popup(box.mapToGlobal(QPoint(0, box.height())))
        menu.setActiveAction(menu.actions()[0])
        return menu
