from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benelux_viewer.errors import TranslationError, ViewerError
from benelux_viewer.loading import refresh
from benelux_viewer.loading.beside import languages, translated_from, translation_file
from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.cache import load_cached
from benelux_viewer.loading.raw import MAX_BYTES
from benelux_viewer.loading.translations import load_translation
from benelux_viewer.model.briefing import Briefing
from tests.loading.conftest import SMALL


@pytest.fixture
def briefing() -> Briefing:
    return load(SMALL)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a briefing in a folder of its own, with its translation beside it."""
    path = tmp_path / "copy" / "mijn.briefing.yaml"
    path.parent.mkdir()
    shutil.copy(SMALL, path)
    shutil.copy(translation_file(SMALL, "fr"), translation_file(path, "fr"))
    return path


def forbid_reading_anew(patch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("read anew")

    patch.setattr(refresh, "refresh_translation", fail)


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("a/brief.yaml", "a/brief.fr.yaml"),
        ("mijn.briefing.yml", "mijn.briefing.fr.yml"),
        ("brief", "brief.fr"),
    ],
)
def test_a_translation_is_named_after_its_briefing(path: str, file: str) -> None:
    assert translation_file(Path(path), "fr") == Path(file)


def test_the_name_of_a_translation_leads_back() -> None:
    path = Path("a/mijn.briefing.yaml")
    assert translated_from(translation_file(path, "de")) == (path, "de")
    for name in ("brief.yaml", ".fr.yaml", "brief.francais.yaml", "brief.FR.yaml"):
        assert translated_from(Path(name)) is None


def test_the_languages_are_those_of_the_files_beside_the_briefing(copy: Path) -> None:
    assert languages(copy) == ("fr",)
    translation_file(copy, "de").touch()
    (copy.parent / "andere.de.yaml").touch()
    assert languages(copy) == ("de", "fr")
    assert languages(copy.parent / "niets" / "brief.yaml") == ()


def test_without_a_file_there_is_no_translation(briefing: Briefing, copy: Path) -> None:
    assert load_translation(copy, briefing, "de") is None
    assert load_translation(copy, briefing, "fr") is not None


def test_the_second_time_comes_from_the_cache(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = load_translation(SMALL, briefing, "fr")
    first = load_translation(SMALL, briefing, "fr", tmp_path)
    forbid_reading_anew(monkeypatch)
    assert load_translation(SMALL, briefing, "fr", tmp_path) == first == read
    assert read is not None
    assert read.parts


def test_a_changed_translation_is_read_anew(briefing: Briefing, copy: Path, tmp_path: Path) -> None:
    file = translation_file(copy, "fr")
    for title in ("Petite lettre", "Courte lettre"):
        text = file.read_text(encoding="utf-8").replace("Petite lettre", title)
        file.write_text(text, encoding="utf-8")
        translation = load_translation(copy, briefing, "fr", tmp_path / "cache")
        assert translation is not None
        assert translation.title == title
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_translation_that_was_kept_is_held_against_a_changed_briefing(
    briefing: Briefing, tmp_path: Path
) -> None:
    assert load_translation(SMALL, briefing, "fr", tmp_path)
    shorter = briefing._replace(annex=None)
    with pytest.raises(TranslationError) as caught:
        load_translation(SMALL, shorter, "fr", tmp_path)
    assert [p.message[:6] for p in caught.value.problems] == ["‘nota’", "‘nota/"]


def test_a_damaged_cache_file_is_written_anew(briefing: Briefing, tmp_path: Path) -> None:
    first = load_translation(SMALL, briefing, "fr", tmp_path)
    (cached,) = tmp_path.iterdir()
    whole = cached.read_bytes()
    cached.write_bytes(whole.replace(b"Petite", b"Grande"))
    assert load_translation(SMALL, briefing, "fr", tmp_path) == first
    assert cached.read_bytes() == whole


def test_a_faulty_translation_is_told_and_not_kept(
    briefing: Briefing, copy: Path, tmp_path: Path
) -> None:
    file = translation_file(copy, "fr")
    file.write_text("briefing: [", encoding="utf-8")
    with pytest.raises(TranslationError, match="geen bruikbaar vertaalbestand") as caught:
        load_translation(copy, briefing, "fr", tmp_path / "cache")
    assert caught.value.path == file
    assert not (tmp_path / "cache").exists()


def test_a_translation_that_is_too_large_or_no_file_is_told(briefing: Briefing, copy: Path) -> None:
    file = translation_file(copy, "fr")
    file.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(TranslationError) as caught:
        load_translation(copy, briefing, "fr")
    assert "groter dan" in caught.value.lines()[0]
    translation_file(copy, "de").mkdir()
    with pytest.raises(ViewerError, match="is een map"):
        load_translation(copy, briefing, "de")


def test_briefings_and_translations_do_not_push_each_other_out_of_the_cache(
    briefing: Briefing, tmp_path: Path
) -> None:
    load_cached(SMALL, tmp_path)
    for number in range(20):
        (tmp_path / f"translation-{number}.json").touch()
    load_translation(SMALL, briefing, "fr", tmp_path)
    kinds = [file.name.partition("-")[0] for file in tmp_path.iterdir()]
    assert kinds.count("briefing") == 1
    assert kinds.count("translation") == 16


PROGRAM = """
import sys
from pathlib import Path
from benelux_viewer.loading.cache import load_cached
path, cache = Path(sys.argv[1]), Path(sys.argv[2])
opened = []
sys.addaudithook(lambda name, args: name == "open" and opened.append(str(args[0])))
briefing = load_cached(path, cache)
assert not [name for name in sys.modules if "transl" in name.rpartition(".")[2]]
assert not [name for name in opened if ".fr." in name or "translation" in name], opened
from benelux_viewer.loading.translations import load_translation
print(load_translation(path, briefing, "fr", cache).language)
heavy = {"yaml", "difflib", "logging", "tempfile", "benelux_viewer.loading.translating"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""


def test_a_start_reads_no_translation_and_asking_for_one_again_reads_no_yaml(
    briefing: Briefing, tmp_path: Path
) -> None:
    load_cached(SMALL, tmp_path)
    load_translation(SMALL, briefing, "fr", tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(SMALL), str(tmp_path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("fr", "")
