"""A tour without a mouse, from a start to a PDF: tour.py LANGUAGE FILE PROGRAM…

Prints every stop.
"""

from __future__ import annotations

import json
import sys

from client import Atspi, Client, caret_line, names, say, text_of, walk

SHOWING = Atspi.StateType.SHOWING
# What is listened for, as the program says it.
DUTCH = {
    "search": "Zoeken",
    "parts": "onderdelen",
    "opened": "Geopend:",
    "hit": "Treffer",
    "note": "Noot 6",
    "noted": "Noot 6: Leden van NSEC",
    "shortcuts": "Sneltoetsen",
    "preview": "Afdrukvoorbeeld van",
    "page": "Pagina 1 van",
    "saved": "Bewaard",
}
FRENCH = {
    "search": "Rechercher",
    "parts": "parties",
    "opened": "Ouvert\xa0:",
    "hit": "Résultat",
    "note": "Note 6",
    "noted": "Note 6\xa0: Leden van NSEC",
    "shortcuts": "Raccourcis clavier",
    "preview": "Aperçu avant impression\xa0:",
    "page": "Page 1 sur",
    "saved": "Enregistré",
}
WORDS = {"nl": DUTCH, "fr": FRENCH}


def main(language: str, target: str, program: list[str]) -> None:
    client, words = Client(program), WORDS[language]
    stops: dict[str, object] = {"window": say(client.window)}
    stops["start"] = client.wait_for_focus(words["search"])
    find(client, words, stops)
    read(client, words, stops)
    hand_out(client, words, stops, target)
    stops["unnamed"] = sorted({n.get_role_name() for n in walk(client.window) if unnamed(n)})
    stops["code"] = client.end()
    json.dump(stops, sys.stdout)


def find(client: Client, words: dict[str, str], stops: dict[str, object]) -> None:
    client.type("telewerken")
    stops["counted"] = client.wait_for_words(words["parts"])
    client.key("Down")
    stops["hit"] = client.wait_for_focus("list item: §")
    client.key("Return")
    stops["opened"] = client.wait_for_words(words["opened"])
    client.key("F3")
    stops["next hit"] = client.wait_for_words(words["hit"])
    client.key("Escape")
    client.key("shift+F6")
    stops["tree"] = client.wait_for_focus("table cell")
    client.key("Home")
    client.type("1c")
    stops["type-ahead"] = client.wait_for_focus("1c ")
    client.key("Return")
    client.wait(lambda: names(client.window).startswith("c. Energie"), "the page in the title")


def read(client: Client, words: dict[str, str], stops: dict[str, object]) -> None:
    client.key("F6")
    stops["text"] = client.wait_for_focus("label: c. Energie")
    browser = client.focused
    client.wait(lambda: "Geopolitieke" in text_of(browser), "the words of the page")
    client.key("ctrl+Home", "Down")
    before = caret_line(browser)
    client.key("ctrl+Down")
    client.wait(lambda: caret_line(browser) != before, "the next paragraph")
    stops["line"] = caret_line(browser)
    document = client.find("document frame", "c. Energie")
    stops["structure"] = [say(node) for node in walk(document)]
    marker = client.find("link", words["note"])
    client.press(marker)
    stops["reference"] = client.wait_for_focus("list item: 6  Leden van NSEC")
    client.key("Return")
    stops["marker"] = client.wait_for_focus("label: c. Energie")
    stops["note"] = client.wait_for_words(words["noted"])
    client.key("Escape", "F1")
    stops["shortcuts"] = client.wait_for_focus(words["shortcuts"])
    stops["keys"] = text_of(client.focused)
    client.key("Escape")
    client.wait_for_focus("label: c. Energie")


def hand_out(client: Client, words: dict[str, str], stops: dict[str, object], target: str) -> None:
    client.key("ctrl+p")
    stops["preview"] = client.wait_for_focus(words["preview"])
    stops["made"] = client.wait_for_words(words["page"])
    client.key("Tab")
    stops["choice"] = client.wait_for_focus("button")
    client.key("ctrl+shift+s")
    stops["dialog"] = client.wait_for_focus("text: ")
    client.key("ctrl+a")
    client.type(target)
    client.key("Return")
    stops["saved"] = client.wait_for_words(words["saved"])


def unnamed(node: Atspi.Accessible) -> bool:
    states = node.get_state_set()
    reachable = states.contains(Atspi.StateType.FOCUSABLE) and states.contains(SHOWING)
    return reachable and not names(node)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
