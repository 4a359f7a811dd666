"""Patient and clinician each place the steps unseen by the other; then both are seen, and one order is settled."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.agreement import groups_of
from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import LadderId, PatientId
from exposure.domain.ladder import OwnRanking, Ranker
from exposure.domain.patient import first_name
from exposure.words.dates import long_day
from exposure.words.language import _
from ui import theme
from ui.dialogs.ask import Ask, Question
from ui.dialogs.asking import AskingSheet
from ui.dialogs.two_rankings_both import Both, TwoOrders
from ui.dialogs.two_rankings_lines import Order
from ui.dialogs.two_rankings_place import Turn
from ui.models.new_order import order_lines
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button
from ui.widgets.cards import CARD, Card
from ui.widgets.labels import Label
from ui.widgets.painting import painter_of
from ui.widgets.sheet_part import SheetPart
from ui.workspace import Workspace

_NAME, _WIDE = "two_rankings", 1080


class TwoRankingsSheet(AskingSheet):
    """Begins and ends at a page that tells only who has placed the steps; what was placed is covered until both have.

    It hides the whole window, since the ladder below would lead the hand.
    """

    across = _WIDE

    def __init__(self, workspace: Workspace, ladder: tuple[PatientId, LadderId], window: QWidget) -> None:
        super().__init__(_NAME, _("Two orders, side by side"), window)
        self._workspace, self._key, self._below = workspace, ladder, window
        self._part: QWidget = QWidget()
        self.body.put(self._part)
        self.main = self.add_answers(_NAME, "")
        self.main.clicked.connect(self._on_main)
        self._do: Callable[[], None] = self.accept
        self.show_start()

    @property
    def case(self) -> Case:
        """Give the patient’s case as it is on record."""
        return self._workspace.case(self._key[0])

    @property
    def ladder(self) -> LadderCase:
        """Give the ladder as it is on record."""
        return next(each for each in self.case.ladders if each.ladder.id == self._key[1])

    def show_start(self) -> None:
        """Show who has placed the steps, and nothing of how."""
        ask = Label(_("Each places the steps while the other looks away. Then you see both."), "lead")
        column = Column(ask, *(self._who(by) for by in ("patient", "clinician")), gap=16)
        self._show(SheetPart(column, _WIDE))
        self._offer(_("See both"), self.show_both, self._missing())

    def show_turn(self, by: Ranker) -> None:
        """Let one of the two place the steps."""
        turn = Turn(self._question(by), self.ladder.steps, (_WIDE, self._below.height()))
        turn.changed.connect(lambda: self._offer_turn(turn, by))
        self._show(turn)
        self._offer_turn(turn, by)
        turn.begin()

    def show_both(self) -> None:
        """Show both orders, and let one be settled."""
        both = Both(self._two(self._workspace.now()))
        both.moved.connect(lambda: self._offer_settled(both))
        self._show(both)
        self._offer_settled(both)

    def done_with(self) -> None:
        """Go back to the start after a turn; close once the order is settled."""
        if isinstance(self._part, Turn):
            self.show_start()
        else:
            self.accept()

    def reject(self) -> None:
        """Go back to the start, from there close; a turn under way is given up only after a question."""
        if isinstance(self._part, Turn) and self._part.threats:
            words = _("What was placed in this turn is not kept.")
            ask = Ask(
                f"{_NAME}.leave", Question(_("Leave this turn?"), words, _("Go on placing"), _("Leave")), self._below
            )
            ask.accepted.connect(self.show_start)
            ask.finished.connect(ask.deleteLater)
            ask.open()
        elif isinstance(self._part, Turn | Both):
            self.show_start()
        else:
            super().reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover the window, the ladder in it too."""
        with painter_of(self) as painter:
            painter.fillRect(self.rect(), theme.current().colour("canvas"))

    def _name(self, by: Ranker) -> str:
        return first_name(self.case.patient.name) if by == "patient" else first_name(self._workspace.user)

    def _question(self, by: Ranker) -> str:
        words = {"patient": self._name("patient"), "clinician": self._name("clinician")}
        if by == "patient":
            return _("{patient}: how worried are you that each would harm you? {clinician} looks away.").format(**words)
        return _("{clinician}: how worried is {patient} about each, as you see it? {patient} looks away.").format(
            **words
        )

    def _current(self, by: Ranker) -> OwnRanking | None:
        """Give how one of the two placed the steps that are on the ladder now."""
        found = self.ladder.ranking(by)
        steps = {rung.id for rung in self.ladder.steps}
        return found if found is not None and set(found.order) == steps else None

    def _who(self, by: Ranker) -> Card:
        placed = self._current(by)
        told = _("placed on {day}").format(day=long_day(placed.at.date())) if placed else _("not placed yet")
        words = Column(Label(self._name(by), "strong"), Label(told, "small", "ink2"), gap=4)
        begin = Button(f"{_NAME}.{by}", _("Place them anew") if placed else _("Place the steps"))
        begin.setAccessibleDescription(self._name(by))
        begin.clicked.connect(lambda: self.show_turn(by))
        return Card(Row((words, 1), begin, gap=16, margins=16), CARD)

    def _missing(self) -> str:
        absent = [self._name(by) for by in ("patient", "clinician") if self._current(by) is None]
        return _("Still to place the steps: {who}.").format(who=_(", ").join(absent)) if absent else ""

    def _two(self, now: datetime) -> TwoOrders:
        one, other = (self._order(by) for by in ("patient", "clinician"))
        return TwoOrders(self.case, self.ladder, now, one, other)

    def _order(self, by: Ranker) -> Order:
        placed = self._current(by)
        return Order(self._name(by), groups_of(placed) if placed else ())

    def _offer_turn(self, turn: Turn, by: Ranker) -> None:
        missing = _("Every step needs a place first.") if turn.left else ""
        self._offer(_("Done, cover it"), lambda: self._keep(turn, by), missing)

    def _offer_settled(self, both: Both) -> None:
        lines = order_lines(self.ladder, both.settled.order)
        use = _("Use this order") if lines else _("Leave the ladder as it is")
        self._offer(use, lambda: self._settle(both))

    def _keep(self, turn: Turn, by: Ranker) -> None:
        threats = dict(turn.threats)
        line = {"edit": "rank_ladder", "id": self._workspace.new_id(), "ladder": self._key[1], "by": by}
        label = _("{who}’s own order kept").format(who=self._name(by))
        self.ask_for({**line, "order": list(threats), "threats": threats}, label=label)

    def _settle(self, both: Both) -> None:
        lines = order_lines(self.ladder, both.settled.order)
        if lines:
            self.ask_for(*lines, label=_("One order settled from two"))
        else:
            self.accept()

    def _offer(self, text: str, do: Callable[[], None], missing: str = "") -> None:
        self._do = do
        self.main.set_text(text)
        self.main.allow(not missing, missing)
        self._say_missing(missing)

    def _say_missing(self, missing: str) -> None:
        """Say over the answer what it waits for."""
        self._needed.setText(missing)
        self._needed.setVisible(bool(missing))

    def _on_main(self) -> None:
        self._do()

    def _show(self, part: QWidget) -> None:
        old, self._part = self._part, part
        self.replace(old, part)
        if self.isVisible():
            first = part.settled if isinstance(part, Both) else part.findChild(Button)
            (first or part).setFocus(Qt.FocusReason.OtherFocusReason)
