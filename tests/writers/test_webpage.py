"""The web page: valid, whole in itself, with landmarks, headings and notes linked both ways."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document, Page
from benelux_viewer.writers import webpage
from benelux_viewer.writers.markup import allowed, lines_of
from tests.writers import reading, sample

PAGES = {"full": sample.FULL, "summary": sample.SUMMARY, "both": sample.BOTH}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def made(page: Page | Document) -> str:
    document = Document.of(page) if isinstance(page, Page) else page
    return webpage.write(document, printed=sample.DAY, resources=paths.resources())


def read(text: str) -> ET.Element:
    """Return a page as a strict reader of HTML sees it: any fault in it is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(text)


def words(element: ET.Element) -> str:
    return reading.squeezed(spoken(element))


def spoken(element: ET.Element) -> str:
    inner = "".join(spoken(child) + (child.tail or "") for child in element)
    return " " if element.tag == "br" else (element.text or "") + inner


def first(root: ET.Element, tag: str) -> ET.Element:
    found = root.find(f".//{tag}")
    assert found is not None
    return found


def by_id(root: ET.Element) -> dict[str, ET.Element]:
    found = [(element.get("id", ""), element) for element in root.iter() if element.get("id")]
    assert len({name for name, _ in found}) == len(found), "an id stands twice"
    return dict(found)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_page_is_whole_in_itself(page: Page) -> None:
    text = made(page)
    root = read(text)
    assert root.find(".//script") is None
    assert root.find(".//link") is None
    assert root.find(".//img") is None
    loaded = [e.get(name) for e in root.iter() for name in ("src", "srcset", "data", "poster")]
    assert not any(loaded)
    assert "url(" not in text
    assert "@import" not in text
    (policy,) = [e.get("content") for e in root.iter("meta") if e.get("http-equiv")]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert text == made(page)


def test_page_says_its_language_title_and_landmarks() -> None:
    root = read(made(sample.BOTH))
    assert root.get("lang") == "nl"
    assert root.findtext(".//title") == f"{sample.BOTH.title} – {sample.BOTH.document}"
    body = root.find("body")
    assert body is not None
    assert [child.tag for child in body] == ["a", "header", "main", "footer"]
    assert body[0].get("href") == "#tekst"
    assert by_id(root)["tekst"].tag == "main"
    assert root.find(".//header/nav[@aria-label]") is not None
    assert "Gemaakt op 9 december 2025" in words(body[3])


@pytest.mark.parametrize("ref", ["brief", "1", "1c", "energie", "nota", "agenda", "verschillen"])
@pytest.mark.parametrize("content", Content)
def test_reader_finds_what_is_on_each_kind_of_node(
    dossier: Dossier, ref: str, content: Content
) -> None:
    for edition in dossier.briefing.editions:
        compare(build(dossier, NodeRef(ref), content, edition.id))


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_reader_finds_what_is_on_each_kind_of_block(page: Page) -> None:
    compare(page)


def compare(page: Page) -> None:
    root = read(made(page))
    wanted = reading.expected(page)
    headings = [(int(e.tag[1]), words(e)) for e in root.iter() if e.tag in HEADINGS]
    if page.notes:
        assert headings.pop() == (2, "Verwijzingen")
    assert headings == [head for head in wanted.headings if head[1] != "Verwijzingen"]
    main = by_id(root)["tekst"]
    found = [without_marks(p) for p in main.iter("p")]
    assert [text for text in found if text in wanted.paragraphs] == wanted.paragraphs
    assert [without_marks(li) for li in main.findall(".//ul/li")] == wanted.items
    tables = [[[without_marks(c) for c in row] for row in t.iter("tr")] for t in main.iter("table")]
    assert tables == wanted.tables
    notes = main.findall(".//section[@role='doc-endnotes']/ol/li")
    assert [int(li.get("value", "0")) for li in notes] == [n.number for n in page.notes]
    for note, li in zip(page.notes, notes, strict=True):
        assert words(li).startswith(reading.squeezed(reading.note_told(note)))


def without_marks(element: ET.Element) -> str:
    """Return an element's words with `[6]` for a marker and without what is only spoken."""
    text = element.text or ""
    for child in element:
        if child.tag == "sup":
            text += f"[{words(child)}]"
        elif child.get("class") == "gezegd":
            pass
        else:
            text += without_marks(child)
        text += child.tail or ""
    return reading.squeezed(text) if element.tag in ("p", "li", "td", "th") else text


