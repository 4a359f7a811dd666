"""A journal in which something confirmed was hit is refused; a torn end, and one that was begun anew, are not."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.storage.journal import refuse_damaged
from tests.builders import uid
from tests.desk import Desk

HEAD, FRAME, PAGE = 32, 24, 4096


@pytest.fixture
def journal(desk: Desk) -> Path:
    """Give the journal of a file in which four edits were done; the file stays open."""
    for number in range(4):
        desk.do("add_gp", id=uid(str(number)), name="Dr Marsh")
    return desk.file.with_name(f"{desk.file.name}-wal")


def copied(journal: Path, raw: bytes) -> Path:
    """Give a file with a journal of these bytes."""
    file = journal.with_name("copy.db")
    file.with_name("copy.db-wal").write_bytes(raw)
    return file


def frames(raw: bytes) -> Iterator[tuple[int, bool]]:
    """Give where each frame begins, and whether a transaction ends with it."""
    for start in range(HEAD, len(raw), FRAME + PAGE):
        yield start, struct.unpack_from(">I", raw, start + 4)[0] > 0


def ends(raw: bytes) -> list[int]:
    """Give where the last frame of each transaction begins."""
    return [start for start, commits in frames(raw) if commits]


def flipped(raw: bytes, place: int) -> bytes:
    """Give bytes of which one has another bit."""
    return raw[:place] + bytes([raw[place] ^ 4]) + raw[place + 1 :]


def is_refused(journal: Path, raw: bytes) -> bool:
    """Say whether a journal of these bytes is refused."""
    try:
        refuse_damaged(copied(journal, raw))
    except ExposureError as error:
        return (error.kind, error.field, error.values["name"]) == ("damaged", "journal", "copy.db-wal")
    return False


def test_a_whole_journal_and_none_are_fine(journal: Path) -> None:
    refuse_damaged(journal.with_name("elsewhere.db"))
    assert not is_refused(journal, journal.read_bytes())
    assert not is_refused(journal, b"")


@pytest.mark.parametrize("place", [0, 5, 9, 17, 25])
def test_a_head_that_was_hit_is_refused_for_nothing_behind_it_would_count(journal: Path, place: int) -> None:
    assert is_refused(journal, flipped(journal.read_bytes(), place))


@pytest.mark.parametrize("within", [2, 6, 9, 18, 22, 24, 2000, 4119])
def test_what_was_confirmed_before_another_edit_is_refused_wherever_it_was_hit(journal: Path, within: int) -> None:
    raw = journal.read_bytes()
    assert all(is_refused(journal, flipped(raw, start + within)) for start, _ in frames(raw[: ends(raw)[-2]]))


def test_the_end_may_be_torn_for_it_was_never_confirmed(journal: Path) -> None:
    raw = journal.read_bytes()
    assert not is_refused(journal, raw[: ends(raw)[-1] + 1000])
    assert not is_refused(journal, flipped(raw, ends(raw)[-1] + 1000))


def test_frames_of_an_older_round_behind_the_end_are_no_damage(journal: Path) -> None:
    raw = journal.read_bytes()
    older = raw[HEAD:].replace(raw[16:24], b"12345678")
    assert not is_refused(journal, raw + older)
