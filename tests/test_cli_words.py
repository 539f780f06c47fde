"""All that the command says, to the last word, in another language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benelux_viewer import cli, i18n, paths
from tests.catalogues import unsaid

COMMANDS = ("", "outline", "search", "export", "check")


@pytest.fixture
def speaking(
    brackets: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Callable[..., tuple[int, str, str]]]:
    """Return what runs the command in the French of brackets, and gives its code and words."""
    monkeypatch.setattr(paths, "catalogues", lambda: brackets)

    def run(*words: str) -> tuple[int, str, str]:
        try:
            code = cli.main([*words, "--language", "fr"])
        except SystemExit as left:
            code = int(str(left.code))
        said = capsys.readouterr()
        return code, said.out, said.err

    yield run
    i18n.use("nl", brackets)


NAMES = re.compile(
    r"--[a-z-]+|-o\b|\{[a-z0-9,]+\}|BRIEFING\.yaml|\b[A-Z]+\b"
    r"|benelux-viewer(?: (?:outline|search|export|check))?"
)
"""What is typed, and so is the same in every language."""


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_said_to_the_last_word(
    command: str, speaking: Callable[..., tuple[int, str, str]]
) -> None:
    code, out, err = speaking(*command.split(), "--help")
    assert (code, err) == (0, "")
    assert out.startswith("⟦gebruik: ⟧benelux-viewer")
    assert "⟦opties⟧:" in out
    left = NAMES.sub("", unsaid(out))
    assert not re.search(r"\w", left), left


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("export 1c -o - --paper a5", "⟦{value} kan niet; kies uit {choices}⟧"),
        ("export 1c", "⟦er ontbreekt: {it}⟧"),
        ("check", "⟦er ontbreekt: {it}⟧"),
        ("outline --json=3", "⟦hier hoort niets achter, ook niet {it}⟧"),
        ("outline --briefing", "⟦hier hoort iets achter⟧"),
        ("outline --iets", "⟦onbekend: {words}⟧"),
        ("search x --limit veel", "⟦‘{text}’ is geen aantal; 0 is alle⟧"),
        ("export", "⟦er ontbreekt: {it}⟧"),
    ],
)
def test_all_that_argparse_says_is_said(
    words: str, told: str, speaking: Callable[..., tuple[int, str, str]]
) -> None:
    code, out, err = speaking(*words.split())
    assert (code, out) == (cli.FAILED, "")
    shape = re.sub(r"\\\{\w+\\\}", "[^⟦]+", re.escape(told))
    assert re.search(shape, err), err
    left = NAMES.sub("", unsaid(err))
    assert not re.search(r"\w", left), left


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("search luxenburg", cli.FOUND),
        ("search §1c", cli.FOUND),
        ("search -politie", cli.FOUND),
        ("search beleit zzzq", cli.NOTHING),
        ("export aanhef --format txt -o -", cli.FOUND),
        ("export --search §1c -o -", cli.FOUND),
        ("export --search zzzq -o -", cli.FAILED),
        ("export 9z -o -", cli.FAILED),
        ("export 1c -o x.docm", cli.FAILED),
        ("export 1c -o brief", cli.FAILED),
        ("export 1c --instead -o -", cli.FAILED),
        ("a.yaml --briefing b.yaml", cli.FAILED),
        ("check er-is-niets.yaml", cli.NOTHING),
    ],
)
def test_what_a_command_says_beside_its_output_is_said(
    words: str, code: int, speaking: Callable[..., tuple[int, str, str]]
) -> None:
    left, out, err = speaking(*words.split())
    assert left == code
    lines = err.splitlines() or [line.partition(": ")[2] for line in out.splitlines()]
    if words == "search §1c":
        lines = [out.splitlines()[0].partition("  ")[2]]
    assert lines
    assert all(line.startswith("⟦") and line.endswith("⟧") for line in lines), lines


def test_data_for_programs_has_the_same_keys_kinds_and_words(
    speaking: Callable[..., tuple[int, str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["search", "grens", "--json"], ["search", "noot:benelux", "--json"]):
        own = json.loads(speaking(*words)[1])
        assert cli.main(words) == cli.FOUND
        dutch = json.loads(capsys.readouterr().out)
        assert [list(hit) for hit in own] == [list(hit) for hit in dutch]
        assert [{**hit, "why": ""} for hit in own] == [{**hit, "why": ""} for hit in dutch]
    own = json.loads(speaking("outline", "--json")[1])
    assert [set(node) for node in own] == [{"ref", "title", "citation", "children"}] * len(own)
    assert own[1] == {
        "ref": "agenda",
        "title": "⟦Agenda⟧",
        "citation": "agenda",
        "children": [],
    }


def test_the_cache_holds_nothing_of_the_language(
    speaking: Callable[..., tuple[int, str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(paths, "cache", lambda: tmp_path / "cache")
    assert speaking("search", "kop:afkortingen")[:2] != ("", "")
    assert speaking("export", "1a", "--translation", "fr", "-o", str(tmp_path / "x.txt"))[0] == 0
    kept = sorted((tmp_path / "cache").glob("*.json"))
    assert {file.name.partition("-")[0] for file in kept} == {"briefing", "translation"}
    assert not any("⟦" in file.read_text(encoding="utf-8") for file in kept)
    # The index has what the overviews are called: another language makes it anew.
    assert cli.main(["search", "kop:afkortingen"]) == cli.FOUND
    assert "⟦" not in capsys.readouterr().out
    assert speaking("search", "kop:afkortingen")[1].count("⟦Afkortingen⟧") == 1


def test_headings_of_the_help_have_a_colon_as_the_language_sets_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for language, headings in (
        ("fr", ("arguments\u00a0:", "options\u00a0:")),
        ("de", ("Argumente:", "Optionen:")),
    ):
        with pytest.raises(SystemExit):
            cli.main(["search", "--help", "--language", language])
        lines = capsys.readouterr().out.splitlines()
        assert all(heading in lines for heading in headings)
    i18n.use("nl", paths.catalogues())
