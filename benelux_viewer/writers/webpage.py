"""Pages as one self-contained file for a web browser: accessible, printable, without any script.

Nothing is loaded from elsewhere: the looks stand in the file, and a policy in it forbids the rest.
The roles of notes: https://www.w3.org/TR/dpub-aria-1.1/.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from benelux_viewer.i18n import tr
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Document,
    Heading,
    Link,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Timeline,
    Translated,
)
from benelux_viewer.writers import labels
from benelux_viewer.writers.facts import GENERATOR, Facts, facts
from benelux_viewer.writers.flow import levels, summary_starts
from benelux_viewer.writers.markup import escaped, tag
from benelux_viewer.writers.timeline import StripLook, described, draw
from benelux_viewer.writers.web_words import WebWords, tagged

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_DEEPEST = 6
_OURS = (Bullets, Translated, Remark)


def write(document: Document, *, resources: Path, printed: datetime.date) -> str:
    """Return a document as HTML; `resources` holds `html`, `printed` is the day to tell."""
    style = (resources / "html" / "page.css").read_text(encoding="utf-8")
    told = facts(document, printed)
    said = {
        "author": told.author,
        "description": f"{told.subject}. {told.source}",
        "generator": GENERATOR,
        "dcterms.created": printed.isoformat(),
    }
    title = told.title if told.title == told.document else f"{told.title} – {told.document}"
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        tag("title", escaped(title)),
        *(f'<meta name="{name}" content="{escaped(words)}">' for name, words in said.items()),
        f"<style>\n{style}</style>",
    )
    language = escaped(document.pages[0].language)
    lines = ("<!DOCTYPE html>", f'<html lang="{language}">', "<head>", *head, "</head>")
    body = _Body(document, printed).parts(told)
    return "\n".join((*lines, "<body>", *body, "</body>", "</html>", ""))


class _Body:
    """Makes what is to be read, in its order: a note leads back to where it is first met."""

    def __init__(self, document: Document, printed: datetime.date) -> None:
        self._document, self._printed = document, printed
        self._several = len(document.pages) > 1
        self._words = WebWords(document)
        self._ours = self._words.ours

    def parts(self, told: Facts) -> Iterator[str]:
        """Yield the landmarks: head, contents, text, foot."""
        to_text = {"class": "sla-over", "href": "#tekst", **self._ours}
        yield tag("a", escaped(tr("Naar de tekst")), to_text)
        yield tag("header", self._head(told))
        text = (
            [tag("h1", escaped(told.title), self._ours), self._contents()] if self._several else []
        )
        for page in self._document.pages:
            text.append(tag("article", self._page(page)))
        text.append(self._references())
        yield tag("main", "\n".join(filter(None, text)), {"id": "tekst"})
        foot = escaped(f"{told.source}. {told.printed}.")
        yield tag("footer", tag("p", foot, self._ours))

    def _head(self, told: Facts) -> Iterator[str]:
        yield tag("p", escaped(told.document), {"class": "document"})
        first, *others = self._document.pages
        if first.path and not others:
            yield self._path(first)
        edition = self._words.our(told.edition) if told.edition else ""
        if facts := " · ".join(filter(None, (escaped(told.citation), edition))):
            yield tag("p", facts, {"class": "gegevens"})

    def _path(self, page: Page) -> str:
        steps = [tag("li", self._words.spans((step,))) for step in labels.steps(page)[:-1]]
        own = {"lang": page.language} if self._ours else {}
        said = {"aria-label": tr("Plaats in het document"), **self._ours}
        return tag("nav", tag("ol", steps, own), said)

    def _contents(self) -> str:
        pages = self._document.pages
        items = (tag("li", self._entry(page)) for page in pages)
        said = {"class": "label", "id": "inhoud", **self._ours}
        title = tag("p", escaped(tr(labels.CONTENTS)), said)
        return tag(
            "nav", title + tag("ol", items), {"class": "inhoud", "aria-labelledby": "inhoud"}
        )

    def _entry(self, page: Page) -> str:
        return tagged(self._words.link(Link(page.title, page.ref)), page.title_language)

    def _page(self, page: Page) -> str:
        return "\n".join((self._title(page), *self._blocks(page)))

    def _title(self, page: Page) -> str:
        ours = {"class": "redactie"} if page.title_editorial else {}
        language = {"lang": page.title_language} if page.title_language else {}
        about = {**self._words.target(page.ref), **ours, **language}
        title = tag(self._rank(1), escaped(page.title), about)
        place = labels.place(page) if self._several else ""
        said = " ".join(filter(None, (place, labels.caveats(page))))
        return title + (
            tag("p", escaped(said), {"class": "verantwoording", **self._ours}) if said else ""
        )

    def _rank(self, level: int) -> str:
        """Return a heading's element: several pages stand one level below their title."""
        return f"h{min(level + self._several, _DEEPEST)}"

    def _blocks(self, page: Page) -> Iterator[str]:
        """Yield the blocks; what is the editors' stands together on a ground of its own."""
        blocks = page.blocks
        starts = summary_starts(blocks)
        placed = zip(range(len(blocks)), blocks, levels(blocks), strict=True)
        for ours, group in groupby(placed, key=lambda item: isinstance(item[1], _OURS)):
            made = [self._block(block, level, place in starts) for place, block, level in group]
            yield tag("div", made, {"class": "redactie"}) if ours else "\n".join(made)

    def _block(self, block: Block, level: int, starts: bool) -> str:
        match block:
            case Heading():
                return self._heading(block, level)
            case Passage():
                return self._passage(block)
            case Remark(spans=spans):
                return tag("p", (self._words.spans(spans), self._words.mark()))
            case Bullets() | Translated():
                return self._summary(block, starts)
            case Table():
                return self._table(block)
            case Timeline():
                return self._timeline(block)

    def _summary(self, block: Bullets | Translated, starts: bool) -> str:
        lines = tag("ul", (tag("li", self._words.spans(item)) for item in block.items))
        if isinstance(block, Bullets):
            about = {"class": "label", **self._ours}
            return (tag("p", escaped(tr(labels.SUMMARY)), about) if starts else "") + lines
        label = tag("p", self._words.spans(block.label), {"class": "label"})
        return label + tag("p", self._words.spans(block.title)) + lines

    def _heading(self, heading: Heading, level: int) -> str:
        said = self._words.target(heading.ref)
        if heading.editorial:
            said["class"] = "redactie"
        words = self._words.spans(heading.spans) + (self._words.mark() if heading.editorial else "")
        return tag(self._rank(level), words, said)

    def _passage(self, passage: Passage) -> str:
        words = self._words.spans(passage.spans, passage.slips)
        said: dict[str, str] = {**self._words.target(passage.ref), "class": "alinea"}
        if passage.number:
            name = escaped(tr(labels.PARAGRAPH))
            spoken = tag("span", f"{name} ", {"class": "gezegd", **self._ours})
            number = tag("span", f"{spoken}{passage.number} ", {"class": "nummer"})
            words = number + words
        return tag("p", words, said)

    def _timeline(self, timeline: Timeline) -> str:
        strip = draw(timeline, self._printed, StripLook())
        drawing = tag("div", strip.svg, {"aria-hidden": "true"})
        said = {"role": "img", "aria-label": described(timeline, self._printed)}
        return tag("figure", drawing, {"class": "strook", **said, **self._ours})

    def _table(self, table: Table) -> str:
        language = {"lang": table.language} if table.language else {}
        head = (tag("th", escaped(cell), {"scope": "col", **language}) for cell in table.header)
        rows = (tag("tr", self._row(row, heads=not table.header)) for row in table.rows)
        return tag(
            "table",
            (
                self._caption(table, language),
                tag("thead", tag("tr", head)) if table.header else "",
                tag("tbody", rows),
            ),
            {"class": "redactie"} if table.editorial else {},
        )

    def _caption(self, table: Table, language: dict[str, str]) -> str:
        if table.caption:
            mark = self._words.mark() if table.editorial else ""
            return tag("caption", escaped(table.caption) + mark, language)
        ours = tag("caption", escaped(tr(labels.EDITORIAL)), self._ours)
        return ours if table.editorial else ""

    def _row(self, row: Sequence[Spans], *, heads: bool) -> Iterator[str]:
        for place, cell in enumerate(row):
            words = self._words.spans(cell)
            leads = heads and place == 0
            yield tag("th", words, {"scope": "row"}) if leads else tag("td", words)

    def _references(self) -> str:
        notes = self._words.notes
        if not notes:
            return ""
        notes = [notes[number] for number in sorted(notes)]
        title = tag("h2", escaped(tr(labels.REFERENCES)), {"id": "noten-titel", **self._ours})
        items = tag("ol", map(self._words.note, notes), {"start": notes[0].number})
        said = {"class": "noten", "role": "doc-endnotes", "aria-labelledby": "noten-titel"}
        return tag("section", title + items, said)
