"""Qt's own words, of its dialogs and menus, in the language that is spoken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator


def speak(language: str, owner: QObject) -> None:
    """Load Qt's catalogue of a language for as long as the owner lives; without it it is English.

    For English itself there is none: it is what Qt speaks by itself.
    """
    translator = QTranslator(owner)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        QCoreApplication.installTranslator(translator)
