from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from benelux_viewer.ui.translation import speak


def test_qt_s_own_words_are_dutch_for_as_long_as_the_owner_lives(qapp: QApplication) -> None:
    del qapp

    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    owner = QObject()
    speak("nl", owner)
    assert cancel() == "Annuleren"
    del owner
    assert cancel() == "Cancel"
