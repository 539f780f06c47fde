"""What a search found, marked in the text without touching it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from benelux_viewer.i18n import number, tr
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page, Passage
from benelux_viewer.search.hits import Hit, Kind, Match
from benelux_viewer.search.hits import Passage as Answer
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.detail.document import DocumentMap, Stretch
from benelux_viewer.ui.marked import mark_style
from benelux_viewer.ui.theme import Colours

_Range = tuple[int, int]
_Styles = tuple[QTextCharFormat, QTextCharFormat]


class Mark(NamedTuple):
    """A word of a hit on the page: the positions of its pieces, and of what was typed of it.

    `text` is what the hit was found in, as one ref has more texts than one.
    """

    ref: NodeRef
    pieces: tuple[_Range, ...]
    strong: tuple[_Range, ...]
    text: str = ""


class Marks:
    """The marks of one browser: hits of the query, the current one, and presumed slips."""

    def __init__(self, browser: PageBrowser) -> None:
        self._browser = browser
        self._hits: list[Mark] = []
        self._slips: list[_Range] = []
        self._current = -1

    @property
    def hits(self) -> tuple[tuple[_Range, ...], ...]:
        """Return the document positions of every hit, each a range for each piece of it."""
        return tuple(mark.pieces for mark in self._hits)

    @property
    def current(self) -> int:
        """Return which hit is the current one, -1 if none is."""
        return self._current

    @property
    def current_ref(self) -> NodeRef | None:
        """Return the passage of the current hit."""
        return self._hits[self._current].ref if self._current >= 0 else None

    @property
    def current_text(self) -> str:
        """Return the text in which the current hit was found, as far as it is known."""
        return self._hits[self._current].text if self._current >= 0 else ""

    def told(self) -> str:
        """Return in words which hit is the current one, and its line; nothing if none is."""
        if self._current < 0:
            return ""
        document = self._browser.document()
        line = document.findBlock(self._hits[self._current].pieces[0][0]).text()
        here, count = number(self._current + 1), number(len(self._hits))
        return tr("Treffer {number} van {count}: {line}", number=here, count=count, line=line)

    def find(self, page: Page, hits: Iterable[Hit], notes: Collection[int] = ()) -> None:
        """Find what was hit on a page that was just shown, and its slips.

        Only the passages that answer are marked, and the markers of the `notes` that do.
        """
        self._slips, self._current = [], -1
        found = {*self._find_hits(hits), *self._find_markers(page, notes)}
        self._hits = sorted(found, key=lambda mark: mark.pieces)
        for block in page.blocks:
            if isinstance(block, Passage) and block.slips:
                self._find_slips(block)

    def paint(self, colours: Colours) -> None:
        """Show what was found, in the colours of the theme."""
        selections = [self._selection(place, _slip_style(colours)) for place in self._slips]
        styles = _styles(colours, chosen=False)
        for index, mark in enumerate(self._hits):
            chosen = index == self._current
            selections += self._marked(mark, _styles(colours, chosen=True) if chosen else styles)
        self._browser.setExtraSelections(selections)

    def step(self, step: int) -> bool:
        """Make the next or previous hit the current one; False past the last and the first."""
        return self._choose(self._from_sight(step) if self._current < 0 else self._current + step)

    def choose_in(self, ref: NodeRef, text: str = "") -> bool:
        """Make the first hit in a passage the current one, in a text of it if that has one.

        False if there is none.
        """
        inside = [index for index, mark in enumerate(self._hits) if mark.ref == ref]
        same = [index for index in inside if self._hits[index].text == text]
        return self._choose((same or inside or [-1])[0])

    def choose_edge(self, step: int) -> bool:
        """Make the first hit the current one when going down, the last when going up.

        False if there is none.
        """
        return self._choose(0 if step > 0 else len(self._hits) - 1)

    def _choose(self, index: int) -> bool:
        if not 0 <= index < len(self._hits):
            return False
        self._current = index
        pieces = self._hits[index].pieces
        self._browser.show_range(pieces[0][0], pieces[-1][1])
        return True

    def _find_hits(self, hits: Iterable[Hit]) -> Iterator[Mark]:
        where = self._browser.map
        for hit in hits:
            place = where.anchors.get(hit.passage.ref)
            for stretch in _candidates(hit.passage, where, place):
                begins = stretch.start == place
                for match, narrow in _in_block(hit, stretch.text, begins):
                    yield _mark(hit.passage, stretch, match, narrow)

    def _find_markers(self, page: Page, notes: Collection[int]) -> Iterator[Mark]:
        for note in page.notes:
            marker = self._browser.map.marker(note.number)
            if marker and note.number in notes:
                place = ((marker.start, marker.end),)
                yield Mark(note.ref, place, place)

    def _find_slips(self, passage: Passage) -> None:
        place = self._browser.map.anchors.get(passage.ref)
        if place is None:
            return
        block = self._browser.document().findBlock(place)
        stretch = self._browser.map.stretch(place, block.position() + block.length() - 1)
        for slip in passage.slips:
            start = stretch.text.find(slip)
            if start >= 0:
                self._slips += stretch.ranges(start, start + len(slip))

    def _from_sight(self, step: int) -> int:
        place = self._browser.cursorForPosition(self._browser.rect().topLeft()).position()
        later = [index for index, hit in enumerate(self._hits) if hit.pieces[0][0] >= place]
        if step > 0:
            return later[0] if later else len(self._hits)
        return (later[0] if later else len(self._hits)) - 1

    def _marked(self, mark: Mark, styles: _Styles) -> Iterator[QTextEdit.ExtraSelection]:
        light, heavy = styles
        for place in mark.pieces if mark.pieces != mark.strong else ():
            yield self._selection(place, light)
        for place in mark.strong:
            yield self._selection(place, heavy)

    def _selection(self, place: _Range, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self._browser.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = style
        return selection


def _styles(colours: Colours, *, chosen: bool) -> _Styles:
    """Return how a hit's word looks, and what was typed of it; the chosen hit stands out."""
    light, heavy = mark_style(colours, strong=False), mark_style(colours, strong=True)
    if chosen:
        heavy.setBackground(QColor(colours.hit_current))
        for style in (light, heavy):
            # Not by colour alone: the line under the current hit is another one too.
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            style.setUnderlineColor(QColor(colours.on_hit))
    return light, heavy


