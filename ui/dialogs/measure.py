"""A result in about ten seconds: which measure, the number, the day."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import LadderId
from exposure.domain.measure import Measure
from exposure.domain.measure_result import MeasuredItem
from exposure.domain.measure_summary import standing
from exposure.words.language import _
from exposure.words.measures import range_words
from ui.dialogs.asking import AskingSheet
from ui.dialogs.measure_activities import Activities
from ui.dialogs.measure_choice import MeasureChoice
from ui.dialogs.measure_fields import DayTaken, TotalField
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.widgets.question import Question
from ui.workspace import Workspace

_ACTIVITIES, _QUESTIONNAIRE = "activities", "questionnaire"


class AddMeasureSheet(AskingSheet):
    """Asks for a result of one measure; the edit it wants is `record_measure`. It shows no question of a form.

    It is about nothing, so that nothing is kept unsaved: a number of one measure would come back for another.
    """

    def __init__(self, case: Case, known: Mapping[str, Measure], workspace: Workspace, window: QWidget) -> None:
        super().__init__("measure", _("Add a result"), window)
        self._case, self._known, self._id = case, known, workspace.new_id()
        self.which = MeasureChoice(known, (result.measure for result in reversed(standing(case))))
        self._named, self._range, self._note = Label("", "title"), Label("", "soft"), Label("", "small", "ink2")
        self._about, self.total = QWidget(), TotalField()
        self.activities = Activities(_goals(case), _activities_before(case))
        self.version = ChipRow("measure.version", _("Which version?"), (), RowLook(one=True))
        self.day = DayTaken(workspace.now().date())
        raters = [_("The patient"), workspace.user]
        self.rater = ChipRow("measure.rater", _("Who scored it?"), raters, RowLook(one=True, add=_("Somebody else")))
        self.language = LineField("measure.language", _("Language of the form"), _("If it wasn’t English"))
        self._questions = self._make_questions()
        self._lay_out()
        self.add_answers("measure", _("Keep")).clicked.connect(self._on_do)
        self._connect_signals()
        self._show_asked()

    @property
    def measure(self) -> Measure | None:
        """Give the measure that was chosen."""
        return self._known.get(self.which.key or "")

    def _make_questions(self) -> dict[str, Question]:
        parts: dict[str, tuple[str, QWidget]] = {
            "total": (_("Total"), self.total),
            "activities": (_("How well does each go?"), self.activities),
            "version": (_("Which version?"), self.version),
            "day": (_("When was it done?"), self.day),
            "rater": (_("Who scored it?"), self.rater),
            "language": (_("Language of the form"), self.language),
        }
        return {name: Question(words, part, gap=6, role="title") for name, (words, part) in parts.items()}

    def _lay_out(self) -> None:
        self.body.put(Question(_("Which measure?"), self.which, gap=6, role="title"))
        self._about.setLayout(Column(self._named, self._range, self._note, gap=2))
        for part in (self._about, *self._questions.values()):
            self.body.put(part)

    def _connect_signals(self) -> None:
        self.which.chosen.connect(self._on_chosen)
        for changed in (self.total.changed, self.activities.changed, self.version.changed, self.day.changed):
            changed.connect(self._on_changed)
        self.total.settled.connect(self._on_total_said)

    def _on_chosen(self) -> None:
        measure = self.measure
        if measure is None:
            return
        self._named.setText(measure.name)
        self._range.setText(range_words(measure))
        self._note.setText(measure.note)
        self._note.setVisible(bool(measure.note))
        self.version.show_options(measure.versions)
        self.total.ask_for(measure)
        self._show_asked()
        if measure.sort == _ACTIVITIES:
            self.activities.begin()
        else:
            self.total.field.setFocus()

    def _on_total_said(self) -> None:
        """Go on with Enter: to the version where there is one to say, else to the day."""
        if self.version.chips and not self.version.checked:
            self.version.chips[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.day.begin()

    def _show_asked(self) -> None:
        """Ask nothing before the measure is chosen, and then only what belongs to it."""
        measure = self.measure
        own = measure is not None and measure.sort == _ACTIVITIES
        asked = {
            "total": measure is not None and not own,
            "activities": own,
            "version": measure is not None and bool(measure.versions),
            "day": measure is not None,
            "rater": measure is not None,
            "language": measure is not None and measure.sort == _QUESTIONNAIRE,
        }
        for name, question in self._questions.items():
            question.setVisible(asked[name])
        self._about.setVisible(measure is not None)
        self._on_changed()

    def _on_changed(self) -> None:
        self.need(self._missing())

    def _missing(self) -> list[str]:
        measure = self.measure
        if measure is None:
            return [_("which measure")]
        number = self.activities.are_whole if measure.sort == _ACTIVITIES else self.total.value is not None
        needed = {
            _("an activity with a number from 0 to 10") if measure.sort == _ACTIVITIES else _("the total"): number,
            _("which version"): not measure.versions or bool(self.version.checked),
            _("when it was done"): self.day.value is not None,
        }
        return [words for words, given in needed.items() if not given]

    def _on_do(self) -> None:
        measure, day = self.measure, self.day.value
        if measure is None or day is None:
            return
        own = measure.sort == _ACTIVITIES
        said = {"items": self.activities.items} if own else {"total": self.total.value}
        line = {"edit": "record_measure", "id": self._id, "patient": self._case.patient.id, "measure": measure.key}
        self.ask_for({**line, "on": day.isoformat(), **said, **self._beside()}, label=_("Result kept"))

    def _beside(self) -> dict[str, str]:
        language = self.language.text().strip() if self._questions["language"].isVisibleTo(self) else ""
        said = {"version": self.version.checked, "rater": self.rater.checked}
        return {
            **{name: words[0] for name, words in said.items() if words},
            **({"language": language} if language else {}),
        }


def _goals(case: Case) -> dict[LadderId, str]:
    return {ladder.ladder.id: ladder.ladder.goal for ladder in case.ladders if ladder.ladder.goal.strip()}


def _activities_before(case: Case) -> tuple[MeasuredItem, ...]:
    """Give the activities that were scored last."""
    return next((result.items for result in reversed(standing(case)) if result.items), ())
