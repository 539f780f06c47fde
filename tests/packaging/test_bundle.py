"""The bundle, built and started where there is no Python, no network and nothing to write to."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer import paths

pytestmark = [
    pytest.mark.needs("objdump"),
    pytest.mark.needs("unshare"),
    pytest.mark.skipif(sys.platform != "linux", reason="the others' bundles are untested"),
]

ROOT = Path(__file__).resolve().parents[2]
PLAIN = [sys.executable, "-m", "benelux_viewer"]
# A laptop of another: no network, a home that may not be written to, and then an environment
# in which nothing is named but what is handed on.
ANOTHER_LAPTOP = """
mount --bind "$0" "$0"
mount -o remount,ro,bind "$0"
exec env -i PATH=/nonexistent HOME="$0" "$@"
"""
# Waits until the letter's ink on its paper is on the screen, and tells how much of both.
LOOK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = QApplication([])
left = 150
def look():
    global left
    left -= 1
    image = application.primaryScreen().grabWindow(0).toImage()
    points = [
        image.pixel(x, y) & 0xFFFFFF
        for x in range(image.width() // 2, image.width(), 2)
        for y in range(100, image.height() // 2, 2)
    ]
    paper, ink = points.count(0xFFFFFF), points.count(0x1A1C1E)
    if paper > len(points) / 2 and ink > 300:
        print("seen")
        application.quit()
    elif not left:
        print(f"{paper} of paper and {ink} of ink in {len(points)} points")
        application.quit()
timer = QTimer(interval=200, timeout=look)
timer.start()
application.exec()
"""

Command = Callable[..., list[str]]


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the bundle once; return its folder."""
    target = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, ROOT / ".packaging" / "bundle.py", target],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return target / "benelux-viewer"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "home"
    made.mkdir()
    return made


@pytest.fixture
def on_another_laptop(bundle: Path, home: Path) -> Command:
    """Return how the bundle's command is given there, with some variables of the environment."""

    def command(*arguments: str, **environment: str) -> list[str]:
        handed = [f"{name}={value}" for name, value in environment.items()]
        alone = ["unshare", "--net", "--mount", "--map-root-user", "/bin/sh", "-e", "-c"]
        return [*alone, ANOTHER_LAPTOP, str(home), *handed, str(bundle / bundle.name), *arguments]

    return command


def run(command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, capture_output=True, timeout=120, **options)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["outline", "--json"],
        ["search", "telewerken", "--json", "--limit", "0"],
        ["search", "hyperinflatie"],
        ["export", "1c", "--format", "md", "-o", "-"],
        ["export", "brief", "--format", "pdf", "-o", "-"],
        ["check", str(paths.briefing())],
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_command_says_there_what_it_says_here(
    arguments: list[str], on_another_laptop: Command
) -> None:
    here = run([*PLAIN, *arguments])
    there = run(on_another_laptop(*arguments))
    assert (there.returncode, there.stderr) == (here.returncode, here.stderr)
    assert there.stdout == here.stdout
    assert there.stdout or there.stderr or arguments[0] == "check"


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Références"), ("de", "Unterschiede"), ("en", "References")]
)
def test_command_speaks_the_language_of_the_system(
    language: str, said: str, on_another_laptop: Command
) -> None:
    done = run(on_another_laptop("outline", LANGUAGE=language))
    assert (done.returncode, done.stderr) == (0, b"")
    assert said in done.stdout.decode("utf-8")
    assert done.stdout == run([*PLAIN, "outline", "--language", language]).stdout


@pytest.mark.needs("strace")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["outline"]])
def test_command_loads_nothing_of_qt(arguments: list[str], bundle: Path, trace: Path) -> None:
    watch = ["strace", "-f", "-qq", "-e", "trace=openat", "-o", str(trace)]
    assert run([*watch, str(bundle / bundle.name), *arguments]).returncode == 0
    seen = trace.read_text(encoding="utf-8", errors="replace")
    assert "benelux_viewer/cli.py" in seen
    assert "Qt6" not in seen
    assert "PySide6" not in seen


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    return tmp_path / "trace"


def test_pdf_is_written_where_there_is_room(on_another_laptop: Command, tmp_path: Path) -> None:
    made = tmp_path / "1c.pdf"
    done = run(on_another_laptop("export", "1c", "--content", "summary", "-o", str(made)))
    assert (done.returncode, done.stderr) == (0, b"")
    assert made.read_bytes().startswith(b"%PDF-")


