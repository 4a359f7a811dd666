"""The left side of the letter page while a letter is drafted: what a clinician chooses and writes."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.letter import LetterKind
from exposure.domain.patient import first_name
from exposure.words.language import _
from ui.pages.letter.action import LetterAction
from ui.pages.letter.agreement import LetterAgreement
from ui.pages.letter.field import LetterField
from ui.pages.letter.parts import LetterParts
from ui.pages.letter.said import LetterSaid
from ui.pages.letter.sources import LetterSources
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Separator
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Label
from ui.widgets.segmented import Segment, Segmented

_KINDS: tuple[LetterKind, ...] = ("initial", "progress", "final")


class LetterPanel(QWidget):
    """Every field of a draft; it tells of changes and keeps nothing itself.

    Signals:
        typed: words are other than before.
        chosen: a choice was made.
        left: the focus went on from a field.
    """

    typed = Signal()
    chosen = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        kinds = (_("First"), _("Progress"), _("Final"))
        segments = [Segment(kind, word) for kind, word in zip(_KINDS, kinds, strict=True)]
        self.kind = Segmented("letter.kind", _("Which letter"), segments)
        self.action, self.sources, self.agreement = LetterAction(), LetterSources(), LetterAgreement()
        self.cc = LetterField("letter.cc", _("Copy to"), several=False)
        help_line = _("Left empty, it says what is on record: your number, and whether there is a plan.")
        self.flare = LetterField("letter.flare", "", help_line)
        self.told = LetterField("letter.told", "")
        self.parts = LetterParts()
        self.chart = CheckBox("letter.chart", _("Chart under the signature"))
        self._few = QWidget()
        few = Label(_("It is drawn from three tries on."), "caption")
        self._few.setLayout(Row((few, 1), margins=(36, 0, 0, 0)))
        self._lay_out()
        self._connect_signals()

    @property
    def said(self) -> LetterSaid:
        """Give what stands in the panel."""
        kind = next(kind for kind in _KINDS if kind == self.kind.value)
        words = {"cc": self.cc.text, "flare_line": self.flare.text, "told": self.told.text}
        left_out = self.parts.left_out
        return LetterSaid(kind, self.action.value, chart=self.chart.isChecked(), leave_out=left_out, **words)

    @property
    def can_be_kept(self) -> bool:
        """Say whether every text can be kept on record as it is."""
        return all(field.can_be_kept for field in self._fields)

    def show_said(self, said: LetterSaid) -> None:
        """Show a draft; says nothing about it."""
        self.blockSignals(True)
        self.kind.select(said.kind)
        self.action.show_said(said)
        self.cc.show_text(said.cc)
        self.flare.show_text(said.flare_line)
        self.told.show_text(said.told)
        self.parts.show_left_out(said.leave_out)
        self.chart.setChecked(said.chart)
        self.blockSignals(False)

    def show_case(self, case: Case, agreed: date | None) -> None:
        """Show what the letter takes from the record, and whether the patient agreed."""
        name = first_name(case.patient.name)
        self.flare.ask(_("If {name} comes with a flare").format(name=name))
        self.told.ask(_("What {name} was told").format(name=name))
        self.sources.show_case(case)
        self.show_parts(case)
        self.agreement.show_agreement(name, agreed)

    def show_parts(self, case: Case) -> None:
        """Offer the parts that a letter of the kind chosen has."""
        self.parts.show_case(case, self.kind.value or "")

    def tell_too_few(self, too_few: bool) -> None:
        """Say that a chart was chosen and there are too few tries for one, or take that back."""
        self._few.setVisible(too_few)

    def begin(self) -> None:
        """Put the focus on the first choice."""
        self.action.take_focus()

    def go_to_missing(self) -> QWidget:
        """Put the focus on the first thing that is still needed, and give it."""
        if not self.action.value:
            self.action.take_focus()
            return self.action
        wrong = [field for field in self._fields if not field.can_be_kept]
        (wrong[0].field if wrong else self.agreement.box).setFocus()
        return wrong[0] if wrong else self.agreement

    @property
    def _fields(self) -> tuple[LetterField, ...]:
        return (self.action.words, self.cc, self.flare, self.told)

    def _lay_out(self) -> None:
        heading = Label(_("Letter to the GP"), "h2")
        fields = (heading, self.kind, self.action, self.sources, self.cc, self.flare, self.told)
        chart = Column(self.chart, self._few, gap=0)
        always = Label(_("Counts, pauses, flares and what came true are always told."), "caption")
        chosen = Column(self.parts, chart, always, gap=4)
        self.setLayout(Column(*fields, chosen, Separator(), self.agreement, None, gap=16, margins=24))

    def _connect_signals(self) -> None:
        for field in self._fields:
            field.typed.connect(self.typed)
            field.left.connect(self.left)
        self.action.chosen.connect(self.chosen)
        self.kind.chosen.connect(lambda _value: self.chosen.emit())
        self.parts.chosen.connect(self.chosen)
        self.chart.clicked.connect(lambda _on: self.chosen.emit())
