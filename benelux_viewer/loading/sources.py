"""Whether the source texts that a data file names are there, and are still the same."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.loading.nodes import Mapping, Mark, Node, Scalar, Sequence
from benelux_viewer.loading.problems import Problems, quote
from benelux_viewer.loading.raw import read


def check_sources(root: Node, folder: Path, problems: Problems) -> None:
    """Report, for each edition, a source that is missing or not what its SHA-256 says."""
    editions = root.entries.get("editions") if isinstance(root, Mapping) else None
    if editions is None or not isinstance(editions.value, Sequence):
        return
    for item in editions.value.items:
        source, digest = _text(item, "source"), _text(item, "sha256")
        if source and digest and is_inside(source.text):
            _check_source(folder / source.text, source.mark, digest, problems)


def is_inside(source: str) -> bool:
    """Tell whether a source is written as a path that stays in the data file's folder."""
    path = PurePosixPath(source)
    return not (path.is_absolute() or ".." in path.parts or "\\" in source or ":" in source)


def _check_source(path: Path, mark: Mark, digest: Scalar, problems: Problems) -> None:
    try:
        data = read(path)
    except ViewerError as error:
        problems.add(mark, str(error))
        return
    found = hashlib.sha256(data).hexdigest()
    if found != digest.text:
        problems.add(
            digest.mark,
            tr(
                "De SHA-256 van {file} is {found}; het bestand is veranderd.",
                file=quote(path.name),
                found=found,
            ),
        )


def _text(node: Node, key: str) -> Scalar | None:
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    return entry.value if entry and isinstance(entry.value, Scalar) else None
