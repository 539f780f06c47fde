"""Pages as OpenDocument text, the Dutch government's standard: real headings, notes and tables.

The format: https://docs.oasis-open.org/office/OpenDocument/v1.3/. How it looks is a file of its
own, `resources/odt/styles.xml`, in which the words of header and footer are filled in.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from pathlib import Path
from string import Template

from benelux_viewer.pages.page import Document
from benelux_viewer.writers import labels
from benelux_viewer.writers.drawing import png
from benelux_viewer.writers.facts import GENERATOR, Facts, facts
from benelux_viewer.writers.flow import Flow, Picture
from benelux_viewer.writers.flowing import flow
from benelux_viewer.writers.markup import HEADER, escaped, tag
from benelux_viewer.writers.odt_content import (
    NAMES,
    OASIS,
    PICTURE,
    VERSION,
    content,
    in_language,
    language_style,
)
from benelux_viewer.writers.package import zipped
from benelux_viewer.writers.setting import Setting, enlarged
from benelux_viewer.writers.style_names import in_odt

_FIELDS = {
    "number": '<text:page-number text:select-page="current">1</text:page-number>',
    "count": "<text:page-count>1</text:page-count>",
}
_SIZE = re.compile(r'fo:font-size="([\d.]+)pt"')
_TYPE = "application/vnd.oasis.opendocument.text"


def write(
    document: Document, *, resources: Path, printed: datetime.date, setting: Setting | None = None
) -> bytes:
    """Return an .odt file; `resources` holds `odt` and `fonts`, `printed` is the day to tell."""
    setting = setting or Setting()
    made, told = flow(document, printed, setting), facts(document, printed)
    template = (resources / "odt" / "styles.xml").read_text(encoding="utf-8")
    if setting.large:
        template = _SIZE.sub(_enlarged, template)
    parts: dict[str, str | bytes] = {
        "content.xml": content(made.parts),
        "styles.xml": Template(in_odt(template)).substitute(_said(told, made)),
        "meta.xml": _meta(told),
    }
    pictures = (part for part in made.parts if isinstance(part, Picture))
    for number, picture in enumerate(pictures, start=1):
        parts[PICTURE.format(number)] = png(picture.svg, picture.width, resources)
    parts["META-INF/manifest.xml"] = _manifest(parts)
    return zipped(parts, first=("mimetype", _TYPE))


def _enlarged(size: re.Match[str]) -> str:
    return f'fo:font-size="{enlarged(float(size[1])):g}pt"'


def _said(told: Facts, made: Flow) -> dict[str, str]:
    """Return the words that the styles have places for."""
    language, _, country = told.language.partition("-")
    sheet = made.sheet
    return {
        **told.escaped(),
        "language": escaped(language),
        "country": escaped(country or "none"),
        "notes_before": str(made.first_note - 1),
        "path": "".join(in_language(escaped(w.text), w.language) for w in told.path),
        "edition": in_language(escaped(told.edition), told.ours),
        "source": in_language(escaped(told.source), told.ours),
        "printed": in_language(escaped(told.printed), told.ours),
        "sheet_of": in_language(_sheet_of(), told.ours),
        "spoken": "".join(map(language_style, _languages(told))),
        "width": f"{sheet.width:g}mm",
        "height": f"{sheet.height:g}mm",
        "left": f"{sheet.left}mm",
        "right": f"{sheet.right}mm",
        "room": f"{sheet.room:g}mm",
    }


def _sheet_of() -> str:
    words = labels.sheet_of()
    words[::2] = map(escaped, words[::2])
    words[1::2] = [_FIELDS[name] for name in words[1::2]]
    return "".join(words)


def _languages(told: Facts) -> list[str]:
    return sorted({code for code in (told.ours, *(w.language for w in told.path)) if code})


def _meta(told: Facts) -> str:
    made = told.made.removesuffix("Z")
    said = {
        "meta:generator": GENERATOR,
        "dc:title": told.title,
        "dc:subject": told.subject,
        "dc:description": told.source,
        "meta:initial-creator": told.author,
        "dc:creator": told.author,
        "meta:creation-date": made,
        "dc:date": made,
        "dc:language": told.language,
    }
    inside = (tag(name, escaped(words)) for name, words in said.items())
    return HEADER + tag("office:document-meta", tag("office:meta", inside), NAMES)


def _manifest(parts: Iterable[str]) -> str:
    kinds = (("image/png" if name.endswith(".png") else "text/xml", name) for name in parts)
    entries = [(_TYPE, "/"), *kinds]
    inside = (
        tag("manifest:file-entry", "", {"manifest:full-path": name, "manifest:media-type": kind})
        for kind, name in entries
    )
    said = {"xmlns:manifest": f"{OASIS}manifest:1.0", "manifest:version": VERSION}
    return HEADER + tag("manifest:manifest", inside, said)
