"""Pages as Word documents (Office Open XML): real headings, notes, lists and tables.

The format: https://ecma-international.org/publications-and-standards/standards/ecma-376/. How it
looks is in files of its own, `resources/docx`, in which the words of header, footer and properties
are filled in.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from string import Template

from benelux_viewer.pages.page import Document, Words
from benelux_viewer.writers import labels
from benelux_viewer.writers.docx_content import PICTURE, Content, in_language, twentieths
from benelux_viewer.writers.drawing import png
from benelux_viewer.writers.facts import Facts, facts
from benelux_viewer.writers.flowing import flow
from benelux_viewer.writers.markup import escaped, tag
from benelux_viewer.writers.package import zipped
from benelux_viewer.writers.setting import Setting, enlarged
from benelux_viewer.writers.style_names import in_docx

_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relations.xml",
    "word/_rels/document.xml.rels": "document-relations.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/header.xml": "header.xml",
    "word/footer.xml": "footer.xml",
    "docProps/core.xml": "core.xml",
    "docProps/app.xml": "app.xml",
}
_FIELDS = {"number": " PAGE ", "count": " NUMPAGES "}
# In half points; the second of them is for scripts that are written from right to left.
_SIZE = re.compile(r'(<w:(?:sz|szCs) w:val=)"(\d+)"')
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def write(
    document: Document, *, resources: Path, printed: datetime.date, setting: Setting | None = None
) -> bytes:
    """Return a .docx file; `resources` holds `docx` and `fonts`, `printed` is the day to tell."""
    setting = setting or Setting()
    made, told = flow(document, printed, setting), facts(document, printed)
    content = Content(made)
    words = content.document()
    pictures = {PICTURE.format(n): p for n, p in enumerate(content.pictures, start=1)}
    said = {
        **told.escaped(),
        "in_ours": in_language(told.ours),
        "path": _path(told),
        "sheet_of": _sheet_of(told.ours),
        "first_note": str(made.first_note),
        "room": str(twentieths(made.sheet.room)),
        "pictures": "".join(map(_relation, pictures)),
    }
    parts: dict[str, str | bytes] = {
        part: _filled(resources / "docx" / name, said) for part, name in _PARTS.items()
    }
    if setting.large:
        parts["word/styles.xml"] = _SIZE.sub(_enlarged, str(parts["word/styles.xml"]))
    parts["word/document.xml"] = words
    parts["word/footnotes.xml"] = content.footnotes()
    for name, picture in pictures.items():
        parts[f"word/{name}"] = png(picture.svg, picture.width, resources)
    return zipped(parts)


def _path(told: Facts) -> str:
    steps = told.path or (Words(""),)
    return "".join(tag("w:r", in_language(step.language) + _text(step.text)) for step in steps)


def _sheet_of(language: str) -> str:
    """Return which sheet of how many it is, from within the run that it begins in."""
    first, *others = labels.sheet_of()
    begin = f"<w:r>{in_language(language)}"
    made = f"{_text(first) if first else ''}</w:r>"
    for name, words in zip(others[::2], others[1::2], strict=True):
        made += tag("w:fldSimple", f"{begin}<w:t>1</w:t></w:r>", {"w:instr": _FIELDS[name]})
        made += f"{begin}{_text(words)}</w:r>" if words else ""
    return made


def _text(words: str) -> str:
    return f'<w:t xml:space="preserve">{escaped(words)}</w:t>'


def _enlarged(size: re.Match[str]) -> str:
    return f'{size[1]}"{round(2 * enlarged(int(size[2]) / 2))}"'


def _relation(name: str) -> str:
    return tag("Relationship", "", {"Id": name, "Type": _IMAGE, "Target": name})


def _filled(template: Path, said: dict[str, str]) -> str:
    return Template(in_docx(template.read_text(encoding="utf-8"))).substitute(said)
