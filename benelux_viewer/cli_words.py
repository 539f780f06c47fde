"""What argparse says by itself, in the language that is spoken."""

from __future__ import annotations

import argparse
import re

from benelux_viewer.i18n import mark, tr

# As argparse has them; a word that it fills in later has the same name in ours, or `it` for one
# that has none.
_SAID = {
    "usage: ": mark("gebruik: "),
    "positional arguments": mark("argumenten"),
    "options": mark("opties"),
    "%(prog)s: error: %(message)s\n": mark("{prog}: fout: {message}\n"),
    "argument %(argument_name)s: %(message)s": mark("bij {argument_name}: {message}"),
    "expected one argument": mark("hier hoort iets achter"),
    "ignored explicit argument %r": mark("hier hoort niets achter, ook niet {it}"),
    "invalid choice: %(value)r (choose from %(choices)s)": mark(
        "{value} kan niet; kies uit {choices}"
    ),
    "the following arguments are required: %s": mark("er ontbreekt: {it}"),
}
# Argparse puts a colon after these itself.
_HEADINGS = ("positional arguments", "options")
_PLACE = re.compile(r"%(?:\((\w+)\))?[rs]")


def speak() -> None:
    """Have argparse ask here for its words; it takes them from a name of its own module."""
    setattr(argparse, "_", _words)  # noqa: B010 -- its types do not tell of the name


def _words(message: str) -> str:
    """Return a message of argparse, its places as they were; one that is not known as it is."""
    said = _SAID.get(message)
    if said is None:
        return message
    if message in _HEADINGS:
        return tr("{words}:", words=tr(said)).removesuffix(":")
    return tr(said, **{found[1] or "it": found[0] for found in _PLACE.finditer(message)})
