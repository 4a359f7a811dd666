"""Power cuts, locking, and a second program: the door of a real window opens on what was left."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.journeys import story
from tests.journeys.conftest import Start
from tests.journeys.program import Program, command
from tests.journeys.waiting import until, until_kept, written
from tests.ui.opened import PASSPHRASE, SetClock, add_ruth, clear_to_start, make_workspace

NOW = "2026-11-02T10:30+01:00"
HALF = "I will be stuck halfw"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give Ruth's file, closed."""
    made = make_workspace(tmp_path, SetClock())
    add_ruth(made)
    clear_to_start(made)
    made.close()
    return tmp_path / "t.db"


def begin_to_predict(program: Program, data: Path) -> None:
    """Begin a try and write half a sentence, until the file knows of it."""
    story.unlock(program, PASSPHRASE)
    story.find(program, "Ruth")
    program.press("Ctrl+T")
    program.tab_to("try.worry")
    before = written(data)
    program.press("Ctrl+A")
    program.write(HALF)
    until(lambda: program.see("try.worry").text == HALF, "the words in their field")
    until_kept(data, before)


def check_words(program: Program) -> None:
    """Check that the half sentence stands where it was written."""
    story.unlock(program, PASSPHRASE)
    story.find(program, "Ruth")
    program.press("Ctrl+T")
    assert program.see("try.worry").text == HALF


def test_words_typed_before_a_power_cut_are_there_again(start: Start, data: Path) -> None:
    cut = start(data, NOW)
    begin_to_predict(cut, data)
    cut.end()
    check_words(start(data, NOW))


def test_lock_begins_anew_at_the_door_and_lets_the_file_go(start: Start, data: Path, screen: Mapping[str, str]) -> None:
    program = start(data, NOW)
    begin_to_predict(program, data)
    program.press("Esc")
    program.see("menu_bar")
    program.press("Ctrl+Shift+L")
    program.see("unlock.passphrase")
    assert "ok" in command(screen, ["check", "--data", str(data), "--passphrase-file", str(passphrase_file(data))])
    check_words(program)
    assert program.said() == ""


def test_a_second_program_is_told_who_has_the_file(start: Start, data: Path) -> None:
    story.unlock(start(data, NOW), PASSPHRASE)
    second = start(data, NOW)
    second.tab_to("unlock.passphrase")
    second.write(PASSPHRASE)
    second.press("Return")
    second.read("The file is open elsewhere")


def passphrase_file(data: Path) -> Path:
    """Write the passphrase into a file, for a command."""
    file = data.with_name("passphrase")
    file.write_text(PASSPHRASE, encoding="utf-8")
    return file
