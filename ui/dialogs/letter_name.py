"""How letters of this clinic are called as files: a pattern, and what it gives today."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from exposure.domain.clinic import Clinic
from exposure.words.language import _
from exposure.words.letter_file import example_name
from ui.dialogs.asking import AskingSheet, under
from ui.widgets.fields import LineField
from ui.widgets.labels import Label


class LetterNameSheet(AskingSheet):
    """Asks for the pattern; empty is the usual one, which names nobody."""

    def __init__(self, clinic: Clinic, now: datetime, window: QWidget) -> None:
        super().__init__("letter_name", _("How letters are named"), window)
        self.about = "clinic"
        self._clinic, self._now = clinic, now
        question = _("Name of the file")
        self.field = LineField("letter_name.pattern", question)
        self.field.setText(clinic.letter_name)
        helper = _(
            "{date}, {kind} and {identifier} are filled in. Left empty it is the usual name. A patient’s name is never "
            "in it; a number may be, where you write {identifier}."
        )
        self._example = Label("", "body", "ink2")
        self._example.setObjectName("letter_name.example")
        self.body.put(under(question, self.field, helper))
        self.body.put(self._example)
        self.add_answers("letter_name", _("Save")).clicked.connect(self._on_do)
        self.field.textChanged.connect(self._show_example)
        self._show_example()

    def _show_example(self) -> None:
        name = example_name(self.field.text(), self._now.date())
        self._example.setText(_("Today: {name}").format(name=f"{name}.pdf"))

    def _on_do(self) -> None:
        said = {"name": self._clinic.name, "letter_name": self.field.text().strip()}
        self.ask_for({"edit": "set_clinic", **said}, label=_("Name of letters saved"))
