"""What 0, 50 and 100 are for this person, in their own words at the marks of the thermometer."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from exposure.words.language import _
from ui import theme
from ui.widgets.ladder.plan import RAIL, Plan
from ui.widgets.ladder.scale import most_worried, not_worried
from ui.widgets.painting import NO_BRUSH, colour_of, pen
from ui.widgets.text_block import TextBlock

_GAP, _LEAD, _PAD = 12, 30, 2
# Farther from its mark than this the words would seem to belong to another number.
_FARTHEST = 0.14


def spoken_anchors(anchors: Mapping[int, str]) -> str:
    """Give the words at the marks as a screen reader says them; empty without any."""
    said = _("{worry} is “{words}”.")
    return " ".join(said.format(worry=worry, words=words) for worry, words in sorted(anchors.items()))


def draw_anchors(painter: QPainter, plan: Plan, anchors: Mapping[int, str], cards: Sequence[QRectF]) -> None:
    """Draw what was said: the ends beside their own words, the middle where no card hangs, near its mark."""
    for worry, end in ((100, most_worried()), (0, not_worried())):
        if words := anchors.get(worry):
            _draw_end(painter, _line_of(plan, worry), end, words)
    if words := anchors.get(50):
        _draw_middle(painter, plan, words, cards)


def free_place(height: float, middle: float, taken: Sequence[tuple[float, float]]) -> float:
    """Give the top of the place `height` px high that is nearest to `middle` and crosses nothing of `taken`.

    `taken` are tops and bottoms of what hangs there already, in px from the top.
    """
    tops = [middle - height / 2]
    tops += [edge for top, bottom in taken for edge in (top - height, bottom)]
    free = [top for top in tops if all(top + height <= start or end <= top for start, end in taken)]
    return min(free, key=lambda top: abs(top + height / 2 - middle))


def _line_of(plan: Plan, worry: int) -> QRectF:
    """Give the line on which the scale says what its end means."""
    look = theme.current()
    left = plan.rail + look.px(RAIL) + look.px(10)
    top = plan.top - look.px(46) if worry else plan.bottom + look.px(16)
    return QRectF(left, top, plan.right_rail - left, look.px(28))


def _draw_end(painter: QPainter, line: QRectF, end: str, words: str) -> None:
    look = theme.current()
    taken = QFontMetricsF(look.font("lead_strong")).horizontalAdvance(end) + look.px(_GAP)
    font = look.font("helper", italic=True)
    room = line.adjusted(taken, 0, 0, 0)
    painter.setFont(font)
    painter.setPen(colour_of("ink2"))
    fitting = QFontMetricsF(font).elidedText(_quoted(words), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)


def _draw_middle(painter: QPainter, plan: Plan, words: str, cards: Sequence[QRectF]) -> None:
    look, (left, right) = theme.current(), plan.cards
    block = TextBlock(_quoted(words), look.font("helper", italic=True), right - left)
    pad, mark = look.px(_PAD), plan.height_of(50)
    taken = [(card.top(), card.bottom()) for card in cards]
    top = free_place(block.height + 2 * pad, mark, taken) + pad
    middle = top + block.height / 2
    if abs(middle - mark) > (plan.bottom - plan.top) * _FARTHEST:
        return
    start, end = QPointF(plan.rail + look.px(RAIL), mark), QPointF(left - look.px(6), middle)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(look.px(_LEAD) / 2, 0), end - QPointF(look.px(_LEAD) / 2, 0), end)
    painter.setBrush(NO_BRUSH)
    painter.strokePath(path, pen("control", 1.4, (1, 3)))
    block.draw(painter, QRectF(left, top, right - left, block.height), colour_of("ink2"))


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=" ".join(words.split()))
