"""The head of a visit: its three parts, which visit it is and when, and the way on and back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Row
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.stepper import VISIT, Stepper
from ui.widgets.themed import grow_downwards

SINCE, TODAY, LEAVING = range(3)


class VisitHead(QWidget):
    """Says where the visit is; where it is narrow its two halves stand below each other.

    Signals:
        on(), back(): to the part after, or before.
    """

    on = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stepper = Stepper((_("Since last time"), _("Today"), _("Before you go")), SINCE, VISIT)
        self._which = Label("", "helper", "ink2", wrap=False)
        self._back = Button("visit.back", _("Back"), Look("quiet", icon="chevron-left", key="Alt+Left", padding=8))
        self._on = Button("visit.on", "", _way_on(SINCE))
        ways = Flow(gap=16, to_the_right=True)
        ways.add([self._which, self._back, self._on])
        self._ways = QWidget()
        self._ways.setLayout(ways)
        grow_downwards(self._ways)
        self._row = Row(self._stepper, (self._ways, 1), gap=16, margins=(24, 12, 24, 4))
        self.setLayout(self._row)
        self._on.clicked.connect(self.on)
        self._back.clicked.connect(self.back)
        self.show_part(SINCE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways below the parts where both do not fit side by side."""
        super().resizeEvent(event)
        wanted = self._stepper.sizeHint().width() + theme.current().space(64) + self._width_of_ways()
        directions = QBoxLayout.Direction
        narrow = wanted > self.width()
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _width_of_ways(self) -> int:
        """Give the room all three ask for on one line."""
        shown = [each for each in (self._which, self._back, self._on) if not each.isHidden()]
        return sum(each.sizeHint().width() for each in shown) + theme.current().space(16) * (len(shown) - 1)

    def show_visit(self, which: str) -> None:
        """Say which visit it is and when."""
        self._which.setText(which)

    def show_part(self, part: int) -> None:
        """Show the part one is in, and where the two ways lead."""
        self._stepper.show_part(part)
        self._back.setVisible(part > SINCE)
        self._on.set_text((_("Today"), _("Before you go"), _("End visit"))[part])
        self._on.set_look(_way_on(part))


def _way_on(part: int) -> Look:
    """Give the look of the way on: the page's primary button only where nothing else is."""
    if part == LEAVING:
        return Look(icon="check", key="Ctrl+Enter")
    return Look("primary" if part == SINCE else "secondary", key="Ctrl+Enter", icon_right="arrow-right")
