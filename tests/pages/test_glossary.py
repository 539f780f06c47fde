"""The abbreviations that stand on a page, and no others."""

from __future__ import annotations

import re

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Link, Page, Spans, Table, Words
from benelux_viewer.writers import text

TK = EditionId("tk")


def explained(page: Page) -> dict[str, Spans]:
    last = page.blocks[-1]
    if not isinstance(last, Table) or not last.brief:
        return {}
    return {row[0][0].text: row[1] for row in last.rows if isinstance(row[0][0], Words)}


def test_page_ends_with_its_abbreviations(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("1c"), Content.FULL, TK)
    assert list(explained(page)) == ["EU", "NRW", "NSEC"]
    assert page.blocks[-1].editorial


def test_explanation_leads_to_where_the_letter_gives_it(dossier: Dossier) -> None:
    terms = explained(build(dossier, NodeRef("1c"), Content.FULL, TK))
    assert terms["NSEC"][-1] == Link("§1c, al. 1", NodeRef("1c/1"))
    assert terms["EU"] == (Words("Europese Unie"),)


@pytest.mark.parametrize("content", list(Content))
def test_what_is_explained_stands_on_the_page_and_nothing_is_left_out(
    dossier: Dossier, content: Content
) -> None:
    for ref in dossier.outline.order:
        page = build(dossier, ref, content, TK)
        if ref == "afkortingen":
            continue
        plain = text.write(
            page._replace(blocks=page.blocks[:-1] if explained(page) else page.blocks)
        )
        words = " ".join(plain.split())
        for term in dossier.briefing.terms:
            stands = re.search(rf"(?<!\w){re.escape(term.short)}(?!\w)", words) is not None
            assert stands == (term.short in explained(page)), (ref, term.short)


def test_list_of_abbreviations_is_not_explained_again(dossier: Dossier) -> None:
    assert not explained(build(dossier, NodeRef("afkortingen"), Content.FULL, TK))
