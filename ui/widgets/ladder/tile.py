"""The picture on a card: the movement on the tint of its state, or a pencil for a movement in own words."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.ladder.step import Step
from ui.widgets.painting import Box, draw_box, inset, painter_of
from ui.widgets.photo import draw_photo
from ui.widgets.pictogram import MARGIN, draw_pictogram
from ui.widgets.square_label import SquareLabel
from ui.wording import State

RADIUS_SHARE = 0.18


@dataclass(frozen=True, slots=True)
class TileLook:
    """The tokens of a tile: the tint behind, the person, and what they handle."""

    tint: str
    ink: str
    prop: str


TILES: dict[State, TileLook] = {
    "done": TileLook("mastered_soft", "ink", "mastered"),
    "current": TileLook("accent_soft", "ink", "accent"),
    "resting": TileLook("hold_soft", "ink", "hold"),
    "later": TileLook("surface2", "ink2", "control"),
}
OFFERED = TileLook("surface2", "ink", "accent")


def draw_tile(painter: QPainter, where: QRectF, step: Step) -> None:
    """Draw the tile of a step in the square `where`: its own picture, else the pictogram."""
    if step.photo:
        draw_photo(painter, where, step.photo, where.width() * RADIUS_SHARE)
        return
    draw_picture(painter, where, step.pictogram, TILES[step.drawn_as])


def draw_picture(painter: QPainter, where: QRectF, pictogram: str, tile: TileLook) -> None:
    """Draw a tile with a pictogram, or with a pencil where there is none."""
    look = theme.current()
    draw_box(painter, where, Box(tile.tint, None, 0, where.width() * RADIUS_SHARE))
    if pictogram:
        edge = where.width() * MARGIN
        ink, prop, ground = (look.colour(token) for token in (tile.ink, tile.prop, "line"))
        draw_pictogram(painter, pictogram, inset(where, edge, edge), ink, prop, ground)
    else:
        edge = where.width() * 0.3
        draw_icon(painter, "pencil", inset(where, edge, edge), tile.ink)


class Tile(SquareLabel):
    """The picture of one step, `px` wide at 100 % text; the title beside it says what it shows."""

    def __init__(self, px: int) -> None:
        super().__init__(px)
        self._step: Step | None = None

    def show_step(self, step: Step) -> None:
        """Show the picture of a step on the tint of its state."""
        self._step = step
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile."""
        if self._step is not None:
            with painter_of(self) as painter:
                draw_tile(painter, QRectF(self.rect()), self._step)
