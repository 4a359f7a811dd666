"""The form of a patient's details, and what it checks before they are saved."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from exposure.domain.clinic import Gp
from exposure.domain.patient import Patient
from exposure.words.dates import full_day
from exposure.words.language import _, ngettext
from ui.dialogs.patient_fields import Asked
from ui.dialogs.patient_gp import GpChoice
from ui.dialogs.typed import is_no_day, month_first, read_day
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.flow import Columns
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_OLDEST = 120
_TEXTS = ("name", "identifier", "area", "referral", "notes")


class PatientForm(QWidget):
    """Name and birth date are needed, the rest may wait; nothing is filled in that is not on record."""

    def __init__(self, gps: Sequence[Gp], patient: Patient | None, today: date) -> None:
        super().__init__()
        self._today = today
        self.name = Asked("patient.name", _("Name"))
        self.born = Asked("patient.born", _("Born"), _birth_hint())
        self.identifier = Asked("patient.identifier", _("Identifier"), _("the clinic’s or the health service’s number"))
        self.area = Asked("patient.area", _("Body area"))
        self.referral = Asked("patient.referral", _("Referral"), several=True)
        self.notes = Asked("patient.notes", _("Notes, for the clinic only"), several=True)
        self.pronoun = ChipRow(
            "patient.pronoun", _("Pronoun in letters"), list(_pronouns().values()), RowLook(one=True)
        )
        self.gp = GpChoice(gps, patient.gp if patient else None)
        self._lay_out()
        if patient:
            self._show(patient)
        self._at_first = self._typed()
        self.born.left.connect(self._on_born)
        self.gp.grown.connect(self.updateGeometry)

    @property
    def born_on(self) -> date | None:
        """Give the birth date, or None while it cannot be read."""
        return read_day(self.born.text)

    @property
    def touched(self) -> bool:
        """Say whether anything is other than it was at first."""
        return self._typed() != self._at_first

    def details(self) -> dict[str, object]:
        """Give every detail by the name of its field in an edit; a GP only where one on record is chosen."""
        texts: dict[str, object] = {name: self._texts()[name].text for name in _TEXTS}
        chosen = self.pronoun.checked
        pronoun = next((code for code, word in _pronouns().items() if word in chosen), "")
        born = self.born_on
        return {**texts, "born": born.isoformat() if born else None, "pronoun": pronoun, "gp": self.gp.chosen}

    def check(self) -> bool:
        """Say whether everything can be kept; below each field that cannot stands why, and the first has the focus."""
        fields = (self.name, self.born, *(self._texts()[name] for name in _TEXTS[1:]))
        checked = (self._has_name(), self._has_birth_date(), *(field.can_be_kept() for field in fields[2:]))
        wrong = [field for field, fine in zip(fields, checked, strict=True) if not fine]
        gp_fits = self.gp.can_be_kept()
        if wrong or not gp_fits:
            (wrong[0] if wrong else self.gp.name).field.setFocus()
        return gp_fits and not wrong

    def _has_name(self) -> bool:
        if not self.name.text:
            self.name.say(_("Write a name."), wrong=True)
            return False
        return self.name.can_be_kept()

    def _has_birth_date(self) -> bool:
        self._on_born()
        if not self.born.text:
            self.born.say(_birth_trouble("", None, self._today), wrong=True)
        return not _birth_trouble(self.born.text, self.born_on, self._today)

    def _typed(self) -> tuple[object, ...]:
        return (self.details(), self.born.text, self.gp.is_new)

    def _texts(self) -> dict[str, Asked]:
        return {
            "name": self.name,
            "identifier": self.identifier,
            "area": self.area,
            "referral": self.referral,
            "notes": self.notes,
        }

    def _lay_out(self) -> None:
        pronoun = Column(Label(_("Pronoun in letters"), "strong"), self.pronoun, gap=4)
        self.setLayout(
            Column(
                _side_by_side(self.name, self.born),
                _side_by_side(self.identifier, self.area),
                pronoun,
                self.referral,
                self.gp,
                self.notes,
                gap=16,
            )
        )
        grow_downwards(self)

    def _show(self, patient: Patient) -> None:
        for name, field in self._texts().items():
            field.show_text(getattr(patient, name))
        self.born.show_text(full_day(patient.born))
        self.pronoun.check([_pronouns()[patient.pronoun]] if patient.pronoun in _pronouns() else [])
        self._on_born()

    def _on_born(self) -> None:
        """Say the date back in words, with the age, so that a slip is seen; or at once why it cannot be kept."""
        born, trouble = self.born_on, _birth_trouble(self.born.text, self.born_on, self._today)
        if trouble:
            self.born.say(trouble if self.born.text else "", wrong=bool(self.born.text))
        elif born:
            years = _age(born, self._today)
            aged = ngettext("{day}, {years} year old", "{day}, {years} years old", years)
            self.born.say(aged.format(day=full_day(born), years=years))


def _pronouns() -> dict[str, str]:
    return {"she": _("she"), "he": _("he"), "they": _("they")}


def _birth_hint() -> str:
    return _("month day year, for example 3 4 1968") if month_first() else _("day month year, for example 4 3 1968")


def _birth_trouble(typed: str, born: date | None, today: date) -> str:
    """Say why a birth date cannot be kept; empty where it can."""
    if not typed:
        return _("Write the birth date.")
    if is_no_day(typed):
        return _("There is no such day.")
    if born is None:
        return _("Write day, month and a year of four digits, for example 4 March 1968.")
    if born > today:
        return _("This day has not come yet. Check the year.")
    return _("Check the year: this is more than 120 years ago.") if _age(born, today) > _OLDEST else ""


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _side_by_side(*fields: Asked) -> QWidget:
    host = QWidget()
    columns = Columns(gap=16)
    columns.add(fields)
    host.setLayout(columns)
    grow_downwards(host)
    return host
