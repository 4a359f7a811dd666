"""The parts of the sheet about who opens the file: the list, and what is asked before each change."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.clinic import Role
from exposure.people import Person
from exposure.words.dates import full_day
from exposure.words.language import _
from ui.dialogs.asking import under
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.fields import LineField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.secret_field import SecretField
from ui.widgets.sheet_part import SheetPart

_NAME = "people"
_SMALL = Look("quiet", px=14, height=32, padding=8)
_WAY = Look(px=14, height=40, padding=12)


def role_name(role: Role | None) -> str:
    """Name what somebody is in the clinic; None is who opens the file and is not on record."""
    named = {"clinician": _("Clinician"), "assistant": _("Assistant"), "patient": _("Patient")}
    return named[role] if role else _("Not on record: is not let in")


class PeopleList(SheetPart):
    """Lists who opens the file, with the ways on; `said` is what was done just now.

    Signals:
        remove_wanted(str): the person of this id is to open it no more.
        way_wanted(str): one of `add`, `passphrase`, `sheet`, `try`.
    """

    remove_wanted = Signal(str)
    way_wanted = Signal(str)

    def __init__(self, people: Sequence[Person], drilled: date | None, said: str) -> None:
        may = any(person.is_me and person.role == "clinician" for person in people)
        ways = {"passphrase": _("Change my passphrase…"), "try": _("Try the recovery sheet…")}
        if may:
            ways = {"add": _("Add a person…"), **ways, "sheet": _("New recovery sheet…")}
        self.ways = [self._way(name, text) for name, text in ways.items()]
        tried = _("Last tried here on {day}.").format(day=full_day(drilled)) if drilled else _("Never tried here yet.")
        opens = _("The recovery sheet opens the file when a passphrase is forgotten. {tried}")
        sheet = Label(opens.format(tried=tried))
        rows = [self._row(person, may=may) for person in people]
        done = [Label(said, "strong")] if said else []
        ways_on = Flow(gap=8)
        ways_on.add(self.ways)
        super().__init__(Column(*done, *rows, sheet, ways_on, gap=16))

    def _way(self, name: str, text: str) -> Button:
        button = Button(f"{_NAME}.{name}", text, _WAY)
        button.clicked.connect(lambda: self.way_wanted.emit(name))
        return button

    def _row(self, person: Person, *, may: bool) -> QWidget:
        name = _("{name} (you)").format(name=person.name) if person.is_me else person.name
        parts: list[tuple[QWidget | Column, int]] = [
            (Column(Label(name, "strong"), Label(role_name(person.role), "caption", "ink2"), gap=0), 1)
        ]
        if may and not person.is_me:
            button = Button(f"{_NAME}.remove.{person.id}", _("Take out…"), _SMALL)
            button.setAccessibleDescription(person.name)
            button.clicked.connect(lambda: self.remove_wanted.emit(person.id))
            parts.append((button, 0))
        row = QWidget()
        row.setLayout(Row(*parts, gap=12))
        return row


class PresentPart(SheetPart):
    """Asks for the passphrase of who sits here, under a sentence that says what for.

    Signals:
        changed(): what is still missing may be other than before.
        entered(): Enter was pressed in the last field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, told: str, *more: QWidget | Column) -> None:
        words = _("Your passphrase")
        self.present = SecretField(f"{_NAME}.present", words)
        super().__init__(Column(Label(told), *more, under(words, self.present), gap=16))
        self.present.textChanged.connect(self.changed)
        self.present.returnPressed.connect(self.entered)

    @property
    def missing(self) -> list[str]:
        """Name what is still needed."""
        return [] if self.present.text() else [_("your passphrase")]


class NewPassphrasePart(PresentPart):
    """Asks for a new passphrase, and for the present one."""

    def __init__(self, told: str, *more: QWidget | Column) -> None:
        self.fresh = NewPassphrase(f"{_NAME}.new")
        super().__init__(told, *more, Column(Label(_("New passphrase"), "title"), self.fresh, gap=6))
        self.fresh.changed.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still needed."""
        return [*self.fresh.missing, *super().missing]


class NewPersonPart(NewPassphrasePart):
    """Asks for name, role and passphrase of somebody new, nothing preset."""

    def __init__(self) -> None:
        question = _("Role")
        self.who = LineField(f"{_NAME}.name", _("Name"))
        self.role = Choices(
            f"{_NAME}.role",
            question,
            [
                Choice("clinician", _("Clinician"), _("May decide and sign"), key="1"),
                Choice("assistant", _("Assistant"), _("May record, not decide"), key="2"),
            ],
            SMALL,
        )
        told = _("Let them type their passphrase themselves. They can change it here later.")
        super().__init__(told, under(_("Name"), self.who), under(question, self.role))
        self.who.textChanged.connect(self.changed)
        self.role.chosen.connect(lambda _value: self.changed.emit())

    @property
    def missing(self) -> list[str]:
        """Name what is still needed."""
        needed = {_("the name"): self.who.text().strip(), _("the role"): self.role.value}
        return [*[name for name, given in needed.items() if not given], *super().missing]


class CodePart(SheetPart):
    """Asks for the code of the recovery sheet, to find out whether it would open the file.

    Signals:
        changed(), entered(): as of the other parts.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        question = _("Code on the recovery sheet")
        self.code = LineField(f"{_NAME}.code", question)
        told = _("Type it from the paper, as if the passphrase were forgotten. Nothing is changed by it.")
        super().__init__(Column(under(question, self.code, told), gap=16))
        self.code.textChanged.connect(self.changed)
        self.code.returnPressed.connect(self.entered)

    @property
    def missing(self) -> list[str]:
        """Name what is still needed."""
        return [] if self.code.text().strip() else [_("the code")]
