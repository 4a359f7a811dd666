"""The question of anything new or different: what it is, and whether it was found usual or everything pauses."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.clinic import Clinic
from exposure.words.language import _
from ui.dialogs.asking import under
from ui.dialogs.concern_script import ConcernScript
from ui.dialogs.stacked import StackedChoices
from ui.widgets.boxes import Column
from ui.widgets.choices import Choice
from ui.widgets.fields import LineField, TextField
from ui.widgets.flow import Columns
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

USUAL, PAUSE = "usual", "pause"
Found = Literal["usual", "pause"]
FOUND: tuple[Found, ...] = ("usual", "pause")
Line = Mapping[str, object]


class WhoAndWhen(QWidget):
    """Whose job a pause is and by when; both are written into its reason.

    Signals:
        changed(): something was typed.
    """

    changed = Signal()

    def __init__(self, name: str, clinic: Clinic) -> None:
        super().__init__()
        self.who = LineField(f"{name}.who", _("Who looks into it?"))
        self.by = LineField(f"{name}.by", _("By when?"))
        columns = Columns(gap=16)
        columns.add([_asked(self.who), _asked(self.by)])
        contacts = Label(_("If it can’t wait: {contacts}").format(contacts=clinic.emergency), "small", "ink2")
        # Shown only after a yes: before a try a list of alarms would itself be one.
        self.setLayout(Column(columns, contacts, gap=12))
        contacts.setVisible(bool(clinic.emergency.strip()))
        grow_downwards(self)
        for field in (self.who, self.by):
            field.textChanged.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        asked = ((self.who, _("who looks into it")), (self.by, _("by when")))
        return [words for field, words in asked if not field.text().strip()]

    def reason(self, what: str) -> str:
        """Give the reason of the pause: what it is, whose job, by when."""
        said = _("{what} ({who} looks into it, by {by})")
        return said.format(what=what, who=self.who.text().strip(), by=self.by.text().strip())


class ConcernQuestions(QWidget):
    """Asks what is new or different and what was found; neither answer is chosen to begin with.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, name: str, clinic: Clinic) -> None:
        super().__init__()
        self._what = TextField(f"{name}.what", _("What is new or different?"))
        self._found = StackedChoices(f"{name}.found", _("What was found?"), _answers())
        self._pause = WhoAndWhen(name, clinic)
        self._pause.hide()
        self.script = ConcernScript(f"{name}.script", clinic.emergency)
        what = under(_("What is new or different?"), self._what, _("In the patient’s own words."))
        found = under(_("What was found?"), self._found)
        self.setLayout(Column(what, self.script, found, self._pause, gap=16))
        grow_downwards(self)
        self._connect_signals()

    @property
    def words(self) -> str:
        """Give what is new or different, as it was said."""
        return self._what.text.strip()

    @property
    def found(self) -> Found | None:
        """Give what was found; None while it was not said."""
        return next((each for each in FOUND if each == self._found.value), None)

    @property
    def said(self) -> dict[str, str]:
        """Give everything that was said, for a draft."""
        pause = {"who": self._pause.who.text(), "by": self._pause.by.text()}
        return {"what": self._what.text, "found": self._found.value or "", **pause}

    def show_said(self, said: Mapping[str, object]) -> None:
        """Show what a draft kept."""
        self._what.show_text(str(said.get("what", "")))
        self._found.select(str(said["found"]) if said.get("found") else None)
        self._pause.who.setText(str(said.get("who", "")))
        self._pause.by.setText(str(said.get("by", "")))
        self._pause.setVisible(self.pauses)

    @property
    def pauses(self) -> bool:
        """Say whether everything is to pause."""
        return self._found.value == PAUSE

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        asked = (
            (not self._what.text.strip(), _("what is new or different")),
            (self._found.value is None, _("what was found")),
        )
        return [words for empty, words in asked if empty] + (self._pause.missing if self.pauses else [])

    def lines(self, case: Case) -> tuple[Line, ...]:
        """Give the edits: the note, and a hold on every ladder that is not held yet where everything pauses."""
        what = self.words
        note = {"edit": "note_concern", "patient": case.patient.id, "text": what, "found": self._found.value}
        if not self.pauses:
            return (note,)
        reason = self._pause.reason(what)
        # A concern is the person’s, so every ladder waits, also those nobody works on now.
        free = [each.ladder.id for each in case.ladders if each.open_hold is None]
        return (note, *({"edit": "open_hold", "ladder": ladder, "reason": reason} for ladder in free))

    def _connect_signals(self) -> None:
        self._what.textChanged.connect(self.changed)
        self._found.chosen.connect(self._on_found)
        self._pause.changed.connect(self.changed)

    def _on_found(self) -> None:
        self._pause.setVisible(self.pauses)
        self.changed.emit()


def _answers() -> tuple[Choice, ...]:
    return (
        Choice(USUAL, _("Checked now: usual for you"), _("Kept with name and time. Nothing stops."), "1"),
        Choice(PAUSE, _("Pause, look into it first"), _("No tries on any ladder until the pause is lifted."), "2"),
    )


def _asked(field: LineField) -> QWidget:
    asked = QWidget()
    asked.setLayout(under(field.accessibleName(), field))
    grow_downwards(asked)
    return asked
