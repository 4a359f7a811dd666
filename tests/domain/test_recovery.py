"""The table from what is found about a file to what is the matter with it."""

import itertools

import pytest

from exposure.domain.recovery import OPERATIONAL, TABLE, Finding, KeyFile, Signs, judge

CASES = [
    (Signs(present=False, size=0, placeholder=True, refused="file_missing"), "evicted"),
    (Signs(size=0, synced=True), "evicted"),
    (Signs(size=0), "damaged"),
    (Signs(present=False, size=0, refused="file_missing"), "missing"),
    (Signs(refused="in_use"), "in_use"),
    (Signs(refused="in_use", writable=False), "in_use"),
    (Signs(refused="wrong_passphrase"), "wrong_passphrase"),
    (Signs(refused="recovery_code"), "wrong_passphrase"),
    (Signs(refused="not_readable", writable=False), "read_only"),
    (Signs(refused="unsafe_settings", writable=False, room=False), "read_only"),
    (Signs(refused="not_readable", room=False), "disk_full"),
    (Signs(refused="not_updated", room=False), "disk_full"),
    (Signs(refused="not_readable"), "not_readable"),
    (Signs(refused="newer_file"), "newer_file"),
    (Signs(refused="key_file_missing", key_file="missing"), "key_file_missing"),
    (Signs(refused="key_file_damaged", key_file="damaged"), "key_file_damaged"),
    (Signs(refused="damaged", whole_without=True), "foreign_journal"),
    (Signs(refused="damaged", whole_without=True, journal_hit=True), "foreign_journal"),
    (Signs(refused="damaged", journal_hit=True), "damaged_journal"),
    (Signs(refused="damaged"), "damaged"),
    (Signs(refused="something new"), "not_readable"),
]


@pytest.mark.parametrize(("signs", "kind"), CASES)
def test_the_table_names_what_is_the_matter(signs: Signs, kind: str) -> None:
    assert judge(signs).kind == kind


def _every() -> list[tuple[Signs, Finding]]:
    yes_or_no = (True, False)
    key_files: tuple[KeyFile, ...] = ("whole", "missing", "damaged")
    refusals = ("damaged", "newer_file", "wrong_passphrase", "key_file_damaged", *OPERATIONAL)
    values = (yes_or_no, (0, 1), yes_or_no, yes_or_no, yes_or_no, yes_or_no, key_files, refusals, yes_or_no, yes_or_no)
    return [(signs, judge(signs)) for signs in itertools.starmap(Signs, itertools.product(*values))]


def test_what_a_disk_or_another_program_does_never_starts_a_recovery() -> None:
    assert not [signs for signs, found in _every() if found.damage and signs.refused in OPERATIONAL]


def test_there_is_always_a_next_step() -> None:
    assert all(found.steps for _signs, found in _every())


def test_a_restore_comes_first_only_for_damage() -> None:
    assert {found.kind for _signs, found in _every() if found.steps[0] == "restore"} == {
        "key_file_damaged",
        "damaged_journal",
        "damaged",
    }


def test_every_row_is_reached() -> None:
    assert {found.kind for _row, found in TABLE} <= {judge(signs).kind for signs, _kind in CASES}
