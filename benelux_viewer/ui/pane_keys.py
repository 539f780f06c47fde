"""The keys that a pane has for itself, for the list of shortcuts; the rest are actions' own."""

from __future__ import annotations

PANE_KEYS: tuple[tuple[str, str], ...] = (
    ("Tab, Shift+Tab", "Overal: naar het volgende of vorige onderdeel van het venster"),
    ("Esc", "Overal: sluit wat het laatst openging, anders de zoekvraag"),
    ("Enter", "Zoekvak: open de beste treffer"),
    ("Omlaag", "Zoekvak: naar de treffers; in een leeg zoekvak: eerdere zoekvragen"),
    ("Omhoog, Omlaag", "Boom en lijsten: vorige of volgende regel"),
    ("Links, Rechts", "Boom: vouw in of uit"),
    ("letters", "Boom: naar het onderdeel dat zo begint"),
    ("Enter", "Boom en treffers: open"),
    ("Rechts", "Treffers: naar wat bij de treffer hoort"),
    ("Menutoets, Shift+F10", "Treffers, tekst en verwijzingen: wat hier kan"),
    ("Omhoog, Omlaag, PgUp, PgDn", "Tekst: blader; met een schermlezer: verplaats de cursor"),
    ("Ctrl+Omhoog, Ctrl+Omlaag", "Tekst, met een schermlezer: vorige of volgende alinea"),
    ("Shift+pijlen", "Tekst: selecteer"),
    ("Tab, dan Enter", "Tekst: naar een koppeling of noot, en open die"),
    ("Enter", "Verwijzingen: naar de plaats in de tekst"),
    ("Esc", "Verwijzingen: terug naar de tekst"),
    ("PgUp, PgDn, Home, End", "Afdrukvoorbeeld: blader door de vellen"),
    ("Ctrl++, Ctrl+-, Ctrl+0", "Afdrukvoorbeeld: groter, kleiner, passend"),
)
