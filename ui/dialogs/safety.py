"""After how long without anybody there the window locks, what else locks it, and what opens it."""

import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.idle_watch import LOCK_KEY
from ui.preferences import LOCK_AFTER
from ui.widgets.labels import Label
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet_part import SheetPart

_NAME = "safety"


class SafetySheet(AskingSheet):
    """Asks for the minutes; what is chosen holds at once. `opens` is the part about what opens the file, if any.

    Signals:
        minutes_chosen(int): the window is to lock after so many.
    """

    minutes_chosen = Signal(int)

    def __init__(self, minutes: int, opens: QWidget | None, window: QWidget) -> None:
        super().__init__(_NAME, _("Safety"), window)
        question = _("Lock when nobody was here for")
        segments = [Segment(str(each), _("{minutes} min").format(minutes=each)) for each in LOCK_AFTER]
        self._after = Segmented(f"{_NAME}.after", question, segments)
        self._after.select(str(minutes))
        self._after.chosen.connect(lambda value: self.minutes_chosen.emit(int(value)))
        helper = _("A key or the mouse counts as being here. The last 30 seconds are counted down.")
        self.body.put(SheetPart(under(question, self._after, helper)))
        for told in _told():
            self.body.put(Label(told, "body"))
        if opens is not None:
            self.body.put(opens)
        self.add_close(_NAME)


def _told() -> tuple[str, ...]:
    """Say what else locks the window on this system, and what becomes of what was typed or copied."""
    by_hand = _("{key} locks at once.").format(key=LOCK_KEY)
    heard = _("So does the lock of this computer’s screen, and its going to sleep.")
    waking = _("After a sleep that was longer than this, it locks at waking.")
    locks = f"{by_hand} {heard if sys.platform.startswith('linux') else waking}"
    kept = _(
        "What you are typing on a page, or in a sheet about a patient, is kept, encrypted. Passphrases, codes and why "
        "somebody is erased are not. Sheets are closed: open the same one again to find your words."
    )
    copied = _(
        "A note, letter, chart or table you copy leaves the clipboard after 30 seconds; all else you copy here leaves "
        "it when it locks or closes."
    )
    return (locks, kept, copied)
