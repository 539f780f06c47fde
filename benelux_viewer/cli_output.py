"""What the command line says: its output, its messages, and what to do when no one reads them."""

from __future__ import annotations

import errno
import json
import os
import sys
from io import TextIOWrapper
from typing import TextIO

from benelux_viewer.errors import ViewerError, why


def speak_utf8(stream: TextIO) -> None:
    """Make what is said UTF-8 wherever it goes: a redirected Windows console is not by itself."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(value: object) -> None:
    """Write a value as JSON."""
    print_line(json.dumps(value, ensure_ascii=False, indent=1))


def print_line(line: str) -> None:
    """Write a line; what UTF-8 cannot hold stands in it as its code."""
    put(f"{line}\n".encode(errors="backslashreplace"))


def put(data: bytes) -> None:
    """Write to the output at once, so that a fault in it is told and not left for the exit.

    ViewerError for what cannot be written; a reader that left ends the command without a word.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except AttributeError:
        raise ViewerError("Er is geen uitvoer om naar te schrijven.") from None
    except OSError as error:
        # Python's own last flush would complain of it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # A reader such as `head` has seen enough: Linux says EPIPE, Windows EINVAL.
        if error.errno in (errno.EPIPE, errno.EINVAL):
            raise SystemExit(2) from None
        raise ViewerError(
            "De uitvoer kon niet worden geschreven: {reason}.", reason=why(error)
        ) from error


def complain(*lines: str) -> None:
    """Write lines beside the output, where messages go."""
    for line in lines:
        sys.stderr.write(f"{line}\n")
