"""A summary on one sheet, set as seldom as can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content
from benelux_viewer.writers.fitting import SCALES, Fit, guess
from tests.writers import sample


def tried(share_at_one: float, start: float, power: float) -> list[float]:
    """Return the scales that are tried for a summary, the last of them the one that is kept."""
    fit, seen = Fit(start), []
    while True:
        seen.append(fit.scale)
        after = fit.after(share_at_one * fit.scale**power)
        if after.scale == fit.scale:
            return seen
        fit = after


def test_right_guess_is_tried_once() -> None:
    assert tried(0.3, 1.12, 1.6) == [1.12]
    assert tried(0.9, 1.0, 1.6) == [1.0]
    assert tried(1.2, 0.88, 1.6) == [0.88]


def test_wrong_guess_is_put_right() -> None:
    assert tried(0.3, 0.86, 1.6)[-1] == 1.12
    assert tried(1.2, 1.12, 1.6)[-1] == 0.88
    assert tried(0.7, 1.12, 1.6)[-1] == 1.0


def test_what_fits_in_no_size_is_set_in_the_usual_one() -> None:
    assert tried(3.0, 0.86, 1.6)[-1] == 1.0


@given(st.floats(0.01, 9), st.sampled_from(SCALES), st.floats(0, 3))
def test_search_ends_with_what_fits_or_the_usual_size(
    share: float, start: float, power: float
) -> None:
    seen = tried(share, start, power)
    assert len(seen) <= 2 * len(SCALES)
    last = seen[-1]
    fits = share * last**power <= (0.75 if last > 1 else 1)
    spared = last < 1 and int(share * last**power) < int(share)
    assert fits or last == 1.0 or spared or share * last**power == int(share)
    if fits and last < 1:
        assert share > 0.9, "type is small for nothing"


def test_summaries_of_the_letter_are_guessed_right(dossier: Dossier) -> None:
    """Each try more takes as long as the page itself."""
    themes = [NodeRef(ref) for ref in ("1a", "1b", "1c", "3")]
    pages = [build(dossier, ref, Content.SUMMARY, EditionId("tk")) for ref in themes]
    assert [guess(page) for page in pages] == [0.94, 0.86, 1.0, 1.0]


def test_what_is_no_summary_is_set_as_usual() -> None:
    assert guess(sample.FULL) == guess(sample.BOTH) == 1.0
    assert guess(sample.SUMMARY) == 1.12


def test_few_lines_alone_on_a_last_sheet_are_taken_back() -> None:
    first = Fit.of(sample.FULL)
    tight = first.after(2.15)
    assert (first.scale, tight.scale) == (1.0, 0.97)
    assert tight.after(1.98) == tight
    tighter = tight.after(2.01)
    assert tighter.scale == 0.94
    assert tighter.after(2.0) == tighter
    assert tighter.after(2.01).scale == 0.91
    usual = tighter.after(2.01).after(2.01)
    assert usual.scale == 1.0
    assert usual.after(2.15) == usual
    for share in (0.05, 1.4, 2.9):
        assert first.after(share) == first


def test_summary_of_several_sheets_leaves_no_few_lines_on_the_last_either() -> None:
    first = Fit(1.0)
    assert first.after(3.1).scale == 0.97
    assert first.after(3.1).after(2.99).scale == 0.97
    assert first.after(3.5).scale == 1.0
    # Guessed to fit one sheet in small type, it takes two in any.
    usual = Fit(0.86).after(1.7)
    assert usual.scale == 1.0
    assert usual.after(2.1).scale == 0.97
