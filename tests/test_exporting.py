"""The command that writes files."""

from __future__ import annotations

from pathlib import Path

import pytest

from benelux_viewer import cli, paths
from benelux_viewer.cli_options import FORMATS
from benelux_viewer.writers import FileFormat


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


def test_a_name_that_tells_no_kind_may_have_one_beside_it(tmp_path: Path) -> None:
    target = tmp_path / ".pdf"
    assert cli.main(["export", "1c", "--format", "md", "-o", str(target)]) == cli.FOUND
    assert target.read_text(encoding="utf-8").startswith("#")


def test_an_unwritable_target_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "er-is-geen-map" / "x.pdf"
    assert cli.main(["export", "1c", "-o", str(target)]) == cli.FAILED
    assert "er-is-geen-map" in capsys.readouterr().err


def test_to_export_a_citation_that_is_searched_for_writes_its_place(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["export", "1c", "-o", "-"]) == cli.FOUND
    named = capfd.readouterr().out
    assert cli.main(["export", "--search", "§1c", "-o", "-"]) == cli.FOUND
    searched = capfd.readouterr()
    assert searched.out == named
    assert searched.err == "‘§1c’ is een vindplaats; geschreven wordt 1c.\n"


def test_an_export_that_is_wider_than_asked_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", "aanhef", "--format", "txt", "-o", "-"]) == 0
    assert "geschreven wordt brief" in capfd.readouterr().err


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


def test_export_of_what_only_a_translation_has_is_the_dutch(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert cli.main(["export", "--search", "Lieferbeschränkungen", "-o", "-"]) == cli.FOUND
    assert "territoriale leveringsbeperkingen" in capfdbinary.readouterr().out.decode().lower()
