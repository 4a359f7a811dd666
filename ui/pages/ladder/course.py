"""The worry about a step over time: in one line beside it, and every rating with its day in a sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import WorryRating
from exposure.domain.worry_course import WorryChange, changes, newest_true_change, since_first
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import call, grow_downwards

_NAME = "ladder.worries"
_QUIET = Look("quiet", icon="history", px=14, height=32, padding=4)


class WorryLine(QWidget):
    """Says the newest rating with its day, and a change of more than measurement error with both days.

    Signals:
        all_wanted(): every rating is to be seen.
    """

    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.worry_line")
        self._said = Label("", "small", "ink2")
        self._changed = Label("", "small_strong")
        self.all = Button(f"{_NAME}.all", _("All ratings…"), _QUIET)
        verbs = Flow(gap=4)
        verbs.add([self.all])
        self.setLayout(Column(self._said, self._changed, verbs, gap=4))
        grow_downwards(self)
        self.all.clicked.connect(self.all_wanted)

    def show_course(self, ratings: Sequence[WorryRating]) -> None:
        """Show a course, oldest first; nothing where there is but one rating, which the card shows."""
        self.setVisible(len(ratings) > 1)
        if self.isHidden():
            return
        newest, change = ratings[-1], newest_true_change(ratings)
        self._said.setText(_("Worry {worry}, {day}").format(worry=newest.threat, day=long_day(newest.at.date())))
        self._changed.setText(change_words(change) if change else "")
        self._changed.setVisible(change is not None)


class WorriesSheet(AskingSheet):
    """Every rating of a step, the newest first; changes of more than measurement error say so."""

    def __init__(self, title: str, ratings: Sequence[WorryRating], window: QWidget) -> None:
        super().__init__(_NAME, _("How worrying it was"), window)
        self.body.put(Label(title, "lead_strong"))
        if not ratings:
            self.body.put(Label(_("Nobody has rated it yet."), "body"))
        before = {change.after.id: change for change in changes(ratings)}
        rows = [_row(rating, before.get(rating.id)) for rating in reversed(ratings)]
        self.body.put(Column(*rows, gap=12))
        whole = since_first(ratings)
        if whole is not None and len(ratings) > 2 and whole.is_true:
            self.body.put(Label(change_words(whole), "strong"))
        self.body.put(Label(_("A rating varies by up to 20 by itself."), "small", "ink2"))
        self.add_close(_NAME)


def change_words(change: WorryChange) -> str:
    """Say a change of more than measurement error with its two days."""
    said = {"points": abs(change.points), "now": change.after.threat, "before": change.before.threat}
    days = {"day": long_day(change.before.at.date()), "today": long_day(change.after.at.date())}
    more = _("From {before} on {day} to {now} on {today}: {points} more. That is more than measurement error.")
    less = _("From {before} on {day} to {now} on {today}: {points} less. That is more than measurement error.")
    return (more if change.points > 0 else less).format(**said, **days)


def _row(rating: WorryRating, change: WorryChange | None) -> Row:
    number = Label(str(rating.threat), "big_strong", wrap=False)
    day = Label(long_day(rating.at.date()), "body")
    told = [Label(_compared(change), "small", "ink2")] if change is not None else []
    return Row(Icon("thermometer", "ink3", 18), number, (Column(day, *told, gap=0), 1), gap=12)


def _compared(change: WorryChange) -> str:
    if not change.points:
        return _("as before")
    said = _("{points} more than before") if change.points > 0 else _("{points} less than before")
    words = said.format(points=abs(change.points))
    return _("{change}: more than measurement error").format(change=words) if change.is_true else words
