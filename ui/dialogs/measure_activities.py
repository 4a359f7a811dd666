"""Activities of the patient's own, each with how well it goes and the goal it belongs to."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import LadderId
from exposure.domain.measure_result import ITEM_MAX, MeasuredItem
from exposure.words.language import _
from ui import theme
from ui.dialogs.measure_fields import read_number
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

MOST = 5
_SCORE = 88
_ADD = Look("quiet", icon="plus", padding=8)
Goals = Mapping[LadderId, str]


class ActivityRow(QWidget):
    """One activity in the patient's words, 0 to 10, and one of their goals or none.

    Signals:
        changed(): something was typed or switched.
    """

    changed = Signal()

    def __init__(self, number: int, goals: Goals, item: MeasuredItem | None) -> None:
        super().__init__()
        name, self._goals = f"measure.activity.{number}", goals
        self.what = LineField(
            f"{name}.what", _("Activity {number}").format(number=number), _("For example: dig the beds")
        )
        self.score = LineField(f"{name}.score", _("Activity {number}, 0 to 10").format(number=number), _("0 to 10"))
        self._goal = ChipRow(f"{name}.goal", _("Goal it belongs to"), goals.values(), RowLook(one=True))
        self.setLayout(Column(Row((self.what, 1), self.score, gap=8), self._goal, gap=6))
        self._goal.setVisible(bool(goals))
        grow_downwards(self)
        if item is not None:
            self.what.setText(item.what)
            self._goal.check([goals[item.ladder]] if item.ladder and item.ladder in goals else [])
        for typed in (self.what.textChanged, self.score.textChanged, self._goal.changed):
            typed.connect(self._on_changed)
        self.score.setFixedWidth(theme.current().px(_SCORE))

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was said of how well it goes, and no new activity was named."""
        return not self.score.text().strip() and not self.what.text().strip()

    @property
    def item(self) -> dict[str, object] | None:
        """Give the activity as an edit takes it; None while words or a score are missing."""
        score, what = self._score(), self.what.text().strip()
        if score is None or not what:
            return None
        ladder = next((key for key, goal in self._goals.items() if goal in self._goal.checked), None)
        return {"what": what, "score": score, "ladder": ladder}

    def _score(self) -> int | None:
        number = read_number(self.score.text())
        return int(number) if number is not None and number.is_integer() and number <= ITEM_MAX else None

    def _on_changed(self) -> None:
        wrong = bool(self.score.text().strip()) and self._score() is None
        self.score.mark(wrong, _("Use a whole number from 0 to 10."))
        self.changed.emit()


class Activities(QWidget):
    """Up to five rows; those of last time come with their words and without their scores.

    Signals:
        changed(): something was typed or switched.
    """

    changed = Signal()

    def __init__(self, goals: Goals, before: Sequence[MeasuredItem]) -> None:
        super().__init__()
        self._goals = goals
        self.rows: list[ActivityRow] = []
        self._list = Column(gap=12)
        self._add = Button("measure.activity.add", _("Another activity"), _ADD)
        helper = Label(
            _("0 can’t do it, 10 as well as before the pain. A row without a number is left out."), "small", "ink2"
        )
        self.setLayout(Column(helper, self._list, Row(self._add, None), gap=10))
        grow_downwards(self)
        self._add.clicked.connect(self._on_add)
        for item in before[:MOST]:
            self._put(item)
        if not self.rows:
            self._put(None)

    @property
    def items(self) -> list[dict[str, object]]:
        """Give the activities that have words and a score."""
        return [row.item for row in self.rows if row.item]

    @property
    def are_whole(self) -> bool:
        """Say whether there is one at least, and every score is a number from 0 to 10 with its words."""
        half = [row for row in self.rows if row.item is None and row.score.text().strip()]
        return bool(self.items) and not half

    def begin(self) -> None:
        """Bring the focus to what is to be said first."""
        first = self.rows[0]
        (first.score if first.what.text() else first.what).setFocus()

    def _put(self, item: MeasuredItem | None) -> ActivityRow:
        row = ActivityRow(len(self.rows) + 1, self._goals, item)
        row.changed.connect(self.changed)
        self.rows.append(row)
        self._list.put(row)
        self._add.setVisible(len(self.rows) < MOST)
        return row

    def _on_add(self) -> None:
        self._put(None).what.setFocus()
