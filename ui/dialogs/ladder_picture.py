"""How the steps are drawn in somebody’s own view: a ladder to climb, or stones on level ground."""

from PySide6.QtWidgets import QWidget

from exposure.domain.patient import Patient
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.dialogs.stacked import StackedChoices
from ui.widgets.choices import Choice

_NAME = "ladder_picture"


class LadderPictureSheet(AskingSheet):
    """Shows which picture there is now, and takes the other; steps, tries and words are the same in both."""

    def __init__(self, patient: Patient, window: QWidget) -> None:
        super().__init__(_NAME, _("How the steps are drawn in the patient’s view"), window)
        self._patient = patient
        self.pictures = StackedChoices(
            f"{_NAME}.picture",
            _("How the steps are drawn"),
            [
                Choice("thermometer", _("A ladder"), _("One climbs from step to step."), key="1"),
                Choice("stones", _("Stepping stones"), _("Level ground, for whom heights are a worry."), key="2"),
            ],
        )
        self.pictures.select(patient.ladder_picture)
        self.body.put(self.pictures)
        self.add_answers(_NAME, _("Draw it so")).clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        chosen = self.pictures.value
        if chosen == self._patient.ladder_picture:
            self.accept()
            return
        label = _("Steps drawn as stepping stones") if chosen == "stones" else _("Steps drawn as a ladder")
        self.ask_for({"edit": "change_patient", "patient": self._patient.id, "ladder_picture": chosen}, label=label)