def _slip_style(colours: Colours) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    style.setUnderlineColor(QColor(colours.quiet))
    return style


def _candidates(passage: Answer, where: DocumentMap, place: int | None) -> Iterable[Stretch]:
    """Return the blocks that may hold a passage: looked up, as a letter typed may hit them all."""
    if passage.kind is Kind.SUMMARY:
        # The letter may use the very words of its summary.
        return where.dashed
    if passage.kind is Kind.TRANSLATION:
        # Not there where the Dutch is read alone.
        return (*where.dashed, *where.with_text(passage.text))
    if passage.kind is Kind.MILESTONE:
        # Its date stands in the cell before; other rows may have the same date.
        _, _, what = passage.text.partition(": ")
        found = where.with_text(what)
        return [part for s in found for part in (*where.before(s), s)]
    found = where.with_text(passage.text)
    return found or where.beginning_at(place)


def _mark(passage: Answer, stretch: Stretch, match: Match, narrow: tuple[Match, ...]) -> Mark:
    strong = (place for part in narrow for place in stretch.ranges(part.start, part.end))
    pieces = tuple(stretch.ranges(match.start, match.end))
    return Mark(passage.ref, pieces, tuple(strong), passage.text)


def _in_block(hit: Hit, text: str, begins: bool) -> Iterator[tuple[Match, tuple[Match, ...]]]:
    """Yield a hit's words in a block, each with what was typed of it; none in another's block.

    `begins` tells that the hit's own ref begins with the block.
    """
    passage = hit.passage
    by = _shift(passage, text, begins)
    if by is None:
        if begins and passage.edition is None and passage.kind is Kind.PARAGRAPH:
            yield from _reworded(hit, text)
        return
    end = min(len(text), len(passage.text) + by)
    for match in hit.matches:
        if match.start + by >= 0 and match.end + by <= end:
            yield _moved(match, by), tuple(_moved(part, by) for part in _within(hit, match))


def _shift(passage: Answer, text: str, begins: bool) -> int | None:
    """Return how much further a passage's words stand in a block; None if they are not in it."""
    if passage.kind is Kind.MILESTONE:
        # Its date, with a reading at times, and its words stand in two cells.
        when, _, what = passage.text.partition(": ")
        if text == what:
            return -len(when) - 2
        return 0 if text == when or text.startswith(f"{when} [") else None
    if passage.kind in (Kind.SUMMARY, Kind.TRANSLATION):
        # Between a dash and the place that it sums up.
        place = text.find(passage.text)
        return place if place >= 0 else None
    if passage.kind is Kind.TITLE:
        fits = begins and text.startswith(passage.text)
    else:
        fits = text == passage.text
    return 0 if fits else None


def _reworded(hit: Hit, text: str) -> Iterator[tuple[Match, tuple[Match, ...]]]:
    """Yield the words of a hit in the other edition's text of a passage that answers in both."""
    narrow = {hit.passage.text[m.start : m.end]: (m, _within(hit, m)) for m in hit.matches}
    for word, (match, parts) in narrow.items():
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            by = found.start() - match.start
            yield _moved(match, by), tuple(_moved(part, by) for part in parts)


def _within(hit: Hit, match: Match) -> tuple[Match, ...]:
    return tuple(m for m in hit.strong if m.start >= match.start and m.end <= match.end)


def _moved(match: Match, by: int) -> Match:
    return Match(match.start + by, match.end + by)
