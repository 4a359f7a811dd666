"""Tests of declaring a flare and of its end."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QMainWindow, QRadioButton

from tests.builders import rung
from tests.ui.dialogs.pressing import button, choices, press, shown, write
from tests.ui.opened import LADDER, PATIENT, START, SetClock, do, rung_id
from ui.dialogs.asking import Wanted
from ui.dialogs.flare import EndFlareSheet, FlareSheet, usual_steady
from ui.widgets.spin_fields import DateField
from ui.workspace import Workspace

Opened = Callable[[], FlareSheet]


@pytest.fixture
def wanted() -> list[Wanted]:
    return []


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow, clock: SetClock, wanted: list[Wanted]) -> Opened:
    def open_sheet() -> FlareSheet:
        case = workspace.case(PATIENT)
        sheet = FlareSheet(case, case.ladders[-1], clock(), window)
        sheet.wanted.connect(wanted.append)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def done(workspace: Workspace, steps: int) -> None:
    for number in range(1, steps + 1):
        do(workspace, {"edit": "override_up", "rung": rung_id(number), "reason": "did it at home all week"})


def test_new_or_different_is_asked_first_and_preset_to_nothing(opened: Opened) -> None:
    sheet = opened()
    assert choices(sheet)[:2] == ["flare.new.no", "flare.new.yes"]
    assert not button(sheet, "flare.new.no").isChecked()
    assert "Still needed: whether anything is new or different." in shown(sheet)


def test_with_nothing_done_it_says_to_keep_moving(opened: Opened, wanted: list[Wanted]) -> None:
    sheet = opened()
    assert "Keep moving in the way that feels steady." in shown(sheet)
    press(sheet, "flare.new.no", "flare.do")
    assert wanted[0].lines == ({"edit": "open_flare", "patient": PATIENT},)


def test_the_steady_step_is_two_below_the_current_one(
    workspace: Workspace, opened: Opened, wanted: list[Wanted]
) -> None:
    done(workspace, 3)
    press(opened(), "flare.new.no", "flare.do")
    assert wanted[0].lines == ({"edit": "open_flare", "patient": PATIENT, "steady_rung": rung_id(2)},)


def test_any_step_done_may_be_the_steady_one(workspace: Workspace, opened: Opened, wanted: list[Wanted]) -> None:
    done(workspace, 3)
    sheet = opened()
    offered = [name for name in choices(sheet) if name.startswith("flare.step")]
    assert offered == [f"flare.step.{rung_id(number)}" for number in (3, 2, 1)]
    press(sheet, "flare.new.no", f"flare.step.{rung_id(1)}", "flare.do")
    assert wanted[0].lines[-1]["steady_rung"] == rung_id(1)


def test_the_step_of_the_plan_comes_before_the_usual_one(workspace: Workspace, opened: Opened) -> None:
    done(workspace, 3)
    do(workspace, {"edit": "set_flare_plan", "patient": PATIENT, "steady_rung": rung_id(1)})
    assert button(opened(), f"flare.step.{rung_id(1)}").isChecked()


def test_a_planned_step_that_is_not_done_is_not_taken(workspace: Workspace, opened: Opened) -> None:
    done(workspace, 3)
    do(workspace, {"edit": "set_flare_plan", "patient": PATIENT, "steady_rung": rung_id(6)})
    assert button(opened(), f"flare.step.{rung_id(2)}").isChecked()


def test_the_plan_is_shown_word_for_word(workspace: Workspace, opened: Opened) -> None:
    plan = {"keep_doing": "Feed the birds.", "tools": "Heat", "people": "Jo", "ring_when": "it lasts two weeks"}
    do(workspace, {"edit": "set_flare_plan", "patient": PATIENT, **plan})
    words = shown(opened())
    assert all(f"“{said}”" in words for said in plan.values())
    assert "A flare is a flare, not a setback." in words


def test_without_a_plan_three_short_lines_are_kept_with_the_flare(opened: Opened, wanted: list[Wanted]) -> None:
    sheet = opened()
    write(sheet, "flare.plan.tools", "Heat")
    press(sheet, "flare.new.no", "flare.do")
    plan = {"edit": "set_flare_plan", "patient": PATIENT, "tools": "Heat"}
    assert wanted[0].lines == (plan, {"edit": "open_flare", "patient": PATIENT})


def test_something_new_is_asked_about_before_the_flare_is_saved(opened: Opened) -> None:
    sheet = opened()
    press(sheet, "flare.new.yes")
    assert "Still needed: what is new or different, what was found." in shown(sheet)


def test_something_new_can_pause_every_ladder_and_the_flare_is_saved(opened: Opened, wanted: list[Wanted]) -> None:
    sheet = opened()
    press(sheet, "flare.new.yes", "flare.concern.found.pause")
    write(sheet, "flare.concern.what", "Numb")
    write(sheet, "flare.concern.who", "Priya")
    write(sheet, "flare.concern.by", "Friday")
    press(sheet, "flare.do")
    assert [line["edit"] for line in wanted[0].lines] == ["note_concern", "open_hold", "open_flare"]
    assert wanted[0].lines[1]["ladder"] == LADDER


def test_no_after_yes_forgets_the_question(opened: Opened, wanted: list[Wanted]) -> None:
    sheet = opened()
    press(sheet, "flare.new.yes", "flare.new.no", "flare.do")
    assert [line["edit"] for line in wanted[0].lines] == ["open_flare"]


def test_since_when_is_preset_to_nothing(opened: Opened) -> None:
    sheet = opened()
    days = [button(sheet, f"flare.since.{when}") for when in ("today", "yesterday", "earlier")]
    assert not any(day.isChecked() for day in days)


def test_since_yesterday_begins_with_that_day(opened: Opened, wanted: list[Wanted]) -> None:
    press(opened(), "flare.new.no", "flare.since.yesterday", "flare.do")
    assert wanted[0].lines[-1]["at"] == "2026-11-01T00:00:00+01:00"


def test_an_earlier_day_is_asked_for(opened: Opened, wanted: list[Wanted]) -> None:
    sheet = opened()
    press(sheet, "flare.new.no", "flare.since.earlier")
    day = sheet.findChild(DateField)
    assert day is not None
    assert day.isVisible()
    day.show_day((START - timedelta(days=5)).date())
    press(sheet, "flare.do")
    assert wanted[0].lines[-1]["at"] == "2026-10-28T00:00:00+01:00"


def test_an_earlier_day_is_never_yesterday_or_later(opened: Opened) -> None:
    sheet = opened()
    day = sheet.findChild(DateField)
    assert day is not None
    day.show_day(START.date())
    assert day.day == (START - timedelta(days=2)).date()


@pytest.fixture
def ending(workspace: Workspace, window: QMainWindow, wanted: list[Wanted]) -> EndFlareSheet:
    do(workspace, {"edit": "open_flare", "patient": PATIENT})
    sheet = EndFlareSheet(workspace.case(PATIENT), window)
    sheet.wanted.connect(wanted.append)
    sheet.open()
    QApplication.processEvents()
    return sheet


def test_a_flare_can_end_without_another_word(ending: EndFlareSheet, wanted: list[Wanted]) -> None:
    assert "Flare since Monday 2 November." in shown(ending)
    press(ending, "flare_over.do")
    assert wanted[0].lines[0]["edit"] == "close_flare"


def test_trigger_and_lesson_are_kept_as_written(ending: EndFlareSheet, wanted: list[Wanted]) -> None:
    write(ending, "flare_over.trigger", "Sweeping")
    write(ending, "flare_over.lesson", "Stop halfway")
    press(ending, "flare_over.do")
    said = {"trigger": "Sweeping", "lesson": "Stop halfway"}
    assert wanted[0].lines == ({"edit": "close_flare", "patient": PATIENT, **said},)


def test_no_radio_button_has_the_focus_ring_of_another(opened: Opened) -> None:
    sheet = opened()
    assert sum(each.hasFocus() for each in sheet.findChildren(QRadioButton)) <= 1


@given(st.sets(st.integers(1, 12), min_size=1))
def test_the_usual_steady_step_is_done_and_low_enough(numbers: set[int]) -> None:
    steps = tuple(rung(number, status="passed_shown") for number in sorted(numbers))
    steady = usual_steady(steps)
    assert steady in steps
    below = [step for step in steps if (step.position or 0) < (steps[-1].position or 0)]
    assert steady == (below[-1] if below else steps[0])


def test_without_a_step_done_there_is_no_usual_one() -> None:
    assert usual_steady(()) is None
