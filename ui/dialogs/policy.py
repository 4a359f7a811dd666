"""The settings of the clinic, a patient, a ladder or a step, in words; only a clinician may save them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import Clinic
from exposure.domain.ladder import Rung
from exposure.domain.progression.changes import PolicyChange
from exposure.domain.progression.levels import Layers, in_force, of_clinic, of_ladder, of_patient, of_rung
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.dialogs.policy_fields import PolicyFields
from ui.dialogs.policy_words import change_words
from ui.widgets.boxes import Column
from ui.widgets.cards import Separator
from ui.widgets.labels import Label

Changes = Sequence[PolicyChange]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose settings they are: the title, what it is called, how an edit names it, and what is set, here last."""

    title: str
    called: str
    named: Mapping[str, object]
    layers: Layers


class PolicySheet(AskingSheet):
    """Asks for settings and wants one `set_policy`; below stands who changed what and when."""

    def __init__(self, whose: Whose, changes: Changes, window: QWidget) -> None:
        super().__init__("policy", whose.title, window)
        self._whose = whose
        own = whose.layers[-1][1]
        self._fields = PolicyFields("policy", own, in_force(whose.layers[:-1]))
        if whose.called:
            self.body.put(Label(whose.called, "h3"))
        self.body.put(Label(_("For the clinician. Nothing is kept until you save."), "small", "ink2"))
        self.body.put(self._fields)
        self._put_changes(changes)
        self.add_answers("policy", _("Save")).clicked.connect(self._on_do)
        self._fields.changed.connect(self._on_changed)
        self._on_changed()

    def _put_changes(self, changes: Changes) -> None:
        told = [change_words(change) for change in reversed(changes)] or [_("Nothing was changed yet.")]
        lines = (Label(words, "small", "ink2") for words in told)
        self.body.put(Separator())
        self.body.put(Column(Label(_("Who changed what"), "title"), *lines, gap=6))

    def _on_changed(self) -> None:
        changed = self._fields.to_set or self._fields.to_clear
        self.need([] if changed else [_("a change")])

    def _on_do(self) -> None:
        cleared = self._fields.to_clear
        line = {"edit": "set_policy", **self._whose.named, "settings": self._fields.to_set}
        self.ask_for({**line, **({"clear": cleared} if cleared else {})}, label=_("Settings saved"))


def clinic_policy(clinic: Clinic, changes: Changes, window: QWidget) -> PolicySheet:
    """Give the sheet for everybody at the clinic."""
    whose = Whose(_("What a step needs in this clinic"), clinic.name, {"clinic": True}, of_clinic(clinic))
    return PolicySheet(whose, changes, window)


def patient_policy(case: Case, changes: Changes, window: QWidget) -> PolicySheet:
    """Give the sheet for one patient; their name is on the page below already."""
    whose = Whose(_("What a step needs for this patient"), "", {"patient": case.patient.id}, of_patient(case))
    return PolicySheet(whose, changes, window)


def ladder_policy(case: Case, ladder: LadderCase, changes: Changes, window: QWidget) -> PolicySheet:
    """Give the sheet for one ladder."""
    named = {"ladder": ladder.ladder.id}
    whose = Whose(_("What a step of this ladder needs"), ladder.ladder.goal, named, of_ladder(case, ladder))
    return PolicySheet(whose, changes, window)


def rung_policy(about: tuple[Case, LadderCase, Rung], changes: Changes, window: QWidget) -> PolicySheet:
    """Give the sheet for one step."""
    rung = about[2]
    whose = Whose(_("What this step needs"), rung.movement, {"rung": rung.id}, of_rung(*about))
    return PolicySheet(whose, changes, window)
