"""Page → the HTML subset that the reading pane understands.

Links carry refs: `ref:1a/4` leads to a passage, `noot:6` to a note. The year strip is a picture
that the pane draws when it is asked for it.
Paragraph numbers are not in the text: the pane paints them in the margin, so that a copy, a search
and a screen reader meet the letter's words only. Data is text: every character of it is escaped.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from benelux_viewer.i18n import tr, trn
from benelux_viewer.model.citation import unbroken
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Change,
    Heading,
    Link,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Timeline,
    Translated,
    Words,
)

if TYPE_CHECKING:
    from datetime import date

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
STRIP = "strook:"
# Half the letter's size each, so one size together: the lines below hang from there.
_DASH = '<span class="streep">–</span>\u2002'
# In letters: the width of a table, the room round a cell, and what counts of a long cell at most.
_LINE, _ROOM, _WIDE = 60, 3, 60
# In letters: a longer word is a web address, which may break.
_LONG = 22
_LARGE = 22


class Style(NamedTuple):
    """Colours as `#rrggbb`, font families, and the size of the letter's text in pixels."""

    ink: str
    quiet: str
    panel: str
    hairline: str
    accent: str
    added: str
    removed: str
    serif: str
    sans: str
    size: int = 17


def write(page: Page, style: Style, today: date | None = None) -> str:
    """Return a page as HTML, without its notes: the window lists them below the text.

    `today` is the day for which the year strip stands, if not the day on which it is asked.
    """
    body = [_head(page)]
    for editorial, blocks in groupby(page.blocks, _is_editorial):
        parts = [_block(block, today) for block in blocks]
        body.append(_tinted(parts, style) if editorial else "".join(parts))
    return f"<html><head><style>{_css(style)}</style></head><body>{''.join(body)}</body></html>"


def escape(text: str) -> str:
    """Return text as HTML that shows just that; Python's own is in a module slow to import."""
    return text.translate(_MARKUP)


def spans_html(spans: Spans) -> str:
    """Return spans as HTML."""
    return "".join(_span(span) for span in spans)


def _css(style: Style) -> str:
    size = style.size
    small, smaller = round(size * 15 / 17), round(size * 13 / 17)
    # Large letters need no larger headings still: their words would not fit on a line.
    step = min(size, _LARGE)
    leading, close = round(size * 1.55), round(small * 1.45)
    return (
        f"body{{font-family:'{style.serif}';font-size:{size}px;color:{style.ink}}}"
        f"p,h1,h2,h3,h4,h5,table{{margin:0}}"
        # The boldest letter that is shipped: a bolder one would be smeared from it.
        f"b{{font-weight:600}}"
        f"p{{white-space:pre-wrap}}"
        f"p.al{{line-height:{leading}px;margin-bottom:{round(size * 0.8)}px}}"
        f"p.pad{{font-family:'{style.sans}';font-size:{smaller}px;color:{style.quiet};"
        f"margin-bottom:8px}}"
        f"p.ed{{font-family:'{style.sans}';font-size:{smaller}px;color:{style.quiet};"
        f"margin-top:8px;margin-bottom:24px}}"
        f"h1{{font-size:{size + round(step * 11 / 17)}px;font-weight:600}}"
        f"h2{{font-size:{size + round(step * 5 / 17)}px;font-weight:600;"
        f"margin-top:{size * 2}px;margin-bottom:{round(size * 0.8)}px}}"
        f"h3{{font-size:{size + round(step * 2 / 17)}px;font-weight:600;"
        f"margin-top:{round(size * 1.6)}px;margin-bottom:{round(size * 0.6)}px}}"
        f".sans{{font-family:'{style.sans}'}}"
        f"h4.red{{font-family:'{style.sans}';font-size:{small}px;font-weight:600;"
        f"color:{style.quiet};margin-top:{round(size * 1.2)}px;margin-bottom:4px}}"
        f".by{{font-family:'{style.sans}';font-size:{smaller}px;font-weight:400;"
        f"color:{style.quiet}}}"
        f"td p{{font-family:'{style.sans}';font-size:{small}px;line-height:{close}px}}"
        f"p.label{{font-size:{smaller}px;font-weight:600;color:{style.quiet};margin-bottom:8px}}"
        f"p.vertaald{{margin-top:{small}px}}"
        f"p.rem{{margin-bottom:8px}}"
        f"p.punt{{margin-left:{small}px;text-indent:-{small}px;margin-bottom:6px}}"
        f".streep{{color:{style.quiet}}}"
        f"table.facts{{border-collapse:collapse}}"
        f"table.facts td,table.facts th{{border-bottom:1px solid {style.hairline};padding:6px 16px "
        f"6px 0}}"
        f"th p{{font-family:'{style.sans}';font-size:{smaller}px;font-weight:600;"
        f"color:{style.quiet}}}"
        f"a{{color:{style.accent}}}a.kaal,a.noot{{text-decoration:none}}"
        f"a.noot{{font-family:'{style.sans}';font-weight:600}}"
        f".added{{color:{style.added};text-decoration:underline}}"
        f".removed{{color:{style.removed};text-decoration:line-through}}"
    )


