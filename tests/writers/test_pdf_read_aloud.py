"""The PDF of every node, checked by a program that reads it as a screen reader does.

Two of its findings are guesses that may be wrong, and each is let pass only where it is shown to
be, on the file itself:

- ORD-001 counts what is painted in another order than it is read. It takes the words of a paragraph
  before the markers that stand among them, and a note is read at its marker but painted at the foot
  of the sheet: let pass where all that is painted, but notes, is in the order of the tree.
- TAG-002 takes a line that is not read aloud for words that were forgotten, unless it stands on
  every sheet or on three. A running head is read on a page's first sheet and repeated on its
  others: let pass where each such line is read aloud on an earlier sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from outloud import check
from outloud.model import Document as Spoken
from outloud.rules.tagging import line_key

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.document import document
from benelux_viewer.pages.found import found_page
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.search.engine import Engine
from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import Paper, Setting
from tests.writers import sample

TK, EK = EditionId("tk"), EditionId("ek")


def saved(made: Document, folder: Path, setting: Setting | None = None) -> Path:
    target = folder / "gemaakt.pdf"
    target.write_bytes(
        pdf.write(made, resources=paths.resources(), printed=sample.DAY, setting=setting)
    )
    return target


def faults(path: Path) -> list[str]:
    """Return what is wrong with a file."""
    result = check(str(path))
    assert result.error is None, result.error
    assert all(run.status != "crashed" for run in result.runs)
    spoken = Spoken(str(path))
    found = [
        f"{f.rule} {f.page}: {f.message} ({f.evidence})"
        for f in result.findings
        if f.severity != "info"
        and not (f.rule == "ORD-001" and only_notes_are_elsewhere(spoken))
        and not (f.rule == "TAG-002" and was_read_before(spoken, f.page))
    ]
    spoken.close()
    return found


def only_notes_are_elsewhere(spoken: Spoken) -> bool:
    """Tell whether all that is painted, but notes, is painted in the order it is read in."""
    order = {place: number for number, place in enumerate(read_out(spoken))}
    for page in spoken.pages:
        places = [(page.obj.objgen, mcid) for _, mcid in spoken.content(page.index).paint_order]
        painted = [order[place] for place in places if place in order]
        if not painted or painted != sorted(painted):
            return False
    return True


def read_out(spoken: Spoken) -> Iterator[tuple[object, int]]:
    """Yield what is read aloud, without notes: each piece's sheet and its mark on it.

    An element's own words stand between its children, as the tree has them; the checker takes all
    of its own words first.
    """
    waiting = [(spoken.pdf.Root.StructTreeRoot, None)]
    while waiting:
        node, page = waiting.pop()
        if isinstance(node, int):
            yield page, int(node)
        elif isinstance(node, pikepdf.Array):
            waiting += [(child, page) for child in reversed(list(node))]
        elif node.get("/S") == "/Note" or node.get("/Type") == "/OBJR":
            continue
        else:
            page = node.Pg.objgen if "/Pg" in node else page
            waiting.append(
                (node.MCID if "/MCID" in node else node.get("/K", pikepdf.Array()), page)
            )


def was_read_before(spoken: Spoken, page: int) -> bool:
    """Tell whether each line of a sheet that is not read aloud is, on a sheet before it."""
    read = {
        line_key(line.text)
        for earlier in range(page - 1)
        for line in spoken.content(earlier).lines
        if line.tagged_share > 0.5
    }
    unread = [line for line in spoken.content(page - 1).lines if line.artifact_share >= 0.8]
    return all(line_key(line.text) in read for line in unread if len(line.text.split()) >= 8)


def sound(path: Path) -> None:
    # As the program qpdf checks; what distributions have of that takes some sound streams for cut.
    with pikepdf.open(path) as made:
        assert made.check_pdf_syntax() == []
        assert made.get_warnings() == []


@pytest.mark.parametrize("content", list(Content))
@pytest.mark.parametrize("edition", [TK, EK])
def test_every_node_is_sound_and_reads_aloud(
    dossier: Dossier,
    typeset: Callable[..., bytes],
    content: Content,
    edition: EditionId,
    tmp_path: Path,
) -> None:
    found: dict[str, list[str]] = {}
    path = tmp_path / "gemaakt.pdf"
    for ref in dossier.outline.order:
        path.write_bytes(typeset(ref, content, edition))
        sound(path)
        if told := faults(path):
            found[ref] = told
    assert not found


@pytest.mark.parametrize("setting", [Setting(), Setting(Paper.LETTER, large=True)])
def test_several_nodes_are_sound_and_read_aloud(
    dossier: Dossier, setting: Setting, tmp_path: Path
) -> None:
    refs = [NodeRef(name) for name in ("1a", "1c", "agenda", "verwijzingen", "verschillen")]
    path = saved(document(dossier, refs, Content.BOTH, EK), tmp_path, setting)
    sound(path)
    assert not faults(path)


@pytest.mark.parametrize("content", list(Content))
def test_results_of_a_search_read_aloud(dossier: Dossier, content: Content, tmp_path: Path) -> None:
    results = Engine(dossier).search("politie", limit=0)
    made = Document.of(found_page(dossier, results, content, TK))
    assert not faults(saved(made, tmp_path))


def test_hostile_words_read_aloud(tmp_path: Path) -> None:
    page = sample.page_of(sample.MARKUP.replace("https", "ftp"), "سلام עולם 😀 日本 e\u0302\u0301")
    assert not faults(saved(Document.of(page), tmp_path))


def test_a_forgotten_line_is_no_running_head(tmp_path: Path) -> None:
    """What lets a finding pass does not let every finding pass."""
    path = saved(Document.of(sample.FULL), tmp_path)
    spoken = Spoken(str(path))
    assert only_notes_are_elsewhere(spoken)
    line = next(line for line in spoken.content(0).lines if len(line.text.split()) >= 8)
    for run in line.runs:
        run.artifact = True
    assert not was_read_before(spoken, 1)
    spoken.close()
