"""OpenDocument and Word files as LibreOffice prints them: each note on the sheet of its marker."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from benelux_viewer import paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document, Note, NoteMark, Page, Passage, Words
from benelux_viewer.writers import FileFormat, write
from benelux_viewer.writers.setting import Paper, Setting
from tests.writers import reading, sample

pytestmark = [pytest.mark.needs("soffice"), pytest.mark.needs("pdftotext")]

OFFICE = (FileFormat.ODT, FileFormat.DOCX)
LONG = "Nederland zal als voorzitter van de Benelux Unie de samenwerking verder versterken. "
ORDER = (2, 5, 3, 2, 4, 9)
SETTINGS = {
    "agenda-letter": Setting(Paper.LETTER),
    "agenda-large": Setting(large=True),
    "agenda-large-letter": Setting(Paper.LETTER, large=True),
}


def note(number: int) -> Note:
    words = (Words(f"Verwijzing nummer {number} staat hier voluit."),)
    return Note(NodeRef(f"noot-{number}"), number, words, NodeRef("x/1"), "§1c, al. 1")


def noted(numbers: tuple[int, ...]) -> Page:
    """Return a page of long paragraphs with a marker each, in an order that no count gives."""
    blocks = tuple(
        Passage(
            NodeRef(f"x/{place}"),
            (Words(f"Alinea {place}. {LONG * 9}Bij merk {place}"), NoteMark(number), Words(".")),
            place,
        )
        for place, number in enumerate(numbers, 1)
    )
    return sample.FULL._replace(blocks=blocks, notes=tuple(map(note, sorted(set(numbers)))))


def documents() -> dict[str, Document]:
    dossier = Dossier.of(load(paths.briefing()))
    edition = dossier.briefing.editions[0].id

    def page(ref: str, content: Content) -> Page:
        return build(dossier, NodeRef(ref), content, edition)

    pages = {
        "brief": page("brief", Content.FULL),
        "1c": page("1c", Content.FULL),
        "1c-both": page("1c", Content.BOTH),
        "agenda": page("agenda", Content.FULL),
        **dict.fromkeys(SETTINGS, page("agenda", Content.FULL)),
        "terms": page("afkortingen", Content.FULL),
        "order": noted(ORDER),
        "many": noted(tuple(range(1, 501))),
        "hostile": sample.page_of(*reading.HOSTILE, sample.MARKUP),
        "empty": sample.FULL._replace(blocks=(), notes=()),
    }
    several = Document("Voor de commissie", (pages["1c-both"], page("1b", Content.FULL)))
    return {**{name: Document.of(page) for name, page in pages.items()}, "several": several}


@pytest.fixture(scope="module")
def documents_made() -> dict[str, Document]:
    return documents()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, documents_made: dict[str, Document]) -> Path:
    """Return a folder of PDFs by kind, all made in as few starts as LibreOffice allows."""
    folder = tmp_path_factory.mktemp("office")
    for kind in OFFICE:
        files: list[str] = []
        for name, document in documents_made.items():
            path = folder / f"{name}.{kind.value}"
            made = write(
                document,
                kind,
                printed=sample.DAY,
                resources=paths.resources(),
                setting=SETTINGS.get(name),
            )
            path.write_bytes(made)
            files.append(str(path))
        command = [
            *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(folder / kind.value), *files),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


def sheets(folder: Path, kind: FileFormat, name: str) -> list[str]:
    """Return the words of each sheet, without white space."""
    command = ["pdftotext", "-raw", folder / kind.value / f"{name}.pdf", "-"]
    run = subprocess.run(command, capture_output=True, check=True)
    return [squeezed(sheet) for sheet in run.stdout.decode().split("\f")[:-1]]


def squeezed(text: str) -> str:
    return re.sub(r"\s|\xad", "", text)


def markers(page: Page) -> Iterator[tuple[str, int]]:
    """Yield the words before each marker, as many as stand on one line, and its number."""
    for block in page.blocks:
        if isinstance(block, Passage):
            before = ""
            for span in block.spans:
                if isinstance(span, NoteMark):
                    yield squeezed(before)[-12:], span.number
                else:
                    before += span.text


@pytest.mark.parametrize("kind", OFFICE)
@pytest.mark.parametrize("name", ["brief", "1c", "order"])
def test_each_note_is_on_the_sheet_of_its_first_marker_under_its_own_number(
    printed: Path, documents_made: dict[str, Document], name: str, kind: FileFormat
) -> None:
    (page,) = documents_made[name].pages
    made = sheets(printed, kind, name)
    notes = {note.number: squeezed(reading.note_told(note))[:30] for note in page.notes}
    first = True
    met: set[int] = set()
    for before, number in markers(page):
        marked = [place for place, words in enumerate(made) if f"{before}{number}" in words]
        assert marked, f"marker {number}"
        if number in met:
            continue
        met.add(number)
        bodies = [place for place, words in enumerate(made) if f"{number}{notes[number]}" in words]
        assert len(bodies) == 1, f"note {number} is printed once, under its number"
        assert bodies[0] in marked
        first = False
    assert not first
    assert met == set(notes)


@pytest.mark.parametrize("kind", OFFICE)
def test_a_note_cited_again_is_printed_once(printed: Path, kind: FileFormat) -> None:
    whole = "".join(sheets(printed, kind, "order"))
    for number in set(ORDER):
        assert whole.count(f"Verwijzingnummer{number}staat") == 1
    assert "Bijmerk42." in whole, "the second marker of note 2, in the fourth paragraph"


@pytest.mark.parametrize("kind", OFFICE)
def test_five_hundred_notes_are_all_printed_in_order(printed: Path, kind: FileFormat) -> None:
    made = sheets(printed, kind, "many")
    found = [int(n) for words in made for n in re.findall(r"Verwijzingnummer(\d+)staat", words)]
    assert found == list(range(1, 501))


@pytest.mark.parametrize("kind", OFFICE)
def test_each_sheet_says_where_it_is_from(printed: Path, kind: FileFormat) -> None:
    made = sheets(printed, kind, "brief")
    assert len(made) > 5
    for number, words in enumerate(made, 1):
        assert "KamerbriefNederlandsvoorzitterschapBeneluxUnie2026" in words
        assert "editieTweedeKamer" in words
        assert f"Pagina{number}van{len(made)}" in words
        assert "Gemaaktop9december2025" in words


@pytest.mark.parametrize("kind", OFFICE)
def test_contents_name_the_sheet_that_a_page_begins_on(
    printed: Path, documents_made: dict[str, Document], kind: FileFormat
) -> None:
    made = sheets(printed, kind, "several")
    for page in documents_made["several"].pages:
        title = squeezed(page.title)
        (begins,) = [n for n, words in enumerate(made, 1) if n > 1 and title in words.split("§")[0]]
        assert re.search(rf"{re.escape(title)}[.\s]*{begins}", made[0])


@pytest.mark.parametrize("kind", OFFICE)
def test_hostile_words_and_an_empty_section_are_printed(printed: Path, kind: FileFormat) -> None:
    assert "#read(" in "".join(sheets(printed, kind, "hostile"))
    assert sample.FULL.title.replace(" ", "") in sheets(printed, kind, "empty")[0]


@pytest.mark.parametrize("kind", OFFICE)
def test_every_word_of_the_letter_is_printed(
    printed: Path, documents_made: dict[str, Document], kind: FileFormat
) -> None:
    """Sentence by sentence: a sheet's end may come between two, or within one."""
    whole = "".join(sheets(printed, kind, "brief"))
    (page,) = documents_made["brief"].pages
    broken = 0
    for block in page.blocks:
        if isinstance(block, Passage):
            for span in block.spans:
                if isinstance(span, Words):
                    sentences = re.split(r"(?<=\.) ", span.text)
                    broken += sum(squeezed(sentence) not in whole for sentence in sentences)
    assert broken < len(sheets(printed, kind, "brief"))


@pytest.mark.parametrize("name", ["agenda", *SETTINGS])
@pytest.mark.parametrize("kind", OFFICE)
def test_year_strip_is_on_the_sheet_of_its_title(
    printed: Path, kind: FileFormat, name: str
) -> None:
    command = ["pdfimages", "-list", printed / kind.value / f"{name}.pdf"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    assert {line.split()[0] for line in listed.splitlines()[2:]} == {"1"}


@pytest.mark.parametrize("kind", OFFICE)
def test_no_sheet_is_empty_after_a_last_table(printed: Path, kind: FileFormat) -> None:
    assert len(sheets(printed, kind, "terms")) == 1
