"""The choices beside the preview."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.page import Content
from benelux_viewer.ui.choices import SEVERAL, Choice, Choices, Scope
from benelux_viewer.ui.plain import plain_tip
from benelux_viewer.writers.setting import Paper, Setting

CHOICE = Choice("1c", Content.BOTH, EditionId("ek"), Setting(Paper.LETTER, large=True))
SCOPES = (Scope("1c", "Dit onderdeel"), Scope(LETTER, "Hele brief"), Scope(SEVERAL, "Meer"))


@pytest.fixture
def choices(qtbot: QtBot, dossier: Dossier) -> Choices:
    made = Choices()
    qtbot.addWidget(made)
    made.offer_editions(dossier.briefing.editions)
    made.offer(SCOPES, dossier.outline.roots, CHOICE)
    made.show()
    return made


def button(choices: Choices, words: str) -> QAbstractButton:
    return next(b for b in choices.findChildren(QAbstractButton) if b.accessibleName() == words)


def test_what_was_offered_is_what_is_chosen(choices: Choices) -> None:
    assert choices.choice() == CHOICE


def test_nothing_is_chosen_before_anything_is_offered(qtbot: QtBot) -> None:
    empty = Choices()
    qtbot.addWidget(empty)
    assert empty.choice() is None


def test_every_choice_is_told_and_kept(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.waitSignal(choices.changed):
        button(choices, "Hele brief").click()
    with qtbot.waitSignal(choices.changed):
        button(choices, "Volledige tekst").click()
    with qtbot.waitSignal(choices.changed):
        choices.large.click()
    with qtbot.waitSignal(choices.changed):
        qtbot.keyClick(choices.paper, Qt.Key.Key_Home)
    with qtbot.waitSignal(choices.changed):
        qtbot.keyClick(choices.edition, Qt.Key.Key_Home)
    assert choices.choice() == Choice(LETTER, Content.FULL, EditionId("tk"), Setting(Paper.A4))


def test_after_the_last_edition_comes_the_first(qtbot: QtBot, choices: Choices) -> None:
    for edition in ("tk", "ek"):
        with qtbot.waitSignal(choices.changed):
            choices.next_edition()
        assert choices.choice() == CHOICE._replace(edition=EditionId(edition))


def test_tree_is_seen_where_several_are_chosen(qtbot: QtBot, choices: Choices) -> None:
    assert not choices.ticks.isVisible()
    button(choices, "Meer").click()
    assert choices.ticks.isVisible()
    letter = choices.ticks.topLevelItem(0)
    assert letter
    with qtbot.waitSignal(choices.changed):
        letter.setCheckState(0, Qt.CheckState.Checked)
    chosen = choices.choice()
    assert chosen
    assert chosen.refs == (LETTER,)
    button(choices, "Hele brief").click()
    assert not choices.ticks.isVisible()


def test_ticks_are_the_topmost_whole_nodes(choices: Choices, dossier: Dossier) -> None:
    chosen = (NodeRef("grenswerk"), NodeRef("1b"), NodeRef("agenda"))
    choices.offer(SCOPES, dossier.outline.roots, CHOICE._replace(refs=chosen))
    assert choices.ticks.refs() == chosen
    letter, agenda = choices.ticks.topLevelItem(0), choices.ticks.topLevelItem(1)
    assert letter
    assert agenda
    assert letter.checkState(0) is Qt.CheckState.PartiallyChecked
    agenda.setCheckState(0, Qt.CheckState.Unchecked)
    assert choices.ticks.refs() == chosen[:2]


def test_one_tick_is_told_once(qtbot: QtBot, choices: Choices) -> None:
    told: list[None] = []
    choices.changed.connect(lambda: told.append(None))
    letter = choices.ticks.topLevelItem(0)
    assert letter
    letter.setCheckState(0, Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1


def test_a_long_name_is_shortened_and_told_whole(choices: Choices, dossier: Dossier) -> None:
    name = "een naam " * 20
    choices.offer((Scope("1c", name),), dossier.outline.roots, CHOICE)
    choices.fit(400)
    choice = button(choices, name)
    assert choice.text().endswith("…")
    assert choice.text().count("\n") == 2
    assert choice.toolTip() == plain_tip(name)
