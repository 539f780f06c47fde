"""Make README's picture of the window: python tests/end_to_end/picture.py [PNG]

Run it after a visible change. Without a screen: QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize, Qt

from benelux_viewer import app, paths

PICTURE = Path(__file__).resolve().parents[2] / ".github" / "window.png"
SIZE = QSize(1366, 768)


def main(target: Path) -> None:
    application = app.open_screen()
    with tempfile.TemporaryDirectory() as folder:
        paths.state = lambda: Path(folder)
        application.styleHints().setColorScheme(Qt.ColorScheme.Light)
        window = app.Viewer(None).window
        window.resize(SIZE)
        window.show()
        window.go("grenswerk")
        for _ in range(20):
            application.processEvents()
        window.search("telewerken")
        while not window.rooms.results.isVisible():
            application.processEvents()
        for _ in range(20):
            application.processEvents()
        if not window.grab().save(str(target)):
            sys.exit(f"{target} could not be written")
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else PICTURE)