def test_notes_are_linked_both_ways() -> None:
    root = read(made(sample.FULL))
    ids = by_id(root)
    marks = [a for a in root.iter("a") if a.get("role") == "doc-noteref"]
    assert [words(mark) for mark in marks] == ["5", "6", "5"]
    for mark in marks:
        assert ids[mark.get("href", "")[1:]].tag == "li"
        assert mark.get("aria-label") == f"Noot {words(mark)}"
    backs = [a for a in root.iter("a") if a.get("role") == "doc-backlink"]
    assert [ids[back.get("href", "")[1:]] for back in backs] == marks[:2]
    assert all(back.get("aria-label") for back in backs)


def test_every_link_leads_to_what_is_there(dossier: Dossier) -> None:
    for ref in dossier.outline.order:
        page = build(dossier, ref, Content.BOTH, dossier.briefing.editions[0].id)
        root = read(made(page))
        ids = by_id(root)
        for link in root.iter("a"):
            href = link.get("href", "")
            assert href[1:] in ids if href.startswith("#") else href.startswith("http"), href


def test_heading_levels_never_skip(dossier: Dossier) -> None:
    edition = dossier.briefing.editions[0].id
    pages = [build(dossier, ref, Content.BOTH, edition) for ref in dossier.outline.order]
    for document in (*map(Document.of, pages), Document("Alles", tuple(pages))):
        root = read(made(document))
        by_id(root)
        levels = [int(e.tag[1]) for e in root.iter() if e.tag in HEADINGS]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels))


def test_tables_have_headings_and_changes_are_said() -> None:
    root = read(made(sample.BOTH._replace(blocks=(*sample.BOTH.blocks, sample.FACTS))))
    scopes = [[th.get("scope") for th in table.iter("th")] for table in root.iter("table")]
    assert scopes == [["col"] * 3, ["col"] * 3, ["row"]]
    assert words(first(root, "caption")) == "Mijlpalen [redactie]"
    (removed,), (added,) = root.findall(".//del"), root.findall(".//ins")
    assert words(removed) == "vervallen: en debatten"
    assert words(added) == "toegevoegd: , agenda’s"


def test_paragraph_number_is_spoken_as_one() -> None:
    root = read(made(sample.FULL))
    numbers = [words(span) for span in root.iter("span") if span.get("class") == "nummer"]
    assert numbers == ["Alinea 1", "Alinea 2"]


def test_year_strip_is_drawn_and_told(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("agenda"), Content.FULL, dossier.briefing.editions[0].id)
    root = read(made(page))
    (figure,) = root.iter("figure")
    assert figure.get("role") == "img"
    assert figure.get("aria-label", "").startswith("Jaarstrook 2026, stand op 9 december 2025.")
    assert any(element.tag.endswith("svg") for element in figure.iter())
    assert figure[0].get("aria-hidden") == "true"


def test_several_pages_have_contents_and_notes_once(dossier: Dossier) -> None:
    edition = dossier.briefing.editions[0].id
    pages = tuple(build(dossier, NodeRef(r), Content.BOTH, edition) for r in ("energie", "1c"))
    root = read(made(Document("Voor de commissie", pages)))
    assert root.findtext(".//h1") == "Voor de commissie"
    assert [words(li) for li in root.findall(".//main/nav/ol/li")] == [p.title for p in pages]
    assert len(root.findall(".//main/article")) == 2
    notes = root.findall(".//section[@role='doc-endnotes']/ol/li")
    assert [li.get("value") for li in notes] == ["5", "6", "7", "8"]


def test_an_address_of_the_web_is_a_link_and_no_other() -> None:
    (address,) = [
        a.get("href") for a in read(made(sample.FULL)).iter("a") if a.text == sample.NSEC.url
    ]
    assert address == sample.NSEC.url
    trap = sample.NSEC._replace(url="javascript:alert(1)")
    root = read(made(sample.FULL._replace(notes=(sample.FORUM, trap))))
    assert not any("javascript" in a.get("href", "") for a in root.iter("a"))
    assert trap.url in words(root)


@pytest.mark.parametrize("text", [sample.MARKUP, *sample.LINE_STARTS, *reading.HOSTILE], ids=ascii)
def test_hostile_words_come_through_as_they_are(text: str) -> None:
    unharmed(text)


@given(st.text(min_size=1))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_words_come_through_as_they_are(text: str) -> None:
    unharmed(text)


def unharmed(text: str) -> None:
    root = read(made(sample.page_of(text)))
    wanted = reading.squeezed(" ".join(lines_of(allowed(text))))
    assert words(first(root, "h1")) == wanted
    assert wanted in [words(cell) for cell in root.iter("td")]
    assert root.find(".//script") is None
