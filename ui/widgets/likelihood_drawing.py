"""Drawing the likelihood scale."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import theme
from ui.widgets.likelihood_layout import ScaleLayout, word_font
from ui.widgets.painting import CENTRED, NO_BRUSH, Box, brush, colour_of, draw_box, pen
from ui.widgets.text_block import CENTRE, TextBlock
from ui.wording import BAND_AT, LIKELY, UNLIKELY, band


@dataclass(frozen=True, slots=True)
class ScaleLook:
    """What the scale shows: the answer of 0 to 100 (None = empty), whether it has the focus, whether it is on.

    `refusal` stands in the box instead of the usual hint after a number that is none.
    """

    answer: int | None
    focused: bool
    enabled: bool
    refusal: str = ""


def draw_scale(painter: QPainter, places: ScaleLayout, look: ScaleLook) -> None:
    """Draw groove, ticks, words and box; a knob only where there is an answer."""
    _draw_groove(painter, places, look)
    _draw_ticks(painter, places)
    _draw_words(painter, places, look)
    _draw_box(painter, places.box, look)
    if look.answer is not None:
        _draw_knob(painter, QPointF(places.x_of(look.answer), places.groove.center().y()), places.knob, look)


def _draw_groove(painter: QPainter, places: ScaleLayout, look: ScaleLook) -> None:
    groove = places.groove
    radius = groove.height() / 2
    draw_box(painter, groove, Box("sunken", None, radius=radius))
    if look.answer is not None:
        filled = QRectF(groove.topLeft(), QPointF(places.x_of(look.answer) + radius, groove.bottom()))
        draw_box(painter, filled, Box("pred_fill", None, radius=radius))
    draw_box(painter, groove, Box(None, "control", radius=radius))
    # Without an answer there is no knob to carry the ring.
    if look.focused and look.answer is None:
        draw_box(painter, groove.adjusted(-5, -5, 5, 5), Box(None, "focus", 2.5, radius + 5))


def _draw_ticks(painter: QPainter, places: ScaleLayout) -> None:
    top = places.groove.center().y() + places.knob - theme.current().px(3)
    for value in range(0, 101, 10):
        named = value in BAND_AT.values()
        painter.setPen(pen("control", 2 if named else 1))
        end = top + theme.current().px(11 if named else 5)
        if places.deep and value in (UNLIKELY, LIKELY):
            end = places.deep
        painter.drawLine(QPointF(places.x_of(value), top), QPointF(places.x_of(value), end))


def _draw_words(painter: QPainter, places: ScaleLayout, look: ScaleLook) -> None:
    said = None if look.answer is None else band(look.answer)
    for word in places.words:
        block = TextBlock(word.text, word_font(bold=word.band == said))
        block.draw(painter, word.place, colour_of("ink", look.enabled), word.align)


def _draw_box(painter: QPainter, box: QRectF, look: ScaleLook) -> None:
    said = look.answer is not None
    draw_box(painter, box, Box("surface" if look.enabled else "sunken", "control", radius=10))
    if look.refusal:
        _draw_refusal(painter, box, look)
        return
    painter.setFont(theme.current().font(48, 700) if said else theme.current().font(24))
    painter.setPen(colour_of("pred" if said else "ink3", look.enabled))
    painter.drawText(box, CENTRED, str(look.answer) if said else "0–100")


def _draw_refusal(painter: QPainter, box: QRectF, look: ScaleLook) -> None:
    edge = theme.current().space(4)
    block = TextBlock(look.refusal, theme.current().font(15, 600), box.width() - 2 * edge)
    top = box.center().y() - block.height / 2
    where = QRectF(box.x() + edge, top, box.width() - 2 * edge, block.height)
    block.draw(painter, where, colour_of("ink", look.enabled), CENTRE)


def _draw_knob(painter: QPainter, middle: QPointF, radius: float, look: ScaleLook) -> None:
    if look.focused:
        painter.setPen(pen("focus", 2.5))
        painter.setBrush(NO_BRUSH)
        painter.drawEllipse(middle, radius + 3, radius + 3)
    painter.setPen(pen("pred", 3.5))
    painter.setBrush(brush("surface"))
    painter.drawEllipse(middle, radius - 2, radius - 2)
