"""What the screens of a try have in common: a form between fixed bars, a foot that says what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.models.try_answers import TryDraft
from ui.try_session import TrySession
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button
from ui.widgets.cards import Bar
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.scrolling import Measured, Scrolling, bring_to_top
from ui.widgets.themed import grow_downwards
from ui.widgets.unsaved import Unsaved

_NARROW = 640


class Foot(QWidget):
    """The bar at the foot: a line at the left, buttons at the right."""

    def __init__(self, buttons: Sequence[Button], before: QWidget | None = None) -> None:
        super().__init__()
        self._icon, self._says = Icon("info", "ink3", 18), Label("", "helper")
        ways, flow = QWidget(), Flow(gap=8, to_the_right=True)
        flow.add(buttons)
        ways.setLayout(flow)
        grow_downwards(ways)
        self._row = Row((before or self._line(), 1), ways, gap=8, margins=(24, 16, 24, 16))
        self.setLayout(Column(Bar(self._row, "top"), gap=0))

    def say(self, text: str) -> None:
        """Say something beside the buttons."""
        self._says.setText(text)
        self._icon.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the line over the buttons where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() / theme.current().scale < _NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _line(self) -> QWidget:
        line = QWidget()
        line.setLayout(Row(self._icon, (self._says, 1), gap=8))
        return line


class TryScreen(QWidget):
    """One screen of a try.

    `part` is where in the try it stands, from 0; `drafts` whether it has something a draft would keep.

    Signals:
        changed(): something was said that the draft does not have yet.
        wanted(): the screen's one thing is to be done: keep, or save.
    """

    part = 0
    drafts = True
    changed = Signal()
    wanted = Signal()

    def __init__(self, session: TrySession) -> None:
        super().__init__()
        self.session = session
        self.unsaved = Unsaved()
        self.changed.connect(self._on_changed_order)

    def lay_out(self, form: QWidget, foot: QWidget | None, width: int = 1000) -> None:
        """Put the form between the bars, at most `width` px wide at 100 %."""
        feet = [foot] if foot else []
        self._scroll = Scrolling(Measured(form, width))
        self.setLayout(Column((self._scroll, 1), self.unsaved, *feet, gap=0))

    @property
    def part_now(self) -> int:
        """Give where in the try we are just now."""
        return self.part

    @property
    def draft(self) -> TryDraft:
        """Give what was said so far, for the draft."""
        raise NotImplementedError

    @property
    def first(self) -> QWidget:
        """Give the control the focus goes to when the screen opens."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Bring the focus to the first control, and that into view."""
        tab_in_reading_order(self)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.bring_focus()

    def bring(self, part: QWidget) -> None:
        """Bring what an answer has brought into view."""
        bring_to_top(self._scroll, part)

    def confirm(self) -> None:
        """Do the one thing of the screen, if it can be done; by Ctrl+Enter."""

    def leave(self) -> bool:
        """Keep what is still being typed before the try is left for good; False to stay."""
        return True

    def go_on(self) -> None:
        """Save and go again, where that can be done; by Ctrl+G."""

    def _on_changed_order(self) -> None:
        # What was said may have brought new controls.
        tab_in_reading_order(self)
