"""Puts cards in their places: on the scale at their worry, or in the tray while they have no rating."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.ladder.plan import ABOVE, BEYOND, CARD_GAP, TRAY_HEAD, Plan
from ui.widgets.ladder.spread import Hanging, room_for, spread
from ui.widgets.ladder.step_card import StepCard
from ui.widgets.painting import colour_of

# Cards packed without air would all hang away from their marks.
_AIR = 1.1


def room_on_scale(plan: Plan, cards: Sequence[StepCard]) -> int:
    """Give the height in px that the rated cards need between the ends of the scale, with some air between them."""
    return round(room_for(_hanging(plan, cards), CARD_GAP) * _AIR)


def hang(plan: Plan, cards: Sequence[StepCard]) -> None:
    """Put the rated `cards`, from the bottom up, at their numbers, moved apart where they would overlap."""
    look, hanging = theme.current(), _hanging(plan, cards)
    between = (plan.top - look.px(BEYOND), plan.bottom + look.px(BEYOND))
    middles = spread(hanging, CARD_GAP, between)
    left, right = (round(edge) for edge in plan.cards)
    for card, one, middle in zip(reversed(cards), hanging, middles, strict=True):
        card.setGeometry(left, round(middle - one.height / 2), right - left, round(one.height))


def tray_height(plan: Plan, cards: Sequence[StepCard]) -> int:
    """Give the height in px of the tray with these cards and its heading; 0 without cards."""
    if not cards:
        return 0
    left, right = plan.tray_edges
    heights = [card.heightForWidth(round(right - left)) for card in cards]
    return tray_top(plan) + theme.current().px(TRAY_HEAD) + sum(heights) + _gap() * len(heights)


def fill_tray(plan: Plan, cards: Sequence[StepCard]) -> None:
    """Put the unrated `cards` into the tray, one under the other."""
    left, right = plan.tray_edges
    top = tray_top(plan) + theme.current().px(TRAY_HEAD)
    for card in cards:
        high = card.heightForWidth(round(right - left))
        card.setGeometry(round(left), top, round(right - left), high)
        top += high + _gap()


def tray_top(plan: Plan) -> int:
    """Give where the tray begins, in px from the top."""
    return theme.current().px(ABOVE) // 4


def draw_tray_head(painter: QPainter, plan: Plan) -> None:
    """Write over the tray what stands in it."""
    look, (left, right) = theme.current(), plan.tray_edges
    painter.setFont(look.font("strong"))
    painter.setPen(colour_of("ink2"))
    head = QRectF(left, tray_top(plan), right - left, look.px(TRAY_HEAD))
    painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, _("Not placed yet"))


def put_in_middle(widget: QWidget, plan: Plan) -> None:
    """Put `widget` half-way up the scale, in the place of the cards."""
    left, right = (round(edge) for edge in plan.cards)
    high = widget.heightForWidth(right - left) if widget.hasHeightForWidth() else widget.sizeHint().height()
    middle = (plan.top + plan.bottom) / 2
    widget.setGeometry(left, round(middle - high / 2), right - left, high)


def _hanging(plan: Plan, cards: Sequence[StepCard]) -> list[Hanging]:
    """Give what hangs in the plan, from the top down."""
    left, right = plan.cards
    width = round(right - left)
    return [Hanging(plan.height_of(card.step.worry or 0), card.heightForWidth(width)) for card in reversed(cards)]


def _gap() -> int:
    return theme.current().space(8)
