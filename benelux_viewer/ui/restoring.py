"""Where the user is, taken from a window and given to one: at the next start, or at once."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.session import Session

if TYPE_CHECKING:
    from benelux_viewer.ui.main_window import MainWindow

_SIZE = (1366, 768)
_LEAST = (480, 320)


def capture(window: MainWindow) -> Session:
    """Return where the user is."""
    visit, rooms = window.navigator.current, window.rooms
    kinds, within = rooms.scope
    content, paper, large_print = rooms.printed
    translation, instead, asked = rooms.translation
    return Session(
        geometry=b64encode(window.saveGeometry().data()).decode("ascii"),
        panes=window.panes.kept(),
        scale=window.look.scale,
        edition=window.reader.edition,
        page=visit.page,
        place=visit.place,
        offset=visit.offset,
        colours=window.look.scheme,
        in_order=rooms.in_order,
        content=content,
        paper=paper,
        large_print=large_print,
        translation=translation,
        instead=instead,
        asked=asked,
        language=rooms.language,
        query=window.header.box.text(),
        kinds=kinds,
        within=within,
        turned=window.tree.turned,
    )


def restore(window: MainWindow, kept: Session) -> None:
    """Bring a window that is not shown yet to where the user was, as far as that is still there.

    What was searched is shown, and searched anew once the window is painted.
    """
    _restore_geometry(window, kept.geometry)
    window.panes.restore(kept.panes)
    rooms = window.rooms
    rooms.in_order = kept.in_order
    rooms.printed = (kept.content, kept.paper, kept.large_print)
    # Before it was kept who chose it, nobody but the user did.
    rooms.translation = (kept.translation, kept.instead, kept.asked or bool(kept.translation))
    rooms.language = kept.language
    rooms.scope = (kept.kinds, kept.within)
    window.reader.set_edition(kept.edition or window.reader.edition)
    outline = window.reader.dossier.outline
    page, place = NodeRef(kept.page), NodeRef(kept.place)
    known = outline.node(page) and place in outline
    current = window.navigator.current
    window.navigator.visit(Visit(page, place, kept.offset) if known else current)
    if kept.turned:
        window.tree.turn(map(NodeRef, kept.turned))
    if kept.query.strip():
        box = window.header.box
        with QSignalBlocker(box):
            box.setText(kept.query)
        window.painted.connect(lambda: window.rooms.searching.search(box.text()))


def _restore_geometry(window: MainWindow, geometry: str) -> None:
    restored = False
    with suppress(Base64Error, ValueError):
        restored = window.restoreGeometry(b64decode(geometry))
    if not restored or window.width() < _LEAST[0] or window.height() < _LEAST[1]:
        window.resize(QSize(*_SIZE).boundedTo(window.screen().availableSize()))
