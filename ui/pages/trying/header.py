"""The head of a try: which movement, which try, where in it we are, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from exposure.imports.step_pictures import picture_name
from exposure.words.language import _
from ui import theme
from ui.models.try_words import which_try
from ui.try_session import TrySession
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar
from ui.widgets.labels import Label
from ui.widgets.one_line import OneLine
from ui.widgets.pictogram import Pictogram, Tile
from ui.widgets.stepper import Stepper

_NARROW, _TWO_LINES = 1100, 840
_LAST, _PLACE = 2, 3
TILE = Tile("accent_soft")


class TryHeader(QWidget):
    """Stays over every screen of a try.

    Signals:
        pause_wanted(): the way out was pressed.
    """

    pause_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = Pictogram(52, "", TILE)
        self._title, self._which = OneLine("lead_strong"), Label("", "helper")
        self._stepper = Stepper([_("Predict"), _("Do it"), _("What happened")])
        self._says = Label("", "caption", wrap=False)
        self._pause = Button("try.pause", _("Pause"), Look(icon="pause", key="Esc"))
        words = QWidget()
        words.setLayout(Column(self._title, self._which, gap=2))
        self._below = Row(gap=0)
        self._row = Row(self._picture, words, None, self._stepper, None, self._says, self._pause, gap=12)
        whole = Column(self._row, self._below, gap=4, margins=(24, 12, 24, 12))
        self.setLayout(Column(Bar(whole), gap=0))
        self._pause.clicked.connect(self.pause_wanted)

    def show_try(self, session: TrySession) -> None:
        """Say which movement it is, and which try at it."""
        picture, photo = picture_name(session.rung.library), session.case.photo_of(session.rung.id)
        self._picture.show_pictogram(picture, photo=photo)
        self._picture.setVisible(bool(picture or photo))
        self._title.show_text(session.rung.movement)
        self._which.setText(which_try(session.number))

    def show_part(self, part: int, says: str) -> None:
        """Say in which part we are, from 0, and what has been kept or saved."""
        self._stepper.show_part(part)
        self._says.setText(says)
        self._stepper.setAccessibleDescription(says)
        over = part > _LAST
        # After the reveal there is nothing left to pause, and the foot has the way out.
        self._pause.setVisible(not over)
        self._arrange()

    def say(self, text: str) -> None:
        """Say what has been kept or saved."""
        self._says.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = self.width() / theme.current().scale
        self._says.setVisible(width >= _NARROW)
        key = "Esc" if width >= _NARROW else ""
        self._pause.set_look(Look(icon="pause", key=key))
        # A widget put into one row leaves the other.
        if width < _TWO_LINES:
            self._below.insertWidget(0, self._stepper)
        else:
            self._row.insertWidget(_PLACE, self._stepper)
