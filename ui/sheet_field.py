"""One field of a sheet, whatever its kind: what it says, and saying it again."""

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


class SheetField:
    """One field: its widget, the signal that it says something else, and whether it is written in freely."""

    is_written = False

    def __init__(self, part: QWidget, changed: SignalInstance) -> None:
        self.part, self.changed = part, changed

    @property
    def said(self) -> object:
        """Give what it says now, as JSON has it."""
        raise NotImplementedError

    def is_in_sight(self, sheet: QWidget) -> bool:
        """Say whether it is asked now."""
        return self.part.isVisibleTo(sheet)

    def reset(self, first: object) -> None:
        """Say what it said at first."""
        self.show(first)

    def own_words(self, _said: object) -> list[str]:
        """Give what of this somebody typed, where it could only be chosen by now."""
        return []

    def show(self, said: object) -> bool:
        """Say this, and let the sheet know; False where it is nothing this field can say."""
        raise NotImplementedError
