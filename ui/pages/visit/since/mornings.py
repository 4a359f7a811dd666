"""Could you do your usual things the next morning: for every try since the last visit, or after which of them not."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from exposure.domain.visit import Visit
from exposure.words.dates import short_day
from exposure.words.language import _
from ui.dialogs.asking import Wanted
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

EACH, NOT_EACH = "each_time", "not_each_time"


class MorningsCard(Card):
    """Asks once for all tries; “not each time” asks after which of them it was not so.

    Signals:
        wanted(object): edits are to be done; carries a `Wanted`.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        question = _("Could you do your usual things the next morning?")
        options = [Choice(EACH, _("Yes, each time"), key="1"), Choice(NOT_EACH, _("Not each time"), key="2")]
        self._answer = Choices("visit.since.mornings", question, options, Size(44, 15))
        self._which = ChipRow("visit.since.mornings.which", _("After which days not?"), (), RowLook())
        self._keep = Button("visit.since.mornings.keep", _("Keep this"), Look(height=36, px=14))
        self._asks = QWidget()
        self._asks.setLayout(
            Column(Label(_("After which days not?"), "caption_strong", "ink"), self._which, self._keep, gap=6)
        )
        grow_downwards(self._asks)
        self._asks.hide()
        super().__init__(Column(Label(question, "title"), self._answer, self._asks, gap=8, margins=(20, 14, 20, 14)))
        self._visit: Visit | None = None
        self._days: Mapping[str, list[Trial]] = {}
        self._answer.chosen.connect(self._on_chosen)
        self._which.changed.connect(self._on_which)
        self._keep.clicked.connect(self._on_keep)

    def show_visit(self, visit: Visit, tries: Sequence[Trial]) -> None:
        """Show what was said at this visit; `tries` are those nobody was asked about."""
        self._visit = visit
        days: dict[str, list[Trial]] = {}
        for trial in tries:
            days.setdefault(short_day((trial.ended or trial.prediction.at).date()), []).append(trial)
        if list(days) != list(self._days):
            self._which.show_options(days)
        self._days = days
        self._answer.select(visit.next_morning)
        self._asks.setVisible(visit.next_morning == NOT_EACH and bool(days))
        self._on_which()

    def _on_chosen(self, value: str) -> None:
        if self._visit is None:
            return
        line = {"edit": "check_in", "visit": self._visit.id, "next_morning": value}
        settled = [self._settled(trial, "yes") for trial in self._tries] if value == EACH else []
        self.wanted.emit(Wanted((*settled, line), _("Next mornings noted")))

    def _on_which(self) -> None:
        self._keep.allow(bool(self._which.checked), _("Choose the days first."))

    def _on_keep(self) -> None:
        """Keep “no” for the days chosen, and “yes” for the others that were asked about with them."""
        bad = [trial for day in self._which.checked for trial in self._days.get(day, [])]
        lines = [self._settled(trial, "no" if trial in bad else "yes") for trial in self._tries]
        self.wanted.emit(Wanted(tuple(lines), _("Next mornings noted")))

    @property
    def _tries(self) -> list[Trial]:
        return [trial for day in self._days.values() for trial in day]

    def _settled(self, trial: Trial, settled: str) -> Mapping[str, object]:
        return {"edit": "record_next_day", "trial": trial.id, "settled": settled}
