"""A backup holds somebody from their first entry on, and no longer once they were erased."""

import pytest

from exposure.domain.old_backup import OldBackup, holding
from tests.builders import moment

BACKUPS = tuple(OldBackup(f"b{count}", moment(40 - count), count) for count in (12, 4, 9, 5))


@pytest.mark.parametrize(
    ("first", "erased", "names"),
    [
        (5, None, ["b5", "b9", "b12"]),
        (5, 12, ["b5", "b9"]),
        (5, 5, []),
        (13, None, []),
        (None, None, []),
    ],
)
def test_the_place_in_the_history_decides_and_no_date(first: int | None, erased: int | None, names: list[str]) -> None:
    assert [each.name for each in holding(BACKUPS, first, erased)] == names
