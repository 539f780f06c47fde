"""What stands within a line of a web page: words, markers, links, and notes with their way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
    Change,
    Document,
    Heading,
    Link,
    Note,
    NoteMark,
    Passage,
    Words,
)
from benelux_viewer.writers import labels
from benelux_viewer.writers.flow import slipped
from benelux_viewer.writers.markup import escaped, lines_of, tag

_CHANGES = {Change.ADDED: ("ins", mark("toegevoegd:")), Change.REMOVED: ("del", mark("vervallen:"))}


class WebWords:
    """Makes them in their order: a note leads back to where it is first met.

    `ours` are the attributes of an element that holds words of ours: their language, where it is
    not the page's own. `notes` are the document's, by number.
    """

    def __init__(self, document: Document) -> None:
        """Take the document within which links lead."""
        code = labels.ours(document.pages[0].language)
        self.ours = {"lang": code} if code else {}
        self.notes = {n.number: n for page in reversed(document.pages) for n in page.notes}
        refs: list[NodeRef] = []
        for page in document.pages:
            refs.append(page.ref)
            refs += [b.ref for b in page.blocks if isinstance(b, Heading | Passage) and b.ref]
        self._targets = {ref: f"plaats-{n}" for n, ref in enumerate(dict.fromkeys(refs), 1)}
        self._free = dict(self._targets)
        self._marks: dict[int, int] = {}

    def note(self, note: Note) -> str:
        """Return a note as an item of the list of notes."""
        words = self.spans(tuple(span for span in note.spans if isinstance(span, Words)))
        if note.url:
            shown = escaped(note.url)
            web = note.url.startswith(("https://", "http://"))
            words += " " + (tag("a", shown, {"href": note.url}) if web else shown)
        cited = self.link(Link(note.citation, note.cited))
        if note.number in self._marks:
            said = {
                "href": f"#marker-{note.number}",
                "role": "doc-backlink",
                "aria-label": tr("Terug naar noot {number} in de tekst", number=note.number),
                **self.ours,
            }
            cited += " " + tag("a", "↩", said)
        return tag("li", f"{words} {cited}", {"id": f"noot-{note.number}", "value": note.number})

    def spans(self, spans: Iterable[Words | NoteMark | Link], slips: Sequence[str] = ()) -> str:
        """Return spans; `slips` among their words are underlined."""
        made: list[str] = []
        for span in spans:
            match span:
                case Words():
                    made.append(self._words(span, slips))
                case NoteMark(number=number):
                    made.append(self._marker(number))
                case Link():
                    made.append(self.link(span))
        return "".join(made)

    def _marker(self, number: int) -> str:
        if number not in self.notes:
            return tag("sup", str(number))
        met = self._marks[number] = self._marks.get(number, 0) + 1
        said = {
            "id": f"marker-{number}" if met == 1 else f"marker-{number}-{met}",
            "href": f"#noot-{number}",
            "role": "doc-noteref",
            "aria-label": labels.note(number),
            **self.ours,
        }
        return tag("sup", tag("a", str(number), said))

    def link(self, link: Link) -> str:
        """Return a link, or its words alone where what it leads to is not on the pages."""
        target = self._targets.get(link.ref)
        words = escaped(link.text)
        if target is None:
            return tag("span", words, {"class": "vindplaats"})
        return tag("a", words, {"class": "vindplaats", "href": f"#{target}"})

    def target(self, ref: NodeRef | None) -> dict[str, str]:
        """Return the anchor to set for a ref, once."""
        name = self._free.pop(ref, "") if ref else ""
        return {"id": name} if name else {}

    def our(self, words: str) -> str:
        """Return words of ours within others."""
        return tag("span", escaped(words), self.ours) if self.ours else escaped(words)

    def mark(self) -> str:
        """Return the sign that something is the editors'."""
        words = f" [{tr(labels.EDITORIAL_SHORT)}]"
        return tag("span", escaped(words), {"class": "merk", **self.ours})

    def _words(self, words: Words, slips: Sequence[str] = ()) -> str:
        made = ""
        for piece, slip in slipped(words.text, slips):
            inner = "<br>".join(map(escaped, lines_of(piece)))
            made += tag("span", inner, {"class": "verschrijving"}) if slip else inner
        if not made:
            return ""
        made = tag("strong", made) if words.strong else made
        made = tag("em", made) if words.emphasis else made
        if words.change is not Change.NONE:
            name, said = _CHANGES[words.change]
            spoken = tag("span", f"{escaped(tr(said))} ", {"class": "gezegd", **self.ours})
            made = tag(name, spoken + made)
        return tagged(made, words.language)


def tagged(made: str, language: str) -> str:
    """Return markup in the language of its words, if that is not the page's own."""
    return tag("span", made, {"lang": language}) if language else made
