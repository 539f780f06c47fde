"""Qt's own words, of its dialogs and menus, in the language that is spoken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from benelux_viewer.i18n import mark, tr

_QT_S_OWN = "en"
# By Qt's context and English, what its Dutch catalogue lacks, and partly its French one too.
_LACKING = {
    ("QFileDialog", "&Look in:"): mark("&Zoek in:"),
    ("QFileDialog", "Files of &type:"): mark("Bestands&type:"),
    ("QAbstractFileIconProvider", "Drive"): mark("Station"),
    ("QAbstractFileIconProvider", "File"): mark("Bestand"),
    ("QAbstractFileIconProvider", "%1 File"): mark("%1-bestand"),
    ("QAbstractFileIconProvider", "Folder"): mark("Map"),
    ("QAbstractFileIconProvider", "Unknown"): mark("Onbekend"),
    ("QPrintSettingsOutput", "Page &Set:"): mark("Pagina&keuze:"),
    ("QPrintSettingsOutput", "Double Sided Printing"): mark("Dubbelzijdig afdrukken"),
    ("QPrintSettingsOutput", "Off"): mark("Uit"),
    ("QPrintSettingsOutput", "Long side binding"): mark("Omslaan over de lange kant"),
    ("QPrintSettingsOutput", "Short side binding"): mark("Omslaan over de korte kant"),
}


class _Supplement(QTranslator):
    """Says what Qt's own catalogue lacks."""

    def isEmpty(self) -> bool:
        """Have Qt ask, though nothing was loaded."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return Qt's words in the language that is spoken; None leaves them to Qt."""
        del disambiguation, n
        ours = _LACKING.get((context, source))
        return tr(ours) if ours else None


def speak(language: str, owner: QObject) -> None:
    """Have Qt speak a language for as long as the owner lives.

    Where it has no catalogue of it, it speaks English, as it does by itself.
    """
    if language == _QT_S_OWN:
        return
    catalogue = QTranslator(owner)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if catalogue.load(f"qtbase_{language}", folder):
        # What is installed last is asked first.
        for translator in (_Supplement(owner), catalogue):
            QCoreApplication.installTranslator(translator)
