"""What is said when a patient's record is handed over and erased."""

from collections.abc import Sequence
from datetime import datetime

from exposure.domain.old_backup import OldBackup
from exposure.domain.patient import Patient, initials
from exposure.words.dates import full_day
from exposure.words.language import _, ngettext

_LETTERS = str.maketrans("", "", ". ·-")


def record_title(name: str, now: datetime) -> str:
    """Name the document that is handed over: "Record of Ruth Calloway, 26 November 2026"."""
    return _("Record of {name}, {day}").format(name=name, day=full_day(now.date()))


def what_is_erased() -> tuple[str, str]:
    """Say what goes and what stays."""
    return (
        _("Everything that was written down about this person goes for good: visits, steps, tries, letters, drafts."),
        _("It stays on record that it was done, by whom, when and why. Nothing brings the rest back."),
    )


def confirming(patient: Patient) -> str:
    """Ask for what has to be typed, so that nobody erases the wrong person."""
    if patient.identifier.strip():
        return _("To confirm, type the initials ({initials}) or the number of this person.").format(
            initials=initials(patient.name)
        )
    return _("To confirm, type the initials of this person ({initials}).").format(initials=initials(patient.name))


def is_confirmed(patient: Patient, typed: str) -> bool:
    """Say whether the initials or the number of the patient were typed; case, points and spaces are let go."""
    said = typed.translate(_LETTERS).casefold()
    known = (initials(patient.name), patient.identifier)
    return bool(said) and said in {each.translate(_LETTERS).casefold() for each in known if each.strip()}


def in_backups(backups: Sequence[OldBackup]) -> str:
    """Say which backups still hold the person: they are not changed, and go by their table of dates."""
    if not backups:
        return _("No backup on this computer holds this person.")
    words = ngettext(
        "{count} backup still holds this person. It is not changed; delete it yourself once a newer one is made:",
        "{count} backups still hold this person. They are not changed; delete them yourself once a newer one is made:",
        len(backups),
    )
    return words.format(count=len(backups))


def backup_line(backup: OldBackup) -> str:
    """Name one backup: "clinic-2026-11-26.rungwise-backup, 26 November 2026"."""
    return _("{name}, {day}").format(name=backup.name, day=full_day(backup.made.date()))
