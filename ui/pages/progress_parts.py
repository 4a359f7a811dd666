"""Parts of the progress page: what was learned, the table of tries, the steps of the strip."""

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableView

from exposure.domain.case import Case
from exposure.domain.gap import GapPoint
from exposure.domain.gap import Mark as GapMark
from exposure.domain.gap_spans import bands
from exposure.domain.identifiers import RungId
from exposure.words.dates import bare_day
from exposure.words.gap import step_name
from exposure.words.language import _
from ui import theme
from ui.models.gap_table import SORT, GapTable
from ui.widgets.boxes import Column
from ui.widgets.cards import Card
from ui.widgets.labels import Label
from ui.widgets.outcome_strip import StripStep
from ui.widgets.themed import Themed, call
from ui.wording import Mark

NEWEST = 3
ROW = 44
_MARKS: dict[GapMark, Mark] = {"did_not_occur": "did_not_happen", "partly": "partly", "occurred": "happened"}


def strip_steps(points: Sequence[GapPoint], current: RungId | None) -> list[StripStep]:
    """Give the steps of the strip: planned tries that were not done leave no mark."""
    steps = []
    for band in bands(points):
        own = [point for point in points if band.first <= point.number <= band.last and point.mark != "not_attempted"]
        marks = tuple((_MARKS.get(point.mark, "still_to_ask"), not point.counted) for point in own)
        steps.append(StripStep(step_name(band.step), band.movement, marks, band.rung == current))
    return [step for step in steps if step.marks]


def lessons(case: Case) -> list[tuple[str, str]]:
    """Give what the patient said they learned, newest first, with the day and, of a try, its movement."""
    movements = {rung.id: rung.movement for ladder in case.ladders for rung in ladder.rungs}
    said = [
        (outcome.at, outcome.learned, movements.get(trial.prediction.rung, ""))
        for trial in case.trials
        for outcome in trial.outcomes
        if outcome.learned and not trial.void
    ]
    said += [(visit.closed, visit.lesson, "") for visit in case.visits if visit.closed and visit.lesson]
    found: dict[str, str] = {}
    for at, words, movement in sorted(said, reverse=True):
        day = bare_day(at.date())
        found.setdefault(words, f"{day}, {movement}" if movement else day)
    return [(words, when) for words, when in found.items()]


class Lessons(Card):
    """What the patient learned, in their own words."""

    def __init__(self) -> None:
        self._rows = [(Label("", "body"), Label("", "caption")) for _row in range(NEWEST)]
        parts = [part for row in self._rows for part in row]
        super().__init__(Column(Label(_("What you learned"), "h3"), *parts, gap=4, margins=20))

    def show_case(self, case: Case) -> None:
        """Show the newest three; hide the card where there is none."""
        found = lessons(case)[:NEWEST]
        self.setVisible(bool(found))
        for place, (words, when) in enumerate(self._rows):
            shown = place < len(found)
            words.setVisible(shown)
            when.setVisible(shown)
            if shown:
                words.setText(_("“{words}”").format(words=found[place][0]))
                when.setText(found[place][1])


class TriesTable(Themed, QTableView):
    """The table of tries; Ctrl+C copies it whole as tab-separated text."""

    def __init__(self, model: GapTable) -> None:
        super().__init__()
        self._tries = model
        call(self, "progress.table", _("Tries, what you said and what happened"))
        proxy = QSortFilterProxyModel(self)
        proxy.setSourceModel(model)
        proxy.setSortRole(SORT)
        self.setModel(proxy)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self.verticalHeader().setDefaultSectionSize(theme.current().px(ROW))
        super().on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C; everything else is the table's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._tries.as_text())
        else:
            super().keyPressEvent(event)
