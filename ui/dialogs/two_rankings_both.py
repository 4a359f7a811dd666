"""Both orders side by side, where they differ most first, and one order to settle on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.agreement import agreement
from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.sorting import Groups
from exposure.words.language import _, ngettext
from exposure.words.two_rankings import agreement_words, difference_words, figure_words
from ui.dialogs.two_rankings_lines import Order, RankLines
from ui.dialogs.two_rankings_list import OrderList
from ui.models.new_order import effect_of_order
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards
from ui.widgets.turning_row import TurningRow

_NARROW, _MOST = 800, 5
_SMALL = Look(px=14, height=36, padding=12, wraps=True)
_NAME = "two_rankings"


@dataclass(frozen=True, slots=True)
class TwoOrders:
    """A ladder with both orders of its steps: the patient’s, and the clinician’s."""

    case: Case
    ladder: LadderCase
    now: datetime
    one: Order
    other: Order

    @property
    def titles(self) -> Mapping[str, str]:
        """Give the steps’ words by their ids."""
        return {rung.id: rung.movement for rung in self.ladder.steps}


class Both(TurningRow):
    """Shows both, and keeps the order that is being settled in `settled`.

    Signals:
        moved(): that order is another.
    """

    moved = Signal()

    def __init__(self, orders: TwoOrders) -> None:
        self._orders = orders
        self.settled = OrderList(orders.ladder)
        self._effect = Label("", "body")
        super().__init__(Row((_compared(orders), 3), (self._settling(), 2), gap=32), _NARROW)
        grow_downwards(self)
        self.settled.moved.connect(self._on_moved)
        self._on_moved()

    def put(self, order: Groups) -> None:
        """Take one of the orders, with steps that are called the same as they stand on the ladder."""
        self.settled.put([RungId(step) for group in order for step in group])

    def _settling(self) -> QWidget:
        made = (
            self._button("as_one", _("As {who} placed them").format(who=self._orders.one.who)),
            self._button("as_other", _("As {who} placed them").format(who=self._orders.other.who)),
            self._button("as_now", _("As on the ladder now")),
            self._button("up", _("Move up"), "Alt+Up"),
            self._button("down", _("Move down"), "Alt+Down"),
        )
        one, other, now, up, down = made
        one.clicked.connect(lambda: self.put(self._orders.one.groups))
        other.clicked.connect(lambda: self.put(self._orders.other.groups))
        now.clicked.connect(lambda: self.settled.put([rung.id for rung in self._orders.ladder.steps]))
        up.clicked.connect(lambda: self.settled.move_chosen(1))
        down.clicked.connect(lambda: self.settled.move_chosen(-1))
        flow = Flow()
        flow.add(made)
        head = Label(self.settled.accessibleName(), "h3")
        return _host(Column(head, self.settled, flow, self._effect, gap=12))

    @staticmethod
    def _button(name: str, text: str, key: str = "") -> Button:
        return Button(
            f"{_NAME}.{name}", text, Look(px=14, height=36, padding=12, wraps=True, key=key) if key else _SMALL
        )

    def _on_moved(self) -> None:
        orders = self._orders
        effect = effect_of_order(orders.case, orders.ladder, self.settled.order, orders.now)
        self._effect.setText(effect)
        self._effect.setVisible(bool(effect))
        self.moved.emit()


def _compared(orders: TwoOrders) -> QWidget:
    found = agreement(orders.one.groups, orders.other.groups)
    column = Column(Label(agreement_words(found), "lead_strong"), gap=12)
    if figure := figure_words(found):
        column.put(Label(figure, "caption", "ink2"))
    column.put(RankLines(orders.one, orders.other, orders.titles))
    if found.differences:
        column.put(Label(_("Where you differ most"), "h3"))
    for each in found.differences[:_MOST]:
        column.put(Label(difference_words(each, orders.titles[each.card], orders.other.who), "body"))
    more = len(found.differences) - _MOST
    if more > 0:
        said = ngettext("And {count} step more by less.", "And {count} steps more by less.", more)
        column.put(Label(said.format(count=more), "small", "ink2"))
    return _host(column)


def _host(column: Column) -> QWidget:
    host = QWidget()
    host.setLayout(column)
    grow_downwards(host)
    return host
