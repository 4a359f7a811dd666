"""The face of a step's card: number, picture, title, state, and for a step that was tried its dots and its feeling."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import draw_tile
from ui.widgets.painting import CENTRED, colour_of, left_middle
from ui.widgets.pills import draw_dot
from ui.widgets.text_block import TextBlock, longest_word
from ui.wording import feel, on_days

_PAD, _DOWN, _GAP, _GRIP, _NUMBER = 8, 5, 10, 16, 38
_PICTURE, _LARGE_PICTURE = 40, 52
_EVIDENCE, _LEAST_TEXT, _LEAST_REST = 148, 200, 96
_LEAST_TITLE, _NUMBER_HIGH = 150, 30
_DOTS, _DOT, _DOT_GAP = 3, 16, 4


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a column: its height in px, and how it is drawn from its top left corner."""

    height: float
    draw: Callable[[QPainter, QPointF], None]


class CardFace:
    """The face of one card, laid out in `width` px; in a narrow card the tries stand under the title.

    Where the title would have no room, the number stands over the picture instead of beside it.
    """

    def __init__(self, step: Step, width: float) -> None:
        look = theme.current()
        self.step = step
        self._width = width
        number = 0 if step.worry is None else look.px(_NUMBER) + look.px(_GAP)
        self._picture = look.px(_LARGE_PICTURE if step.drawn_as == "current" else _PICTURE)
        taken = look.px(_PAD) + number + self._picture + look.px(_GAP)
        self._stacked = bool(number) and width - taken - look.px(_GRIP + 2 * _PAD) < look.px(_LEAST_TITLE)
        self._picture_left = look.px(_PAD) + (0 if self._stacked else number)
        self._text_left = self._picture_left + self._picture + look.px(_GAP)
        self._room = width - self._text_left - look.px(_GRIP + 2 * _PAD)

    @property
    def height(self) -> float:
        """Give the height in px that everything needs."""
        over = theme.current().px(_NUMBER_HIGH) if self._stacked else 0
        columns = (over + self._picture, _height(self._text), _height(self._beside))
        return max(columns).__ceil__() + 2 * theme.current().px(_DOWN)

    def number_in(self, where: QRectF) -> QRectF:
        """Give the place of the number when the face is drawn in `where`."""
        look = theme.current()
        left, high = where.x() + look.px(_PAD), look.px(_NUMBER_HIGH)
        if self._stacked:
            return QRectF(left, where.center().y() - (high + self._picture) / 2, self._picture, high)
        return QRectF(left, where.y(), look.px(_NUMBER), where.height())

    def draw(self, painter: QPainter, where: QRectF, worry: int | None) -> None:
        """Draw the face in `where`, with `worry` as its number."""
        look = theme.current()
        if worry is not None:
            self._draw_number(painter, self.number_in(where), worry)
        side = QSizeF(self._picture, self._picture)
        below = look.px(_NUMBER_HIGH) / 2 if self._stacked else 0
        draw_tile(painter, left_middle(where.translated(self._picture_left, below), side), self.step)
        _stack(painter, self._text, where.translated(self._text_left, 0))
        _stack(painter, self._beside, where.translated(self._text_left + self._room - look.px(_EVIDENCE), 0))
        grip = QSizeF(look.px(_GRIP), look.px(_GRIP))
        right = where.translated(self._width - look.px(_PAD) - grip.width(), 0)
        draw_icon(painter, "grip-vertical", left_middle(right, grip), "ink3")

    @property
    def _wide(self) -> bool:
        look = theme.current()
        return self._room >= look.px(_LEAST_TEXT + _EVIDENCE)

    @cached_property
    def _text(self) -> Sequence[_Line]:
        """Give the lines of the column in the middle."""
        look, current = theme.current(), self.step.drawn_as == "current"
        beside = look.px(_EVIDENCE) + look.px(_GAP) if self._wide and self.step.shows_tries else 0
        width = self._room - beside
        font = look.font(17 if current else 16, 700 if current else 600)
        lines = [_words(TextBlock(self.step.title, font, width), "ink"), *_state_lines(self.step, width)]
        if self.step.shows_tries and not self._wide:
            lines += _dots_and_told(self.step, width)
        return lines

    @cached_property
    def _beside(self) -> Sequence[_Line]:
        """Give the lines of the column at the right; none in a narrow card."""
        if not self._wide or not self.step.shows_tries:
            return ()
        days, *feeling = _told(self.step) or ("",)
        width = theme.current().px(_EVIDENCE)
        return [_dots(self.step, (days,), width), *(_caption(words, width) for words in feeling)]

    def _draw_number(self, painter: QPainter, where: QRectF, worry: int) -> None:
        painter.setFont(theme.current().font(22, 700))
        painter.setPen(colour_of("ink"))
        painter.drawText(where, CENTRED, str(worry))


