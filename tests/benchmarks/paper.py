"""Paper: how long it takes beside Typst's own time, and what the window notices of it.

    python tests/benchmarks/paper.py

Typst remembers what it did, so each run begins with an empty memory. Ratios are of runs in turn.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import typst

from benelux_viewer import paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.writers import pdf, text
from benelux_viewer.writers.pictures import Pictures
from benelux_viewer.writers.setting import Paper

RUNS = 9
TODAY = date(2025, 12, 9)
BARE = b"""\
#set document(title: "Kaal")
#set page(paper: "a4", margin: 2cm)
#set text(font: "Source Serif 4", size: 9pt, lang: "nl", hyphenate: true)
#set par(justify: true)
#for line in json(bytes(sys.inputs.at("lines"))) { par(line) }
"""


def main() -> None:
    """Print one line a measurement."""
    dossier = Dossier.of(load(paths.briefing()))
    edition = dossier.briefing.editions[0].id

    def made(*refs: str, content: Content = Content.SUMMARY) -> Document:
        return document(dossier, [NodeRef(ref) for ref in refs], content, edition)

    for ref in ("1a", "1b", "1c", "grenswerk"):
        beside_bare(f"summary of {ref}", made(ref))
    beside_bare("the letter", made(LETTER, content=Content.FULL))
    for name, chosen in (
        ("summary of 1a", made("1a")),
        ("the letter", made(LETTER, content=Content.FULL)),
        ("all nodes", made(*dossier.outline.order, content=Content.BOTH)),
    ):
        opening(name, chosen)
    printing("the letter", made(LETTER, content=Content.FULL))
    many(dossier)


def beside_bare(name: str, chosen: Document) -> None:
    """Set a document and, in turn, a bare page with the same words."""
    lines = [line for page in chosen.pages for line in text.write(page).split("\n\n")]
    pairs = [(cold(lambda: ours(chosen)), cold(lambda: bare(lines))) for _ in range(RUNS)]
    a, b = (1e3 * statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(x / y for x, y in pairs)
    print(f"{name:<20} {a:6.0f} ms   bare {b:6.0f} ms   × {ratio:.2f}")


def cold(act: Callable[[], object]) -> float:
    pdf.forget()
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def ours(chosen: Document) -> pdf.Paged:
    return pdf.typeset(chosen, resources=paths.resources(), printed=TODAY)


def bare(lines: list[str]) -> None:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[paths.resources() / "fonts"],
    )
    compiler = typst.Compiler(font_paths=fonts, sys_inputs={"lines": json.dumps(lines)})
    compiler.compile(BARE, format="pdf", pdf_standards=["ua-1", "a-2a"])


def opening(name: str, chosen: Document) -> None:
    """Open the preview on a document: until its first sheet is seen, until all is set."""
    from PySide6.QtWidgets import QApplication

    from benelux_viewer.ui.preview import PreviewPane
    from benelux_viewer.ui.typesetting import Order

    app = QApplication.instance() or QApplication([])
    pane = PreviewPane(
        lambda made, setting, draft=False: pdf.typeset(
            made, resources=paths.resources(), printed=TODAY, setting=setting, draft=draft
        )
    )
    pane.resize(1000, 700)
    pane.show()
    firsts: list[float] = []
    wholes: list[float] = []
    gaps: list[float] = []
    for _ in range(RUNS):
        pdf.forget()
        pane.clear()
        until(app, lambda: not pane._typesetter._background.busy, [])
        start = time.perf_counter()
        pane.show_order(Order(lambda: chosen), "")
        until(app, lambda: 1 in pane.sheets._stack.pictures, gaps)
        firsts.append(time.perf_counter() - start)
        until(app, lambda: pane.sheet_count and not pane.sheets.wanted(), gaps)
        wholes.append(time.perf_counter() - start)
    print(
        f"preview of {name:<14} first sheet {1e3 * statistics.median(firsts):5.0f} ms, worst "
        f"{1e3 * max(firsts):5.0f}   all in sight {1e3 * statistics.median(wholes):5.0f} ms   "
        f"{pane.sheet_count} sheets   window waits at most {1e3 * max(gaps):3.0f} ms"
    )
    pane.close()


def printing(name: str, chosen: Document) -> None:
    """Print to a file at 600 dots an inch, and note how long the window is kept waiting."""
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QApplication

    from benelux_viewer.ui.printing import Printing
    from benelux_viewer.ui.typesetting import Order

    app = QApplication.instance() or QApplication([])
    pdf.forget()
    ends: list[bool] = []
    gaps: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(Path(folder) / "gedrukt.pdf"))
        printer.setResolution(600)
        work = Printing(
            lambda made, setting, draft=False: pdf.typeset(
                made, resources=paths.resources(), printed=TODAY, setting=setting, draft=draft
            )
        )
        work.ended.connect(lambda: ends.append(True))
        start = time.perf_counter()
        work.print_on(printer, Order(lambda: chosen))
        until(app, lambda: ends, gaps)
        seconds = time.perf_counter() - start
    print(
        f"printing {name} at 600 dots an inch {seconds:.1f} s   "
        f"window waits at most {1e3 * max(gaps):.0f} ms"
    )


def until(app: object, done: Callable[[], object], gaps: list[float]) -> None:
    """Go round the event loop, and note how long each round takes."""
    while not done():
        start = time.perf_counter()
        app.processEvents()
        # Waking up is part of it: another thread may keep the interpreter.
        time.sleep(0.001)
        gaps.append(time.perf_counter() - start)


def many(dossier: Dossier) -> None:
    """Set 500 sheets in a process of its own, draw some, and tell what memory that took."""
    if "--many" not in sys.argv:
        subprocess.run([sys.executable, __file__, "--many"], check=True)
        return
    edition = dossier.briefing.editions[0].id
    (page,) = document(dossier, [LETTER], Content.FULL, edition).pages
    chosen = Document("Lang", tuple(page._replace(title=f"Deel {n}") for n in range(63)))
    before = resident()
    start = time.perf_counter()
    paged = ours(chosen)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pdf.forget()
    with Pictures(paged.pdf, Paper.A4) as pictures, tempfile.TemporaryDirectory() as folder:
        for sheet in range(1, 41):
            picture = pictures.draw(sheet * paged.sheets // 41, 4960 if sheet < 6 else 900)
            (Path(folder) / "blad.png").write_bytes(picture)
        after = resident()
    print(
        f"{paged.sheets} sheets in {seconds:.1f} s: {before:.0f} MiB before, {peak:.0f} at most, "
        f"{after:.0f} after 40 were drawn, five of them at 600 dots an inch"
    )


def resident() -> float:
    """Return the memory in use in MiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    if "--many" in sys.argv:
        many(Dossier.of(load(paths.briefing())))
    else:
        main()
