"""Pages made by hand, for tests of what writers do with each kind of block."""

from __future__ import annotations

import datetime

from benelux_viewer.model.refs import NodeRef
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
    Table,
    Translated,
    Words,
)

DAY = datetime.date(2025, 12, 9)

FORUM = Note(
    ref=NodeRef("noot-5"),
    number=5,
    spans=(Words("In het Forum zitten de volgende landen: België, Nederland en Luxemburg."),),
    cited=NodeRef("1c/1"),
    citation="§1c, al. 1",
)
NSEC = Note(
    ref=NodeRef("noot-6"),
    number=6,
    spans=(Words("Leden van NSEC zijn : België en Denemarken | Nsec.example"),),
    cited=NodeRef("1c/1"),
    citation="§1c, al. 1",
    url="https://nsec.example/leden_2025/een-lang-adres/dat-over-de-regel-moet-kunnen-lopen",
)

PASSAGES: tuple[Block, ...] = (
    Heading((Words("Energie"),), level=2, ref=NodeRef("energie"), editorial=True),
    Passage(
        NodeRef("1c/1"),
        (
            Words("Geopolitieke ontwikkelingen vergroten het belang van samenwerking in het Forum"),
            NoteMark(5),
            Words(" en de North Seas Energy Cooperation (NSEC),"),
            NoteMark(6),
            Words(" waarvan de Benelux – zo’n “trekker” – het secretariaat voert. Zie nog eens"),
            NoteMark(5),
            Words(". Komend jaar zal Nederland efficiënt voorzitter zijn."),
        ),
        number=1,
        citation="§1c, al. 1",
        slips=("Komend jaar",),
    ),
    Remark((Words("Vermoedelijke lezing: "), Words("‘Komend jaar’", emphasis=True))),
    Heading((Words("1. Fiets en vervoer"),), level=2, ref=NodeRef("1c/x")),
    Passage(
        NodeRef("1c/2"),
        (Words("Ook zal Nederland aandacht besteden aan "), Words("fietsverkeer", strong=True)),
        number=2,
        citation="§1c, al. 2",
    ),
    Passage(NodeRef("ondertekening"), (Words("D.M. van Weel"),)),
)
SUMMARIES: tuple[Block, ...] = (
    Bullets(((Words("Nederland versterkt de samenwerking. "), Link("§1c", NodeRef("1c"))),)),
    Heading((Words("Energie"),), level=2, ref=NodeRef("energie"), editorial=True),
    Bullets(
        (
            (Words("Nederland is voorzitter van het Forum. "), Link("§1c, al. 1", NodeRef("1c/1"))),
            (Words("NSEC krijgt een strategie. "), Link("§1c, al. 1", NodeRef("1c/1"))),
        )
    ),
)
TRANSLATED = Translated(
    (Words("Traduction non officielle", language="fr"), Words(" · niet-officiële vertaling")),
    (Words("Télétravail & frontières", strong=True, language="fr"),),
    (
        (
            Words("Le travail à domicile.", language="fr"),
            Words(" "),
            Link("§1c, al. 1", NodeRef("1c/1")),
        ),
    ),
)
MILESTONES = Table(
    header=("Wanneer", "Wat", "Vindplaats"),
    rows=(
        (
            (Words("komend jaar"),),
            (Words("Voorzitterschap van het Forum | eerste deel"),),
            (Link("§1c, al. 1", NodeRef("1c/1")),),
        ),
    ),
    caption="Mijlpalen",
)
DIFFERENCES = Table(
    header=("Plaats", "Tweede Kamer", "Eerste Kamer"),
    rows=(
        (
            (Link("§3", NodeRef("3")),),
            (Words("verslagen"), Words(" en debatten", change=Change.REMOVED)),
            (Words("verslagen"), Words(", agenda’s", change=Change.ADDED)),
        ),
    ),
    editorial=False,
)
FACTS = Table(header=(), rows=(((Words("Partners"),), (Words("België; Luxemburg"),)),))

FULL = Page(
    ref=NodeRef("1c"),
    title="c. Energiezekerheid en groene groei",
    citation="§1c",
    path=((NodeRef("brief"), "Brief"), (NodeRef("1"), "Prioriteiten voorzitterschap")),
    document="Kamerbrief Benelux 2026",
    edition="Tweede Kamer",
    source="Bron: editie Tweede Kamer, 001.txt",
    language="nl",
    content=Content.FULL,
    blocks=PASSAGES,
    notes=(FORUM, NSEC),
)
SUMMARY = FULL._replace(content=Content.SUMMARY, blocks=(*SUMMARIES, MILESTONES, FACTS))
BOTH = FULL._replace(
    content=Content.BOTH, blocks=(*SUMMARIES[:1], *PASSAGES, MILESTONES, DIFFERENCES)
)

MARKUP = (
    '#read("/etc/passwd") $x$ *b* _i_ `c` <a> </p> &amp; \\ @x // /* [^1] [^5]: ~~d~~ ^s^ '
    "https://x.example/a_b_c #set page() | cel 1. + - = kop"
)
LINE_STARTS = (
    *("1. een", "12) twee", "- drie", "+ vier", "# vijf", "> zes", "= zeven", "--- acht"),
    *("* negen", "| tien", ": elf", "~~~ twaalf", "``` dertien", "(a) veertien", "@ vijftien"),
    *("[^5]: zestien", "    zeventien", "/ achttien: x", "a) negentien", "#. twintig"),
)


def page_of(*texts: str) -> Page:
    """Return a page with these texts everywhere that words can stand."""
    blocks: list[Block] = []
    for number, text in enumerate(texts, start=1):
        words = (Words(text),)
        blocks += [
            Heading(words, level=2),
            Passage(NodeRef(f"x/{number}"), words, number=number),
            Remark(words),
            Bullets((words,)),
            Table(("Kop", text), ((words, words),), caption=text),
        ]
    note = Note(NodeRef("noot-5"), 5, (Words(texts[0]),), NodeRef("x/1"), texts[0])
    return FULL._replace(
        title=texts[0],
        citation=texts[0],
        path=((NodeRef("brief"), texts[0]),),
        document=texts[0],
        edition=texts[0],
        source=texts[0],
        blocks=tuple(blocks),
        notes=(note,),
    )
