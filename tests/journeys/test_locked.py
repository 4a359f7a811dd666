"""After the lock no word of a patient is left: not in sight, not for a screen reader, not in memory, not in a file."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.journeys import canaries
from tests.journeys.conftest import Start
from tests.journeys.naming import choose
from tests.journeys.processes import run
from tests.journeys.program import Program
from tests.journeys.test_killed_try import NOW, data, one_step, open_patient
from tests.journeys.waiting import until_kept, written

__all__ = ["data", "one_step"]
SAVER = "org.freedesktop.ScreenSaver.ActiveChanged"
# Nobody else may look into the memory of this program, not even its own account.
IS_ROOT = os.geteuid() == 0
HALF = "My spine will jackknife halfw"


def lock_by_key(_env: Mapping[str, str], program: Program) -> None:
    """Lock in the middle of a try, with words of it on the clipboard."""
    program.press("Ctrl+Shift+L")


def lock_with_the_screen(env: Mapping[str, str], _program: Program) -> None:
    """Lock as the desktop tells that its screen saver came up."""
    sent = run(["dbus-send", "--session", "--type=signal", "/Saver", SAVER, "boolean:true"], env)
    assert sent.returncode == 0, sent.stderr


def in_a_try(program: Program, data: Path) -> None:
    """Write half a worry, and copy it."""
    program.press("Ctrl+T")
    program.tab_to("try.worry")
    before = written(data)
    program.press("Ctrl+A")
    program.write(HALF)
    until_kept(data, before)
    program.press("Ctrl+A", "Ctrl+C")


def over_a_dialog(program: Program, _data: Path) -> None:
    """Leave a dialog of the system open, over a sheet, over a patient’s pages."""
    program.press("Ctrl+2")
    program.see("ladder.board")
    choose(program, "import_record")
    program.see("fileNameEdit")


WAYS: dict[str, tuple[Callable[[Program, Path], None], Callable[[Mapping[str, str], Program], None]]] = {
    "by key, in a try": (in_a_try, lock_by_key),
    "by the screen, over a dialog": (over_a_dialog, lock_with_the_screen),
}


@pytest.mark.parametrize(("come", "lock"), WAYS.values(), ids=WAYS)
def test_nothing_of_a_patient_is_left_after_the_lock(
    start: Start,
    screen: Mapping[str, str],
    data: Path,
    come: Callable[[Program, Path], None],
    lock: Callable[[Mapping[str, str], Program], None],
) -> None:
    data.with_name("passphrase").unlink()
    program = start(data, NOW)
    open_patient(program)
    check_search(program)
    come(program, data)
    lock(screen, program)
    program.see("unlock.passphrase")
    assert canaries.on_the_bus(program.bus) == []
    assert set(program.titles()) == {"Rungwise"}
    assert pasted(program) == ""
    assert not IS_ROOT or canaries.in_memory(program.process.pid) == set()
    assert program.quit() == 0
    assert program.said() == ""
    assert canaries.found(screen, data.parent) == []
    if not IS_ROOT:
        pytest.skip("all was looked through but the memory, which only root may")


def check_search(program: Program) -> None:
    """Check that such words are found where they are, while the file is open."""
    assert canaries.on_the_bus(program.bus) != []
    assert not IS_ROOT or "jackknife" in canaries.in_memory(program.process.pid)


def pasted(program: Program) -> str:
    """Give what the clipboard holds, by pasting it where words can be read."""
    program.tab_to("unlock.sheet")
    program.press("Space")
    program.tab_to("unlock.code")
    program.press("Ctrl+V")
    return program.see("unlock.code").text
