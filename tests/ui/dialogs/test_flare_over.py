"""The end of a flare, and its plan, written beforehand."""

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.ui.dialogs.pressing import press, shown, write
from tests.ui.opened import PATIENT, do, rung_id
from ui.dialogs.asking import Wanted
from ui.dialogs.flare_over import EndFlareSheet
from ui.dialogs.flare_plan import FlarePlanSheet
from ui.workspace import Workspace


@pytest.fixture
def wanted() -> list[Wanted]:
    return []


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


@pytest.fixture
def planning(workspace: Workspace, window: QMainWindow, wanted: list[Wanted]) -> FlarePlanSheet:
    do(workspace, {"edit": "set_flare_plan", "patient": PATIENT, "tools": "Heat", "people": "Jo"})
    sheet = FlarePlanSheet(workspace.case(PATIENT), window)
    sheet.wanted.connect(wanted.append)
    sheet.open()
    QApplication.processEvents()
    return sheet


def test_the_note_of_the_first_call_is_read_again_at_the_end(workspace: Workspace, window: QMainWindow) -> None:
    do(workspace, {"edit": "open_flare", "patient": PATIENT, "note": "After sweeping."})
    sheet = EndFlareSheet(workspace.case(PATIENT), window)
    assert "After sweeping." in shown(sheet)
    sheet.deleteLater()


def test_a_plan_is_written_beforehand_over_the_one_before(planning: FlarePlanSheet, wanted: list[Wanted]) -> None:
    write(planning, "flare_plan.plan.keep_doing", "Feed the birds")
    write(planning, "flare_plan.ring_when", "New or different")
    press(planning, f"flare_plan.step.{rung_id(2)}", "flare_plan.do")
    said = {"keep_doing": "Feed the birds", "tools": "Heat", "people": "Jo", "ring_when": "New or different"}
    plan = {"edit": "set_flare_plan", "patient": PATIENT, **said, "steady_rung": rung_id(2)}
    assert wanted[0].lines == (plan,)


def test_a_plan_needs_nothing_and_names_no_step_by_itself(planning: FlarePlanSheet, wanted: list[Wanted]) -> None:
    press(planning, "flare_plan.do")
    assert "steady_rung" not in wanted[0].lines[0]
