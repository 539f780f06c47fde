"""How Dutch spells a stem with and without an ending that begins with a vowel.

A long vowel is single in an open syllable (neem, nemen), a short one keeps its syllable closed
(zet, zetten), and v and z become f and s at the end of a syllable (leven, leef; grenzen, grens).
"""

from __future__ import annotations

_LONG = "aeou"
_VOWELS = "aeiouy"
_NEVER_DOUBLE = "hjqwx"


def closed(stem: str) -> list[str]:
    """Return what a stem written before a vowel may be without it: `nem` is `nem` or `neem`."""
    if len(stem) < 2:
        return [stem]
    found = [stem]
    last, before = stem[-1], stem[-2]
    if last == before and last not in _VOWELS:
        found.append(stem[:-1])
    elif before in _LONG and last not in _VOWELS:
        found.append(stem[:-1] + before + last)
    hard = {"v": "f", "z": "s"}.get(last)
    if hard:
        found += [form[:-1] + hard for form in found]
    return found


def opened(stem: str) -> list[str]:
    """Return what a stem may be before a vowel: `neem` is `nem`, `zet` is `zett`."""
    if len(stem) < 2:
        return [stem]
    found = [stem]
    last, before = stem[-1], stem[-2]
    if last in _VOWELS or last in _NEVER_DOUBLE or before == "y":
        return found
    if before in _LONG and stem[-3:-2] == before:
        found.append(stem[:-2] + last)
    elif before in _VOWELS and stem[-3:-2] not in tuple(_VOWELS):
        found.append(stem + last)
    soft = {"f": "v", "s": "z"}.get(last)
    if soft:
        found += [form[:-1] + soft for form in found if form[-2:] not in ("ff", "ss")]
    return found
