"""Wrong tries are counted across restarts, and never lock anybody out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.door_memory import NAME, Door, DoorMemory, waiting


@dataclass
class Clock:
    """A clock that is set."""

    at: float = 1_000_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


def remembered(folder: Path, clock: Clock, name: str = "Quillfeather.db") -> DoorMemory:
    """Remember as a program does that is started anew."""
    return DoorMemory(folder / name, folder / "kept", clock)


def test_the_fifth_wrong_try_is_the_first_that_makes_wait() -> None:
    assert [waiting(wrong) for wrong in range(11)] == [0, 0, 0, 0, 0, 5, 10, 20, 40, 60, 60]


@given(st.integers(0, 10**9))
@settings(max_examples=50)
def test_nobody_is_ever_locked_out(wrong: int) -> None:
    assert 0 <= waiting(wrong) <= 60


def test_a_new_start_waits_on(tmp_path: Path, clock: Clock) -> None:
    for _try in range(6):
        remembered(tmp_path, clock).note_wrong()
    clock.at += 4
    assert remembered(tmp_path, clock).wait == 6


def test_the_wait_is_over_when_its_time_is(tmp_path: Path, clock: Clock) -> None:
    memory = remembered(tmp_path, clock)
    for _try in range(5):
        memory.note_wrong()
    clock.at += 5
    assert memory.wait == 0


@pytest.mark.parametrize(("moved", "waits"), [(-86400.0, 5), (86400.0, 0)])
def test_a_clock_that_was_set_makes_it_no_longer_than_it_is(
    tmp_path: Path, clock: Clock, moved: float, waits: int
) -> None:
    for _try in range(5):
        remembered(tmp_path, clock).note_wrong()
    clock.at += moved
    assert remembered(tmp_path, clock).wait == waits


def test_the_right_passphrase_begins_the_count_anew_and_keeps_the_day_of_the_drill(
    tmp_path: Path, clock: Clock
) -> None:
    memory = remembered(tmp_path, clock)
    memory.note_drill(date(2026, 11, 26))
    for _try in range(7):
        memory.note_wrong()
    memory.forget_wrong()
    assert remembered(tmp_path, clock).door == Door(drilled="2026-11-26")


def test_what_was_read_long_ago_is_not_written_over_what_came_since(tmp_path: Path, clock: Clock) -> None:
    early = remembered(tmp_path, clock)
    early.note_wrong()
    remembered(tmp_path, clock).note_drill(date(2026, 11, 26))
    early.forget_wrong()
    assert remembered(tmp_path, clock).door == Door(drilled="2026-11-26")


def test_another_spelling_of_the_path_waits_as_long(tmp_path: Path, clock: Clock) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "link").symlink_to(inside, target_is_directory=True)
    DoorMemory(inside / "t.db", tmp_path, clock).note_wrong()
    assert DoorMemory(tmp_path / "link" / "t.db", tmp_path, clock).door.wrong == 1


def test_each_file_has_a_door_of_its_own(tmp_path: Path, clock: Clock) -> None:
    remembered(tmp_path, clock).note_wrong()
    remembered(tmp_path, clock, "other.db").note_wrong()
    assert remembered(tmp_path, clock).door.wrong == remembered(tmp_path, clock, "other.db").door.wrong == 1


def test_no_name_is_kept(tmp_path: Path, clock: Clock) -> None:
    remembered(tmp_path, clock).note_wrong()
    assert "Quillfeather" not in (tmp_path / "kept" / NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"KEY": 7}', '{"KEY": {"wrong": "many"}}', '{"KEY": {"else": 1}}',
                                  '{"KEY": {"wrong": 1e999}}', '{"KEY": {"drilled": "soon"}}'])  # fmt: skip
def test_what_cannot_be_read_counts_as_nothing(tmp_path: Path, clock: Clock, kept: str) -> None:
    memory = remembered(tmp_path, clock)
    memory.folder.mkdir()
    (memory.folder / NAME).write_text(kept.replace("KEY", memory._key), encoding="utf-8")
    assert remembered(tmp_path, clock).door == Door()


def test_a_folder_that_cannot_be_written_keeps_nobody_out(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "kept").write_text("", encoding="utf-8")
    memory = remembered(tmp_path, clock)
    memory.note_wrong()
    assert (memory.door.wrong, memory.wait) == (1, 0)
