"""Before somebody is erased it has to be typed who it is, and it is said what still holds them."""

from dataclasses import replace

import pytest

from exposure.domain.old_backup import OldBackup
from exposure.words.erasing import backup_line, confirming, in_backups, is_confirmed, record_title
from tests.builders import moment
from tests.stories import ruth

RUTH = replace(ruth().patient, identifier="4711-A")


@pytest.mark.parametrize("typed", ["R. C.", "rc", " R C ", "r.c", "4711-A", "4711 a"])
def test_initials_or_number_confirm_in_whatever_spelling(typed: str) -> None:
    assert is_confirmed(RUTH, typed)


@pytest.mark.parametrize("typed", ["", " ", "R", "Ruth", "47", "CR"])
def test_nothing_else_does(typed: str) -> None:
    assert not is_confirmed(RUTH, typed)


def test_without_a_number_only_the_initials_do() -> None:
    nobody = replace(RUTH, identifier="")
    assert not is_confirmed(nobody, "")
    assert ("number" in confirming(RUTH), "number" in confirming(nobody)) == (True, False)


def test_backups_are_counted_and_named() -> None:
    backup = OldBackup("clinic.rungwise-backup", moment(1), 9)
    assert in_backups([]) == "No backup on this computer holds this person."
    assert in_backups([backup]).startswith("1 backup still holds")
    assert in_backups([backup] * 2).startswith("2 backups still hold")
    assert backup_line(backup) == "clinic.rungwise-backup, 5 October 2026"


def test_the_document_is_named_after_person_and_day() -> None:
    assert record_title("Ruth Calloway", moment(1)) == "Record of Ruth Calloway, 5 October 2026"
