"""Fields for a number, a day and a time, with small arrows; the wheel changes them only while they have the focus."""

from datetime import date, time

from PySide6.QtCore import QDate, QSize, Qt, QTime
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QSpinBox, QTimeEdit

from ui import theme
from ui.widgets.fields import mark_field
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call

_PADDING, _ARROWS = 11, 36


class _Spinning(Themed):
    """What the three share."""

    def _begin(self, name: str, says: str, px: float, widest: str) -> None:
        self._px, self._widest = px, widest
        if isinstance(self, QAbstractSpinBox):
            call(self, name, says)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        if isinstance(self, QAbstractSpinBox):
            self.setFont(theme.current().font(self._px))
            # A style sheet's padding does not reach the text of a spin box.
            padding = theme.current().px(_PADDING)
            self.lineEdit().setTextMargins(padding, 0, 0, 0)
        super().on_theme_changed()

    def sizeHint(self) -> QSize:
        """Give room for the widest value and the arrows.

        Qt keeps the hint it worked out before the style sheet reached the field, so it is worked out here.
        """
        look = theme.current()
        value = TextBlock(self._widest, look.font(self._px))
        width = value.width + 2 * look.px(_PADDING) + look.px(_ARROWS)
        return QSize(width.__ceil__(), value.height.__ceil__() + 2 * look.px(_PADDING))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its widest value."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page while the field has no focus."""
        if isinstance(self, QAbstractSpinBox) and self.hasFocus():
            QAbstractSpinBox.wheelEvent(self, event)
        else:
            event.ignore()

    def mark(self, wrong: bool, why: str = "") -> None:
        """Outline the field as not right yet, and say why to a screen reader; or take that back."""
        if isinstance(self, QAbstractSpinBox):
            mark_field(self, wrong, why)


class NumberField(_Spinning, QSpinBox):
    """A whole number between two bounds.

    Signals (of QSpinBox): valueChanged(int).
    """

    def __init__(self, name: str, says: str, bounds: tuple[int, int], px: float = 15) -> None:
        super().__init__()
        self.setRange(*bounds)
        self._begin(name, says, px, str(bounds[1]))


class DateField(_Spinning, QDateEdit):
    """A day, shown as "Thu 26 Nov 2026", with a calendar to choose it from.

    Signals (of QDateEdit): dateChanged(QDate).
    """

    def __init__(self, name: str, says: str, day: date, px: float = 15) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self.calendarWidget().setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.show_day(day)
        self._begin(name, says, px, "Wed 28 Nov 2028")

    def on_theme_changed(self) -> None:
        """Take the new look; weekends are days like any other, never red."""
        super().on_theme_changed()
        plain = QTextCharFormat()
        plain.setForeground(theme.current().colour("ink"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendarWidget().setWeekdayTextFormat(day, plain)

    @property
    def day(self) -> date:
        """Give the day chosen."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))


class TimeField(_Spinning, QTimeEdit):
    """A time of day on a 24-hour clock.

    Signals (of QTimeEdit): timeChanged(QTime).
    """

    def __init__(self, name: str, says: str, at: time, px: float = 15) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.show_time(at)
        self._begin(name, says, px, "00:00")

    @property
    def clock(self) -> time:
        """Give the time chosen."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def show_time(self, at: time) -> None:
        """Show another time."""
        self.setTime(QTime(at.hour, at.minute))
