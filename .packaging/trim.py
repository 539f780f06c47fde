"""What of Qt and of Python the bundle leaves out, by name and in one place.

PyInstaller takes along whatever a library could want. What is kept here is what a window of text
wants: a screen, an input method, the system's dialogs and a printer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

# A file of the bundle as PyInstaller keeps it: where it goes, where it stands, what kind it is.
Entry = tuple[str, str, str]

LANGUAGES = ("nl", "fr", "de", "en")

# By folder of Qt's plugins; a folder that is not named is left out whole: no network, no
# databases, no QML, no pictures but our own, which are SVG and PNG.
PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qwindows", "qcocoa"),
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cupsprintersupport",),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("xdg-shell",),
}

# Modules of Python that PyInstaller finds a way to and no start of ours does.
MODULES = (
    "_bz2", "_hashlib", "_lzma", "_socket", "_ssl", "asyncio", "bz2", "ftplib", "http", "lzma",
    "multiprocessing", "pdb", "pydoc", "smtplib", "socket", "ssl", "tkinter", "turtle",
    "unittest", "xmlrpc",
    "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw",
)  # fmt: skip


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Return the files that the bundle has a use for, in their order: Qt's, and all others."""
    return [entry for entry in entries if _is_kept(_place(entry))]


def reached(binaries: Sequence[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the binaries that Python or Qt loads itself, and what these need, in their order.

    `needs` names the libraries that a file is linked to, given where it stands.
    """
    libraries = {_place(entry).name: entry for entry in binaries if not _is_loaded(entry)}
    found: set[str] = set()
    waiting = [entry for entry in binaries if _is_loaded(entry)]
    while waiting:
        for name in needs(waiting.pop()[1]):
            if name in libraries and name not in found:
                found.add(name)
                waiting.append(_file(libraries[name], binaries))
    return [entry for entry in binaries if _is_loaded(entry) or _place(entry).name in found]


def unbroken(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Return the data files without links to a library that was left out, in their order."""
    there = {_place(entry).name for entry in binaries}
    return [entry for entry in datas if entry[2] != "SYMLINK" or _place(entry).name in there]


def _is_loaded(entry: Entry) -> bool:
    place = _place(entry)
    return entry[2] == "EXTENSION" or "plugins" in place.parts or place.name.startswith("libpython")


def _file(entry: Entry, binaries: Iterable[Entry]) -> Entry:
    """Return the library itself for a link to it: only that stands somewhere now."""
    if entry[2] != "SYMLINK":
        return entry
    name = _place(entry).name
    return next(e for e in binaries if e[2] != "SYMLINK" and _place(e).name == name)


def _is_kept(place: PurePosixPath) -> bool:
    folders = place.parts[:-1]
    if "plugins" in folders:
        group = folders[folders.index("plugins") + 1]
        return any(name in place.stem for name in PLUGINS.get(group, ()))
    if "translations" in folders:
        return place.stem in {f"qtbase_{language}" for language in LANGUAGES}
    return True


def _place(entry: Entry) -> PurePosixPath:
    return PurePosixPath(entry[0].replace("\\", "/"))
