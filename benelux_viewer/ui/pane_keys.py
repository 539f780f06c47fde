"""The keys that a pane has for itself, for the list of shortcuts; the rest are actions' own."""

from __future__ import annotations

from benelux_viewer.i18n import mark

PANE_KEYS: tuple[tuple[str, str], ...] = (
    (mark("Tab, Shift+Tab"), mark("Overal: naar het volgende of vorige onderdeel van het venster")),
    (mark("Esc"), mark("Overal: sluit wat het laatst openging, anders de zoekvraag")),
    (mark("Enter"), mark("Zoekvak: open de beste treffer")),
    (mark("Omlaag"), mark("Zoekvak: naar de treffers; in een leeg zoekvak: eerdere zoekvragen")),
    (mark("Omhoog, Omlaag"), mark("Boom en lijsten: vorige of volgende regel")),
    (mark("Links, Rechts"), mark("Boom: vouw in of uit")),
    (mark("letters"), mark("Boom: naar het onderdeel dat zo begint")),
    (mark("Enter"), mark("Boom en treffers: open")),
    (mark("Rechts"), mark("Treffers: naar wat bij de treffer hoort")),
    (mark("Menutoets, Shift+F10"), mark("Treffers, tekst en verwijzingen: wat hier kan")),
    (
        mark("Omhoog, Omlaag, PgUp, PgDn"),
        mark("Tekst: blader; met een schermlezer: verplaats de cursor"),
    ),
    (
        mark("Ctrl+Omhoog, Ctrl+Omlaag"),
        mark("Tekst, met een schermlezer: vorige of volgende alinea"),
    ),
    (mark("Shift+pijlen"), mark("Tekst: selecteer")),
    (mark("Tab, dan Enter"), mark("Tekst: naar een koppeling of noot, en open die")),
    (mark("Enter"), mark("Verwijzingen: naar de plaats in de tekst")),
    (mark("Esc"), mark("Verwijzingen: terug naar de tekst")),
    (mark("PgUp, PgDn, Home, End"), mark("Afdrukvoorbeeld: blader door de vellen")),
    (mark("Ctrl++, Ctrl+-, Ctrl+0"), mark("Afdrukvoorbeeld: groter, kleiner, passend")),
)
