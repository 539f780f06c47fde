"""What a machine lacks for a window, in one plain line. Debian's names, as officials' IT uses them.

Qt itself blames one library whichever is missing, and aborts. Asking the loader tells the truth.
"""

from __future__ import annotations

import re
from pathlib import Path

from benelux_viewer.errors import ViewerError

# Debian 12's packages; each was found by taking the library away.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}
_MISSING = r"\b(lib[^\s:/]+\.so[.\d]*): cannot open shared object file"


def missing_library(message: str) -> ViewerError | None:
    """Return the plain line for a loader's message, None if it is about something else."""
    found = re.search(_MISSING, message)
    if found is None:
        return None
    library = found[1]
    package = _PACKAGES.get(library)
    if package is None:
        return ViewerError(
            "Voor het venster ontbreekt de systeembibliotheek {library}.", library=library
        )
    return ViewerError(
        "Voor het venster ontbreekt de systeembibliotheek {library}: "
        "installeer het Debian-pakket {package} (apt install {package}).",
        library=library,
        package=package,
    )


def why_no_window(plugin: Path) -> ViewerError:
    """Return why Qt could not open a screen through a platform plugin, given its file.

    Loading the plugin by hand names the first library that it lacks; if it lacks none, there is
    no screen.
    """
    import ctypes  # noqa: PLC0415 -- wanted only when there is no window

    if plugin.is_file():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            if explained := missing_library(str(error)):
                return explained
    return ViewerError(
        "Er is geen scherm om het venster op te tonen. "
        "Zonder scherm werken: benelux-viewer outline, search, export en check."
    )
