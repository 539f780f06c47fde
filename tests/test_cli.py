"""The command line: the same rooms without a window, and without Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benelux_viewer import __version__, cli, paths
from benelux_viewer.cli_options import FORMATS

VIEWER = [sys.executable, "-m", "benelux_viewer"]
TEN_NODES = {"brief", "inleiding", "1", "1a", "grenswerk", "3", "agenda", "verwijzingen", "nota"}


def test_outline_names_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["outline"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in lines} >= TEN_NODES
    (grenswerk,) = [line for line in lines if line.split()[0] == "grenswerk"]
    assert "§1a, al. 4" in grenswerk


def test_outline_as_json_is_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["outline", "--json"]) == 0
    letter, *overviews = json.loads(capsys.readouterr().out)
    assert letter["ref"] == "brief"
    assert [child["ref"] for child in letter["children"]] == ["inleiding", "1", "2", "3"]
    assert overviews[0] == {
        "ref": "agenda",
        "title": "Agenda",
        "citation": "agenda",
        "children": [],
    }


def test_search_finds_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "telewerken"]) == cli.FOUND
    assert "§1a, al. 4" in capsys.readouterr().out


def test_search_as_json_has_every_field(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "--json", "--limit", "0", "Zwitserland"]) == cli.FOUND
    hits = json.loads(capsys.readouterr().out)
    (hit,) = [hit for hit in hits if hit["kind"] == "footnote"]
    assert set(hit) >= {
        "ref",
        "kind",
        "citation",
        "section",
        "text",
        "snippet",
        "matches",
        "why",
    }
    assert hit["ref"] == "noot-5"
    assert hit["citation"] == "§1c, al. 1, noot 5"
    assert hit["section"] == "1c"
    assert [hit["text"][m["start"] : m["end"]] for m in hit["matches"]] == ["Zwitserland"]


def test_search_obeys_its_limit(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "--json", "--limit", "3", "Benelux"]) == cli.FOUND
    assert len(json.loads(capsys.readouterr().out)) == 3
    assert cli.main(["search", "--json", "--limit", "0", "Benelux"]) == cli.FOUND
    assert len(json.loads(capsys.readouterr().out)) > 30


def test_nothing_found_tells_what_was_searched(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "--json", "hyperinflatie"]) == cli.NOTHING
    captured = capsys.readouterr()
    assert json.loads(captured.out) == []
    assert "hyperinflatie" in captured.err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["export", "9z", "-o", "-"], "9z"),
        (["export", "1c", "-o", "x.docm"], "docm"),
        (["export", "1c", "-o", "brief"], "‘brief’ noemt geen soort bestand; kies --format pdf, "),
        (["export", "1c", "-o", ".pdf"], "‘.pdf’ noemt geen soort bestand; kies --format pdf, "),
        (["export", "1c", "-o", ""], "Geef na -o de naam van een bestand, of - voor de uitvoer."),
        (["export", "1c", "-o", "a" * 300 + ".txt"], "de naam is te lang"),
        (["export", "1c", "--search", "politie", "-o", "-"], "niet allebei"),
        (["export", "1c", "--search", "", "-o", "-"], "niet allebei"),
        (["export", "--search", "", "-o", "-"], "De zoekvraag na --search is leeg"),
        (["export", "--search", " ", "-o", "-"], "De zoekvraag na --search is leeg"),
        (["export", "-o", "-"], "Noem een of meer onderdelen, of geef een zoekvraag"),
        (["export", "1c", "-o", "-", "--edition", "xx"], "tk, ek"),
        (["outline", "--briefing", "er-is-niets.yaml"], "er-is-niets.yaml"),
        (["search", "x", "--briefing", "."], "."),
    ],
)
def test_what_the_user_can_mend_is_told_in_a_sentence(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == cli.FAILED
    error = capsys.readouterr().err
    assert complaint in error
    assert "Traceback" not in error


def test_check_passes_the_letter_and_names_each_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(paths.briefing())]) == 0
    assert capsys.readouterr().out == ""
    faulty = tmp_path / "fout.yaml"
    faulty.write_text("id: proef\ntitel: Proef\n", encoding="utf-8")
    assert cli.main(["check", str(paths.briefing()), str(faulty)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"{faulty}:2:1: ") and "title" in line for line in lines)


def test_check_of_a_missing_file_fails_and_names_it_without_a_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "niets.yaml"
    assert cli.main(["check", str(missing)]) == 1
    assert capsys.readouterr().out == f"{missing}: Het bestand {missing} bestaat niet.\n"


def test_a_faulty_briefing_stops_a_command_with_its_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = tmp_path / "fout.yaml"
    faulty.write_text("[", encoding="utf-8")
    assert cli.main(["outline", "--briefing", str(faulty)]) == cli.FAILED
    assert f"{faulty}:" in capsys.readouterr().err


def test_a_citation_is_found_where_it_leads(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "§1c, al. 1, noot 6"]) == cli.FOUND
    captured = capsys.readouterr()
    assert captured.out.startswith("§1c, al. 1, noot 6  vindplaats · Energie")
    assert captured.err == ""


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["words", "json"])
def test_a_citation_is_an_answer_however_it_is_told(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["search", "§1c", *options]) == cli.FOUND
    captured = capsys.readouterr()
    assert captured.err == ""
    assert json.loads(captured.out) == [] if options else "vindplaats" in captured.out


def test_a_query_of_words_to_leave_out_alone_says_how_it_was_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["search", "-politie"]) == cli.FOUND
    told = "Alleen woorden om weg te laten; gezocht is naar “politie”.\n"
    assert capsys.readouterr().err == told


def test_a_slip_that_was_put_right_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "luxenburg"]) == cli.FOUND
    captured = capsys.readouterr()
    assert "Luxemburg" in captured.out
    assert "Geen resultaat voor luxenburg" in captured.err


def test_words_to_leave_out_need_no_trick(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "telewerken", "--json", "-hybride"]) == cli.FOUND
    texts = [hit["text"] for hit in json.loads(capsys.readouterr().out)]
    assert texts
    assert not any("hybride" in text for text in texts)


def test_a_hit_in_one_edition_only_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "agenda’s en verslagen"]) == cli.FOUND
    assert "alleen in de editie Eerste Kamer" in capsys.readouterr().out


def test_the_briefing_may_be_named_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--briefing", str(paths.briefing()), "outline"]) == cli.FOUND
    assert "grenswerk" in capsys.readouterr().out


def test_two_briefings_at_once_are_one_too_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["a.yaml", "--briefing", "b.yaml"]) == cli.FAILED
    assert "a.yaml of b.yaml" in capsys.readouterr().err


@pytest.mark.parametrize("count", ["-1", "1.5", "veel"])
def test_a_limit_that_is_no_count_is_refused(
    count: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["search", "grens", "--limit", count])
    assert left.value.code == 2
    assert count in capsys.readouterr().err


COMMANDS = [["outline"], ["search", "grens"], ["export", "1c", "-o", "-"]]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_a_full_disk_behind_the_output_is_told(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*VIEWER, *arguments], stdout=full, stderr=subprocess.PIPE, encoding="utf-8"
        )
    assert done.returncode == cli.FAILED
    assert len(done.stderr.splitlines()) == 1
    assert "niet worden geschreven" in done.stderr


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_a_reader_that_leaves_early_hears_no_complaint(arguments: list[str]) -> None:
    process = subprocess.Popen(
        [*VIEWER, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(timeout=60) in (cli.FOUND, cli.FAILED)


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benelux_viewer", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, **options)


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"Benelux Viewer {__version__}\n"


WITHOUT_QT = """
import sys
from benelux_viewer import cli
code = cli.main(sys.argv[1:])
loaded = [name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6")]
sys.exit(f"Qt was loaded: {loaded}" if loaded else code)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline"],
        ["search", "grens"],
        ["export", "1c", "-o", "-", "--format", "txt"],
        ["export", "1c", "-o", "out.pdf"],
        *(["export", "1c", "agenda", "-o", f"out.{kind}"] for kind in FORMATS),
        ["check", str(paths.briefing())],
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_subcommand_loads_qt(arguments: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-c", WITHOUT_QT, *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_search_in_another_language_leads_to_the_dutch(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["search", "Lieferbeschränkungen"]) == cli.FOUND
    assert "vertaling (de) · redactie" in capsys.readouterr().out
    assert cli.main(["search", "--json", "Lieferbeschränkungen"]) == cli.FOUND
    first, *_ = json.loads(capsys.readouterr().out)
    assert (first["ref"], first["kind"]) == ("leveringsbeperkingen", "translation")
