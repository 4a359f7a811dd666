"""Every result on one list, and one that was entered in error set aside with its reason."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMainWindow

from exposure.domain.measure_result import MeasuredItem
from exposure.imports.measures import measures
from tests.builders import result, uid
from tests.ui.dialogs.pressing import button, choices, press, shown, write
from tests.ui.opened import PATIENT, do
from tests.ui.windowed import choose
from tests.ui.windowed import press as press_keys
from ui.dialogs.measure_results import ResultsSheet, VoidMeasureSheet, details, result_words
from ui.main_window import MainWindow
from ui.workspace import Workspace

TSK = {
    "edit": "record_measure",
    "id": uid("t"),
    "patient": PATIENT,
    "measure": "tsk-11",
    "on": "2026-11-02",
    "total": 34,
}


def listed(workspace: Workspace, window: QMainWindow) -> ResultsSheet:
    sheet = ResultsSheet(workspace.case(PATIENT), measures(), window)
    sheet.open()
    return sheet


def test_a_result_says_its_number_its_day_and_what_is_known_beside_it() -> None:
    walk = replace(result(410.0, measure="6mwt"), version="Track of 30 m", rater="Sam", language="Italian")
    assert result_words(walk, measures()["6mwt"]) == "6MWT: 410 m, 5 October 2026"
    assert details(walk) == ["Track of 30 m; scored by Sam; form in Italian"]
    own = replace(result(None, measure="x"), items=(MeasuredItem("dig", 3),), rater="", void_reason="not hers")
    assert (result_words(own, None), details(own)) == ("x: 3, 5 October 2026", ["dig 3", "Entered in error: not hers"])


def test_the_newest_comes_first_and_limits_say_where_they_are_from(workspace: Workspace, window: QMainWindow) -> None:
    do(workspace, TSK, {**TSK, "id": uid("u"), "on": "2026-10-05", "total": 40})
    text = shown(listed(workspace, window))
    assert text.index("TSK-11: 34, 2 November 2026") < text.index("TSK-11: 40, 5 October 2026")
    assert "TSK-11: Measurement error for one person: 7" in text


def test_a_button_says_which_result_it_is_about(workspace: Workspace, window: QMainWindow) -> None:
    do(workspace, TSK)
    named = button(listed(workspace, window), f"results.void.{uid('t')}")
    assert named.accessibleDescription() == "TSK-11: 34, 2 November 2026"


def test_an_empty_list_says_so(workspace: Workspace, window: QMainWindow) -> None:
    assert "Nothing was recorded yet." in shown(listed(workspace, window))


def test_what_was_set_aside_stays_in_sight_with_its_reason(workspace: Workspace, window: QMainWindow) -> None:
    do(workspace, TSK, {"edit": "void_measure", "measure": uid("t"), "reason": "somebody else’s form"})
    sheet = listed(workspace, window)
    assert "Entered in error: somebody else’s form" in shown(sheet)
    assert not [name for name in choices(sheet) if name.startswith("results.void")]


def test_setting_aside_needs_a_reason(workspace: Workspace, window: QMainWindow) -> None:
    do(workspace, TSK)
    sheet = VoidMeasureSheet(workspace.case(PATIENT).measures[0], measures()["tsk-11"], window)
    sheet.open()
    write(sheet, "void.reason", "wrong")
    assert not button(sheet, "void.do").isEnabled()
    write(sheet, "void.reason", " person")
    assert button(sheet, "void.do").isEnabled()


@pytest.fixture
def ruth(main: MainWindow) -> MainWindow:
    do(main.workspace, TSK)
    main.open_patient(PATIENT)
    return main


def test_a_result_is_set_aside_from_the_list_and_brought_back_by_undoing(ruth: MainWindow) -> None:
    choose(ruth, "show_measures")
    (results,) = ruth.findChildren(ResultsSheet)
    press(results, f"results.void.{uid('t')}")
    (void,) = ruth.findChildren(VoidMeasureSheet)
    write(void, "void.reason", "the form of somebody else")
    press(void, "void.do")
    assert ruth.workspace.case(PATIENT).measures[0].void
    assert "Entered in error" in shown(ruth.findChildren(ResultsSheet)[-1])
    press_keys("Escape")
    ruth.workspace.undo()
    assert not ruth.workspace.case(PATIENT).measures[0].void
