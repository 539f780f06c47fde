"""Two commands in turn, and the ratio of their times and memory: A B A B …, medians of pairs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Run:
    """One process from exec to exit: seconds on the clock, and the most memory it held, in MiB."""

    seconds: float
    mebibytes: float


def measure(command: Sequence[str]) -> Run:
    """Run a command once; SystemExit if it fails. Memory is read on Linux only, else 0."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    if sys.platform == "linux":
        _, status, usage = os.wait4(process.pid, 0)
        seconds, code, mebibytes = (
            time.perf_counter() - begin,
            os.waitstatus_to_exitcode(status),
            usage.ru_maxrss / 1024,
        )
    else:
        code = process.wait()
        seconds, mebibytes = time.perf_counter() - begin, 0.0
    if code:
        sys.exit(f"{command} failed with {code}")
    return Run(seconds, mebibytes)


def compare(name: str, ours: Sequence[str], yardstick: Sequence[str], pairs: int = 15) -> None:
    """Print the medians of both commands and of the ratios pair by pair, after a warm-up."""
    measure(ours)
    measure(yardstick)
    runs = [(measure(ours), measure(yardstick)) for _ in range(pairs)]
    seconds = statistics.median(a.seconds / b.seconds for a, b in runs)
    mebibytes = statistics.median(a.mebibytes / (b.mebibytes or 1) for a, b in runs)
    print(
        f"{name:<34} {1e3 * statistics.median(a.seconds for a, _ in runs):7.0f} ms"
        f" {1e3 * statistics.median(b.seconds for _, b in runs):7.0f} ms"
        f"  × {seconds:.2f}"
        f"   {statistics.median(a.mebibytes for a, _ in runs):6.1f} MiB"
        f" {statistics.median(b.mebibytes for _, b in runs):6.1f} MiB  × {mebibytes:.2f}"
    )
