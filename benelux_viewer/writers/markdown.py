"""Pages as Pandoc Markdown, with `[^n]` where the letter has its markers.

Characters that would be read as markup are escaped and no others, so that the words stay readable
as they are. Quotes and dashes stay bare: read it with `-f markdown-smart` to keep them so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from benelux_viewer.i18n import tr
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Change,
    Content,
    Heading,
    Link,
    Note,
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
from benelux_viewer.writers import labels

# What opens markup wherever it stands (https://pandoc.org/MANUAL.html#pandocs-markdown) …
_INLINE = re.compile(
    r"[\\`*\[$^~]"
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|<(?=[^\W\d_]|[/!?])"
    r"|&(?=#?\w+;)"
    r"|(?<![^\W_])@(?=[\w{])"
    r"|\{(?=[#.=}])"
)
# … and what does so at the start of a block only.
_LIST_NUMBER = re.compile(r"(\(?)(@\w*|\d+|#|[A-Za-z]|[ivxlcdmIVXLCDM]+)([.)])(?=\s|$)")
_BLOCK_START = re.compile(r"[#>:%=|]|[-+](?=[\s-]|$)")
_LINE_END = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_WIDEST_RULE = 40


def write(page: Page) -> str:
    """Return the page as Markdown, one line a paragraph."""
    parts = [f"# {_heading(_escape(page.title))}", _head(page)]
    for block in page.blocks:
        if isinstance(block, Bullets) and page.content is not Content.SUMMARY:
            parts.append(f"**{tr(labels.SUMMARY)}**")
        parts += _block(block)
    marked = labels.marked_notes(page)
    listed = [note for note in page.notes if note.number not in marked]
    if listed:
        parts.append(f"## {tr(labels.REFERENCES)}")
        parts.append("\n".join(f"- {_listed(note)}" for note in listed))
    parts += [f"[^{n.number}]: {_start(_note(n))}" for n in page.notes if n.number in marked]
    return "\n\n".join(parts) + "\n"


def _head(page: Page) -> str:
    lines = labels.head_lines(page)
    return "\n".join(f"- {_start(_escape(line))}" for line in lines)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(spans=spans, level=level, editorial=editorial):
            mark = f" ({tr(labels.EDITORIAL_SHORT)})" if editorial else ""
            yield f"{'#' * level} {_heading(_spans(spans) + mark)}"
        case Passage(spans=spans, number=number):
            yield (
                _start(_spans(spans)) if number is None else f"**{number}** {_spans(spans).strip()}"
            )
        case Remark(spans=spans):
            yield f"> {_start(_spans(spans))} ({tr(labels.EDITORIAL_SHORT)})"
        case Bullets(items=items):
            yield "\n".join(f"- {_start(_spans(item))}" for item in items)
        case Translated(label=label, title=title, items=items):
            said = tr("{words}:", words=_start(_spans(label)))
            yield f"> {said} {_spans(title)}"
            yield "\n".join(f"- {_start(_spans(item))}" for item in items)
        case Table():
            yield from _table(block)
        case Timeline():
            # The table below it says the same in words.
            return


def _table(table: Table) -> Iterator[str]:
    rows = [[_spans(cell).replace("|", r"\|") for cell in row] for row in table.rows]
    header = [_escape(cell).replace("|", r"\|") for cell in table.header]
    columns = max(len(row) for row in (header, *rows))
    header += [""] * (columns - len(header))
    # Pandoc takes the widths of the columns of a long table from its dashes.
    longest = [max(len(row[place]) for row in (header, *rows)) for place in range(columns)]
    rule = ["-" * max(3, min(width, _WIDEST_RULE)) for width in longest]
    yield "\n".join(f"| {' | '.join(row)} |" for row in (header, rule, *rows))
    mark = f"({tr(labels.EDITORIAL_SHORT)})" if table.editorial else ""
    if caption := f"{_escape(table.caption)} {mark}".strip():
        yield f": {caption}"


def _note(note: Note) -> str:
    return " ".join(filter(None, (_spans(note.spans).strip(), _escape(note.url))))


def _listed(note: Note) -> str:
    return f"{labels.note(note.number)} ({_escape(note.citation)}): {_note(note)}"


def _spans(spans: Spans) -> str:
    text = ""
    for span in spans:
        match span:
            case Words():
                text += _words(span)
            case NoteMark(number=number):
                # An exclamation mark would make an image of the marker.
                text = f"{text[:-1]}\\!" if text.endswith("!") else text
                text += f"[^{number}]"
            case Link(text=words):
                text += _escape(words)
    return text


def _words(words: Words) -> str:
    """Mark words up without the spaces around them, which markup cannot start or end with."""
    text = _escape(words.text)
    inner = text.strip()
    if not inner:
        return text
    marked = inner
    if words.emphasis:
        marked = f"*{marked}*"
    if words.strong:
        marked = f"**{marked}**"
    if words.change is Change.ADDED:
        marked = f"[{marked}]{{.underline}}"
    if words.change is Change.REMOVED:
        marked = f"~~{marked}~~"
    return text.replace(inner, marked, 1)


def _escape(text: str) -> str:
    return _INLINE.sub(r"\\\g<0>", _LINE_END.sub(" ", text))


def _start(text: str) -> str:
    """Escape what would make a list, heading, quotation or code of a block's first characters."""
    text = text.strip()
    if number := _LIST_NUMBER.match(text):
        before = len(number[0]) - 1
        return f"\\{text}" if number[1] else f"{text[:before]}\\{text[before:]}"
    return f"\\{text}" if _BLOCK_START.match(text) else text


def _heading(text: str) -> str:
    """Escape number signs at the end of a heading, which would close it unseen."""
    return re.sub(r"(#+)$", lambda match: match[1].replace("#", r"\#"), text.strip())
