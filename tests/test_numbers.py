"""Counts, shares and dates as each language writes them, with its own catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from benelux_viewer import cli, i18n, paths
from benelux_viewer.i18n import number, tr, trn

# A space that does not break, and a narrow one.
_NO_BREAK, _NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture
def speak() -> Iterator[Callable[[str], None]]:
    yield lambda language: i18n.use(language, paths.catalogues())
    i18n.use(i18n.DUTCH, paths.catalogues())


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nl", ["0", "999", "1.000", "1.234.567"]),
        ("fr", ["0", "999", f"1{_NARROW}000", f"1{_NARROW}234{_NARROW}567"]),
        ("de", ["0", "999", "1.000", "1.234.567"]),
        ("en", ["0", "999", "1,000", "1,234,567"]),
    ],
)
def test_whole_numbers(speak: Callable[[str], None], language: str, written: list[str]) -> None:
    speak(language)
    assert [number(n) for n in (0, 999, 1_000, 1_234_567)] == written


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["0 alinea’s", "1 alinea", "2 alinea’s", "1.200 alinea’s"]),
        ("fr", ["0 alinéa", "1 alinéa", "2 alinéas", f"1{_NARROW}200 alinéas"]),
        ("de", ["0 Absätze", "1 Absatz", "2 Absätze", "1.200 Absätze"]),
        ("en", ["0 paragraphs", "1 paragraph", "2 paragraphs", "1,200 paragraphs"]),
    ],
)
def test_counts_with_what_is_counted(
    speak: Callable[[str], None], language: str, said: list[str]
) -> None:
    speak(language)
    told = [trn("{count} alinea", "{count} alinea’s", n) for n in (0, 1, 2, 1_200)]
    assert told == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "125 %"), ("fr", f"125{_NO_BREAK}%"), ("de", f"125{_NO_BREAK}%"), ("en", "125%")],
)
def test_shares(speak: Callable[[str], None], language: str, said: str) -> None:
    speak(language)
    assert tr("{scale} %", scale=125) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["1 maart 2026", "14 april 2026"]),
        ("fr", ["1er mars 2026", "14 avril 2026"]),
        ("de", [f"1.{_NO_BREAK}März 2026", f"14.{_NO_BREAK}April 2026"]),
        ("en", ["1 March 2026", "14 April 2026"]),
    ],
)
def test_dates(speak: Callable[[str], None], language: str, said: list[str]) -> None:
    speak(language)
    assert [i18n.long_date(date(2026, 3, 1)), i18n.long_date(date(2026, 4, 14))] == said


@pytest.mark.usefixtures("speak")
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "‘x’ is geen aantal; 0 is alle"),
        ("fr", f"«{_NO_BREAK}x{_NO_BREAK}» n’est pas un nombre{_NARROW}; 0 signifie tous"),
        ("de", "„x“ ist keine Anzahl; 0 bedeutet alle"),
        ("en", "‘x’ is not a whole number; 0 means all"),
    ],
)
def test_a_limit_that_is_no_number_is_told(
    language: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["search", "grens", "--limit", "x", "--language", language])
    assert left.value.code == cli.FAILED
    assert capsys.readouterr().err.splitlines()[-1].endswith(told)


@pytest.mark.usefixtures("speak")
@pytest.mark.parametrize("language", [*i18n.LANGUAGES])
def test_a_limit_gives_as_many_hits_in_every_language(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {}
    for limit in ("1", "3", "0"):
        assert cli.main(["search", "grens", "--limit", limit, "--language", language]) == cli.FOUND
        found[limit] = capsys.readouterr().out.count("\n    ")
    assert (found["1"], found["3"]) == (1, 3)
    assert found["0"] > 20
