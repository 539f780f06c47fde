"""Turn pages while a client reads every node: turning.py TURNS PROGRAM…; prints what was read."""

from __future__ import annotations

import json
import sys

from client import Client, GLib, names, say, walk


def main(turns: int, program: list[str]) -> None:
    client = Client(program)
    buttons = [client.find("push button", f"{way} onderdeel") for way in ("Volgend", "Vorig")]
    document = client.find("document frame", "")
    titles, nodes, gone = set(), 0, 0
    for turn in range(turns):
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
    json.dump({"pages": len(titles), "nodes": nodes, "gone": gone, "code": code}, sys.stdout)


main(int(sys.argv[1]), sys.argv[2:])
