"""What a worry of 0, of 50 and of 100 is for this person, in their own words; none of it is needed."""

from PySide6.QtWidgets import QWidget

from exposure.domain.patient import ANCHORED, Patient
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.widgets.fields import TextField
from ui.widgets.labels import Label

_NAME = "anchors"


class AnchorsSheet(AskingSheet):
    """Asks for words at the marks of the thermometer; they stand there afterwards, and an emptied field clears them."""

    def __init__(self, patient: Patient, window: QWidget) -> None:
        super().__init__(_NAME, _("What are 0, 50 and 100 for you?"), window)
        self.about = patient.id
        self._patient = patient
        self.fields = {place: _field(place, patient.anchors.get(place, "")) for place in ANCHORED}
        self.body.put(Label(_("In your own words, or a day you remember. You can leave any of them open."), "lead"))
        # From the top down, as they stand at the thermometer.
        for place in reversed(ANCHORED):
            self.body.put(under(_questions()[place], self.fields[place]))
        self.add_answers(_NAME, _("Keep these words")).clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        written = {place: field.text.strip() for place, field in self.fields.items()}
        said = {place: words for place, words in written.items() if words != self._patient.anchors.get(place, "")}
        if said:
            label = _("What 0, 50 and 100 are written down")
            self.ask_for({"edit": "set_anchors", "patient": self._patient.id, "anchors": said}, label=label)
        else:
            self.accept()


def _field(place: str, words: str) -> TextField:
    field = TextField(f"{_NAME}.{place}", _questions()[place], px=20)
    field.show_text(words)
    return field


def _questions() -> dict[str, str]:
    return {
        "0": _("0, not worried. What is that for you?"),
        "50": _("50, half-way. What is that for you?"),
        "100": _("100, as worried as you could be. What is that for you?"),
    }
