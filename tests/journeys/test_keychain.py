"""The keychain of a desktop opens the real program in the morning, and never after a lock."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.journeys import canaries, story
from tests.journeys.conftest import Start
from tests.journeys.naming import choose
from tests.journeys.program import Program
from tests.journeys.test_killed_try import NOW, data, one_step, open_patient
from tests.secret_service import keychain_on

__all__ = ["data", "one_step"]


@pytest.fixture
def keychain(screen: Mapping[str, str]) -> Iterator[Path]:
    """Give the folder of a keychain that is open, on the bus of the screen."""
    with keychain_on(screen) as folder:
        yield folder


def turn_on(program: Program) -> None:
    """Let the keychain open the file, by keys alone."""
    open_patient(program)
    choose(program, "set_safety")
    program.tab_to("safety.opens.passphrase")
    program.press("Right")
    program.fill("safety.present", story.PASSPHRASE)
    program.press("Return")
    program.read("It is on.")
    program.press("Esc")
    program.miss("It is on.")


def test_a_morning_needs_no_passphrase_and_a_lock_always_one(
    start: Start, screen: Mapping[str, str], keychain: Path, data: Path
) -> None:
    data.with_name("passphrase").unlink()
    evening = start(data, NOW)
    turn_on(evening)
    assert evening.quit() == 0
    morning = start(data, NOW)
    morning.see("menu_bar")
    morning.press("Ctrl+Shift+L")
    morning.see("unlock.passphrase")
    assert morning.quit() == 0
    # Whoever comes after the lock and starts it anew is asked.
    later = start(data, NOW)
    story.unlock(later)
    assert later.quit() == 0
    assert later.said() == ""
    assert any(each.stat().st_size for each in keychain.iterdir())
    assert canaries.found(screen, data.parent) == []
