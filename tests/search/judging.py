"""Scoring searches against what a judge said of them."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent / "judged"


class Score(NamedTuple):
    """Means over the queries that have each figure; `forbidden` is a sum."""

    recall: float
    precision: float
    ndcg: float
    forbidden: int
    faults: tuple[str, ...]


def judge(file: str, search: Callable[[str], Sequence[str]]) -> Score:
    """Return how well a search, from a query to passage ids best first, answers those of a file."""
    recalls, precisions, gains, forbidden = [], [], [], 0
    faults: list[str] = []
    for query in json.loads((HERE / file).read_text("utf-8")):
        found = list(search(query["query"]))
        grades: Mapping[str, int] = query["relevant"]
        must = {i for i, grade in grades.items() if grade == 2}
        wrong = [i for i in found if i not in grades]
        missed = sorted(must - set(found))
        forbidden += len(set(found) & set(query["forbidden"]))
        if must:
            recalls.append(1 - len(missed) / len(must))
            best = [2] * len(must) + [1 for i in found if grades.get(i) == 1]
            gains.append(_gain([grades.get(i, 0) for i in found]) / _gain(best))
        if not grades or found:
            precisions.append(1 - len(wrong) / len(found) if found else 1.0)
        elif must:
            precisions.append(0.0)
        if wrong or missed:
            faults.append(f"{query['kind']} {query['query']!r}: missed {missed}, wrong {wrong}")
    return Score(_mean(recalls), _mean(precisions), _mean(gains), forbidden, tuple(faults))


def _gain(grades: Sequence[int]) -> float:
    return sum((2**g - 1) / math.log2(r + 2) for r, g in enumerate(grades[:10]))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
