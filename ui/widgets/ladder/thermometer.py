"""The thermometer that is also the ladder: every card hangs at its worry, what has no rating stands in a tray."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exposure.domain.identifiers import RungId
from exposure.words.language import _, ngettext
from ui import theme
from ui.widgets.ladder.anchors import draw_anchors, spoken_anchors
from ui.widgets.ladder.places import draw_tray_head, fill_tray, hang, put_in_middle, room_on_scale, tray_height
from ui.widgets.ladder.plan import ABOVE, BELOW, LEAST, TRAY_HEAD, Plan
from ui.widgets.ladder.scale import draw_figures, draw_hint, draw_mark, draw_rails, draw_rung
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.step_card import StepCard
from ui.widgets.painting import painter_of
from ui.widgets.themed import Themed, call, grow_downwards


class Thermometer(Themed, QWidget):
    """Shows steps from the bottom of the ladder up, at their numbers; the order is never changed to fit, nor a number.

    The cards are its children from the top down, and their signals are their own.

    Signals:
        resized(): it has another size, and every card its new place.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[RungId, StepCard] = {}
        self._hint: int | None = None
        self._preview: StepCard | None = None
        self._empty: QWidget | None = None
        self._anchors: Mapping[int, str] = {}
        grow_downwards(self, QSizePolicy.Policy.Expanding)
        self.show_steps(())
        self.follow_theme()

    @property
    def cards(self) -> Mapping[RungId, StepCard]:
        """Give the cards by their step, from the bottom of the ladder up."""
        return dict(self._cards)

    def show_steps(self, steps: Sequence[Step]) -> list[StepCard]:
        """Show these steps; gives the cards that are new. A card whose step stays keeps its focus."""
        made = [self._made(step) for step in steps if step.id not in self._cards]
        for gone in self._cards.keys() - {step.id for step in steps}:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        self._cards = {step.id: self._cards[step.id] for step in steps}
        for step in steps:
            self._cards[step.id].show_step(step)
        self._name(len(steps))
        self._order_focus()
        self.relay()
        return made

    def set_empty(self, widget: QWidget) -> None:
        """Show `widget` in the place of the cards while there are none."""
        widget.setParent(self)
        self._empty = widget
        self.relay()

    def show_anchors(self, anchors: Mapping[int, str]) -> None:
        """Show what a worry of 0, 50 and 100 is for this person, in their own words."""
        self._anchors = dict(anchors)
        self.setAccessibleDescription(spoken_anchors(anchors))
        self.update()

    def show_hint(self, worry: int | None) -> None:
        """Show a number that is being chosen, 0 to 100; None shows none."""
        self._hint = worry
        self.update()

    def show_preview(self, step: Step | None, height: float = 0) -> None:
        """Show a raised card at `height` px, as while it is drawn; None takes it away."""
        if self._preview is not None and step is None:
            self._preview.hide()
            self._preview.deleteLater()
            self._preview = None
        if step is not None:
            self._raise_preview(step, height)

    def plan(self) -> Plan:
        """Give where scale and cards lie at the present size."""
        return self._plan(self.width(), self.height())

    def worry_at(self, place: QPoint) -> int | None:
        """Give the number at a place of this widget, or None beside the thermometer."""
        plan = self.plan()
        inside = 0 <= place.x() <= plan.right_rail + TRAY_HEAD
        return plan.worry_at(place.y()) if inside else None

    def relay(self) -> None:
        """Put every card where it belongs, and ask for the height that needs."""
        plan = self.plan()
        fill_tray(plan, self._unrated())
        hang(plan, self._rated())
        if self._empty is not None:
            self._empty.setVisible(not self._cards)
            put_in_middle(self._empty, plan)
        # A scroll area asks for the height only when it is laid out itself, which may be before the cards change.
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow thermometer is higher, because its cards are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px that all cards need at `width` px, and the scale at least."""
        look, plan = theme.current(), self._plan(width, 0)
        tray = tray_height(plan, self._unrated())
        scale = max(look.px(LEAST), room_on_scale(plan, self._rated())) + look.px(ABOVE) + look.px(BELOW)
        return max(scale, tray) if plan.tray_beside else scale + tray

    def sizeHint(self) -> QSize:
        """Give a comfortable width."""
        width = theme.current().px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the narrowest width that shows a card."""
        return QSize(theme.current().px(360), theme.current().px(LEAST))

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.relay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hang the cards anew."""
        super().resizeEvent(event)
        self.relay()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the timber, the scale, and every rung with its mark."""
        plan = self.plan()
        with painter_of(self) as painter:
            for card in self._rated():
                draw_rung(painter, plan, card.step.drawn_as, card.step.worry or 0, QRectF(card.geometry()))
            draw_rails(painter, plan)
            draw_figures(painter, plan)
            draw_anchors(painter, plan, self._anchors, [QRectF(card.geometry()) for card in self._rated()])
            for card in self._rated():
                draw_mark(painter, plan, card.step.drawn_as, card.step.worry or 0)
            if self._hint is not None:
                draw_hint(painter, plan, self._hint)
            if plan.tray:
                draw_tray_head(painter, plan)

    def _made(self, step: Step) -> StepCard:
        card = StepCard(step)
        card.setParent(self)
        card.show()
        self._cards[step.id] = card
        return card

    def _raise_preview(self, step: Step, height: float) -> None:
        if self._preview is None:
            self._preview = StepCard(step)
            self._preview.setParent(self)
            self._preview.lift()
        self._preview.show_step(step)
        left, right = self.plan().cards
        high = self._preview.heightForWidth(round(right - left))
        self._preview.setGeometry(round(left), round(height - high / 2), round(right - left), high)
        self._preview.show()
        self._preview.raise_()

    def _rated(self) -> list[StepCard]:
        return [card for card in self._cards.values() if card.step.worry is not None]

    def _unrated(self) -> list[StepCard]:
        return [card for card in self._cards.values() if card.step.worry is None]

    def _plan(self, width: float, height: float) -> Plan:
        look = theme.current()
        plan = Plan(width, 0, 0, bool(self._unrated()))
        above = 0 if plan.tray_beside else tray_height(plan, self._unrated())
        return Plan(width, above + look.px(ABOVE), height - look.px(BELOW), plan.tray)

    def _name(self, count: int) -> None:
        steps = ngettext("{count} step", "{count} steps", count).format(count=count)
        says = _("Worry thermometer and ladder, 0 to 100, {steps}").format(steps=steps)
        call(self, "ladder.thermometer", says)

    def _order_focus(self) -> None:
        """Let Tab and a screen reader go through the cards from the top down."""
        cards = list(reversed(self._cards.values()))
        for upper, lower in pairwise(cards):
            QWidget.setTabOrder(upper, lower)
            # A screen reader reads children from the lowest in the stack.
            upper.stackUnder(lower)
