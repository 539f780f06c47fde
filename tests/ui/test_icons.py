from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from benelux_viewer import paths
from benelux_viewer.ui import theme
from benelux_viewer.ui.icons import Icons


def darkest(icon: QIcon) -> int:
    image = icon.pixmap(QSize(48, 48)).toImage()
    seen = [
        image.pixelColor(x, y).lightness()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert seen
    return min(seen)


def test_icon_takes_the_text_s_colour_of_the_moment(qapp: QApplication) -> None:
    icon = Icons(paths.resources() / "icons")("printer")
    theme.apply(qapp, theme.LIGHT, 100)
    assert darkest(icon) < 60
    theme.apply(qapp, theme.DARK, 100)
    assert darkest(icon) > 180
    theme.apply(qapp, theme.LIGHT, 100)


@pytest.mark.usefixtures("qapp")
def test_copy_of_an_icon_draws_too() -> None:
    icon = QIcon(Icons(paths.resources() / "icons")("x"))
    assert not icon.pixmap(QSize(20, 20)).isNull()


@pytest.mark.usefixtures("qapp")
def test_icon_that_was_not_shipped_is_a_bug() -> None:
    with pytest.raises(FileNotFoundError):
        Icons(paths.resources() / "icons")("bestaat-niet")


def test_icons_come_with_their_licence() -> None:
    licence = (paths.resources() / "icons" / "LICENSE-lucide.txt").read_text(encoding="utf-8")
    assert "ISC License" in licence
