"""Colours, fonts and spacing: one calm look, light, dark and in high contrast.

The colours are a palette of our own, because Qt cannot be told to go dark on every platform.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QPalette,
)
from PySide6.QtWidgets import QApplication

from benelux_viewer.writers.html import Style

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

SERIF = "Source Serif 4"
SANS = "Source Sans 3"
GRID = 8
TREE_WIDTH = 280
RESULTS_WIDTH = 340
ICON = 20

_TEXT_SIZE = 17
_INTERFACE_SIZE = 15
_FONT_FILES = (
    "SourceSerif4-Regular.otf",
    "SourceSerif4-Semibold.otf",
    "SourceSerif4-It.otf",
    "SourceSans3-Regular.otf",
    "SourceSans3-Semibold.otf",
    "SourceSans3-It.otf",
)


class Colours(NamedTuple):
    """The window's colours as `#rrggbb`; `quiet` keeps 4.5 : 1, `edge` and `mark`, lines, 3 : 1."""

    ink: str
    quiet: str
    paper: str
    panel: str
    hairline: str
    desk: str
    scroll: str
    accent: str
    on_accent: str
    selection: str
    hit: str
    hit_word: str
    hit_current: str
    on_hit: str
    mark: str
    edge: str
    added: str
    removed: str


LIGHT = Colours(
    ink="#1a1c1e",
    quiet="#5a6270",
    paper="#ffffff",
    panel="#f6f7f9",
    hairline="#dde1e6",
    desk="#d3d7dc",
    scroll="#8a929e",
    accent="#154273",
    on_accent="#ffffff",
    selection="#d5e3f3",
    hit="#ffe08a",
    hit_word="#fff4cf",
    hit_current="#ffb93d",
    on_hit="#1a1c1e",
    mark="#9a6700",
    edge="#838b97",
    added="#14632f",
    removed="#9c1c1c",
)
DARK = Colours(
    ink="#e6e8eb",
    quiet="#a3abb6",
    paper="#16181b",
    panel="#1e2125",
    hairline="#33383f",
    desk="#0d0e10",
    scroll="#6b7480",
    accent="#8fbcf0",
    on_accent="#10151b",
    selection="#233a55",
    hit="#574609",
    hit_word="#3d3417",
    hit_current="#7d4e00",
    on_hit="#ffffff",
    mark="#e0a83c",
    edge="#767f8b",
    added="#86d69c",
    removed="#ffa3a3",
)
HIGH = Colours(
    ink="#ffffff",
    quiet="#d9d9d9",
    paper="#000000",
    panel="#1c1c1c",
    hairline="#a6a6a6",
    desk="#000000",
    scroll="#ffffff",
    accent="#ffe44d",
    on_accent="#000000",
    selection="#003a66",
    hit="#ffff00",
    hit_word="#ffffb3",
    hit_current="#5cf2ff",
    on_hit="#000000",
    mark="#ffff00",
    edge="#ffffff",
    added="#8cffa8",
    removed="#ffb3b3",
)


def colours_for(scheme: Qt.ColorScheme) -> Colours:
    """Return the colours of a system scheme; an unknown one is light."""
    return DARK if scheme.name == "Dark" else LIGHT


def colours_of(palette: QPalette) -> Colours:
    """Return the colours that go with a palette: dark ones where its ground is dark."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def system_colours() -> Colours:
    """Return the colours that the system asks for now; more contrast before dark or light."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference().name == "HighContrast":
        return HIGH
    return colours_for(hints.colorScheme())


def register_fonts(folder: Path) -> None:
    """Make the bundled fonts known; a missing file leaves Qt's own fallback."""
    for name in _FONT_FILES:
        if (folder / name).is_file():
            QFontDatabase.addApplicationFont(str(folder / name))


def page_style(colours: Colours, scale: int) -> Style:
    """Return how a page is written for the screen at a scale in per cent."""
    return Style(
        ink=colours.ink,
        quiet=colours.quiet,
        panel=colours.panel,
        hairline=colours.hairline,
        accent=colours.accent,
        added=colours.added,
        removed=colours.removed,
        serif=SERIF,
        sans=SANS,
        size=scaled(_TEXT_SIZE, scale),
    )


def text_font(scale: int) -> QFont:
    """Return the letter's font."""
    return _font(SERIF, scaled(_TEXT_SIZE, scale), "serif")


def interface_font(scale: int) -> QFont:
    """Return the font of everything that is not the letter."""
    return _font(SANS, scaled(_INTERFACE_SIZE, scale), "sans-serif")


