"""How far off the worry was: one try lying down, from what was said to what happened."""

from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, QSizeF, Qt, QVariantAnimation
from PySide6.QtGui import QBrush, QFont, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from exposure.words.language import _
from ui import theme
from ui.widgets.marks import draw_mark
from ui.widgets.painting import NO_PEN, brush, colour_of, painter_of, pen
from ui.widgets.text_block import CENTRE, RIGHT, TextBlock, longest_word
from ui.widgets.themed import Themed, grow_downwards
from ui.wording import BAND_AT, Mark, band_words

GROWTH_MS = 250
_END_PX, _CAPTION_PX, _MARK_PX, _BESIDE = 20, 18, 28, 28
_PLACES: dict[Mark, int] = {"did_not_happen": 0, "partly": 50, "happened": 100}


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the line begins and ends, how far down it lies, how wide the end words are, and where; in px."""

    left: float
    right: float
    middle: float
    ends: float
    below: bool

    def x_of(self, value: float) -> float:
        return self.left + (self.right - self.left) * value / 100


class GapBar(Themed, QLabel):
    """A line from 0 to 100 with what was said, what happened, and the bar between them.

    `says` is what a screen reader hears. Partly is drawn half-way, hatched, because it is no measured number.
    """

    def __init__(self, said: int, outcome: Mark, says: str) -> None:
        super().__init__()
        self._said, self._outcome = said, outcome
        self._grown = 1.0
        self.setAccessibleName(says)
        grow_downwards(self, QSizePolicy.Policy.Expanding)
        self._growth = QVariantAnimation(self)
        self._growth.setDuration(GROWTH_MS)
        self._growth.setStartValue(0.0)
        self._growth.setEndValue(1.0)
        self._growth.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growth.valueChanged.connect(self._on_grown)
        self.follow_theme()

    def grow(self) -> None:
        """Let the bar grow from what happened to what was said; at once where nothing should move."""
        if theme.current().reduced_motion:
            self._on_grown(1.0)
        else:
            self._growth.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop growing when nobody looks."""
        self._growth.stop()
        self._on_grown(1.0)
        super().hideEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow bar has its words below."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width` px."""
        places = self._places(width)
        words = max(end.height for end in _ends(places)) if places.below else 0.0
        return (_under(places) + words + _caption(places).height).__ceil__()

    def sizeHint(self) -> QSize:
        """Give a generous width."""
        width = theme.current().px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give room for both end words below the line."""
        widest = max(longest_word(words, _end_font()) for words in _end_words())
        return QSize((3 * widest).__ceil__(), theme.current().px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, bar, marks and words."""
        places = self._places(self.width())
        with painter_of(self) as painter:
            self._draw_line(painter, places)
            self._draw_bar(painter, places)
            self._draw_marks(painter, places)
            self._draw_ends(painter, places)
            self._draw_caption(painter, places)

    def _on_grown(self, share: float) -> None:
        self._grown = share
        self.update()

    def _places(self, width: float) -> _Places:
        """Put the end words beside the line, or below it where they would leave it too short."""
        look, words = theme.current(), _end_width()
        middle = float(look.px(22))
        if width < 4 * words:
            edge = look.px(16)
            return _Places(edge, width - edge, middle, width / 2 - edge, below=True)
        beside = words + look.px(_BESIDE)
        return _Places(beside, width - beside, middle, words, below=False)

    def _draw_line(self, painter: QPainter, places: _Places) -> None:
        painter.setPen(pen("control", 1))
        painter.drawLine(QPointF(places.left, places.middle), QPointF(places.right, places.middle))
        tick = theme.current().px(5)
        for value in BAND_AT.values():
            x = places.x_of(value)
            painter.drawLine(QPointF(x, places.middle - tick), QPointF(x, places.middle + tick))

    def _draw_bar(self, painter: QPainter, places: _Places) -> None:
        start, half = _PLACES[self._outcome], theme.current().px(13)
        end = start + (self._said - start) * self._grown
        left, right = sorted((places.x_of(start), places.x_of(end)))
        bar = QRectF(left, places.middle - half, right - left, 2 * half)
        painter.setPen(NO_PEN)
        painter.setBrush(brush("pred_fill", 0.3))
        painter.drawRoundedRect(bar, 4, 4)
        # Half-way is a drawing, not a measurement; the hatching says so.
        if self._outcome == "partly":
            painter.setBrush(QBrush(theme.current().colour("pred_fill"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(bar, 4, 4)

    def _draw_marks(self, painter: QPainter, places: _Places) -> None:
        side = theme.current().px(_MARK_PX)
        marks: tuple[tuple[Mark, int], ...] = (("said", self._said), (self._outcome, _PLACES[self._outcome]))
        for mark, value in marks:
            spot = QRectF(QPointF(0, 0), QSizeF(side, side))
            spot.moveCenter(QPointF(places.x_of(value), places.middle))
            draw_mark(painter, mark, spot)

    def _draw_ends(self, painter: QPainter, places: _Places) -> None:
        low, high = _ends(places)
        top = _under(places) if places.below else places.middle - low.height / 2
        gap = 0 if places.below else theme.current().px(_BESIDE)
        ink = colour_of("ink")
        if places.below:
            low.draw(painter, QRectF(places.left, top, places.ends, 0), ink)
            high.draw(painter, QRectF(places.right - places.ends, top, places.ends, 0), ink, RIGHT)
        else:
            low.draw(painter, QRectF(places.left - gap - places.ends, top, places.ends, 0), ink, RIGHT)
            high.draw(painter, QRectF(places.right + gap, top, places.ends, 0), ink)

    def _draw_caption(self, painter: QPainter, places: _Places) -> None:
        block = _caption(places)
        top = _under(places) + (_ends(places)[0].height if places.below else 0)
        middle = (places.x_of(self._said) + places.x_of(_PLACES[self._outcome])) / 2
        left = min(max(middle - block.width / 2, places.left), places.right - block.width)
        block.draw(painter, QRectF(left, top, block.width, 0), colour_of("ink2"), CENTRE)


def _end_words() -> tuple[str, str]:
    words = band_words()
    return words["wont"], words["certain"]


def _end_font() -> QFont:
    return theme.current().font(_END_PX, 500)


def _end_width() -> float:
    return max(TextBlock(words, _end_font()).width for words in _end_words())


def _ends(places: _Places) -> list[TextBlock]:
    return [TextBlock(words, _end_font(), places.ends + 1) for words in _end_words()]


def _caption(places: _Places) -> TextBlock:
    font = theme.current().font(_CAPTION_PX, 600)
    return TextBlock(_("how far off the worry was"), font, places.right - places.left)


def _under(places: _Places) -> float:
    return places.middle + theme.current().px(20)
