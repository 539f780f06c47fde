from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from benelux_viewer.ui.plain import plain_tip, units, without_key


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_tip_shows_every_character_and_nothing_else(text: str) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(text))
    assert shown.toPlainText() == text
    assert plain_tip(text).startswith("<qt>")


def test_nothing_to_tell_is_no_tip() -> None:
    assert plain_tip("") == ""


@pytest.mark.parametrize(("text", "shown"), [("A & B", "A && B"), ("A && B", "A &&&& B")])
def test_ampersand_is_no_key(text: str, shown: str) -> None:
    assert without_key(text) == shown


@pytest.mark.parametrize("text", ["", "een", "één 😀", "e\u0301", "\ud83d"])
def test_length_is_what_qt_counts(text: str) -> None:
    shown = QTextDocument()
    shown.setPlainText(text)
    assert units(text) == shown.characterCount() - 1
