"""OpenDocument and Word files against the standards' own schemas."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OdfValidator, OpenXmlValidator, ValidationSeverity

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.writers import FileFormat, write
from tests.writers import reading, sample

# The checker wants these, ECMA-376 part 1 (11.3) leaves them out if one likes.
OPTIONAL = ("relationships/fontTable", "relationships/theme")


def checker(kind: FileFormat) -> OdfValidator | OpenXmlValidator:
    return OdfValidator(relaxng_validation=True) if kind is FileFormat.ODT else OpenXmlValidator()


def faults(made: Document, kind: FileFormat, folder: Path) -> list[str]:
    path = folder / f"uit.{kind.value}"
    path.write_bytes(write(made, kind, printed=sample.DAY, resources=paths.resources()))
    return [
        f"{error.part_uri} {error.path}: {error.description}"
        for error in checker(kind).validate(path).errors
        if error.severity is ValidationSeverity.ERROR
        and not any(name in error.description for name in OPTIONAL)
    ]


@pytest.fixture(scope="module")
def documents(dossier: Dossier) -> dict[str, Document]:
    edition = dossier.briefing.editions[0].id
    refs = ("1c", "agenda", "verschillen", "nota")
    return {
        "letter": Document.of(build(dossier, NodeRef("brief"), Content.BOTH, edition)),
        "several": document(dossier, [NodeRef(r) for r in refs], Content.BOTH, edition),
        "blocks": Document("Alles", (sample.BOTH, sample.SUMMARY)),
        "translated": Document.of(
            sample.FULL._replace(blocks=(*sample.SUMMARIES, sample.TRANSLATED))
        ),
        "hostile": Document.of(sample.page_of(*reading.HOSTILE, sample.MARKUP)),
        "empty": Document.of(sample.FULL._replace(blocks=(), notes=())),
    }


@pytest.mark.parametrize("kind", [FileFormat.ODT, FileFormat.DOCX])
@pytest.mark.parametrize("name", ["letter", "several", "blocks", "translated", "hostile", "empty"])
def test_files_keep_to_their_standard(
    documents: dict[str, Document], name: str, kind: FileFormat, tmp_path: Path
) -> None:
    assert faults(documents[name], kind, tmp_path) == []


@pytest.mark.parametrize(
    ("kind", "part", "harm"),
    [
        (FileFormat.ODT, "styles.xml", ("<text:list-style ", "<text:odd/><text:list-style ")),
        (FileFormat.DOCX, "styles.xml", ("<w:qFormat/>", "<w:odd/>")),
    ],
)
def test_a_fault_would_be_found(
    kind: FileFormat, part: str, harm: tuple[str, str], tmp_path: Path
) -> None:
    """The schemas are asked, and not just the archive."""
    for source in paths.resources().rglob("*.*"):
        if source.is_file() and source.parent.name in ("odt", "docx"):
            copy = tmp_path / source.parent.name / source.name
            copy.parent.mkdir(exist_ok=True)
            copy.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    styles = tmp_path / kind.value / part
    styles.write_text(
        styles.read_text(encoding="utf-8").replace(*harm, 1), encoding="utf-8", newline="\n"
    )
    path = tmp_path / f"uit.{kind.value}"
    path.write_bytes(write(sample.FULL, kind, printed=sample.DAY, resources=tmp_path))
    assert any("odd" in error.description for error in checker(kind).validate(path).errors)
