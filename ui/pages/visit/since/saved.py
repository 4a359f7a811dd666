"""A row of the practice sheet that is on record: shown as saved, with the way to a correction."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from exposure.words.dates import short_moment
from exposure.words.language import _
from ui.models.sheet_columns import Kind, SheetColumn
from ui.models.tries_words import is_covered
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import ToolButton
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.wording import outcome_look


class SavedRow(QObject):
    """Makes the widgets of a row on record, one for each column of the grid; they go with the grid.

    Signals:
        correct_wanted(str): the try is to be corrected; carries its id.
    """

    correct_wanted = Signal(str)

    def __init__(self, trial: Trial, number: int, columns: tuple[SheetColumn, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._trial = trial
        front = QWidget()
        told = trial.prediction.source == "told"
        middle = Qt.AlignmentFlag.AlignHCenter
        parts = [Label(str(number), "strong", "ink3", wrap=False).align(middle)]
        if told:
            parts.append(Label(_("told"), "caption", "ink2", wrap=False).align(middle))
        front.setLayout(Column(*parts, gap=0))
        correct = ToolButton(
            f"visit.since.correct.{trial.id}", _("Correct try {number}…").format(number=number), "pencil"
        )
        correct.clicked.connect(lambda: self.correct_wanted.emit(trial.id))
        self.widgets = [front, *(self._cell(column) for column in columns), correct]

    def _cell(self, column: SheetColumn) -> QWidget:
        words = _words(self._trial, column)
        if column.kind != "happened" or self._trial.outcome is None:
            return _inside(Label(words, "body"))
        mark = MarkLabel(outcome_look(self._trial.outcome).mark, 17, self._trial.prediction.source == "told")
        cell = QWidget()
        cell.setLayout(Row(mark, (Label(words, "body"), 1), gap=8, margins=(12, 8, 4, 8)))
        return cell


def _inside(label: Label) -> QWidget:
    cell = QWidget()
    cell.setLayout(Row((label, 1), gap=0, margins=(12, 8, 4, 8)))
    return cell


def _words(trial: Trial, column: SheetColumn) -> str:
    """Give what a cell says; the number said before stays covered while the answer is still to come."""
    if column.kind == "before" and is_covered(trial):
        return _("covered")
    if column.kind == "happened" and trial.awaits_outcome and trial.outcome and trial.due:
        return _("{answer} so far. Open until {moment}.").format(
            answer=column.show(trial.outcome), moment=short_moment(trial.due)
        )
    value = _values(trial)[column.kind]
    return "–" if value is None else column.show(value)


def _values(trial: Trial) -> Mapping[Kind, object]:
    """Give what each column holds; None where nothing was said."""
    asked = any(answer.aids is not None for answer in trial.outcomes)
    return {
        "day": (trial.ended or trial.prediction.at).date(),
        "before": trial.likelihood_before,
        "done": trial.movement.done if trial.movement else None,
        "happened": trial.outcome,
        "after": trial.likelihood_after,
        "used": ", ".join(aid.what for aid in trial.aids) if asked else None,
    }
