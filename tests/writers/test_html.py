from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
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
    Table,
    Words,
)
from benelux_viewer.writers.html import Style, spans_html, write

STYLE = Style(
    ink="#000001",
    quiet="#000002",
    panel="#000003",
    hairline="#000004",
    accent="#000005",
    added="#000006",
    removed="#000007",
    serif="Serif",
    sans="Sans",
)
PAGE = Page(
    ref=NodeRef("1c"),
    title="c. Energie",
    citation="§1c",
    path=((NodeRef("brief"), "Brief"),),
    document="Kamerbrief",
    edition="Tweede Kamer",
    source="Bron",
    language="nl",
    content=Content.BOTH,
    blocks=(
        Bullets(((Words("De Benelux werkt samen. "), Link("§1c, al. 1", NodeRef("1c/1"))),)),
        Heading((Words("Energie"),), level=3, ref=NodeRef("energie"), editorial=True),
        Passage(NodeRef("1c/1"), (Words("In het forum"), NoteMark(5), Words(".")), 1, "§1c, al. 1"),
        Remark((Words("Vermoedelijke lezing"),)),
        Table(("Wanneer", "Wat"), (((Words("begin 2026"),), (Words("Top"),)),), "Mijlpalen"),
    ),
    notes=(Note(NodeRef("noot-5"), 5, (Words("Leden"),), NodeRef("1c/1"), "§1c, al. 1", "x.nl"),),
)


class Reader(HTMLParser):
    """What a reader of the HTML sees: its words, its links, its anchors."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.tags: list[str] = []
        self.feed(html.partition("</style>")[2])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        self.links += [found["href"] or ""] if "href" in found else []
        self.anchors += [found["name"] or ""] if "name" in found else []

    def handle_data(self, data: str) -> None:
        self.words += data


def test_links_lead_to_refs_and_notes() -> None:
    page = Reader(write(PAGE, STYLE))
    assert page.links == ["ref:brief", "ref:1c/1", "noot:5"]
    assert page.anchors == ["1c", "energie", "1c/1"]


def test_notes_are_left_to_a_list() -> None:
    page = Reader(write(PAGE, STYLE))
    assert "noot-5" not in page.anchors
    assert "Leden" not in page.words


def test_editorial_parts_say_so_in_words() -> None:
    words = Reader(write(PAGE, STYLE)).words
    assert "Samenvatting · redactie" in words
    assert "Energie · redactie" in words
    assert "Mijlpalen · redactie" in words
    assert "titel van de redactie" not in words
    assert (
        "titel van de redactie" in Reader(write(PAGE._replace(title_editorial=True), STYLE)).words
    )


def test_editorial_parts_stand_on_a_tinted_ground_and_the_letter_s_do_not() -> None:
    body = write(PAGE, STYLE).partition("</style>")[2]
    letter = body.index("In het forum")
    ground = f'bgcolor="{STYLE.panel}"'
    assert body.count(ground) == 2
    assert body.rindex("</table>", 0, letter) > body.index(ground)
    assert body.index("Vermoedelijke") > body.index(ground, letter) > letter


def test_title_stands_with_citation_and_edition() -> None:
    words = Reader(write(PAGE, STYLE)).words
    assert words.startswith("Brief" + "c. Energie" + "§1c · Editie Tweede Kamer")


def test_paragraph_numbers_are_left_to_the_margin() -> None:
    assert "1In het forum" not in Reader(write(PAGE, STYLE)).words


def test_additions_and_deletions_differ_by_more_than_colour() -> None:
    words = (Words("erbij", change=Change.ADDED), Words("eraf", change=Change.REMOVED))
    html = write(PAGE._replace(blocks=(Remark(words),)), STYLE)
    assert '<span class="added">erbij</span>' in html
    assert "text-decoration:underline" in html
    assert '<span class="removed">eraf</span>' in html
    assert "text-decoration:line-through" in html


@pytest.mark.parametrize(("size", "title"), [(14, 23), (17, 28), (34, 48), (51, 65)])
def test_sizes_follow_the_size_of_the_text(size: int, title: int) -> None:
    html = write(PAGE, STYLE._replace(size=size))
    assert f"body{{font-family:'Serif';font-size:{size}px" in html
    assert f"h1{{font-size:{title}px" in html


def test_columns_share_the_width_and_none_is_starved() -> None:
    long = (Words("een lange zin " * 20),)
    table = Table((), (((Words("EU"),), long, long),))
    html = write(PAGE._replace(blocks=(table,)), STYLE)
    assert [html.count(f'width="{width}%"') for width in (9, 45)] == [1, 2]


def test_no_word_is_broken_for_a_web_address_beside_it() -> None:
    address = "https://commission.europa.eu/topics/single-market/strategy_nl"
    row = ((Words("briefhoofd"),), (Words("–"),), (Words(address),))
    table = Table(("Emplacement", "Tweede Kamer", "Eerste Kamer"), (row,))
    html = write(PAGE._replace(blocks=(table,)), STYLE)
    shares = [int(share) for share in re.findall(r'width="(\d+)%"', html)[-3:]]
    # A letter is some 1.6 % of the column of text wide.
    assert shares[0] >= 22
    assert shares[2] == max(shares)


def test_citation_is_not_broken_before_its_number() -> None:
    link = Link("§1c, al. 1, noot 6", NodeRef("1c/1"))
    assert ">§1c, al.\u00a01, noot\u00a06</a>" in spans_html((link,))


def test_table_without_rows_is_no_fault() -> None:
    html = write(PAGE._replace(blocks=(Table(("Noot", "Waar"), ()),)), STYLE)
    assert "Noot" in html


HOSTILE = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1) | st.sampled_from(
    ["<b>x</b>", "&amp;", "<script>alert(1)</script>", '"><img src="http://x">', "</style>", "$x$"]
)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_data_shows_as_the_characters_that_it_is(title: str, words: str, cell: str) -> None:
    plain = Reader(write(PAGE._replace(blocks=()), STYLE))
    page = PAGE._replace(
        title=title,
        blocks=(
            Passage(NodeRef("1c/1"), (Words(words),), 1),
            Remark((Link(cell, NodeRef('1"><i>')),)),
            Bullets(((Words(cell, strong=True, emphasis=True),),)),
            Table((), (((Words(cell),),),), cell),
        ),
    )
    seen = Reader(write(page, STYLE))
    for text in (title, words, cell):
        assert text in seen.words
    assert set(seen.tags) <= {*plain.tags, "p", "a", "b", "i", "span", "table", "tr", "td"}
    assert seen.links == ["ref:brief", 'ref:1"><i>']


def test_summary_lines_have_a_dash_that_is_no_word_of_theirs() -> None:
    page = PAGE._replace(blocks=(Bullets(((Words("Een."),), (Words("Twee."),))),), notes=())
    html = write(page, STYLE)
    assert html.count('<span class="streep">–</span>\u2002') == 2
    assert f".streep{{color:{STYLE.quiet}}}" in html
