"""Paints the pictograms of movements: a person of thick round limbs, one prop, a ground line."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from exposure.domain.pictogram import Drawing, Figure, Layer, Point, Shape, Tone
from exposure.imports.pictograms import CANVAS, read_pictogram
from resources import path
from ui import theme
from ui.widgets.painting import Box, draw_box, painter_of
from ui.widgets.photo import draw_photo
from ui.widgets.pictogram_shapes import FILLED, chain, polygon, shape_path
from ui.widgets.themed import Themed

TRUNK, LEG, ARM, HEAD = 10.5, 8.0, 6.5, 9.0
SHOULDERS, HIPS = 5.5, 3.5
FAR, PALE = 0.48, 0.42
GROUND_Y, GROUND_FROM, GROUND_TO, GROUND_WIDTH = 95.5, 8.0, 92.0, 2.4
MARGIN, CORNER_SHARE = 0.09, 0.13


@cache
def _drawing(name: str) -> Drawing:
    return read_pictogram(path("pictograms"), name)


@dataclass(frozen=True, slots=True)
class _Hand:
    """What draws: the painter, already scaled to the canvas, and the colours of one picture."""

    painter: QPainter
    tones: dict[Tone, QColor]

    def stroke(self, points: tuple[Point, ...], colour: QColor, width: float) -> None:
        """Draw one limb or line through `points`; nothing where there are none."""
        if points:
            self.outline(chain(points), colour, width)

    def outline(self, outline: QPainterPath, colour: QColor, width: float) -> None:
        """Draw along `outline` with a round pen."""
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        self.painter.strokePath(outline, pen)

    def fill(self, outline: QPainterPath, colour: QColor) -> None:
        """Fill what `outline` surrounds."""
        self.painter.fillPath(outline, colour)

    def shape(self, shape: Shape) -> None:
        """Draw one piece of a prop."""
        if shape.kind in FILLED:
            self.fill(shape_path(shape), self.tones[shape.tone])
        else:
            self.outline(shape_path(shape), self.tones[shape.tone], shape.width)


def draw_pictogram(  # noqa: PLR0913, PLR0917 - where, what and in which colours are one thing said at once
    painter: QPainter, name: str, rect: QRectF, ink: QColor, prop: QColor, ground: QColor, soft: float = 1
) -> None:
    """Draw the pictogram `name` into the middle of `rect`, as large as it fits.

    `ink` is the person, `prop` what they handle, `ground` the line they stand on; `soft` (0–1) fades the whole picture.
    Raises ExposureError `unknown_id` for a name that is not among the pictograms.
    """
    drawing = _drawing(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(painter.opacity() * soft)
    scale = min(rect.width(), rect.height()) / CANVAS
    painter.translate(rect.center() - QPointF(CANVAS, CANVAS) * scale / 2)
    painter.scale(scale, scale)
    tones: dict[Tone, QColor] = {"ink": ink, "prop": prop, "pale": _faded(prop, PALE), "ground": ground}
    _draw(_Hand(painter, tones), drawing)
    painter.restore()


def _faded(colour: QColor, share: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(colour.alphaF() * share)
    return faded


def _draw(hand: _Hand, drawing: Drawing) -> None:
    figure = drawing.figure
    near = hand.tones["ink"]
    far = near if figure.view == "front" else _faded(near, FAR)
    if drawing.ground:
        hand.stroke(((GROUND_FROM, GROUND_Y), (GROUND_TO, GROUND_Y)), hand.tones["ground"], GROUND_WIDTH)
    _draw_shapes(hand, drawing, "behind")
    hand.stroke(_joined(figure, figure.hip, -HIPS, figure.far_leg), far, LEG * figure.scale)
    hand.stroke(_joined(figure, figure.shoulder, -SHOULDERS, figure.far_arm), far, ARM * figure.scale)
    _draw_shapes(hand, drawing, "middle")
    _draw_trunk(hand, figure)
    hand.stroke(_joined(figure, figure.hip, HIPS, figure.near_leg), near, LEG * figure.scale)
    _draw_shapes(hand, drawing, "front")
    hand.stroke(_joined(figure, figure.shoulder, SHOULDERS, figure.near_arm), near, ARM * figure.scale)
    head = QPainterPath()
    head.addEllipse(QPointF(*figure.head), HEAD * figure.scale, HEAD * figure.scale)
    hand.fill(head, near)
    _draw_shapes(hand, drawing, "top")


def _joined(figure: Figure, joint: Point, aside: float, limb: tuple[Point, ...]) -> tuple[Point, ...]:
    start = (joint[0] + aside * figure.scale, joint[1]) if figure.view == "front" else joint
    return (start, *limb) if limb else ()


def _draw_trunk(hand: _Hand, figure: Figure) -> None:
    ink = hand.tones["ink"]
    if figure.view == "front":
        (x, top), (hip_x, bottom) = figure.shoulder, figure.hip
        wide, slim = SHOULDERS * figure.scale, HIPS * figure.scale
        corners = ((x - wide, top), (x + wide, top), (hip_x + slim, bottom), (hip_x - slim, bottom))
        trunk = QPainterPath()
        trunk.addPolygon(polygon(corners))
        trunk.closeSubpath()
        hand.fill(trunk, ink)
        hand.outline(trunk, ink, ARM * figure.scale)
        return
    trunk = QPainterPath(QPointF(*figure.shoulder))
    trunk.quadTo(QPointF(*figure.bend), QPointF(*figure.hip))
    hand.outline(trunk, ink, TRUNK * figure.scale)


def _draw_shapes(hand: _Hand, drawing: Drawing, layer: Layer) -> None:
    for shape in drawing.shapes:
        if shape.layer == layer:
            hand.shape(shape)


@dataclass(frozen=True, slots=True)
class Tile:
    """How a tile looks: the tokens of the tint behind the person and of what they handle; `soft` (0–1) fades both."""

    tint: str = "surface2"
    prop: str = "accent"
    soft: float = 1


class Pictogram(Themed, QLabel):
    """A square tile with round corners that shows one movement; `side` is in px at 100 % text size.

    It is decoration: the title beside it says what it shows, so a screen reader is told nothing.
    """

    def __init__(self, side: int, name: str = "", look: Tile | None = None) -> None:
        super().__init__()
        self._side = side
        self._look = look or Tile()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_pictogram(name)
        self.follow_theme()

    @property
    def name(self) -> str:
        """Name the pictogram shown; empty while there is none."""
        return self._name

    def show_pictogram(self, name: str, look: Tile | None = None, photo: bytes = b"") -> None:
        """Show the pictogram `name`, in another look where one is given; an empty name leaves the bare tile.

        A `photo`, PNG or JPEG, stands in its place.

        Raises ExposureError `unknown_id` at once for a name that is not among the pictograms.
        """
        if name:
            _drawing(name)
        self._name, self._photo = name, photo
        self._look = look or self._look
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for the tile, which grows with the text."""
        side = theme.current().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint and, on it, the pictogram."""
        tile = QRectF(self.rect())
        with painter_of(self) as painter:
            draw_box(painter, tile, Box(self._look.tint, None, radius=tile.width() * CORNER_SHARE))
            if self._photo:
                draw_photo(painter, tile, self._photo, tile.width() * CORNER_SHARE)
            elif self._name:
                edge = tile.width() * MARGIN
                draw_themed(painter, self._name, tile.adjusted(edge, edge, -edge, -edge), self._look)


def draw_themed(painter: QPainter, name: str, rect: QRectF, look: Tile) -> None:
    """Draw the pictogram `name` in the colours of the theme; also for a card or a table’s cell that paints itself."""
    now = theme.current()
    # The pale line of the light theme is lost on dark tiles.
    ground = now.colour("control" if now.is_dark else "line")
    draw_pictogram(painter, name, rect, now.colour("ink"), now.colour(look.prop), ground, look.soft)
