"""The window as an official uses it: find, read, hand out, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.errors import BriefingError, Problem, ViewerError
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.ui import look, session, theme
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.tree.model import COUNT, REF

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    def do(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)

    return do


def page(window: MainWindow) -> str:
    shown = window.detail.page
    assert shown is not None
    return shown.ref


def top(window: MainWindow) -> str:
    return window.navigator.current.place


def marked(window: MainWindow) -> set[str]:
    return {
        s.cursor.selectedText()
        for s in window.detail.browser.extraSelections()
        if s.format.background().style() != Qt.BrushStyle.NoBrush
    }


def test_letter_is_shown_first(window: MainWindow) -> None:
    assert page(window) == LETTER
    assert window.tree.currentIndex().data(REF) == LETTER
    assert "Geachte voorzitter," in window.detail.browser.toPlainText()
    assert window.rooms.results.isHidden()


def test_index_is_made_after_the_first_paint(
    services: Services, qtbot: QtBot, open_window: Callable[[], MainWindow]
) -> None:
    del open_window  # Its fonts only.
    made: list[object] = []
    window = MainWindow(
        services._replace(make_engine=lambda d: (made.append(d), services.make_engine(d))[1]),
        look.LIGHT,
    )
    qtbot.addWidget(window)
    assert made == []
    window.show()
    qtbot.waitUntil(lambda: made == [services.dossier])


def test_typing_finds_counts_and_marks(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    assert window.header.box.hasFocus()
    qtbot.keyClicks(window.header.box, "telewer")
    assert window.rooms.results.isVisible()
    assert window.tree.outline_model.find(NodeRef("1a")).data(COUNT) > 0
    assert window.tree.outline_model.find(NodeRef("1c")).data(COUNT) == 0
    assert marked(window) == {"telewerken", "telewer"}


def test_arrow_enters_the_results_enter_opens_esc_returns(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.go("1c")
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "telewerken")
    press(Qt.Key.Key_Down)
    assert window.rooms.results.list.hasFocus()
    press(Qt.Key.Key_Return)
    assert page(window) == "grenswerk"
    assert "telewerken" in marked(window)
    press(Qt.Key.Key_Escape)
    assert page(window) == "1c"
    assert window.header.box.text() == ""
    assert window.rooms.results.isHidden()
    assert marked(window) == set()
    assert window.tree.outline_model.find(LETTER).data(COUNT) is None


def test_enter_in_the_box_opens_the_best_hit(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "einstein")
    press(Qt.Key.Key_Return)
    assert "Einstein" in marked(window)
    assert page(window) != LETTER


def test_citation_typed_jumps(window: MainWindow, press: Callable[..., None], qtbot: QtBot) -> None:
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "§1c, al. 1, noot 6")
    press(Qt.Key.Key_Return)
    assert window.detail.references.list.currentItem().text().startswith("6  Leden van NSEC")


def test_citation_typed_is_nothing_to_look_for(window: MainWindow) -> None:
    window.search("§1c, al. 1")
    assert marked(window) == set()
    assert window.tree.outline_model.find(NodeRef("1a")).data(COUNT) is None


def test_hit_on_the_open_page_only_scrolls(window: MainWindow) -> None:
    window.search("telewerken")
    row = next(r for r in window.rooms.results.model.rows() if r.ref == "1a/4")
    window.rooms.results.opened.emit(row)
    assert page(window) == LETTER
    assert window.detail.marks.current >= 0


def test_f3_walks_all_hits_and_goes_on_to_other_pages(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.go("fiets" if "fiets" in window.reader.dossier.outline else "1c")
    window.go("1c")
    window.search("politie")
    seen = set()
    for _ in range(12):
        press(Qt.Key.Key_F3)
        seen.add(page(window))
        assert window.detail.marks.current >= 0
    assert seen - {"1c"}
    before = page(window), window.detail.marks.current
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_F3, SHIFT)
    assert (page(window), window.detail.marks.current) == before


def test_words_of_the_other_edition_are_shown_in_it(window: MainWindow) -> None:
    window.search("verslagen")
    row = next(r for r in window.rooms.results.model.rows() if "alleen in de editie" in r.label)
    window.rooms.results.opened.emit(row)
    assert window.reader.edition == "ek"
    assert "verslagen" in marked(window)
    assert "Eerste Kamer" in window.rooms.messages.text()


def test_esc_returns_to_the_edition_that_a_hit_left(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.go("1b")
    window.search("verslagen")
    window.rooms.results.open_first()
    assert window.reader.edition == "ek"
    press(Qt.Key.Key_Escape)
    assert (window.reader.edition, page(window)) == ("tk", "1b")


def test_edition_chosen_by_the_reader_stays_after_a_search(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("politie")
    press(Qt.Key.Key_E, CTRL)
    assert window.reader.edition == "ek"
    press(Qt.Key.Key_Escape)
    assert window.reader.edition == "ek"


def test_correction_can_be_undone_by_keyboard(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("luxenburg")
    (undo,) = window.rooms.results.offers.buttons
    undo.setFocus()
    press(Qt.Key.Key_Return)
    assert not window.rooms.results.list.isVisible()
    assert "luxenburg" in window.rooms.results.header.text()
    assert window.header.box.hasFocus()
    press(Qt.Key.Key_Down)
    assert window.rooms.results.offers.buttons[0].hasFocus()
    press(Qt.Key.Key_Return)
    assert window.header.box.text().casefold() == "luxemburg"
    assert window.rooms.results.list.isVisible()


def test_tab_comes_by_what_is_offered_between_the_tree_and_the_hits(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("luxenburg")
    window.search("wet")
    (offer,) = window.rooms.results.offers.buttons
    window.tree.setFocus()
    press(Qt.Key.Key_Tab)
    assert offer.hasFocus()
    press(Qt.Key.Key_Tab)
    assert window.rooms.results.list.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_earlier_query_is_offered_under_the_empty_box(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.search("politie")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Down)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.header.box.text() == "politie"


def test_f3_without_a_query_asks_for_one(window: MainWindow, press: Callable[..., None]) -> None:
    window.detail.setFocus()
    press(Qt.Key.Key_F3)
    assert window.header.box.hasFocus()


def test_f3_stops_at_a_hit_in_a_note(window: MainWindow, press: Callable[..., None]) -> None:
    window.search("theft")
    press(Qt.Key.Key_F3)
    assert marked(window) == {"8"}
    assert window.detail.references.list.currentItem().text().startswith("8  ")


def test_edition_switch_keeps_the_place(window: MainWindow, press: Callable[..., None]) -> None:
    window.detail.browser.scroll_to(NodeRef("3"))
    press(Qt.Key.Key_E, CTRL)
    assert window.reader.edition == "ek"
    assert "Eerste Kamer" in window.header.edition.text()
    assert top(window) == "3"
    assert "verslagen" in window.detail.browser.toPlainText()
    press(Qt.Key.Key_E, CTRL)
    assert top(window) == "3"
    assert "verslagen" not in window.detail.browser.toPlainText()


def test_tree_follows_the_letter_as_it_is_scrolled(window: MainWindow) -> None:
    for ref in ("1b", "2", "1a"):
        window.detail.browser.scroll_to(NodeRef(ref))
        assert window.tree.currentIndex().data(REF) == ref
        assert page(window) == LETTER
    assert not window.navigator.can_go_back


def test_back_and_forward_return_to_the_scroll_place(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.detail.browser.scroll_to(NodeRef("2"))
    bar = window.detail.browser.verticalScrollBar()
    bar.setValue(bar.value() + 120)
    left_at = bar.value()
    window.go("1a")
    press(Qt.Key.Key_Left, ALT)
    assert (page(window), bar.value()) == (LETTER, left_at)
    press(Qt.Key.Key_Right, ALT)
    assert page(window) == "1a"
    assert bar.value() == 0


def test_next_and_previous_section(window: MainWindow, press: Callable[..., None]) -> None:
    window.go("1a")
    press(Qt.Key.Key_Down, ALT)
    assert page(window) == "interne-markt"
    press(Qt.Key.Key_PageUp, CTRL)
    assert page(window) == "1a"


def test_next_section_walks_down_the_whole_letter(
    window: MainWindow, press: Callable[..., None]
) -> None:
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_Down, ALT)
        seen.append(top(window))
    assert seen == ["inleiding", "1", "1a", "interne-markt"]
    assert page(window) == LETTER


def test_f6_goes_round_the_panes_and_back(window: MainWindow, press: Callable[..., None]) -> None:
    window.search("politie")
    press(Qt.Key.Key_F, CTRL)
    stops: list[QWidget] = [
        window.tree,
        window.rooms.results.list,
        window.detail.browser,
        window.detail.references.list,
        window.header.box,
    ]
    for stop in stops:
        press(Qt.Key.Key_F6)
        assert stop.hasFocus()
    press(Qt.Key.Key_F6, SHIFT)
    assert window.detail.references.list.hasFocus()


def test_text_size_changes_everything_and_keeps_the_place(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.detail.browser.scroll_to(NodeRef("1b"))
    before = window.tree.fontMetrics().height()
    press(Qt.Key.Key_Plus, CTRL)
    press(Qt.Key.Key_Equal, CTRL)
    assert window.look.scale == 125
    assert window.tree.fontMetrics().height() > before
    assert top(window) == "1b"
    press(Qt.Key.Key_Minus, CTRL)
    assert window.look.scale == 110
    press(Qt.Key.Key_0, CTRL)
    assert window.look.scale == 100


def test_summary_s_citation_leads_to_its_paragraph_on_the_same_page(window: MainWindow) -> None:
    window.go("1a")
    window.detail.ref_wanted.emit("1a/8")
    assert page(window) == "1a"
    assert window.detail.browser.verticalScrollBar().value() > 0


def test_f1_lists_every_action_and_esc_closes_it(
    window: MainWindow, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_F1)
    assert window.stack.currentWidget() is window.stack.sheet
    for action in window.actions_:
        assert action.text().rstrip("…") in window.stack.sheet.toPlainText()
    press(Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.detail


def test_every_action_has_a_key_of_its_own(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_ for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.shortcuts() for action in window.actions_)


def test_bad_file_is_told_with_all_its_problems_and_the_letter_stays(
    services: Services, open_window: Callable[[], MainWindow], press: Callable[..., None]
) -> None:
    window = open_window()
    bad = BriefingError(
        Path("fout.yaml"), (Problem(3, 5, "Onbekende sleutel <b>x</b>"), Problem(9, 1, "Leeg"))
    )
    window.show_error(bad)
    words = window.stack.sheet.toPlainText()
    assert "fout.yaml" in words
    assert "3:5" in words
    assert "Onbekende sleutel <b>x</b>" in words
    assert "Leeg" in words
    window.go("1a")
    assert page(window) == "1a"
    assert window.stack.currentWidget() is window.detail
    del services, press


def test_file_that_is_not_there_is_said_and_the_letter_stays(
    window: MainWindow, tmp_path: Path
) -> None:
    window.open_file(tmp_path / "bestaat-niet.yaml")
    assert "bestaat-niet.yaml" in window.rooms.messages.text() + window.stack.sheet.toPlainText()
    window.go("1a")
    assert page(window) == "1a"


def test_other_briefing_is_opened_from_its_beginning(
    window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.go("1a")
    window.search("politie")
    chosen = (str(tmp_path / "andere.yaml"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)
    opened: list[Path] = []
    services_load = window.open_file
    monkeypatch.setattr(window, "open_file", opened.append)
    window.actions_["open"].trigger()
    assert opened == [tmp_path / "andere.yaml"]
    monkeypatch.setattr(window, "open_file", services_load)
    window.open_dossier(services.dossier)
    assert page(window) == LETTER
    assert window.header.box.text() == ""
    assert not window.navigator.can_go_back


def test_where_one_was_comes_back_at_the_next_start(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    first = open_window()
    first.set_edition("ek")
    first.look.larger()
    first.go("1b")
    first.detail.browser.scroll_to(NodeRef("1b/5"))
    first.close()
    kept = session.load(services.session_path)
    assert (kept.page, kept.place, kept.edition, kept.scale) == ("1b", "1b/5", "ek", 110)
    second = open_window()
    assert page(second) == "1b"
    assert top(second) == "1b/5"
    assert second.reader.edition == "ek"
    assert second.look.scale == 110
    second.look.set_scale(100)


@pytest.mark.parametrize(
    "damage",
    [
        b"{",
        b'{"page": "bestaat-niet", "geometry": "x", "panes": []}',
        b'{"panes": [1, 99999999999999999999, 3], "offset": 99999999999999999999}',
        b'{"panes": [0, 0], "scale": 99999999999999999999, "page": "\\ud800", "geometry": "AAAA"}',
    ],
)
def test_damaged_session_starts_at_the_letter(
    open_window: Callable[[], MainWindow], services: Services, damage: bytes
) -> None:
    services.session_path.parent.mkdir(parents=True)
    services.session_path.write_bytes(damage)
    assert page(open_window()) == LETTER


def test_closing_works_where_nothing_can_be_kept(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    services.session_path.parent.write_text("geen map")
    window = open_window()
    assert window.close()


def test_preview_opens_and_closes(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.go("1c")
    press(Qt.Key.Key_P, CTRL)
    preview = window.rooms.paper.preview
    qtbot.waitUntil(lambda: preview.sheet_count > 0, timeout=20_000)
    assert preview.order is not None
    assert preview.order.make().pages[0].ref == "1c"
    press(Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.detail
    assert window.detail.browser.hasFocus()


def test_pdf_is_saved_and_a_failure_is_said(
    window: MainWindow,
    press: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    target = tmp_path / "uit.pdf"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(target)])
    window.go("1c")
    press(Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: str(target) in window.rooms.messages.text())
    assert target.read_bytes().startswith(b"%PDF")
    target = tmp_path / "bestaat-niet" / "uit.pdf"
    press(Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: "niet geschreven" in window.rooms.messages.text())


def test_results_of_the_search_can_be_put_on_paper(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.search("politie")
    qtbot.waitUntil(lambda: window.rooms.finder.results is not None)
    press(Qt.Key.Key_P, CTRL)
    choices = window.rooms.paper.preview.choices
    (found,) = [b for b in choices.findChildren(QRadioButton) if "Zoek" in b.accessibleName()]
    found.click()
    order = window.rooms.paper.preview.order
    assert order
    assert order.make().title == "Zoekresultaten voor ‘politie’"


def test_choices_for_paper_are_kept_for_the_next_session(
    open_window: Callable[[], MainWindow],
) -> None:
    first = open_window()
    first.go("1c")
    first.actions_["print"].trigger()
    choices = first.rooms.paper.preview.choices
    choices.large.click()
    (both,) = [b for b in choices.findChildren(QRadioButton) if b.accessibleName() == "Beide"]
    both.click()
    first.close()
    second = open_window()
    second.go("1a")
    second.actions_["print"].trigger()
    chosen = second.rooms.paper.preview.choices.choice()
    assert chosen
    assert chosen.content.value == "both"
    assert chosen.setting.large


def test_cancelled_save_does_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    window.actions_["save_pdf"].trigger()
    assert window.rooms.messages.text() == ""


def test_copy_with_source_by_keyboard(window: MainWindow, press: Callable[..., None]) -> None:
    window.go("1c")
    window.detail.browser.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert "(NSEC), waarvan de Benelux" in copied
    assert "§1c, al. 1, noot 5, 6; §1c, al. 2; §1c, al. 3, noot 7, 8" in copied
    assert "\nNoot 8  Benelux Secretariaat-Generaal" in copied


def test_everything_that_can_be_reached_has_a_name(window: MainWindow) -> None:
    window.search("politie")
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget.accessibleName() or getattr(widget, "text", str)()
            inner = widget.objectName().startswith("qt_")
            assert named or inner, widget


def test_message_is_said_and_closed(window: MainWindow, press: Callable[..., None]) -> None:
    window.show_error(ViewerError("De schijf {name} is vol.", name="C"))
    assert window.rooms.messages.text() == "De schijf C is vol."
    press(Qt.Key.Key_Escape)
    assert window.rooms.messages.text() == ""


def test_dark_colours_reach_page_tree_and_marks(window: MainWindow, qapp: QApplication) -> None:
    window.search("politie")
    window.look.colours = theme.DARK
    window.look.changed.emit()
    image = window.grab().toImage()
    grounds = {
        image.pixelColor(window.detail.mapTo(window, QPoint(4, 4))).name(),
        image.pixelColor(window.tree.mapTo(window, QPoint(4, 600))).name(),
    }
    assert grounds == {theme.DARK.paper, theme.DARK.panel}
    theme.apply(qapp, theme.LIGHT, 100)


def test_window_that_was_kept_too_small_starts_at_its_own_size(
    open_window: Callable[[], MainWindow], services: Services, qtbot: QtBot
) -> None:
    first = open_window()
    first.setMinimumSize(1, 1)
    first.resize(200, 100)
    first.close()
    second = MainWindow(services)
    qtbot.addWidget(second)
    assert second.width() > 600


def test_message_goes_when_the_user_goes_on(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.go("1a")
    window.rooms.messages.say("Bewaard.")
    window.set_edition("ek")
    assert window.rooms.messages.text() == "Bewaard."
    window.go("1b")
    assert window.rooms.messages.text() == ""
    window.rooms.messages.say("Bewaard.")
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "p")
    assert window.rooms.messages.text() == ""
    window.rooms.messages.say("Bewaard.")
    press(Qt.Key.Key_Escape)
    assert window.rooms.messages.text() == ""
    assert window.header.box.text() == ""


def test_colours_are_taken_at_once_and_kept(
    open_window: Callable[[], MainWindow], services: Services, qtbot: QtBot
) -> None:
    window = open_window()
    window.go("1c")
    _, light, dark = window.actions_.colours.actions()
    assert light.isChecked()
    dark.trigger()
    seen = window.grab().toImage().pixelColor(window.detail.mapTo(window, QPoint(4, 4)))
    assert seen.name() == theme.DARK.paper
    window.close()
    second = MainWindow(services)
    qtbot.addWidget(second)
    assert second.look.colours is theme.DARK
    assert second.actions_.colours.checkedAction() is second.actions_.colours.actions()[2]
    second.look.set_scheme(look.LIGHT)


@pytest.mark.parametrize("cover", ["shortcuts", "print"])
def test_f3_uncovers_the_page_on_which_the_hit_is(
    window: MainWindow, qtbot: QtBot, cover: str
) -> None:
    window.go("1c")
    window.search("energie")
    qtbot.waitUntil(lambda: bool(window.detail.marks.hits))
    window.actions_[cover].trigger()
    assert window.stack.currentWidget() is not window.detail
    window.actions_["next_hit"].trigger()
    assert window.stack.currentWidget() is window.detail
    assert window.detail.marks.current >= 0
