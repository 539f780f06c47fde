"""From exec to the letter painted, and to a page on paper, beside the least that could do it.

    python tests/benchmarks/startup.py

Wants a screen (`xvfb-run` will do) and an installed package: compiled files are part of a start.
Typst alone is a process that does nothing but set the same page, from the same template and data.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from unittest.mock import patch

import typst
from harness import HERE, compare

from benelux_viewer import paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.writers import pdf

PYTHON = sys.executable
TYPST_ALONE = """
import sys, typst
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False,
                    font_paths=[sys.argv[1] + "/fonts"])
compiler = typst.Compiler(sys.argv[1] + "/typst/page.typ", root=sys.argv[1] + "/typst",
                          font_paths=fonts, sys_inputs={"doc": open(sys.argv[2]).read()})
made = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"])
open(sys.argv[3], "wb").write(made)
"""
VIEWER = [PYTHON, "-m", "benelux_viewer"]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        letter = folder / "letter.txt"
        subprocess.run(
            [*VIEWER, "export", "brief", "--format", "txt", "-o", str(letter)], check=True
        )
        compare(
            "start: letter painted",
            [PYTHON, str(HERE / "our_window.py")],
            [PYTHON, str(HERE / "bare_window.py"), str(letter)],
        )
        for ref in ("grenswerk", "1c", "1a"):
            data = folder / f"{ref}.json"
            data.write_text(typesetter_input(NodeRef(ref)), encoding="utf-8")
            compare(
                f"paper: one-page summary of {ref}",
                [*VIEWER, "export", ref, "--content", "summary", "-o", str(folder / "ours.pdf")],
                [PYTHON, "-c", TYPST_ALONE, str(paths.resources()), str(data), f"{data}.pdf"],
            )


def typesetter_input(ref: NodeRef) -> str:
    """Return what the PDF writer hands to Typst for a summary."""
    dossier = Dossier.of(load(paths.briefing()))
    page = build(dossier, ref, Content.SUMMARY, dossier.briefing.editions[0].id)
    with patch.object(typst, "Compiler", wraps=typst.Compiler) as compiler:
        pdf.write(Document.of(page), resources=paths.resources(), printed=date.today())
    return compiler.call_args.kwargs["sys_inputs"]["doc"]


if __name__ == "__main__":
    main()