def smaller(font: QFont, *, strong: bool = False) -> QFont:
    """Return a font one step down, for labels."""
    small = QFont(font)
    small.setPixelSize(round(QFontInfo(font).pixelSize() * 13 / _INTERFACE_SIZE))
    if strong:
        small.setWeight(QFont.Weight.DemiBold)
    return small


def scaled(pixels: int, scale: int) -> int:
    """Return pixels at a scale in per cent."""
    return round(pixels * scale / 100)


def palette(colours: Colours) -> QPalette:
    """Return the colours as a palette for Fusion."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.panel,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.paper,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.quiet,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.ToolTipBase: colours.paper,
        QPalette.ColorRole.ToolTipText: colours.ink,
        QPalette.ColorRole.Highlight: colours.selection,
        QPalette.ColorRole.HighlightedText: colours.ink,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Mid: colours.hairline,
        QPalette.ColorRole.Dark: colours.desk,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.quiet))
    return made


def style_sheet(colours: Colours) -> str:
    """Return what Fusion cannot be told by a palette: hairlines for boxes, a visible focus."""
    return (
        f"QLineEdit#search{{border:1px solid {colours.edge};border-radius:4px;"
        f"padding:6px 8px;background:{colours.paper};color:{colours.ink};"
        f"selection-background-color:{colours.selection};selection-color:{colours.ink}}}"
        f"QLineEdit#search:focus{{border:2px solid {colours.accent};padding:5px 7px}}"
        f"QToolButton{{border:2px solid transparent;border-radius:4px;padding:4px 6px;"
        f"color:{colours.ink}}}"
        f"QToolButton:hover{{background:{colours.selection}}}"
        f"QToolButton:focus{{border-color:{colours.accent}}}"
        f"QToolButton:disabled{{color:{colours.quiet}}}"
        # A menu that is higher than the screen scrolls, or columns of it would leave the screen.
        f"QMenu{{menu-scrollable:1}}"
        f"QToolButton::menu-indicator{{image:none;width:0}}"
        # Fusion draws its rings from the ground's colour: in the dark they are not seen.
        f"QPushButton{{border:1px solid {colours.edge};border-radius:4px;padding:5px 10px;"
        f"background:{colours.paper};color:{colours.ink}}}"
        f"QPushButton:hover{{background:{colours.selection}}}"
        f"QPushButton:focus{{border:2px solid {colours.accent};padding:4px 9px}}"
        f"QPushButton:disabled{{color:{colours.quiet}}}"
        f"QRadioButton,QCheckBox{{border:2px solid transparent;border-radius:4px;padding:2px;"
        f"spacing:8px}}"
        f"QRadioButton:focus,QCheckBox:focus{{border-color:{colours.accent}}}"
        f"QRadioButton::indicator{{width:14px;height:14px;border:1px solid {colours.quiet};"
        f"border-radius:8px;background:{colours.paper}}}"
        f"QRadioButton::indicator:checked{{width:6px;height:6px;"
        f"border:5px solid {colours.accent};background:{colours.on_accent}}}"
        f"QCheckBox::indicator{{width:14px;height:14px;border:1px solid {colours.edge};"
        f"border-radius:2px;background:{colours.paper}}}"
        f"QCheckBox::indicator:checked{{width:6px;height:6px;"
        f"border-radius:0;border:5px solid {colours.accent};background:{colours.on_accent}}}"
        # The tree draws its own focus; Fusion's is a frame with a gradient.
        f"QTreeView{{outline:0}}"
        f"QFrame#card{{background:{colours.paper};border:1px solid {colours.quiet};"
        f"border-radius:4px}}"
        f"QFrame#messages{{background:{colours.selection};border:0;"
        f"border-bottom:2px solid {colours.accent}}}"
        f"QFrame#hairline{{background:{colours.hairline};border:0}}"
        f"QScrollBar:vertical{{width:12px;background:transparent;margin:0}}"
        f"QScrollBar:horizontal{{height:12px;background:transparent;margin:0}}"
        f"QScrollBar::handle{{background:{colours.scroll};border-radius:4px;margin:2px}}"
        f"QScrollBar::handle:vertical{{min-height:32px}}"
        f"QScrollBar::handle:horizontal{{min-width:32px}}"
        f"QScrollBar::handle:hover{{background:{colours.quiet}}}"
        f"QScrollBar::add-line,QScrollBar::sub-line{{width:0;height:0}}"
        f"QSplitter::handle{{background:{colours.hairline}}}"
    )


def apply(app: QApplication, colours: Colours, scale: int) -> None:
    """Give the whole application its palette and font."""
    app.setPalette(palette(colours))
    app.setFont(interface_font(scale))


def _font(family: str, pixels: int, generic: str) -> QFont:
    font = QFont([family, generic])
    font.setPixelSize(pixels)
    return font