@pytest.fixture
def window(on_another_laptop: Command, trace: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start the bundle's window there, watched at every file and socket that it opens."""
    (trace.parent / "run").mkdir()
    screen = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    seen = "trace=open,openat,execve,socket"
    watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", seen, "-o", str(trace)]
    place = {"XDG_RUNTIME_DIR": str(trace.parent / "run"), "LANGUAGE": "fr"}
    command = [*watch, *on_another_laptop(**screen, **place)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        yield process
        process.kill()


@pytest.mark.needs("screen")
@pytest.mark.needs("strace")
@pytest.mark.needs("xdotool")
def test_window_is_painted_comes_forward_and_leaves_nothing(
    *,
    window: subprocess.Popen[bytes],
    on_another_laptop: Command,
    trace: Path,
    home: Path,
    bundle: Path,
    qtbot: QtBot,
) -> None:
    on_screen = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    assert run([sys.executable, "-c", LOOK], env=on_screen).stdout == b"seen\n"
    qtbot.waitUntil(lambda: any((trace.parent / "run").iterdir()), timeout=30_000)
    screen = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    second = on_another_laptop(
        "--goto", "grenswerk", **screen, XDG_RUNTIME_DIR=str(trace.parent / "run")
    )
    done = run(second)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    number = shown("^Grenswerk")
    run(["xdotool", "windowfocus", "--sync", number, "key", "ctrl+comma"], check=True)
    # It speaks the language of the system.
    preferences = shown("^Préférences")
    run(["xdotool", "windowfocus", "--sync", preferences, "key", "Escape"], check=True)
    run(["xdotool", "windowfocus", "--sync", number, "key", "ctrl+q"], check=True)
    assert window.wait(60) == 0
    assert window.stderr
    assert window.stderr.read() == b""
    assert list(home.iterdir()) == []
    seen = trace.read_text(encoding="utf-8", errors="replace")
    assert f'execve("{bundle / bundle.name}"' in seen
    assert "libqxcb.so" in seen
    assert "AF_INET" not in seen
    foreign = [line for line in seen.splitlines() if is_python_of(line) and str(bundle) not in line]
    assert foreign == []


def shown(title: str) -> str:
    """Return the number of the window with a title, once it is on the screen."""
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
    return run(search).stdout.decode().split()[0]


def is_python_of(line: str) -> bool:
    """Tell whether a line of the trace reads a file of some Python."""
    found = "ENOENT" not in line and "O_DIRECTORY" not in line
    return found and any(
        part in line for part in (sys.prefix, "site-packages", "lib/python3", "libpython")
    )


def test_folder_beside_the_program_is_all_that_a_portable_one_writes_to(
    bundle: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    # Links: the program is found by its own name, and 200 MB need not be copied.
    run(["cp", "--recursive", "--link", str(bundle), str(stick)], check=True)
    (stick / "portable").mkdir()
    home = tmp_path / "thuis"
    home.mkdir()
    done = run([str(stick / "benelux-viewer"), "outline"], env={"HOME": str(home)})
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (stick / "portable").iterdir()] == ["cache"]
    assert list((stick / "portable" / "cache").iterdir())
    assert list(home.iterdir()) == []


def test_what_is_not_used_is_not_there(bundle: Path) -> None:
    names = {path.name for path in bundle.rglob("*")}
    unwanted = ("Quick", "Qml", "Sql", "Test", "libssl", "libcrypto", "_socket", "qgtk3", "eglfs")
    assert [name for name in names if any(part in name for part in unwanted)] == []
    assert {path.parent.name for path in bundle.rglob("plugins/*/*")} == {
        "platforms",
        "platforminputcontexts",
        "platformthemes",
        "printsupport",
        "wayland-decoration-client",
        "wayland-shell-integration",
    }
    assert {name for name in names if name.endswith(".qm")} == {
        f"qtbase_{language}.qm" for language in ("nl", "fr", "de", "en")
    }
    broken = [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()]
    assert broken == []
    assert (bundle / "install.sh").is_file()
    assert (bundle / "_internal" / "LICENSE").is_file()
    assert (bundle / "licenses" / "LGPL-3.0.txt").is_file()
    assert (bundle / "licenses" / "typst.txt").is_file()


def test_bundle_is_smaller_than_the_libraries_it_is_made_of(bundle: Path) -> None:
    import PySide6
    import typst

    libraries = [Path(package.__file__).parent for package in (PySide6, typst)]
    assert size(bundle) < 0.75 * sum(size(folder) for folder in libraries)


def size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*"))
