"""Pages as plain text of 78 columns, with notes as `[6]` and listed at the end."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from benelux_viewer.i18n import tr
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Change,
    Content,
    Heading,
    NoteMark,
    Page,
    Passage,
    Remark,
    Span,
    Spans,
    Table,
    Timeline,
    Translated,
    Words,
)
from benelux_viewer.writers import labels

WIDTH = 78
_MARGIN = 4
_BETWEEN_CELLS = " | "


def write(page: Page) -> str:
    """Return the page as plain text; what is not the letter's own is said to be so."""
    parts = [_underlined(page.title, "="), "\n".join(map(_wrap, labels.head_lines(page)))]
    for block in page.blocks:
        if isinstance(block, Bullets) and page.content is not Content.SUMMARY:
            parts.append(tr("Samenvatting van de redactie:"))
        parts += _block(block)
    if page.notes:
        parts.append(_underlined(tr(labels.NOTES), "-"))
        for note in page.notes:
            words = " ".join(filter(None, (_spans(note.spans).strip(), note.url)))
            parts.append(_hanging(f"[{note.number}]", f"{words} ({note.citation})"))
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(spans=spans, level=level, editorial=editorial):
            words = _spans(spans).strip() + (_mark() if editorial else "")
            yield _underlined(words, "-") if level == 2 else _wrap(words)
        case Passage(spans=spans, number=number):
            yield _hanging(str(number or ""), _spans(spans))
        case Remark(spans=spans):
            yield _hanging("", _spans(spans).rstrip() + _mark())
        case Bullets(items=items):
            yield "\n".join(_hanging("-", _spans(item), width=2) for item in items)
        case Translated(label=label, title=title, items=items):
            yield tr("{words}:", words=_wrap(_spans(label))) + f"\n{_wrap(_spans(title))}"
            yield "\n".join(_hanging("-", _spans(item), width=2) for item in items)
        case Table():
            yield _table(block)
        case Timeline():
            # The table below it says the same in words.
            return


def _table(table: Table) -> str:
    """Return a table as a list: a line a row, under the line that names the columns."""
    caption = table.caption or _BETWEEN_CELLS.join(table.header)
    title = tr(labels.EDITORIAL)
    if caption:
        title = caption + (_mark() if table.editorial else "")
    header = [_wrap(_BETWEEN_CELLS.join(table.header))] if table.caption and table.header else []
    rows = (_BETWEEN_CELLS.join(map(_spans, row)) for row in table.rows)
    lines = [_wrap(title), *header, *(_hanging("-", row, width=2) for row in rows)]
    return "\n".join(line for line in lines if line)


def _spans(spans: Spans) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    match span:
        case NoteMark(number=number):
            return f"[{number}]"
        case Words(text=text, change=Change.ADDED):
            return f"{{+{text}+}}"
        case Words(text=text, change=Change.REMOVED):
            return f"[-{text}-]"
        case _:
            return span.text


def _mark() -> str:
    return f" [{tr(labels.EDITORIAL_SHORT)}]"


def _underlined(text: str, line: str) -> str:
    wrapped = _wrap(text)
    return f"{wrapped}\n{line * min(WIDTH, max(map(len, wrapped.splitlines()), default=0))}"


def _hanging(mark: str, text: str, width: int = _MARGIN) -> str:
    """Return wrapped text with a mark in the margin before it."""
    return _wrap(f"{mark:<{width - 1}} {text.strip()}", hang=width)


def _wrap(text: str, hang: int = 0) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        subsequent_indent=" " * hang,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
