"""The timber of the ladder: rails, tube and figures of the scale, and the rungs from exact mark to card."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from exposure.words.language import _
from ui import theme
from ui.widgets.ladder.plan import BEYOND, RAIL, RIGHT_RAIL, Plan
from ui.widgets.painting import NO_BRUSH, Box, brush, colour_of, draw_box, pen
from ui.wording import State

_RUNG, _TUBE, _MARK = 10, 10, 7
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FLAT = Qt.PenCapStyle.FlatCap
_MARKS: dict[State, str] = {"done": "mastered", "current": "accent", "resting": "hold", "later": "control"}


def most_worried() -> str:
    """Give the words at 100."""
    return _("as worried as I could be")


def not_worried() -> str:
    """Give the words at 0."""
    return _("not worried")


def draw_rails(painter: QPainter, plan: Plan) -> None:
    """Draw both rails, and in the left one the tube."""
    look = theme.current()
    beyond = look.px(BEYOND)
    top, height = plan.top - beyond, plan.bottom - plan.top + 2 * beyond
    timber = Box("timber", "timber_edge", 1, 10)
    draw_box(painter, QRectF(plan.rail, top, look.px(RAIL), height), timber)
    draw_box(painter, QRectF(plan.right_rail, top, look.px(RIGHT_RAIL), height), Box("timber", "timber_edge", 1, 6))
    half = look.px(_TUBE) / 2
    draw_box(painter, plan.scale().adjusted(-half, 0, half, 0), Box("surface", "control", 1, half))


def draw_figures(painter: QPainter, plan: Plan) -> None:
    """Draw ticks at every ten, figures at every twenty, and what both ends mean."""
    look = theme.current()
    for worry in range(0, 101, 10):
        labelled = worry % 20 == 0
        height, end = plan.height_of(worry), plan.rail - look.px(1)
        painter.setPen(pen("control", 1.6 if labelled else 1))
        painter.drawLine(QPointF(end - look.px(8 if labelled else 5), height), QPointF(end, height))
        if labelled:
            _draw_figure(painter, plan, worry)
    painter.setFont(look.font("lead_strong"))
    painter.setPen(colour_of("ink"))
    left = plan.rail + look.px(RAIL) + look.px(10)
    wide, high = plan.right_rail - left, look.px(28)
    painter.drawText(QRectF(left, plan.top - look.px(46), wide, high), Qt.AlignmentFlag.AlignVCenter, most_worried())
    painter.drawText(QRectF(left, plan.bottom + look.px(16), wide, high), Qt.AlignmentFlag.AlignVCenter, not_worried())


def draw_rung(painter: QPainter, plan: Plan, state: State, worry: int, card: QRectF) -> None:
    """Draw the rung of a card: bent where the card does not hang at its exact mark, straight on to the right rail."""
    look = theme.current()
    start = QPointF(plan.rail + look.px(RAIL), plan.height_of(worry))
    end = QPointF(card.left() + look.px(4), card.center().y())
    bend = (end.x() - start.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    # The card hides the rung's middle, so one stroke draws both ends.
    path.moveTo(QPointF(card.right() - look.px(4), end.y()))
    path.lineTo(QPointF(plan.right_rail, end.y()))
    painter.setBrush(NO_BRUSH)
    for stroke in _strokes(state):
        painter.strokePath(path, stroke)


def draw_mark(painter: QPainter, plan: Plan, state: State, worry: int) -> None:
    """Draw the mark of a step in the tube, at its exact number; hollow for a step that comes later."""
    token = _MARKS[state]
    painter.setPen(pen(token, 2))
    painter.setBrush(brush("surface" if state == "later" else token))
    radius = theme.current().px(_MARK)
    painter.drawEllipse(QPointF(plan.tube, plan.height_of(worry)), radius, radius)


def draw_hint(painter: QPainter, plan: Plan, worry: int) -> None:
    """Draw the number that is being chosen: a line across, and a ring in the tube."""
    look, height = theme.current(), plan.height_of(worry)
    painter.setPen(pen("accent", 2, (6, 4)))
    painter.drawLine(QPointF(plan.rail + look.px(RAIL), height), QPointF(plan.right_rail, height))
    painter.setPen(pen("accent", 3))
    painter.setBrush(brush("surface"))
    radius = look.px(_MARK + 2)
    painter.drawEllipse(QPointF(plan.tube, height), radius, radius)


def _draw_figure(painter: QPainter, plan: Plan, worry: int) -> None:
    look, ends = theme.current(), worry in (0, 100)
    painter.setFont(look.font(20 if ends else 16, 700 if ends else 500))
    painter.setPen(colour_of("ink"))
    half = look.px(14)
    where = QRectF(0, plan.height_of(worry) - half, plan.rail - look.px(12), 2 * half)
    painter.drawText(where, _RIGHT, str(worry))


def _strokes(state: State) -> list[QPen]:
    """Give the strokes of a rung, one over the other: timber, accent, hatched or dashed."""
    wide = theme.current().px(_RUNG)
    if state == "later":
        return [pen("timber_edge", 1.4, (4, 3))]
    if state == "current":
        return [_flat(pen("accent", wide))]
    if state == "done":
        return [_flat(pen("timber_edge", wide)), _flat(pen("timber", wide - 2))]
    return [_flat(pen("hold", wide)), _flat(pen("hold_soft", wide - 2)), _flat(pen("hold", wide - 3, (2, 4)))]


def _flat(stroke: QPen) -> QPen:
    stroke.setCapStyle(_FLAT)
    return stroke
