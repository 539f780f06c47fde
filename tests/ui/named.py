"""What a screen reader is given of a window, and what of it has no name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.Tree,
    QAccessible.Role.TreeItem,
    QAccessible.Role.Link,
    QAccessible.Role.Heading,
    QAccessible.Role.Paragraph,
    QAccessible.Role.Document,
}


def nodes(window: QWidget) -> list[QAccessibleInterface]:
    """Return all that is given of a window, and of the windows that belong to it."""
    tops = [window, *(w for w in window.findChildren(QWidget) if w.isWindow() and w.isVisible())]
    roots = [QAccessible.queryAccessibleInterface(top) for top in tops]
    return [node for root in roots if root for node in _below(root)]


def nameless(window: QWidget) -> list[tuple[str, str]]:
    """Return what can be used or read and has no name: its role and its description."""
    return [
        (node.role().name, node.text(DESCRIPTION))
        for node in nodes(window)
        if node.role() in NAMED or node.state().focusable
        if not node.text(NAME).strip()
    ]


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for index in range(node.childCount()):
        child = node.child(index)
        if child is not None and not child.state().invisible:
            yield from _below(child)
