"""A sheet comes back as people fill it in, and is typed in by keys alone: what was written is what is on record."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exposure.domain.case import Case
from exposure.domain.progression.gathering import decide
from exposure.domain.trial import Trial
from tests.journeys.inside import Inside
from tests.leaks import nothing_left
from tests.ui.opened import PATIENT, SetClock, add_ruth, clear_to_start, do, make_workspace, pass_step, rung_id
from tests.ui.windowed import choose, words
from ui import preferences, theme
from ui.main_window import MainWindow
from ui.pages.ladder.steps import steps_of

ZONE = timezone(timedelta(hours=1))
LEFT_OUT = ["Leaning on the table", "Bracing my stomach"]
# As it stands on the paper: part of it; 60 and 70 in one circle, and a bare yes; not today, with a dot behind the day;
# partly, and no number for next time; can't tell.
FRI, SAT, SUN, MON, WED = "Fri70pn60n", "Sat65an50y", "22.50t", "Mon50ap\tn", "Wed40ac45n"
WHOLE = "Tu40an30n"


@pytest.fixture
def clock() -> SetClock:
    """Give a clock some days before the sheet goes home."""
    return SetClock(datetime(2026, 11, 14, 9, 30, tzinfo=ZONE))


@pytest.fixture
def visit(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: SetClock
) -> Iterator[MainWindow]:
    """Give the window on the visit of Thursday 26 November; the sheet went home on Thursday 19."""
    monkeypatch.setattr(preferences, "path", lambda: tmp_path / "preferences.json")
    theme.apply(qapp, "light", 100)
    with nothing_left():
        main = MainWindow(make_workspace(tmp_path, clock))
        qtbot.addWidget(main)
        send_home(main, clock)
        clock.now = datetime(2026, 11, 26, 10, 30, tzinfo=ZONE)
        main.show()
        main.open_patient(PATIENT)
        choose(main, "start_visit")
        yield main
        main.workspace.close()
        main.close()
        main.deleteLater()


def send_home(main: MainWindow, clock: SetClock) -> None:
    """Do the first step, and plan the practice of the second."""
    add_ruth(main.workspace)
    clear_to_start(main.workspace)
    pass_step(main.workspace, clock, 1)
    clock.now = datetime(2026, 11, 19, 10, 30, tzinfo=ZONE)
    visit = main.workspace.new_id()
    do(
        main.workspace,
        {"edit": "open_visit", "id": visit, "patient": PATIENT},
        {"edit": "plan_practice", "patient": PATIENT, "rung": rung_id(2), "leaving_out": LEFT_OUT},
        {"edit": "close_visit", "visit": visit},
    )


def type_in(qtbot: QtBot, *rows: str) -> None:
    """Type rows from the first cell on, faster than anybody can, and save them."""
    keys = Inside(qtbot)
    first, *others = "".join(rows).split("\t")
    keys.write(first)
    for part in others:
        keys.press("Tab")
        keys.write(part)
    keys.press("Ctrl+S")


def case(main: MainWindow) -> Case:
    """Give Ruth's record."""
    return main.workspace.case(PATIENT)


def written(main: MainWindow) -> list[Trial]:
    """Give the tries of the sheet, oldest first."""
    found = [trial for trial in case(main).trials if trial.prediction.source == "paper"]
    return sorted(found, key=lambda trial: trial.prediction.at)


def dots(main: MainWindow) -> int:
    """Give the filled dots of the step that was practised."""
    return steps_of(case(main).ladders[0], case(main), main.workspace.now())[1].dots


def done(trial: Trial) -> str:
    """Give how much of it was done."""
    return trial.movement.done if trial.movement else ""


def test_what_was_written_is_what_is_on_record(visit: MainWindow, qtbot: QtBot) -> None:
    type_in(qtbot, FRI, SAT, SUN, MON, WED)
    assert [
        (trial.prediction.at.date(), trial.likelihood_before, done(trial), trial.outcome, trial.likelihood_after)
        for trial in written(visit)
    ] == [
        (date(2026, 11, 20), 70, "partial", "did_not_occur", 60),
        (date(2026, 11, 21), 65, "full", "did_not_occur", 50),
        (date(2026, 11, 22), 50, "not_attempted", None, None),
        (date(2026, 11, 23), 50, "full", "partly", None),
        (date(2026, 11, 25), 40, "full", "unclear", 45),
    ]


def test_a_bare_yes_is_something_used_that_nobody_named(visit: MainWindow, qtbot: QtBot) -> None:
    type_in(qtbot, FRI, SAT, SUN, MON, WED)
    assert [[aid.what for aid in trial.aids] for trial in written(visit)] == [[], ["Not named"], [], [], []]


def test_each_is_what_the_rule_calls_it_and_none_fills_a_dot(visit: MainWindow, qtbot: QtBot) -> None:
    type_in(qtbot, FRI, SAT, SUN, MON, WED)
    classes = dict(decide(case(visit).ladders[0], case(visit), visit.workspace.now()).classes)
    assert [classes[trial.id].name for trial in written(visit)] == [
        "INCOMPLETE", "ASSISTED", "NOT_DONE", "PARTLY", "UNCLEAR",
    ]  # fmt: skip
    assert dots(visit) == 0


def test_a_whole_row_among_them_fills_one(visit: MainWindow, qtbot: QtBot) -> None:
    type_in(qtbot, FRI, SAT, SUN, MON, WHOLE, WED)
    assert len(written(visit)) == 6
    assert dots(visit) == 1


def test_a_number_left_blank_is_asked_on_the_same_page(visit: MainWindow, qtbot: QtBot) -> None:
    type_in(qtbot, MON)
    assert "It partly happened." in words(visit)
    assert "How likely next time?" in words(visit)


@pytest.mark.parametrize("row", [FRI, SAT, SUN, MON, WED])
def test_no_row_takes_more_than_ten_keys(row: str) -> None:
    assert len(row) <= 10