def _told(step: Step) -> tuple[str, ...]:
    """Give what stands beside the dots: on how many days, and how it feels now."""
    days = (on_days(step.days),) if step.dots else ()
    return (*days, feel(step.feeling)) if days and step.feeling is not None else days


def _words(block: TextBlock, colour: str) -> _Line:
    def draw(painter: QPainter, at: QPointF) -> None:
        block.draw(painter, QRectF(at, QSizeF(block.width, block.height)), colour_of(colour))

    return _Line(block.height, draw)


def _caption(text: str, width: float) -> _Line:
    return _words(TextBlock(text, theme.current().font("caption"), width), "ink2")


def _state_lines(step: Step, width: float) -> Iterator[_Line]:
    """Give icon and word of the state, with the reason for resting beside it where there is room, else below."""
    look, state = theme.current(), step.look
    side = look.px(14)
    word = TextBlock(state.word, look.font("caption_strong"), width - side - look.px(4))
    taken = side + word.width + look.px(12)
    beside = step.rest and width - taken >= look.px(_LEAST_REST)
    rest = TextBlock(step.rest, look.font("caption"), width - taken) if beside else None

    def draw(painter: QPainter, at: QPointF) -> None:
        draw_icon(painter, state.icon, QRectF(at.x(), at.y() + (word.height - side) / 2, side, side), state.colour, 2.4)
        word.draw(painter, QRectF(at + QPointF(side + look.px(4), 0), QSizeF()), colour_of(state.colour))
        if rest:
            rest.draw(painter, QRectF(at + QPointF(taken, 0), QSizeF()), colour_of("ink2"))

    yield _Line(max(word.height, rest.height if rest else 0), draw)
    if step.rest and not rest:
        yield _caption(step.rest, width)


def _dots_and_told(step: Step, width: float) -> list[_Line]:
    """Give the dots with what is told of the tries beside them, or below where it would break inside words."""
    look, told = theme.current(), _told(step)
    beside = width - _dots_width()
    if told and max(longest_word(words, look.font("caption")) for words in told) > beside:
        return [_dots(step, (), width), *(_caption(words, width) for words in told)]
    return [_dots(step, told, width)]


def _dots_width() -> float:
    look = theme.current()
    return _DOTS * (look.px(_DOT) + look.px(_DOT_GAP)) + look.px(_DOT_GAP)


def _dots(step: Step, told: Sequence[str], width: float) -> _Line:
    """Give the three dots with a caption beside them."""
    look = theme.current()
    side, gap = look.px(_DOT), look.px(_DOT_GAP)
    taken = _dots_width()
    block = TextBlock(" · ".join(told), look.font("caption"), width - taken)
    height = max(float(side), block.height)

    def draw(painter: QPainter, at: QPointF) -> None:
        for number in range(_DOTS):
            spot = QRectF(at.x() + number * (side + gap), at.y() + (height - side) / 2, side, side)
            draw_dot(painter, spot, number < step.dots)
        block.draw(painter, QRectF(at.x() + taken, at.y() + (height - block.height) / 2, 0, 0), colour_of("ink2"))

    return _Line(height, draw)


def _height(lines: Sequence[_Line]) -> float:
    return sum(line.height for line in lines)


def _stack(painter: QPainter, lines: Sequence[_Line], where: QRectF) -> None:
    """Draw lines one under the other from the left of `where`, half-way down."""
    top = where.center().y() - _height(lines) / 2
    for line in lines:
        line.draw(painter, QPointF(where.x(), top))
        top += line.height
