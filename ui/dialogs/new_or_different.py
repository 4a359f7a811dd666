"""Anything new or different? Asked once a visit: no, or what it is and what was found; neither is chosen before."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.dialogs.concern import ConcernQuestions
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.labels import Label

NO, YES = "no", "yes"


class NewOrDifferentSheet(AskingSheet):
    """Keeps the answer with the visit; a pause lies on every ladder until a clinician lifts it."""

    def __init__(self, case: Case, visit: Visit, window: QWidget) -> None:
        super().__init__("check_new", _("Anything new or different?"), window)
        self.about = visit.id
        self._case, self._visit = case, visit
        self._answer_given = Choices("check_new.answer", _("Anything new or different?"), _answers(), SMALL)
        self._asked = ConcernQuestions("check_new", case.clinic)
        self._asked.hide()
        self.body.put(Label(_("Since you last met. Asked once a visit, before the first try."), "body", "ink2"))
        self.body.put(self._answer_given)
        self.body.put(self._asked)
        self._do = self.add_answers("check_new", _("Keep this"))
        self._do.clicked.connect(self._on_do)
        self._answer_given.chosen.connect(self._on_changed)
        self._asked.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        value = self._answer_given.value
        self._asked.setVisible(value == YES)
        self._do.set_text(_("Pause") if value == YES and self._asked.pauses else _("Keep this"))
        missing = {None: [_("no or yes")], YES: self._asked.missing}
        self.need(missing.get(value, []))

    def _on_do(self) -> None:
        if self._answer_given.value == NO:
            self.ask_for(self._line("no"), label=_("Nothing new or different"))
        elif self._asked.pauses:
            self.ask_for(self._line("pause"), *self._asked.lines(self._case), label=_("Paused"))
        else:
            self.ask_for(self._line("usual"), *self._asked.lines(self._case), label=_("Checked now: usual"))

    def _line(self, new: str) -> dict[str, object]:
        return {"edit": "check_in", "visit": self._visit.id, "new": new}


def _answers() -> tuple[Choice, ...]:
    return (
        Choice(NO, _("No"), _("Nothing new, nothing different."), "1"),
        Choice(YES, _("Yes"), _("Say what it is."), "2"),
    )
