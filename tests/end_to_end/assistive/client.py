"""An assistive client: starts the program, reads it over AT-SPI, and types keys as a user does.

It runs with the system's Python, which has the bindings of AT-SPI, inside a D-Bus session of its
own, on a screen without a window manager.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_WAIT = 15.0
_EVENTS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:active-descendant-changed",
    "object:selection-changed",
    "object:text-caret-moved",
)


class Client:
    """Reads one program. `spoken` are the announcements, `focused` what has the keyboard."""

    def __init__(self, program: Sequence[str]) -> None:
        self.spoken: list[str] = []
        self.focused: Atspi.Accessible | None = None
        self.carets = 0
        # The bus that Qt looks for must be there before Qt is.
        self._bus = subprocess.Popen(
            [LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._until(lambda: Atspi.init() in (0, 1))
        self._listener = Atspi.EventListener.new(self._hear)
        for name in _EVENTS:
            self._listener.register(name)
        settings = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self._program = subprocess.Popen(program, env={**os.environ, **settings})
        self.window = self.wait(self._find_window)
        self._number = xdotool("search", "--sync", "--onlyvisible", "--pid", str(self._program.pid))
        self.to_front()

    def to_front(self) -> None:
        """Give the program's main window the keyboard, as a window manager would."""
        xdotool("windowfocus", "--sync", self._number.split()[0])

    def key(self, *names: str) -> None:
        """Press keys, each with its modifiers as `ctrl+p`."""
        xdotool("key", "--delay", "30", *names)

    def type(self, words: str) -> None:
        """Type words."""
        xdotool("type", "--delay", "20", words)

    def wait(self, answer: Callable[[], object], what: str = "") -> object:
        """Return an answer as soon as it is true; AssertionError if it does not become so."""
        return self._until(answer, what)

    def wait_for_focus(self, name: str) -> str:
        """Return the whole name of what has the keyboard, once it holds some words."""
        self._until(lambda: self.focused and name in say(self.focused), f"focus on {name!r}")
        return say(self.focused)

    def wait_for_words(self, words: str) -> str:
        """Return the announcement that holds some words, once it was made."""
        return self._until(
            lambda: next((told for told in self.spoken if words in told), ""), f"told {words!r}"
        )

    def find(self, role: str, name: str) -> Atspi.Accessible | None:
        """Return the first node of a role whose name holds some words; None if there is none."""
        found = (n for n in walk(self.window) if n.get_role_name() == role and name in names(n))
        return next(found, None)

    def press(self, node: Atspi.Accessible) -> None:
        """Do a node's first action."""
        assert node.do_action(0)

    def end(self) -> int:
        """Close the program with its own key and return its exit code."""
        self.to_front()
        self.key("ctrl+q")
        self._until(lambda: self._program.poll() is not None, "the end")
        self._bus.terminate()
        self._bus.wait(_WAIT)
        return self._program.returncode

    def _find_window(self) -> Atspi.Accessible | None:
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        ours = [p for p in programs if p and p.get_process_id() == self._program.pid]
        return ours[0].get_child_at_index(0) if ours and ours[0].get_child_count() else None

    def _hear(self, event: Atspi.Event) -> None:
        if event.type.startswith("object:announcement"):
            self.spoken.append(str(event.any_data))
        elif event.type.startswith("object:state-changed:focused"):
            self.focused = event.source if event.detail1 else self.focused
        elif event.type.startswith("object:active-descendant-changed"):
            self.focused = event.any_data or self.focused
        elif event.type.startswith("object:text-caret-moved"):
            self.carets += 1

    def _until(self, answer: Callable[[], object], what: str = "") -> object:
        end = time.monotonic() + _WAIT
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(may_block=False):
                pass
            try:
                if found := answer():
                    return found
            except GLib.Error:
                # What was asked went away meanwhile.
                pass
            time.sleep(0.02)
        raise AssertionError(f"{what} did not come; spoken: {self.spoken}; at {self.focused}")


def walk(node: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """Yield a node and all below it."""
    yield node
    for index in range(node.get_child_count()):
        if child := node.get_child_at_index(index):
            yield from walk(child)


def names(node: Atspi.Accessible) -> str:
    """Return a node's name, nothing if it has none."""
    return node.get_name() or ""


def say(node: Atspi.Accessible) -> str:
    """Return what a screen reader says of a node: its role and its name."""
    return f"{node.get_role_name()}: {names(node)}"


def text_of(node: Atspi.Accessible) -> str:
    """Return the text of a node, letter by letter."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def caret_line(node: Atspi.Accessible) -> str:
    """Return the line that the caret stands in."""
    place = Atspi.Text.get_caret_offset(node)
    found = Atspi.Text.get_string_at_offset(node, place, Atspi.TextGranularity.LINE)
    return found.content


def xdotool(*arguments: str) -> str:
    """Run xdotool and return what it says."""
    done = subprocess.run(
        ["xdotool", *arguments], check=True, capture_output=True, encoding="utf-8", timeout=20
    )
    return done.stdout.strip()
