"""How the stored index does beside SQLite's own FTS5, on the same paragraphs in the same run.

    python tests/benchmarks/search_scale.py [--sizes 100 10000 100000] [--folder DIR]

Makes paragraphs of some 494 bytes from the Dutch word list with Zipf's frequencies, and asks for
every beginning of 50 words as they would be typed: the count (to 1,000) and the first 20 snippets.
FTS5 is asked in its fastest way: prefix indexes of every length, counted to 1,001 and ranked only
when there are few. Give 1000000 as a size for the largest; it takes minutes and some 3 GB of disk.
"""

from __future__ import annotations

import argparse
import gc
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.build import Entry
from benelux_viewer.search.engine import library
from benelux_viewer.search.hits import Kind, Passage
from benelux_viewer.search.lexicon import DATA

Ask = Callable[[str], object]
Clock = Callable[[], float]

WORDS_EACH = 62
VOCABULARY = 60_000


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 10_000, 100_000])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--cpu", action="store_true", help="time of the processor, not of the day")
    options = parser.parse_args()
    clock = time.process_time if options.cpu else time.perf_counter
    words = vocabulary()
    typed = [word[:end] for word in words[5:1000:20][:50] for end in range(1, len(word) + 1)]
    _tell(f"{len(typed)} queries; SQLite {sqlite3.sqlite_version}")
    _tell(f"{'paragraphs':>10} {'engine':>7} {'¶/s':>7} {'MB disk':>8} {'MB mem':>7} "
          f"{'p50 ms':>7} {'p95 ms':>7} {'max ms':>7}")  # fmt: skip
    for size in options.sizes:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            _compare(size, words, typed, Path(folder), clock)


def _compare(
    size: int, words: Sequence[str], typed: Sequence[str], folder: Path, clock: Clock
) -> None:
    """Print how both do; they are asked in turn, so that both share what else goes on."""
    built: list[str] = []
    asks: list[Ask] = []
    for name, make in (("FTS5", _fts5), ("ours", _ours)):
        path = folder / f"{name}.sqlite"
        start = clock()
        asks.append(make(path, lambda: paragraphs(words, size)))
        rate = size / (clock() - start)
        built.append(f"{size:>10} {name:>7} {rate:>7.0f} {path.stat().st_size / 1e6:>8.1f} "
                     f"{_memory():>7.0f}")  # fmt: skip
    # As the viewer does: what stays is never to be gone through again.
    gc.collect()
    gc.freeze()
    times = [[_timed(ask, query, clock) for ask in asks] for query in typed]
    for line, of_one in zip(built, zip(*times, strict=True), strict=True):
        one = sorted(of_one)
        _tell(f"{line} {statistics.median(one):>7.2f} {one[int(0.95 * len(one))]:>7.2f} "
              f"{one[-1]:>7.2f}")  # fmt: skip
    anything = [_timed(asks[-1], query, clock) for query in _anything()]
    _tell(f"{size:>10} ours: {len(anything)} queries of any characters, "
          f"at most {max(anything):.1f} ms")  # fmt: skip


def _anything() -> Iterator[str]:
    """Yield texts of any characters there are, of words among them, and of signs that mean much."""
    chance = random.Random(1)
    signs = '"-*§:()OR noot: \u00ad\u2011’ '
    for number in range(400):
        length = chance.randrange(1, 40)
        if number % 2:
            yield "".join(chance.choice([*signs, "wet", "grens", "en", "e"]) for _ in range(length))
        else:
            points = (chance.randrange(1, 0x20000) for _ in range(length))
            yield "".join(map(chr, points)).encode("utf-8", "ignore").decode()


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def vocabulary() -> list[str]:
    """Return words of the list in an order that is the same every time."""
    lines = (DATA / "words.txt").read_text("ascii").splitlines()
    words = [word for line in lines if (word := line.split("\t")[0]).isalpha() and len(word) > 2]
    random.Random(7).shuffle(words)
    return sorted(words[:VOCABULARY], key=lambda word: len(word) + len(set(word)))


def paragraphs(words: Sequence[str], size: int) -> Iterator[Entry]:
    """Yield paragraphs with Zipf's frequencies."""
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    chance = random.Random(size)
    whole = NodeRef("")
    for number in range(size):
        text = " ".join(chance.choices(words, cum_weights=weights, k=WORDS_EACH))
        yield Entry(
            Passage(NodeRef(f"p{number}"), Kind.PARAGRAPH, whole, "", f"{text.capitalize()}.")
        )


def _ours(path: Path, texts: Callable[[], Iterator[Entry]]) -> Ask:
    engine = library(path, "1", texts)
    engine.prepare()
    return lambda query: engine.search(query, limit=20)


def _fts5(path: Path, texts: Callable[[], Iterator[Entry]]) -> Ask:
    base = sqlite3.connect(path)
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("PRAGMA synchronous = OFF")
    base.execute(
        "CREATE VIRTUAL TABLE t USING fts5(text, tokenize='unicode61', prefix='1 2 3 4 5 6 7 8')"
    )
    base.executemany("INSERT INTO t VALUES (?)", ((entry.passage.text,) for entry in texts()))
    base.commit()

    def ask(query: str) -> object:
        match = f'"{query}" *'
        counting = "SELECT count(*) FROM (SELECT 1 FROM t WHERE t MATCH ? LIMIT 1001)"
        count = base.execute(counting, (match,)).fetchone()[0]
        order = "ORDER BY rank" if count <= 1000 else ""
        shown = "SELECT rowid, snippet(t, 0, '<', '>', '…', 24) FROM t WHERE t MATCH ?"
        return count, base.execute(f"{shown} {order} LIMIT 20", (match,)).fetchall()

    return ask


def _timed(ask: Ask, query: str, clock: Clock) -> float:
    start = clock()
    ask(query)
    return (clock() - start) * 1000


def _memory() -> float:
    """Return the most memory this process has held so far, in MB; 0 where that is not told."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
