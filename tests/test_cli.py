"""The command line: the same rooms without a window, and without Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benelux_viewer import __version__, cli, paths
from benelux_viewer.cli_options import FORMATS
from benelux_viewer.writers import FileFormat

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


def test_export_writes_the_letter_as_markdown(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["export", "brief", "--format", "md", "-o", "-"]) == 0
    markdown = capfdbinary.readouterr().out.decode()
    assert "Europese horizontale interne-marktstrategie.[^1]. In samenhang" in markdown
    assert "\n[^8]: Benelux Secretariaat-Generaal" in markdown


def test_export_takes_the_format_from_the_file_name(tmp_path: Path) -> None:
    target = tmp_path / "grenswerk.PDF"
    assert cli.main(["export", "§1a, al. 4", "--content", "summary", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("kind", FORMATS)
def test_export_writes_every_kind_of_file(tmp_path: Path, kind: str) -> None:
    starts = {"pdf": b"%PDF-", "odt": b"PK", "docx": b"PK", "html": b"<!DOCTYPE", "ics": b"BEGIN:V"}
    target = tmp_path / f"agenda.{kind}"
    assert cli.main(["export", "agenda", "-o", str(target)]) == cli.FOUND
    assert target.read_bytes().startswith(starts.get(kind, b""))
    assert {kind.value for kind in FileFormat} == set(FORMATS)


def test_a_calendar_without_a_date_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "1c.ics"
    target.write_text("oud", encoding="utf-8")
    assert cli.main(["export", "1c", "-o", str(target)]) == cli.FAILED
    assert "geen mijlpaal met een vaste datum" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "oud"
    assert list(tmp_path.iterdir()) == [target]


def test_a_calendar_has_its_milestones_whatever_content_is_asked(tmp_path: Path) -> None:
    target = tmp_path / "brief.ics"
    for content in ("full", "summary", "both"):
        assert cli.main(["export", "brief", "--content", content, "-o", str(target)]) == cli.FOUND
        assert target.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 3


def test_export_follows_the_edition(tmp_path: Path) -> None:
    for edition, last in (("tk", "Kamerbrieven en debatten"), ("ek", "agenda’s en verslagen")):
        target = tmp_path / f"{edition}.txt"
        assert cli.main(["export", "3", "--edition", edition, "-o", str(target)]) == 0
        assert last in " ".join(target.read_text(encoding="utf-8").split())


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


def test_a_name_that_tells_no_kind_may_have_one_beside_it(tmp_path: Path) -> None:
    target = tmp_path / ".pdf"
    assert cli.main(["export", "1c", "--format", "md", "-o", str(target)]) == cli.FOUND
    assert target.read_text(encoding="utf-8").startswith("#")


def test_an_unwritable_target_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "er-is-geen-map" / "x.pdf"
    assert cli.main(["export", "1c", "-o", str(target)]) == cli.FAILED
    assert "er-is-geen-map" in capsys.readouterr().err


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


def test_to_export_a_citation_that_is_searched_for_writes_its_place(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["export", "1c", "-o", "-"]) == cli.FOUND
    named = capfd.readouterr().out
    assert cli.main(["export", "--search", "§1c", "-o", "-"]) == cli.FOUND
    searched = capfd.readouterr()
    assert searched.out == named
    assert searched.err == "‘§1c’ is een vindplaats; geschreven wordt 1c.\n"


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


def test_an_export_that_is_wider_than_asked_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", "aanhef", "--format", "txt", "-o", "-"]) == 0
    assert "geschreven wordt brief" in capfd.readouterr().err


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


def test_export_of_a_translation_is_beside_or_instead_of_the_summary(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    told: list[str] = []
    for words in ([], ["--instead"]):
        asked = ["export", "grenswerk", "--translation", "fr", "-o", "-", *words]
        assert cli.main(asked) == cli.FOUND
        told.append(" ".join(capfdbinary.readouterr().out.decode().split()))
    beside, instead = told
    assert "Samenvatting van de redactie" in beside
    assert "Samenvatting van de redactie" not in instead
    for content in told:
        assert "Travail frontalier et télétravail" in content
        assert "Ook grenswerk heeft de bijzondere aandacht" in content


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["1a", "--instead"], "--instead hoort bij --translation"),
        (["1a", "--translation", "de", "--content", "full"], "met --content both"),
        (["--search", "fiets", "--translation", "de"], "noem onderdelen"),
    ],
)
def test_translation_that_has_no_place_is_refused(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", *words, "-o", "-"]) == cli.FAILED
    assert told in capsys.readouterr().err


def test_briefing_without_or_with_a_faulty_translation_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "brief.yaml"
    copy.write_bytes(paths.briefing().read_bytes())
    asked = ["export", "1a", "--translation", "fr", "--briefing", str(copy), "-o", "-"]
    assert cli.main(asked) == cli.FAILED
    assert f"Naast {copy} staat geen vertaling ‘fr’" in capsys.readouterr().err
    (tmp_path / "brief.fr.yaml").write_text("briefing: x\nlanguage: fr\n")
    assert cli.main(asked) == cli.FAILED
    assert "geen bruikbaar vertaalbestand" in capsys.readouterr().err


def test_search_in_another_language_leads_to_the_dutch(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["search", "Lieferbeschränkungen"]) == cli.FOUND
    assert "vertaling (de) · redactie" in capsys.readouterr().out
    assert cli.main(["search", "--json", "Lieferbeschränkungen"]) == cli.FOUND
    first, *_ = json.loads(capsys.readouterr().out)
    assert (first["ref"], first["kind"]) == ("leveringsbeperkingen", "translation")


def test_export_of_what_only_a_translation_has_is_the_dutch(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert cli.main(["export", "--search", "Lieferbeschränkungen", "-o", "-"]) == cli.FOUND
    assert "territoriale leveringsbeperkingen" in capfdbinary.readouterr().out.decode().lower()
