"""The patient’s own view: their ladder with themselves on it, and one card; nobody else, no notes, no pain."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.words.language import _
from ui import theme
from ui.pages.patient_view.card import PatientCard
from ui.pages.patient_view.content import view_content
from ui.pages.patient_view.place import CardPlace
from ui.pages.patient_view.scene import draw_scene
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.icons import Icon
from ui.widgets.labels import KeyCap, Label
from ui.widgets.ladder.picture import LadderPicture
from ui.widgets.ladder.stones import StonesPicture
from ui.widgets.painting import painter_of
from ui.widgets.themed import Themed, call

_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F11)
_EDGE, _WIDEST, _NARROW = 24, 820, 960
_STONES = 0.5


class PatientView(Themed, QWidget):
    """A window of its own over the whole screen; arrows look at other steps, Esc closes it.

    It shows the record as it was when the window was made.

    Signals:
        paper_wanted(): it is wanted in large print, to take home.
    """

    paper_wanted = Signal()

    def __init__(self, case: Case, now: datetime) -> None:
        super().__init__()
        self._content = view_content(case, now)
        # Stepping stones on flat ground, for whom a climb would be the wrong picture.
        self._level = case.patient.ladder_picture == "stones"
        self.setWindowTitle("Rungwise")
        call(self, "patient_view", self._content.headline)
        self._picture = StonesPicture("patient_view.path") if self._level else LadderPicture("patient_view.ladder")
        self._place = CardPlace()
        self._indent = QWidget()
        self._headline = Label(self._content.headline, "display")
        self._paper = Button(
            "patient_view.paper",
            _("Large print"),
            Look("quiet", icon="printer", key="Ctrl+P", px=14, height=32, padding=8),
        )
        self._close = Button("patient_view.close", _("Close"), Look("quiet", key="Esc", px=14, height=32, padding=8))
        self._lay_out()
        self._picture.show_steps(self._content.steps, self._content.here)
        self._connect_signals()
        self._show_card(self._content.here or 0)
        self._picture.setFocus()
        self.follow_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, or with the key that opened it; print with Ctrl+P."""
        if event.key() in _CLOSING:
            self.close()
        elif event.key() == Qt.Key.Key_P and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.paper_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the headline over the titles."""
        super().resizeEvent(event)
        self._align()

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self._align()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what lies behind."""
        with painter_of(self) as painter:
            draw_scene(painter, QRectF(self.rect()))

    def _lay_out(self) -> None:
        head = Column(self._headline, *self._banner(), gap=8)
        foot = Row(None, *self._hints(), self._paper, self._close, gap=8)
        if not self._content.steps:
            head.put(Label(_("It begins with the first step you choose together."), "big"))
        upper = Row(self._indent, (head, 1), gap=0)
        self.setLayout(Column(upper, (self._body(), 1), foot, gap=16, margins=(_EDGE, 40, _EDGE, 16)))

    def _body(self) -> Row | Column:
        """Give the picture with the card beside it, or below the stones, which need the whole width."""
        if self._level:
            return Column(self._picture, (Row(None, (self._place, 90), None), 1), gap=8)
        return Row(None, (self._picture, 110), (self._place, 90), None, gap=8)

    def _banner(self) -> list[Row]:
        """Give the line under the headline in a pause or a flare."""
        if not self._content.banner:
            return []
        return [
            Row(Icon(self._content.icon, "hold", 24), (Label(self._content.banner, "lead_strong", "hold"), 1), gap=12)
        ]

    def _hints(self) -> list[QWidget]:
        """Say how to look at another step, where there is another."""
        if len(self._content.steps) < 2:
            return []
        keys = ("←", "→") if self._level else ("↑", "↓")
        return [*(KeyCap(key) for key in keys), Label(_("Look at another step"), "small", "ink", wrap=False)]

    def _connect_signals(self) -> None:
        self._close.clicked.connect(self.close)
        self._paper.clicked.connect(self.paper_wanted)
        self._picture.looked_at.connect(self._on_looked_at)
        self._picture.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _show_card(self, number: int) -> None:
        if self._content.cards:
            card = PatientCard(self._content.cards[number], self._pointed, below=self._level)
            self._place.show_card(card)

    def _pointed(self) -> float:
        """Give where the step that is looked at stands, in px of the card: how far down, below stones how far right."""
        card = self._place.card
        middle = round(self._picture.middle_of_current())
        spot = self._picture.mapTo(self, QPoint(middle, 0) if self._level else QPoint(0, middle))
        here = card.mapFrom(self, spot) if card is not None else QPoint()
        return here.x() if self._level else here.y()

    def _align(self) -> None:
        narrow = self.width() < theme.current().px(_NARROW)
        self._headline.set_role("h1" if narrow else "display")
        if isinstance(self._picture, StonesPicture):
            self._picture.setFixedHeight(self._picture.height_within(self.height() * _STONES))
            return
        self._picture.setMaximumWidth(theme.current().px(_WIDEST))
        # On a wide screen ladder and card stand in the middle, and the headline with them.
        before = self._picture.x() - self.contentsRect().x() - theme.current().space(_EDGE)
        self._indent.setFixedWidth(max(0, before) + self._picture.words_left)

    def _on_looked_at(self, number: int) -> None:
        self._show_card(number)
        card = self._place.card
        if card is not None:
            announce(card, card.accessibleDescription())

    def _on_scrolled(self) -> None:
        if self._place.card is not None:
            self._place.card.update()
