"""The command line in four languages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from benelux_viewer import __version__, cli, i18n, paths
from benelux_viewer.cli_options import command_first
from tests.catalogues import write

REFERENCES = {"nl": "Verwijzingen", "fr": "Références", "de": "Verweise", "en": "References"}
SAID = {
    "Verwijzingen": REFERENCES,
    "er ontbreekt: {it}": {
        "fr": "il manque : {it}",
        "de": "es fehlt: {it}",
        "en": "missing: {it}",
    },
    "{prog}: fout: {message}\n": {
        "fr": "{prog} : erreur : {message}\n",
        "de": "{prog}: Fehler: {message}\n",
        "en": "{prog}: error: {message}\n",
    },
    "Het bestand {path} bestaat niet.": {
        "fr": "Le fichier {path} n’existe pas.",
        "de": "Die Datei {path} gibt es nicht.",
        "en": "There is no file {path}.",
    },
}
OTHERS = ("fr", "de", "en")


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder of small catalogues, which the command reads; Dutch is spoken after it."""
    folder = tmp_path / "locale"
    for language in OTHERS:
        catalog = Catalog(locale=language)
        for dutch, others in SAID.items():
            catalog.add(dutch, others[language])
        write(catalog, folder)
    monkeypatch.setattr(paths, "catalogues", lambda: folder)
    yield folder
    i18n.use("nl", folder)


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize("language", REFERENCES)
@pytest.mark.parametrize(
    "words",
    [
        ("outline", "--language", "{}"),
        ("outline", "--language={}"),
        ("--language", "{}", "outline"),
        ("--language={}", "outline"),
        ("--briefing", str(paths.briefing()), "--language", "{}", "outline"),
        ("--language={}", f"--briefing={paths.briefing()}", "outline"),
        ("--language", "nl", "outline", "--language", "{}"),
    ],
    ids=" ".join,
)
def test_a_language_is_named_before_or_after_the_command(
    words: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([word.format(language) for word in words]) == cli.FOUND
    assert REFERENCES[language] in capsys.readouterr().out


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize(
    ("system", "language"), [("fr_BE", "fr"), ("de", "de"), ("it:en", "en"), ("it", "nl")]
)
def test_the_system_s_language_is_spoken_where_none_is_named(
    system: str,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LANGUAGE", system)
    assert cli.main(["outline"]) == cli.FOUND
    assert REFERENCES[language] in capsys.readouterr().out
    assert cli.main(["outline", "--language", "nl"]) == cli.FOUND
    assert REFERENCES["nl"] in capsys.readouterr().out


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "benelux-viewer export: fout: er ontbreekt: -o/--output\n"),
        ("fr", "benelux-viewer export : erreur : il manque : -o/--output\n"),
        ("de", "benelux-viewer export: Fehler: es fehlt: -o/--output\n"),
        ("en", "benelux-viewer export: error: missing: -o/--output\n"),
    ],
)
def test_what_is_wrong_with_the_words_typed_is_told(
    language: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["export", "1c", "--language", language])
    assert left.value.code == cli.FAILED
    assert capsys.readouterr().err.endswith(told)


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize("language", OTHERS)
def test_what_the_user_can_mend_is_told(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["outline", "--briefing", "er-is-niets.yaml", "--language", language]
    assert cli.main(asked) == cli.FAILED
    told = SAID["Het bestand {path} bestaat niet."][language]
    assert capsys.readouterr().err == f"{told.format(path='er-is-niets.yaml')}\n"


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize("words", [["outline", "--language", "it"], ["--language=it"]])
def test_a_language_that_is_not_spoken_is_refused_in_that_of_the_system(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    with pytest.raises(SystemExit) as left:
        cli.main(words)
    assert left.value.code == cli.FAILED
    told = capsys.readouterr().err.splitlines()[-1]
    assert "Fehler" in told
    assert all(repr(language) in told for language in i18n.LANGUAGES)


@pytest.mark.usefixtures("catalogues")
def test_a_word_to_look_for_is_no_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "--", "--language", "fr"]) == cli.NOTHING
    assert i18n.language() == "nl"
    assert "“language”" in capsys.readouterr().err
    assert cli.main(["search", "telewerken", "-hybride", "--language", "fr"]) == cli.FOUND


@pytest.mark.parametrize(
    ("typed", "sorted_"),
    [
        ("outline --json", "outline --json"),
        ("--language fr --briefing x check", "check --language fr --briefing x"),
        ("--language outline", "--language outline"),
        ("--language", "--language"),
        ("--goto 1c outline", "--goto 1c outline"),
        ("", ""),
    ],
)
def test_the_command_comes_first(typed: str, sorted_: str) -> None:
    assert command_first(typed.split()) == sorted_.split()


def test_the_window_is_given_the_language_that_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, catalogues: Path
) -> None:
    from benelux_viewer import app

    asked: list[str | None] = []

    def run(path: Path | None, *, language: str | None = None, **others: object) -> int:
        del path, others
        asked.append(language)
        return cli.FOUND

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(paths, "window_listens", lambda: False)
    assert cli.main(["--language", "de"]) == cli.main([]) == cli.FOUND
    assert asked == ["de", None]
    assert catalogues.is_dir()


RUN = """
import sys
from pathlib import Path
from benelux_viewer import cli, paths
opened = []
sys.addaudithook(lambda event, told: opened.append(str(told[0])) if event == "open" else None)
paths.catalogues = lambda: Path(sys.argv[1])
code = cli.main(sys.argv[2:])
qt = [name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6")]
print(len(qt), sum(name.endswith(".mo") for name in opened), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("variables", "language", "read"),
    [
        ({"LANG": "fr_BE.UTF-8"}, "fr", 1),
        ({"LANG": "fr_BE.UTF-8", "LC_MESSAGES": "de_AT.UTF-8"}, "de", 1),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, "nl", 0),
        ({"LANG": "nl_BE.UTF-8"}, "nl", 0),
        ({"LANGUAGE": "en"}, "en", 1),
    ],
)
def test_a_command_speaks_as_the_system_does_and_reads_no_more_than_it_needs(
    variables: dict[str, str], language: str, read: int, catalogues: Path
) -> None:
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    system = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [sys.executable, "-c", RUN, catalogues, "outline"],
        env={**system, **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == cli.FOUND
    assert REFERENCES[language] in done.stdout
    assert done.stderr.split() == ["0", str(read)]


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_and_version_want_no_qt_in_any_language(words: list[str], catalogues: Path) -> None:
    script = RUN.replace(
        "code = cli.main(sys.argv[2:])",
        "try: cli.main(sys.argv[2:])\nexcept SystemExit as left: code = left.code",
    )
    for language in i18n.LANGUAGES:
        done = subprocess.run(
            [sys.executable, "-c", script, catalogues, "--language", language, *words],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert (done.returncode, done.stderr.split()[0]) == (cli.FOUND, "0")
        assert words != ["--version"] or done.stdout == f"Benelux Viewer {__version__}\n"


def test_help_is_utf_8_wherever_it_goes(tmp_path: Path) -> None:
    french = Catalog(locale="fr")
    french.add("opties", "options\u202f\u2192")
    write(french, tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", RUN, tmp_path, "--language", "fr", "--help"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == cli.FOUND, done.stderr
    assert "options\u202f\u2192:" in done.stdout


def test_the_shipped_catalogues_stand_where_the_viewer_looks() -> None:
    for language in OTHERS:
        assert (paths.catalogues() / language / "LC_MESSAGES" / f"{i18n.DOMAIN}.mo").is_file()
