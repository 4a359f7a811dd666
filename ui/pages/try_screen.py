"""What the screens of a try have in common: a form between fixed bars, a foot that says what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.try_answers import TryDraft
from ui.pages.try_session import TrySession
from ui.pages.try_unsaved import Unsaved
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button
from ui.widgets.cards import Bar
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.scrolling import Measured, Scrolling


class Foot(QWidget):
    """The bar at the foot: a line at the left, buttons at the right."""

    def __init__(self, buttons: Sequence[Button], before: QWidget | None = None) -> None:
        super().__init__()
        self._icon, self._says = Icon("info", "ink3", 18), Label("", "helper")
        left = before or self._line()
        self.setLayout(Column(Bar(Row((left, 1), *buttons, gap=8, margins=(24, 16, 24, 16)), "top"), gap=0))

    def say(self, text: str) -> None:
        """Say something beside the buttons."""
        self._says.setText(text)
        self._icon.setVisible(bool(text))

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
        self.setLayout(Column((Scrolling(Measured(form, width)), 1), self.unsaved, *feet, gap=0))
        tab_in_reading_order(self)

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

    def confirm(self) -> None:
        """Do the one thing of the screen, if it can be done; by Ctrl+Enter."""

    def go_on(self) -> None:
        """Save and go again, where that can be done; by Ctrl+G."""

    def _on_changed_order(self) -> None:
        # What was said may have brought new controls.
        tab_in_reading_order(self)
