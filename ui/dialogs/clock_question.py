"""The question whether today is today, before anything is decided by a wrong date."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from exposure.domain.clock_doubt import Doubt
from exposure.words.dates import clock, full_day
from exposure.words.language import _
from ui.dialogs.ask import Ask, Question


def clock_question(doubt: Doubt, newest: datetime, now: datetime, window: QWidget) -> Ask:
    """Ask whether the computer's date is right; accepted, it is."""
    today = full_day(now.date())
    told = {
        "earlier": _("This computer says it is {now}. Something here was recorded later than that, on {newest}."),
        "much_later": _("This computer says it is {now}. The last thing recorded here is of {newest}."),
    }
    said = told[doubt].format(now=f"{today}, {clock(now)}", newest=f"{full_day(newest.date())}, {clock(newest)}")
    why = _("A wrong date would change what is asked for and when. If it is wrong, set the computer’s clock first.")
    question = Question(
        _("Is today {day}?").format(day=today), f"{said} {why}", _("No, close Rungwise"), _("Yes, the date is right")
    )
    return Ask("clock", question, window)
