"""The program as an assistive client meets it: over AT-SPI, from a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "assistive"
# The bindings of AT-SPI come with the system's Python, not with ours.
CLIENT = "/usr/bin/python3"
VIEWER = [sys.executable, "-m", "benelux_viewer"]

pytestmark = [
    pytest.mark.needs("screen"),
    pytest.mark.needs("xdotool"),
    pytest.mark.needs("dbus-run-session"),
    pytest.mark.needs(CLIENT),
    pytest.mark.needs("/usr/libexec/at-spi-bus-launcher"),
]


def run(script: str, arguments: Sequence[str], folder: Path, seconds: int) -> dict:
    """Run a client on a program of its own and return what it prints."""
    places = {"XDG_STATE_HOME": folder / "state", "XDG_CONFIG_HOME": folder / "config"}
    output, complaints = folder / "output", folder / "complaints"
    with output.open("w") as out, complaints.open("w") as err:
        # Into files: the buses outlive a client that failed, and would hold a pipe open.
        client = subprocess.Popen(
            ["dbus-run-session", "--", CLIENT, "-W", "ignore", str(HERE / script), *arguments],
            env={**os.environ, **{name: str(place) for name, place in places.items()}},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        try:
            code = client.wait(seconds)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(client.pid, signal.SIGTERM)
    assert code == 0, complaints.read_text()
    # The registry of the bus may say that it runs, before or after.
    said = output.read_text()
    return json.JSONDecoder().raw_decode(said, said.index("{"))[0]


@pytest.fixture(scope="module")
def stops(tmp_path_factory: pytest.TempPathFactory) -> dict:
    return tour("nl", tmp_path_factory.mktemp("tour"))


def tour(language: str, folder: Path) -> dict:
    target = folder / "1c.pdf"
    program = [*VIEWER, "--language", language]
    return {**run("tour.py", [language, str(target), *program], folder, 90), "target": target}


def test_tour_from_a_start_to_a_pdf_without_a_mouse(stops: dict) -> None:
    target = stops["target"]
    assert stops["start"] == "text: Zoeken"
    assert "alinea" in stops["counted"]
    assert stops["opened"] == "Geopend: Grenswerk en telewerken"
    assert stops["next hit"].startswith("Treffer 2 van ")
    assert stops["type-ahead"].startswith("table cell: 1c  Energiezekerheid")
    assert stops["line"] == "§1c · Editie Tweede Kamer"
    assert stops["note"].startswith("Noot 6: Leden van NSEC")
    assert stops["made"].startswith("Afdrukvoorbeeld van 1c. Pagina 1 van")
    assert target.name in stops["saved"]
    assert target.read_bytes().startswith(b"%PDF")
    assert stops["unnamed"] == []
    assert stops["code"] == 0


def test_page_is_read_by_headings_paragraphs_links_and_references(stops: dict) -> None:
    structure = stops["structure"]
    assert structure[0].startswith("document frame: c. Energiezekerheid")
    expected = [
        "heading: c. Energiezekerheid, grondstoffen en groene groei, kop 1",
        "heading: Energie en leveringszekerheid, van de redactie, kop 2",
        "link: §1c, al. 1",
        "link: Noot 6",
        "heading: Verwijzingen, kop 2",
    ]
    assert [said for said in structure if said in expected and said != expected[2]] == (
        expected[:2] + expected[3:]
    )
    assert expected[2] in structure
    assert any(said.startswith("paragraph: Alinea 1. Geopolitieke") for said in structure)
    assert any(said.startswith("list item: Noot 6: Leden van NSEC") for said in structure)
    assert any(said.startswith("list item: Wanneer: 2050; Wat: ") for said in structure)


def test_tour_in_french_names_every_stop_in_french(tmp_path: Path) -> None:
    stops = tour("fr", tmp_path)
    assert stops["start"] == "text: Rechercher"
    assert stops["counted"].endswith(" parties")
    assert stops["opened"] == "Ouvert\xa0: Grenswerk en telewerken"
    assert stops["next hit"].startswith("Résultat 2 sur ")
    # The letter's own titles and places stay as they are.
    assert stops["type-ahead"].startswith("table cell: 1c  Energiezekerheid")
    assert stops["note"].startswith("Note 6\xa0: Leden van NSEC")
    assert "Maj+F6" in stops["keys"]
    assert ". Page 1 sur " in stops["made"]
    assert stops["target"].name in stops["saved"]
    assert stops["target"].read_bytes().startswith(b"%PDF")
    said = stops["structure"]
    assert "heading: c. Energiezekerheid, grondstoffen en groene groei, titre de niveau 1" in said
    assert "heading: Références, titre de niveau 2" in said
    assert any(s.startswith("paragraph: Alinéa 1. Geopolitieke") for s in said)
    assert stops["unnamed"] == []
    assert stops["code"] == 0


def test_pages_turn_under_a_client_that_reads_every_node(tmp_path: Path) -> None:
    seen = run("turning.py", ["400", "35", *VIEWER, "--goto", "1c"], tmp_path, 60)
    assert seen["code"] == 0
    assert seen["pages"] > 10
    assert seen["nodes"] > 1000
    assert seen["turns"] > 20
