"""What is still open: each answer agreed for this visit, given by one key; then how likely it feels next time."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from exposure.words.language import _
from ui.dialogs.asking import Wanted
from ui.models.sheet_columns import SheetColumn
from ui.models.still_open import Listed, answer_words, open_title, so_far_words, worry_words
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.cell import Cell
from ui.widgets.flow import Flow
from ui.widgets.focus import focusable
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.widgets.themed import call, grow_downwards
from ui.wording import outcome_look

_ANSWER, _QUIET = Look(px=15, height=40), Look("quiet", px=15, height=40, padding=8)


class StillOpen(Card):
    """Lists the answers asked for today, and below them those just given.

    Signals:
        wanted(object): edits are to be done; carries a `Wanted`.
        full_wanted(str): an answer is to be given in full; carries the try's id.
    """

    wanted = Signal(object)
    full_wanted = Signal(str)

    def __init__(self) -> None:
        self._lines = Column(gap=16)
        title = Flow(gap=12)
        title.add([Label(_("Still open"), "h3", wrap=False), Label(_("Asked today, as agreed"), "small", "ink2")])
        super().__init__(Column(title, self._lines, gap=12, margins=(20, 14, 16, 16)))
        self._shown: Listed | None = None
        self._answered: str | None = None
        self._parts: list[QWidget] = []

    def show_open(self, listed: Listed, movements: Mapping[str, str], rating: SheetColumn) -> None:
        """Show these answers; `movements` names the steps, `rating` reads how likely it feels."""
        waiting, given = listed.waiting, listed.given
        self.setVisible(bool(waiting or given))
        if self._shown == listed:
            return
        self._shown = listed
        for part in self._parts:
            part.hide()
            part.deleteLater()
        asked: list[QWidget] = [
            self._asking(trial, movements[trial.prediction.rung], listed.is_early(trial)) for trial in waiting
        ]
        self._parts = [*asked, *(self._rating(trial, movements[trial.prediction.rung], rating) for trial in given)]
        for part in self._parts:
            self._lines.addWidget(part)
            # The layout would show it only later, and till then it cannot take the focus.
            part.show()
        self._go_on()

    def _go_on(self) -> None:
        """After an answer by key or click, go on to how likely it feels, or to the next answer."""
        if self._answered is None:
            return
        names = [f"visit.since.next.{self._answered}", *(f"visit.since.did_not_occur.{each}" for each in self._waiting)]
        self._answered = None
        stops = {stop.objectName(): stop for stop in focusable(self)}
        found = [stops[name] for name in names if name in stops]
        if found:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _waiting(self) -> list[str]:
        return [trial.id for trial in self._shown.waiting] if self._shown else []

    def _asking(self, trial: Trial, movement: str, early: bool) -> "OpenAnswer":
        part = OpenAnswer(trial, movement, early)
        part.answered.connect(lambda outcome: self._on_answered(trial, outcome))
        part.full_wanted.connect(lambda: self.full_wanted.emit(trial.id))
        return part

    def _rating(self, trial: Trial, movement: str, rating: SheetColumn) -> "GivenAnswer":
        part = GivenAnswer(trial, movement, rating)
        part.rated.connect(lambda value: self._on_rated(trial, value))
        return part

    def _on_answered(self, trial: Trial, outcome: str) -> None:
        self._answered = trial.id
        line = {"edit": "record_outcome", "trial": trial.id, "outcome": outcome}
        self.wanted.emit(Wanted((line,), _("Answer saved")))

    def _on_rated(self, trial: Trial, value: int) -> None:
        self._answered = trial.id
        line = {"edit": "rate_belief", "trial": trial.id, "likelihood_after": value}
        self.wanted.emit(Wanted((line,), _("Answer saved")))


class OpenAnswer(QWidget):
    """One try whose answer is still to come; the number said before is nowhere in it. Keys N, P, Y and C answer.

    `early`: it is too soon to know, so that “no” can only mean nothing so far.

    Signals:
        answered(str): the outcome that was said.
        full_wanted(): more is to be said than the outcome.
    """

    answered = Signal(str)
    full_wanted = Signal()

    def __init__(self, trial: Trial, movement: str, early: bool) -> None:
        super().__init__()
        title = open_title(trial, movement)
        call(self, f"visit.since.open.{trial.id}", title)
        self._buttons = {
            outcome: self._button(trial, outcome, key, look)
            for outcome, key, look in (
                ("did_not_occur", "N", _ANSWER),
                ("partly", "P", _ANSWER),
                ("occurred", "Y", _ANSWER),
                ("unclear", "C", _QUIET),
            )
        }
        if early:
            self._buttons["did_not_occur"].set_text(_("Nothing so far"))
        full = Button(f"visit.since.full.{trial.id}", _("In full…"), _QUIET)
        full.setAccessibleDescription(title)
        full.clicked.connect(self.full_wanted)
        ways = Flow(gap=8, to_the_right=True)
        ways.add([*self._buttons.values(), full])
        so_far = [Label(so_far_words(trial), "small", "ink")] if trial.outcome == "did_not_occur" else []
        words = Column(Label(title, "strong"), Label(worry_words(trial), "small", "ink2"), *so_far, gap=2)
        self.setLayout(Row(MarkLabel("still_to_ask", 20), (words, 1), ways, gap=10))
        grow_downwards(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by the key on a button while the focus is in here."""
        wanted = {"n": "did_not_occur", "p": "partly", "y": "occurred", "c": "unclear"}.get(event.text().casefold())
        if wanted and not event.modifiers():
            self._buttons[wanted].click()
        else:
            super().keyPressEvent(event)

    def _button(self, trial: Trial, outcome: str, key: str, look: Look) -> Button:
        words = outcome_look(outcome).answer
        button = Button(f"visit.since.{outcome}.{trial.id}", words, Look(look.kind, key=key, px=15, height=40))
        button.setAccessibleDescription(_("Did it happen?"))
        button.clicked.connect(lambda: self.answered.emit(outcome))
        return button


class GivenAnswer(QWidget):
    """One answer given, with how likely it feels next time; until that is said, what was said before stays covered.

    Signals:
        rated(int): how likely it feels next time.
    """

    rated = Signal(int)

    def __init__(self, trial: Trial, movement: str, rating: SheetColumn) -> None:
        super().__init__()
        title = open_title(trial, movement)
        call(self, f"visit.since.given.{trial.id}", title)
        self._cell = Cell(f"visit.since.next.{trial.id}", rating)
        self._cell.show_which(title)
        question = Label(_("How likely next time?"), "body")
        asks = QWidget()
        asks.setLayout(Row(question, self._cell, None, gap=12))
        # Shown before it has a place it would be a window of its own, so it is only ever hidden here.
        if trial.likelihood_after is not None or trial.outcome == "unclear":
            asks.hide()
        words = Column(Label(title, "strong"), Label(answer_words(trial), "body"), asks, gap=4)
        mark = outcome_look(trial.outcome).mark
        self.setLayout(Row(MarkLabel(mark, 20), (words, 1), gap=10))
        grow_downwards(self)
        self._done = False
        for signal in (self._cell.filled, self._cell.left, self._cell.moved):
            signal.connect(self._on_said)

    def _on_said(self) -> None:
        value = self._cell.column.read(self._cell.typed).value
        if value is not None and not self._done:
            self._done = True
            self.rated.emit(value)
