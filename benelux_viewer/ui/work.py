"""What is done beside the window and takes longer, as who watches it sees it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Work(QObject):
    """One thing at a time. `told` carries a sentence for the user, once each time.

    `begun`, with words for it, and `ended` go around it; `stepped` tells how much is done, and of
    how much. It may pass from one window to another, and then tells of itself there.
    """

    told = Signal(str)
    begun = Signal(str)
    stepped = Signal(int, int)
    ended = Signal()

    @property
    def busy(self) -> bool:
        """Tell whether it is being done."""
        raise NotImplementedError

    def tell_begun(self) -> None:
        """Tell what is being done, in the language that is spoken now."""
        raise NotImplementedError

    def stop(self) -> None:
        """Break it off, if it is being done."""
        raise NotImplementedError

    def watch(self, watcher: QObject) -> None:
        """Belong to a watcher and tell all by its signals of the same names, not another's."""
        if before := self.parent():
            self.disconnect(before)
        self.setParent(watcher)
        for name in ("told", "begun", "stepped", "ended"):
            getattr(self, name).connect(getattr(watcher, name))
