"""A whole first appointment by keys and clicks, counted: a new patient, five movements, one try, a sheet to take home.

What is typed in words is not counted, for people speak at their own length; every other key and click is.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinterInfo

from exposure.domain.case import Case
from tests.ui.opened import SetClock, make_workspace
from ui.hands import Hands
from ui.main_window import MainWindow
from ui.workspace import Workspace

MOST = 110
GOAL = "Plant my own beans again"
WORRY, KNOWN_BY = "My back will lock and I will not get up without help.", "I would still be bent over after a minute."
STEPS = (
    ("Pick up a pen from the floor", 20),
    ("Tie my laces with a rounded back", 35),
    ("Lift the washing basket", 50),
    ("Sweep the patio", 65),
    ("Dig the vegetable bed", 85),
)


class CountingHands(Hands):
    """Hands that count: `count` is every key and click so far, but for what is written in words."""

    count = 0

    def click(self, name: str) -> None:
        """Click, and count it."""
        super().click(name)
        self.count += 1

    def press(self, *keys: str) -> None:
        """Press keys, and count each."""
        super().press(*keys)
        self.count += len(keys)

    def number(self, digits: int | str) -> None:
        """Type a number or a date, and count each of its keys."""
        self.write(str(digits))
        self.count += len(str(digits))


@pytest.fixture
def workspace(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    """Give an open file with nobody in it."""
    made = make_workspace(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def hands(main: MainWindow, monkeypatch: pytest.MonkeyPatch) -> CountingHands:
    """Give hands on the window of a computer without a printer."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    return CountingHands(main)


def case_of(main: MainWindow) -> Case:
    """Give the one patient's record."""
    (case,) = main.workspace.cases()
    return case


def arrive(hands: CountingHands) -> None:
    """Begin a record, then a visit; the questions about since last time have nothing to ask."""
    hands.press("Ctrl+N")
    hands.write("Elsa Brandt")
    hands.press("Tab")
    hands.number("12 5 1971")
    hands.click("patient.save")
    hands.press("Ctrl+1", "Return", "Ctrl+Return")


def clear_to_start(hands: CountingHands) -> None:
    """Say what was looked for and found."""
    hands.click("today.clear_to_start")
    hands.write("Nothing suggesting serious disease.")
    hands.press("Ctrl+Return")


def build_ladder(hands: CountingHands) -> None:
    """Write the goal, and place five movements in the patient's own words."""
    hands.click("today.ladder")
    hands.click("ladder.goal.form.goal")
    hands.write(GOAL)
    hands.press("Return")
    for movement, worry in STEPS:
        hands.press("Ctrl+R")
        hands.write(movement)
        hands.press("Return")
        hands.number(worry)
        hands.press("Return")


def ask_in_depth(hands: CountingHands, lowest: str) -> None:
    """Ask about the lowest step: the worry, how we will know, and what is done to stay safe."""
    hands.click(f"ladder.card.{lowest}")
    hands.click("ladder.words.worry")
    hands.write(WORRY)
    hands.press("Tab")
    hands.write(KNOWN_BY)
    hands.click("ladder.today.leave_out.add")
    hands.write("Holding my breath")
    hands.press("Return")


def try_once(hands: CountingHands) -> None:
    """Say that nothing is new, predict, move, say what happened."""
    hands.press("Ctrl+T")
    hands.press("1", "Ctrl+Return")
    for answer in ("try.where.0", "try.who.0"):
        hands.click(answer)
    hands.click("try.likelihood")
    hands.number(70)
    hands.click("try.when.straight_away")
    hands.press("Ctrl+Return", "Space", "N")
    hands.click("try.words")
    hands.write("I came up by myself.")
    hands.click("try.likelihood")
    hands.number(50)
    hands.press("Ctrl+Return", "Escape")


def go_home(hands: CountingHands, sheet: Path) -> None:
    """Say what was learned, plan, save the sheet for want of a printer, and end the visit."""
    hands.press("Ctrl+1", "Ctrl+Return")
    hands.write("It did not lock.")
    hands.click("leaving.often.0")
    hands.click("leaving.soon.0")
    hands.press("Ctrl+P")
    hands.save_as(sheet, lambda: hands.click("no_printer.save"))
    # The dialog offers folder and name; one key takes them.
    hands.count += 1
    hands.press("Ctrl+Return")


def check_record(case: Case, sheet: Path) -> None:
    """Check that all of it is on record, and that there is a sheet with the step and the goal."""
    (ladder,) = case.ladders
    (trial,) = ladder.trials
    assert [step.threat for step in ladder.steps] == [worry for _movement, worry in STEPS]
    assert ladder.steps[0].feared_outcome == WORRY
    assert [behaviour.what for behaviour in ladder.steps[0].safety_behaviours] == ["Holding my breath"]
    assert (trial.likelihood_before, trial.outcome, trial.likelihood_after) == (70, "did_not_occur", 50)
    assert case.clearances
    assert case.visits[0].closed is not None
    assert STEPS[0][0] in " ".join(page.extract_text() for page in PdfReader(sheet).pages)


def test_a_first_appointment_takes_few_keys_and_clicks(main: MainWindow, hands: CountingHands, tmp_path: Path) -> None:
    arrive(hands)
    clear_to_start(hands)
    build_ladder(hands)
    ask_in_depth(hands, case_of(main).ladders[0].steps[0].id)
    try_once(hands)
    go_home(hands, tmp_path / "sheet.pdf")
    # Shown with -rP.
    sys.stdout.write(f"{hands.count} keys and clicks\n")
    assert hands.count <= MOST
    check_record(case_of(main), tmp_path / "sheet.pdf")
