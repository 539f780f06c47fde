"""Qt's own words, of its dialogs and menus, in Dutch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator


def speak_dutch(owner: QObject) -> None:
    """Load Qt's Dutch catalogue for as long as the owner lives; without it Qt speaks English."""
    translator = QTranslator(owner)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        QCoreApplication.installTranslator(translator)
