"""Clear to start: what was looked for and found, and what to leave out; the letter’s only source for it."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.patient import Clearance
from exposure.words.dates import full_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.widgets.fields import TextField
from ui.widgets.labels import Label


class ClearToStartSheet(AskingSheet):
    """Asks a clinician what was found; nothing is filled in for them. `before_try` says that a try waits for it."""

    def __init__(self, case: Case, window: QWidget, *, before_try: bool = False) -> None:
        super().__init__("clear", _("Clear to start"), window)
        self.about = case.patient.id
        self._patient = case.patient.id
        self._found = TextField("clear.found", _("What did you look for, and what did you find?"))
        self._limits = TextField("clear.limits", _("What should be left out for now?"))
        self._found.keep_lines(2)
        if before_try:
            self.body.put(Label(_("Before the first try: has somebody looked whether it is clear to start?"), "lead"))
        self.body.put(Label(_newest(case.clearances), "body", "ink2"))
        said = _("Your own sentence. It is the only source for what the letter says about it.")
        self.body.put(under(_("What did you look for, and what did you find?"), self._found, said))
        self.body.put(under(_("What should be left out for now?"), self._limits, _("Leave it empty for nothing.")))
        self.add_answers("clear", _("Clear to start")).clicked.connect(self._on_do)
        self._found.textChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self.need([] if self._found.text.strip() else [_("what you found")])

    def _on_do(self) -> None:
        said = {"found": self._found.text.strip(), "limits": self._limits.text.strip()}
        line = {"edit": "clear_to_start", "patient": self._patient, **said}
        self.ask_for(line, label=_("Clear to start noted"))


def _newest(clearances: tuple[Clearance, ...]) -> str:
    if not clearances:
        return _("Not looked at yet.")
    last = clearances[-1]
    said = _("{day}, {by}: {found}").format(day=full_day(last.at.date()), by=last.by, found=last.found)
    return _("{said} Leave out: {limits}").format(said=said, limits=last.limits) if last.limits.strip() else said
