"""What is said about backups: plain sentences, with counts in their right number."""

from datetime import UTC, datetime

import pytest

from exposure.domain.restoring import Entered, Lost, lost
from exposure.errors import ExposureError
from exposure.words.backups import backed_up, days_and_times, edits, practised, size, would_lose
from exposure.words.errors import sentence
from exposure.words.places import RISKS, risk

FIRST, LAST = "2026-11-24T09:12:00+00:00", "2026-11-26T10:02:00+00:00"


@pytest.mark.parametrize(("count", "said"), [(1, "1 change"), (2, "2 changes"), (12345, "12 345 changes")])
def test_changes_are_counted(count: int, said: str) -> None:
    assert edits(count).replace("\u202f", " ") == said


def test_a_loss_is_told_with_its_count_and_both_days() -> None:
    told = would_lose(Lost(14, 3, FIRST, LAST))
    assert told.startswith("You lose 14 changes since 24 November 2026")
    assert "3 tries" in told
    assert "tries" not in would_lose(Lost(2, 0, FIRST, LAST))


def test_what_loses_nothing_says_so_and_what_cannot_be_known_too() -> None:
    assert would_lose(Lost()) == "Nothing would be lost: all that is on record is in this backup."
    assert "can’t be counted" in would_lose(None)


def test_backups_of_one_minute_are_told_apart_by_their_seconds_and_no_others() -> None:
    first, second = datetime(2026, 11, 26, 9, 42, 7).astimezone(), datetime(2026, 11, 26, 9, 42, 51).astimezone()
    other = datetime(2026, 11, 26, 9, 43, 7).astimezone()
    assert days_and_times([second, first, other]) == (
        "26 November 2026, 09:42:51",
        "26 November 2026, 09:42:07",
        "26 November 2026, 09:43",
    )


def test_small_files_are_not_told_as_none() -> None:
    assert (size(1000), size(2_340_000)) == ("0.1 MB", "2.3 MB")


def test_a_practice_says_plainly_how_it_ended() -> None:
    assert "nothing is missing" in practised(same=True)
    assert "does not hold" in practised(same=False)
    assert backed_up(1) == "Backed up and checked: 1 change."


@pytest.mark.parametrize("kind", RISKS)
def test_each_risk_says_what_to_do(kind: str) -> None:
    assert risk(kind, "Dropbox").endswith(".")


@pytest.mark.parametrize("why", ["full", "folder", "check"])
def test_each_failure_of_a_backup_has_its_own_next_step(why: str) -> None:
    told = {sentence(ExposureError("backup_failed", "backup", why=each)) for each in ("full", "folder", "check")}
    assert sentence(ExposureError("backup_failed", "backup", why=why)) in told
    assert len(told) == 3


def _history(*hashes: str) -> list[Entered]:
    at = datetime(2026, 11, 26, tzinfo=UTC).isoformat()
    return [Entered(each, "lock_prediction" if each.startswith("t") else "add_patient", at) for each in hashes]


@pytest.mark.parametrize(
    ("here", "there", "gone"),
    [
        (("a", "b"), ("a", "b"), (0, 0)),
        (("a", "b", "t1"), ("a",), (2, 1)),
        (("a", "b"), ("a", "b", "c"), (0, 0)),
        (("a", "t1", "t2"), ("a", "x", "y"), (2, 2)),
        ((), ("a",), (0, 0)),
    ],
)
def test_a_loss_is_counted_by_the_histories_alone(
    here: tuple[str, ...], there: tuple[str, ...], gone: tuple[int, int]
) -> None:
    told = lost(_history(*here), _history(*there))
    assert (told.edits, told.tries) == gone
