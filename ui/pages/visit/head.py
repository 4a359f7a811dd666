"""The head of a visit: its three parts, which visit it is and when, and the way on and back."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Row
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.stepper import VISIT, Stepper
from ui.widgets.themed import Themed, set_tooltip

SINCE, TODAY, LEAVING = range(3)
_ALL, _NO_KEYS, _NO_DAY, _SHORT, _TWO_LINES = range(5)
_GAP, _SIDE, _LEAST = 16, 24, 480


class VisitHead(Themed, QWidget):
    """Says where the visit is, on one line; where it is narrow keys give way, then the day, then words, then the line.

    Signals:
        on(), back(): to the part after, or before.
    """

    on = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._part = SINCE
        self._fitted: tuple[object, ...] = ()
        self._stepper = Stepper((_("Since last time"), _("Today"), _("Before you go")), SINCE, VISIT)
        self._which = Label("", "helper", "ink2", wrap=False)
        self._back = Button("visit.back", _("Back"), _way_back(_ALL))
        self._on = Button("visit.on", "", _way_on(SINCE, _ALL))
        ways = QWidget()
        ways.setLayout(Row(None, self._which, self._back, self._on, gap=_GAP))
        self._row = Row(self._stepper, (ways, 1), gap=_GAP, margins=(_SIDE, 8, _SIDE, 4))
        self.setLayout(self._row)
        self._on.clicked.connect(self.on)
        self._back.clicked.connect(self.back)
        self.show_part(SINCE)
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Give way anew for words of another size."""
        super().on_theme_changed()
        # The parts take their new sizes first.
        QTimer.singleShot(0, self, self._fit)

    def minimumSizeHint(self) -> QSize:
        """Give the width it needs once everything has given way that can."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), theme.current().px(_LEAST)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where it is narrow: a second line would take a fifth of a small window at large text."""
        super().resizeEvent(event)
        self._fit()

    def show_visit(self, which: str) -> None:
        """Say which visit it is and when."""
        self._which.setText(which)
        set_tooltip(self._stepper, which)
        self._fit()

    def show_part(self, part: int) -> None:
        """Show the part one is in, and where the two ways lead."""
        self._part = part
        self._stepper.show_part(part)
        self._back.setVisible(part > SINCE)
        self._on.set_text((_("Today"), _("Before you go"), _("End visit"))[part])
        self._fit()

    def _fit(self) -> None:
        """Give way as far as is needed, once for each width."""
        # Trying it out changes heights, and what follows from that must not begin it anew.
        asked = (self.width(), self._part, self._which.text(), theme.current().text_percent)
        if asked == self._fitted:
            return
        self._fitted = asked
        for given_way in (_ALL, _NO_KEYS, _NO_DAY, _SHORT, _TWO_LINES):
            self._give_way(given_way)
            if self._wanted(short=given_way == _SHORT) <= self.width():
                break

    def _give_way(self, given_way: int) -> None:
        self._back.set_look(_way_back(given_way))
        self._back.set_short(given_way == _SHORT)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if given_way == _TWO_LINES else directions.LeftToRight)
        self._on.set_look(_way_on(self._part, given_way))
        self._which.setVisible(given_way < _NO_DAY)

    def _wanted(self, *, short: bool) -> int:
        """Give the width that all that is shown asks for on one line."""
        space = theme.current().space
        shown = [each for each in (self._which, self._back, self._on) if not each.isHidden()]
        # Short, the stepper says only the part one is in.
        steps = self._stepper.minimumSizeHint() if short else self._stepper.sizeHint()
        return steps.width() + sum(each.sizeHint().width() + space(_GAP) for each in shown) + 2 * space(_SIDE)


def _way_back(given_way: int) -> Look:
    return Look("quiet", icon="chevron-left", key="" if given_way else "Alt+Left", padding=8)


def _way_on(part: int, given_way: int) -> Look:
    """Give the look of the way on: the page's primary button only where nothing else is."""
    key = "" if given_way else "Ctrl+Enter"
    if part == LEAVING:
        return Look(icon="check", key=key)
    return Look("primary" if part == SINCE else "secondary", key=key, icon_right="arrow-right")