def _head(page: Page) -> str:
    crumbs = " › ".join(
        f'<a class="kaal" href="ref:{escape(ref)}">{escape(title)}</a>' for ref, title in page.path
    )
    path = f'<p class="pad">{crumbs}</p>' if crumbs else ""
    sans = ' class="sans"' if page.title_editorial else ""
    title = f'<h1{sans}><a name="{escape(page.ref)}"></a>{escape(page.title)}</h1>'
    facts = [escape(trn("Editie {name}", "Edities {name}", page.editions, name=page.edition))]
    if page.citation.startswith("§"):
        facts.insert(0, escape(page.citation))
    if page.title_editorial:
        facts.append(escape(tr("titel van de redactie")))
    return f'{path}{title}<p class="ed">{" · ".join(facts)}</p>'


def _is_editorial(block: Block) -> bool:
    if isinstance(block, Table):
        return block.editorial
    return isinstance(block, (Bullets, Translated, Remark, Timeline))


def _tinted(parts: list[str], style: Style) -> str:
    return (
        f'<table width="100%" cellpadding="16" cellspacing="0" bgcolor="{style.panel}" '
        f'style="margin-bottom:24px;margin-top:8px"><tr><td>{"".join(parts)}</td></tr></table>'
    )


def _block(block: Block, today: date | None) -> str:
    if isinstance(block, Heading):
        return _heading(block)
    if isinstance(block, Passage):
        return f'<p class="al">{_anchor(block.ref)}{spans_html(block.spans)}</p>'
    if isinstance(block, Remark):
        return f'<p class="rem">{_anchor(block.ref)}{spans_html(block.spans)}</p>'
    if isinstance(block, Bullets | Translated):
        return _summary(block)
    if isinstance(block, Timeline):
        return _strip(block, today)
    return _table(block)


def _strip(timeline: Timeline, today: date | None) -> str:
    # Few pages have a strip: what tells of days waits until one is shown.
    from datetime import date  # noqa: PLC0415

    from benelux_viewer.writers.timeline import described  # noqa: PLC0415

    alt = escape(described(timeline, today or date.today()))
    return f'<p class="rem"><img src="{STRIP}{timeline.year}" alt="{alt}"></p>'


def _heading(heading: Heading) -> str:
    words = f"{_anchor(heading.ref)}{spans_html(heading.spans)}"
    if not heading.editorial:
        level = min(heading.level, 3)
        return f"<h{level}>{words}</h{level}>"
    return f'<h4 class="red">{words} <span class="by">{_by()}</span></h4>'


def _by() -> str:
    word = escape(tr("redactie"))
    return f"· {word}"


def _summary(block: Bullets | Translated) -> str:
    items = "".join(f'<p class="punt">{_DASH}{spans_html(item)}</p>' for item in block.items)
    if isinstance(block, Bullets):
        name = escape(tr("Samenvatting"))
        return f'<p class="label">{_anchor(block.ref)}{name} {_by()}</p>{items}'
    label = f'<p class="label vertaald">{spans_html(block.label)}</p>'
    return f'{label}<p class="rem">{spans_html(block.title)}</p>{items}'


def _table(table: Table) -> str:
    by = f" {_by()}" if table.editorial else ""
    caption = f'<p class="label">{escape(table.caption)}{by}</p>' if table.caption else ""
    widths = _widths(table)
    head = tuple((Words(name),) for name in table.header)
    rows = [_row("th", head, widths)] if head else []
    rows += [_row("td", row, widths) for row in table.rows]
    return f'{caption}<table class="facts" width="100%" cellspacing="0">{"".join(rows)}</table>'


def _row(tag: str, cells: tuple[Spans, ...], widths: tuple[int, ...]) -> str:
    row = "".join(
        f'<{tag} align="left" width="{width}%"><p>{spans_html(cell)}</p></{tag}>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<tr>{row}</tr>"


def _widths(table: Table) -> tuple[int, ...]:
    """Return each column's share in per cent: room for its longest word, the rest by its length."""
    head = tuple((Words(name),) for name in table.header)
    columns = list(zip(*((head, *table.rows) if head else table.rows), strict=True))
    least = [max(map(_word, column)) + _ROOM for column in columns]
    wants = [min(max(map(_length, column)), _WIDE) for column in columns]
    spare = max(_LINE - sum(least), 0)
    widths = [few + spare * much / sum(wants) for few, much in zip(least, wants, strict=True)]
    return tuple(round(100 * width / sum(widths)) for width in widths)


def _word(spans: Spans) -> int:
    """Return the length of the longest word."""
    words = "".join("" if isinstance(span, NoteMark) else span.text for span in spans).split(" ")
    return min(max(map(len, words)), _LONG)


def _length(spans: Spans) -> int:
    return sum(0 if isinstance(span, NoteMark) else len(span.text) for span in spans)


def _anchor(ref: str | None) -> str:
    return f'<a name="{escape(ref)}"></a>' if ref else ""


def _span(span: Words | NoteMark | Link) -> str:
    if isinstance(span, NoteMark):
        return f'<sup><a class="noot" href="noot:{span.number}">{span.number}</a></sup>'
    if isinstance(span, Link):
        return f'<a href="ref:{escape(span.ref)}">{escape(unbroken(span.text))}</a>'
    words = escape(span.text)
    if span.strong:
        words = f"<b>{words}</b>"
    if span.emphasis:
        words = f"<i>{words}</i>"
    if span.change is not Change.NONE:
        words = f'<span class="{span.change.value}">{words}</span>'
    return words
