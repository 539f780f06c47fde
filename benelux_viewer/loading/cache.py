"""A briefing that has been read before, without reading YAML again.

Only what a start needs is imported here: what reads the file anew is imported when it is used.
"""

from __future__ import annotations

from pathlib import Path

from benelux_viewer.loading.kept import key, recall
from benelux_viewer.loading.raw import read
from benelux_viewer.model.briefing import Briefing


def load_cached(path: Path, cache_dir: Path | None) -> Briefing:
    """Return the briefing in a data file, from the cache if it holds this very file.

    `cache_dir` is made if need be; without one, or if it cannot be used, the file is read anew.
    Raises BriefingError with all that is wrong in the file, ViewerError if it cannot be opened.
    """
    data = read(path)
    cached = cache_dir / f"briefing-{key(data)}.json" if cache_dir else None
    briefing = recall(Briefing, cached) if cached else None
    if briefing is None:
        from benelux_viewer.loading.refresh import refresh  # noqa: PLC0415 -- it imports yaml

        briefing = refresh(path, data, cached)
    return briefing
