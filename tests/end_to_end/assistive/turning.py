"""Turn pages while a client reads every node: turning.py TURNS SECONDS PROGRAM…

It ends after so many turns, or sooner on a slow machine, and prints what was read.
"""

from __future__ import annotations

import json
import sys
import time

from client import Client, GLib, names, say, walk


def main(turns: int, seconds: float, program: list[str]) -> None:
    client = Client(program)
    buttons = [client.find("push button", f"{way} onderdeel") for way in ("Volgend", "Vorig")]
    document = client.find("document frame", "")
    titles, nodes, gone = set(), 0, 0
    end = time.monotonic() + seconds
    for turn in range(turns):
        if time.monotonic() > end:
            break
        # Down the tree and up again, now and then by a link of the page itself.
        client.press(buttons[turn // 12 % 2])
        try:
            titles.add(names(document))
            for node in walk(document):
                say(node)
                node.get_state_set()
                node.get_extents(0)
                nodes += 1
            if turn % 5 == 4:
                links = [node for node in walk(document) if node.get_role_name() == "link"]
                client.press(links[turn % len(links)])
        except GLib.Error:
            # The page was turned while it was read.
            gone += 1
    code = client.end()
    read = {"turns": turn + 1, "pages": len(titles), "nodes": nodes, "gone": gone, "code": code}
    json.dump(read, sys.stdout)


main(int(sys.argv[1]), float(sys.argv[2]), sys.argv[3:])
