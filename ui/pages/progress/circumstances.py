"""Sleep, stress and people: fine, matters, or somebody is helping; unsaid until it is said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.patient import CIRCUMSTANCES, Patient
from exposure.words.language import _
from exposure.words.measures import circumstance_words
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.flow import Columns
from ui.widgets.labels import Label
from ui.widgets.question import Question
from ui.widgets.themed import grow_downwards


class CircumstancesPart(QWidget):
    """Three questions of three answers; an answer pressed again is taken back.

    Signals:
        said(object): one was said or taken back; carries its name with the answer, or with None.
    """

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._answers = {circumstance_words(value): value for value in CIRCUMSTANCES}
        names = {"sleep": _("Sleep"), "stress": _("Stress"), "people": _("People around")}
        self.rows = {
            name: ChipRow(f"measures.{name}", words, self._answers, RowLook(one=True)) for name, words in names.items()
        }
        questions = Columns(gap=24)
        for name, words in names.items():
            questions.addWidget(Question(words, self.rows[name], gap=6, role="small_strong"))
            self.rows[name].changed.connect(lambda name=name: self._on_changed(name))
        host = QWidget()
        host.setLayout(questions)
        grow_downwards(host)
        note = Label(_("One line on the sheet and one in the letter. It decides nothing."), "caption", "ink2")
        self.setLayout(Column(host, note, gap=8))
        grow_downwards(self)

    def show_patient(self, patient: Patient) -> None:
        """Show what was said."""
        for name, value in (("sleep", patient.sleep), ("stress", patient.stress), ("people", patient.people)):
            self.rows[name].check([circumstance_words(value)] if value else [])

    def _on_changed(self, name: str) -> None:
        chosen = self.rows[name].checked
        self.said.emit({name: self._answers[chosen[0]] if chosen else None})
