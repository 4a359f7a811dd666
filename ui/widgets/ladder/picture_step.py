"""One step on the drawn ladder: its mark, its title, the word for its state."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.painting import Box, colour_of, draw_box, draw_ring
from ui.widgets.text_block import TextBlock
from ui.wording import State

PAD = 12
ICONS = {"done": "circle-check", "current": "footprints", "later": "circle", "resting": "pause"}
INKS = {"done": "mastered", "current": "accent", "later": "ink2", "resting": "hold"}
_MARK, _GAP = 24, 12
WORD = 18


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step as it stands on the ladder: its title, its state, and the word for that."""

    title: str
    state: State
    word: str


def left_of_words() -> int:
    """Give the room a step takes left of its title, in px."""
    look = theme.current()
    return look.px(_MARK) + look.px(_GAP) + look.space(PAD)


def fonts_of(state: State) -> tuple[QFont, QFont]:
    """Give the fonts of a step's title and word; nothing on a patient's page is smaller than 18 px."""
    look = theme.current()
    title = look.font(26, 700) if state == "current" else look.font(19, 500 if state == "done" else 400)
    return title, look.font(WORD, 600)


def words_of(step: LadderStep, width: float) -> tuple[TextBlock, TextBlock]:
    """Give title and word of a step, laid out in `width` px."""
    title, word = fonts_of(step.state)
    return TextBlock(step.title, title, width), TextBlock(step.word, word, width)


def draw_ground(painter: QPainter, words: QRectF, *, focused: bool) -> None:
    """Draw the ground of the step that is looked at, to the edge of the list, with the ring where the focus is here."""
    look = theme.current()
    pad = look.space(PAD) - 2
    ground = words.adjusted(-left_of_words(), -pad, pad, pad)
    draw_box(painter, ground, Box("surface", "line", 1, 12))
    if focused:
        draw_ring(painter, ground, 12)


def draw_mark(painter: QPainter, state: State, words: QRectF) -> None:
    """Draw the sign of a state, left of the words and half-way down."""
    look = theme.current()
    side = look.px(_MARK)
    mark = QRectF(words.left() - look.px(_GAP) - side, words.center().y() - side / 2, side, side)
    draw_icon(painter, ICONS[state], mark, "control" if state == "later" else INKS[state])


def draw_words(painter: QPainter, step: LadderStep, where: QRectF, words: tuple[TextBlock, TextBlock]) -> None:
    """Draw title and word from the top of `where`."""
    title, word = words
    title.draw(painter, where, colour_of("ink" if step.state in ("done", "current") else "ink2"))
    below = where.adjusted(0, title.height, 0, 0)
    word.draw(painter, below, colour_of(INKS[step.state]))
