"""Moving: the picture, the movement, and three ways to say how it went; no clock and no counter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exposure.imports.step_pictures import picture_name
from exposure.words.language import _
from ui import theme
from ui.models.try_answers import TryDraft
from ui.pages.trying.header import TILE
from ui.pages.trying.screen import TryScreen
from ui.try_session import TrySession
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.pictogram import Pictogram
from ui.widgets.themed import grow_downwards

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class DoScreen(TryScreen):
    """The second screen; P and T work while the focus is on one of its buttons.

    Signals:
        moved(str): how much was done: "full", "partial" or "not_attempted".
    """

    part = 1
    moved = Signal(str)

    def __init__(self, session: TrySession) -> None:
        super().__init__(session)
        self._done = Button("try.done", _("Done"), Look("primary", "check", "Space", px=24, height=68, padding=96))
        self._part = Button("try.part", _("Part of it"), Look("quiet", key="P", px=20, height=48))
        self._not_today = Button("try.not_today", _("Not today"), Look("quiet", key="T", px=20, height=48))
        self.lay_out(self._form(), None, 1160)
        self._connect_signals()

    @property
    def draft(self) -> TryDraft:
        """Give the place where we are; nothing was said here yet."""
        return TryDraft("do", self.session.trial_id)

    @property
    def first(self) -> QWidget:
        """Give the large button."""
        return self._done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a quiet button by its key."""
        keys = {"p": self._part, "t": self._not_today}
        button = keys.get(event.text().casefold()) if not event.modifiers() else None
        if button is None:
            super().keyPressEvent(event)
        else:
            button.click()

    def _form(self) -> QWidget:
        picture = picture_name(self.session.rung.library)
        # The picture gives way to larger words, so that Done stays in sight.
        tile = Pictogram(round(264 / theme.current().scale ** 2), picture, TILE)
        photo = self.session.case.photo_of(self.session.rung.id)
        tile.show_pictogram(picture, photo=photo)
        calm = _("In your own time. Notice what happens.\nYou can stop at any time.")
        title, words = Label(self.session.rung.movement, "display"), Label(calm, "big", "ink2")
        quiet = QWidget()
        flow = Flow(gap=24)
        flow.add([self._part, self._not_today])
        quiet.setLayout(flow)
        grow_downwards(quiet)
        form = QWidget()
        head = Column(
            *([_middle(tile)] if picture or photo else []), title.align(_CENTRE), words.align(_CENTRE), gap=16
        )
        form.setLayout(Column(None, head, _middle(self._done), _middle(quiet), None, gap=24))
        return form

    def _connect_signals(self) -> None:
        self._done.clicked.connect(lambda: self.moved.emit("full"))
        self._part.clicked.connect(lambda: self.moved.emit("partial"))
        self._not_today.clicked.connect(lambda: self.moved.emit("not_attempted"))


def _middle(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget, 0, _CENTRE)
    return row
