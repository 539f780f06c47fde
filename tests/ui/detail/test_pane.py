from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QFont, QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.detail.pane import DetailPane


@pytest.fixture
def pane(qtbot: QtBot, page_of: Callable[[str], Page]) -> DetailPane:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(760, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.furnish()
    pane.show_page(page_of("1c"))
    return pane


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def select(pane: DetailPane, first: str, last: str) -> None:
    text = pane.browser.toPlainText()
    cursor = pane.browser.textCursor()
    cursor.setPosition(text.index(first))
    end = text.index(last, text.index(first)) + len(last)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.browser.setTextCursor(cursor)


def tab_to_note(pane: DetailPane, qtbot: QtBot, number: int) -> None:
    pane.browser.setFocus()
    for _ in range(60):
        qtbot.keyClick(pane.browser, Qt.Key.Key_Tab)
        marker = pane.browser.links.focused_marker()
        if marker and marker.number == number:
            return
    raise AssertionError(number)


def test_tab_shows_a_note_in_place_and_esc_closes_it(pane: DetailPane, qtbot: QtBot) -> None:
    tab_to_note(pane, qtbot, 6)
    assert pane.notes.card.isVisible()
    assert pane.notes.card.number == 6
    assert "Leden van NSEC" in pane.notes.card.text()
    qtbot.keyClick(pane.browser, Qt.Key.Key_Escape)
    assert not pane.notes.card.isVisible()
    assert pane.browser.links.focused_marker().number == 6


def test_card_never_keeps_the_keyboard(pane: DetailPane, qtbot: QtBot) -> None:
    tab_to_note(pane, qtbot, 6)
    (copy,) = pane.notes.card.findChildren(QToolButton)
    assert copy.focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert clipboard().startswith("Leden van NSEC")
    assert pane.browser.hasFocus()
    words = next(
        w for w in pane.notes.card.findChildren(QLabel) if w.text() == pane.notes.card.text()
    )
    words.setFocus()
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    assert pane.browser.hasFocus()


def test_column_stands_where_it_stands_with_or_without_a_scroll_bar(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    def column() -> tuple[float, float]:
        document = pane.browser.document()
        margins = document.rootFrame().frameFormat()
        width = document.textWidth() - margins.rightMargin()
        return margins.leftMargin(), round(width - margins.leftMargin())

    pane.resize(900, 3000)
    short = page_of("1c")
    pane.show_page(short)
    assert not pane.browser.verticalScrollBar().isVisible()
    alone = column()
    pane.show_page(page_of("brief"))
    assert pane.browser.verticalScrollBar().isVisible()
    assert column() == alone


def test_references_stand_in_the_column_from_the_first_paint(
    qtbot: QtBot, page_of: Callable[[str], Page]
) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(1000, 600)
    pane.show_page(page_of("1c"))
    pane.show()
    qtbot.waitExposed(pane)
    pane.furnish()
    first = pane.notes.references.list.sizeHintForRow(0)
    pane.resize(1001, 600)
    assert pane.notes.references.list.sizeHintForRow(0) == first


def test_caret_of_the_text_is_quiet(pane: DetailPane, qtbot: QtBot) -> None:
    assert pane.browser.cursorWidth() == 0
    pane.browser.setFocus()
    qtbot.keyClick(pane.browser, Qt.Key.Key_Down)
    assert pane.browser.verticalScrollBar().value() > 0


def test_summary_lines_hang_from_their_dash(pane: DetailPane) -> None:
    line = pane.browser.document().begin()
    while not line.text().startswith("–\u2002"):
        line = line.next()
    assert line.layout().lineCount() > 1
    first, below = line.layout().lineAt(0), line.layout().lineAt(1)
    assert abs(first.cursorToX(2)[0] - below.cursorToX(below.textStart())[0]) < 1


def test_enter_goes_to_the_reference_and_esc_returns_to_the_marker(
    pane: DetailPane, qtbot: QtBot
) -> None:
    tab_to_note(pane, qtbot, 6)
    qtbot.keyClick(pane.browser, Qt.Key.Key_Return)
    notes = pane.notes.references.list
    assert notes.hasFocus()
    assert notes.currentItem().text().startswith("6  Leden van NSEC")
    qtbot.keyClick(notes, Qt.Key.Key_Escape)
    assert pane.browser.hasFocus()
    assert pane.browser.links.focused_marker().number == 6


def test_enter_on_a_reference_goes_to_its_marker(pane: DetailPane, qtbot: QtBot) -> None:
    pane.notes.references.select(8)
    qtbot.keyClick(pane.notes.references.list, Qt.Key.Key_Return)
    marker = pane.browser.links.focused_marker()
    assert marker is not None
    assert marker.number == 8
    assert pane.browser.viewport().rect().contains(pane.browser.rect_of(marker))


def test_pointer_shows_a_note_and_leaving_closes_it(pane: DetailPane, qtbot: QtBot) -> None:
    marker = pane.browser.map.marker(5)
    assert marker is not None
    pane.browser.show_range(marker.start, marker.end)
    place = pane.browser.rect_of(marker).center()
    qtbot.mouseMove(pane.browser.viewport(), QPoint(5, 5))
    qtbot.mouseMove(pane.browser.viewport(), place)
    qtbot.waitUntil(lambda: pane.notes.card.number == 5)
    qtbot.mouseMove(pane.browser.viewport(), QPoint(5, 5))
    qtbot.waitUntil(lambda: not pane.notes.card.isVisible())


def test_pointer_in_the_card_keeps_it(pane: DetailPane, qtbot: QtBot) -> None:
    marker = pane.browser.map.marker(5)
    pane.browser.links.marker_reached.emit(marker)
    pane.notes.card.underMouse = lambda: True
    pane.notes.card.leave()
    qtbot.wait(700)
    assert pane.notes.card.isVisible()


def test_card_copies_its_reference(pane: DetailPane, qtbot: QtBot) -> None:
    tab_to_note(pane, qtbot, 7)
    qtbot.keyClick(pane.browser, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().startswith("Het Europees Parlement, de Raad")
    pane.notes.card.copy_wanted.emit(8)
    assert "position paper" in clipboard()


def test_list_copies_a_reference(pane: DetailPane, qtbot: QtBot) -> None:
    pane.notes.references.select(5)
    qtbot.keyClick(pane.notes.references.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().startswith("In het Pentalaterale Energieforum zitten")


def test_copy_leaves_marker_digits_out(pane: DetailPane, qtbot: QtBot) -> None:
    select(pane, "North Seas", "waarvan")
    assert "6" in pane.browser.textCursor().selectedText()
    qtbot.keyClick(pane.browser, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "North Seas Energy Cooperation (NSEC), waarvan"


def test_copy_with_source_cites_and_adds_the_note(pane: DetailPane) -> None:
    select(pane, "North Seas", "waarvan")
    pane.copier.copy_with_source()
    words, source, note = clipboard().split("\n\n")
    assert words == "North Seas Energy Cooperation (NSEC), waarvan"
    assert "Benelux Unie 2026, §1c, al. 1, noot 6" in source
    assert note.startswith("Noot 6  Leden van NSEC")


@pytest.mark.parametrize("last", [False, True])
def test_copy_of_the_editors_words_says_so(pane: DetailPane, last: bool) -> None:
    lines = pane.browser.toPlainText().strip().splitlines()
    words = lines[-1] if last else next(line for line in lines if "redactie" in line)
    select(pane, words, words[-1])
    pane.copier.copy_with_source()
    assert "§1c (editie Tweede Kamer) (tekst van de redactie)" in clipboard()


def test_without_a_selection_the_citation_is_copied(pane: DetailPane) -> None:
    cursor = pane.browser.textCursor()
    cursor.setPosition(pane.browser.map.anchors[NodeRef("1c/2")] + 5)
    pane.browser.setTextCursor(cursor)
    pane.copier.copy_with_source()
    assert clipboard().endswith("Benelux Unie 2026, §1c, al. 2")


def test_markers_lead_nowhere_else_and_links_tell_their_ref(pane: DetailPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.ref_wanted) as told:
        pane.browser.anchorClicked.emit(QUrl("ref:1c/2"))
    assert told.args == ["1c/2"]
    with qtbot.assertNotEmitted(pane.ref_wanted):
        pane.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert not pane.browser.openLinks()
    assert not pane.browser.openExternalLinks()


def test_nothing_is_ever_loaded(pane: DetailPane) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    for place in ("https://example.org/x.png", "file:///etc/passwd", "x.png"):
        assert pane.browser.document().resource(kind, QUrl(place)).isEmpty()


def marked(pane: DetailPane) -> list[str]:
    return [
        s.cursor.selectedText()
        for s in pane.browser.extraSelections()
        if s.format.background().style() != Qt.BrushStyle.NoBrush
    ]


def test_hits_are_marked_and_markers_are_not(pane: DetailPane, engine: Engine) -> None:
    pane.set_hits(engine.search('"(NSEC), waarvan"').hits)
    assert "".join(marked(pane)) == "NSEC), waarvan"
    pane.set_hits(engine.search("6").hits)
    assert "6" not in marked(pane)
    pane.set_hits(())
    assert marked(pane) == []


def test_hits_are_stepped_through_to_the_last(pane: DetailPane, engine: Engine) -> None:
    pane.set_hits(engine.search("fiets").hits)
    pane.browser.verticalScrollBar().setValue(0)
    many = len(pane.marks.hits)
    assert many > 2
    steps = [pane.step_hit(1) for _ in range(many + 1)]
    assert steps == [True] * many + [False]
    assert pane.marks.current == many - 1
    assert pane.step_hit(-1)
    pane.step_hit_from_edge(1)
    assert pane.marks.current == 0
    pane.step_hit_from_edge(-1)
    assert pane.marks.current == many - 1


def test_current_hit_is_in_sight_and_differs_by_more_than_colour(
    pane: DetailPane, engine: Engine
) -> None:
    pane.set_hits(engine.search("fiets").hits)
    pane.step_hit_from_edge(-1)
    start, end = pane.marks.hits[-1][0]
    chosen = [
        s
        for s in pane.browser.extraSelections()
        if s.format.underlineStyle() == s.format.UnderlineStyle.WaveUnderline
    ]
    assert {s.cursor.selectionStart() for s in chosen} == {start}
    assert pane.browser.viewport().rect().intersects(pane.browser.cursorRect(chosen[0].cursor))
    assert end > start


def test_slips_are_marked_in_the_source_s_words_only(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("nota"))
    dotted = [
        s.cursor.selectedText()
        for s in pane.browser.extraSelections()
        if s.format.underlineStyle() == s.format.UnderlineStyle.DotLine
    ]
    slips = [slip for block in page_of("nota").blocks for slip in getattr(block, "slips", ())]
    assert sorted(dotted) == sorted(slips) != []


def test_place_is_kept_when_the_pane_gets_another_width(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("brief"))
    pane.scroll_to(NodeRef("3/4"))
    told: list[str] = []
    pane.scrolled.connect(lambda ref, _: told.append(ref))
    for width in (420, 1100, 380, 760):
        pane.resize(width, 500)
        pane.browser.verticalScrollBar().valueChanged.emit(0)
        assert told[-1] == "3/4"


def test_text_stands_in_the_middle_of_a_wide_pane(pane: DetailPane) -> None:
    pane.resize(1400, 600)
    margins = pane.browser.document().rootFrame().frameFormat()
    assert margins.leftMargin() == pytest.approx(margins.rightMargin(), abs=2)
    pane.resize(420, 600)
    margins = pane.browser.document().rootFrame().frameFormat()
    assert margins.leftMargin() >= 40


@pytest.mark.parametrize("width", [400, 760, 1400, 3000])
def test_lines_stay_readable_at_any_width(pane: DetailPane, width: int) -> None:
    pane.resize(width, 600)
    block = pane.browser.document().findBlock(pane.browser.map.anchors[NodeRef("1c/1")])
    pane.browser.map.stretch(block.position(), block.position() + 10)
    lengths = [block.layout().lineAt(i).textLength() for i in range(block.layout().lineCount())]
    assert max(lengths) <= 80
    if width >= 760:
        assert sum(lengths[:-1]) / len(lengths[:-1]) >= 55


def test_numbers_are_in_the_margin_and_not_in_the_text(pane: DetailPane) -> None:
    position = pane.browser.map.anchors[NodeRef("1c/1")]
    assert pane.browser.document().findBlock(position).text().startswith("Geopolitieke")
    pane.scroll_to(NodeRef("1c/1"))
    image = pane.browser.grab().toImage()
    left = pane.browser.document().rootFrame().frameFormat().leftMargin()
    margin = range(int(left) - 40, int(left) - 8)
    seen = {image.pixelColor(x, y).name() for x in margin for y in range(200)}
    assert len(seen) > 1


def test_page_without_notes_has_no_list(pane: DetailPane, page_of: Callable[[str], Page]) -> None:
    pane.show_page(page_of("agenda"))
    assert pane.notes.references.isHidden()
    pane.show_page(page_of("1c"))
    assert pane.notes.references.title.text() == "Verwijzingen (4)"


def test_list_folds_and_unfolds(pane: DetailPane) -> None:
    pane.notes.references.title.setChecked(False)
    assert pane.notes.references.list.isHidden()
    pane.notes.references.select(6)
    assert pane.notes.references.list.isVisible()


def test_going_to_a_note_shows_its_marker_and_its_reference(pane: DetailPane) -> None:
    pane.scroll_to(NodeRef("noot-8"))
    marker = pane.browser.map.marker(8)
    assert pane.browser.viewport().rect().intersects(pane.browser.rect_of(marker))
    assert pane.notes.references.list.currentItem().text().startswith("8  ")


def test_right_click_offers_what_can_be_copied_in_dutch(pane: DetailPane) -> None:
    marker = pane.browser.map.marker(5)
    pane.browser.show_range(marker.start, marker.end)
    menu = pane.menu_at(pane.browser.rect_of(marker).center())
    assert menu.actions()[0].text() == "Kopieer verwijzing van noot 5"
    menu = pane.menu_at(QPoint(2, 2))
    assert [action.text() for action in menu.actions()] == []


def test_strong_words_are_as_bold_as_the_letters_that_are_shipped(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("afkortingen"))
    found = pane.browser.document().find("GBVB")
    assert found.charFormat().fontWeight() == QFont.Weight.DemiBold
