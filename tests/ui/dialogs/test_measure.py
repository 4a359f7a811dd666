"""Adding a result: a few keys, nothing preset, and only what belongs to the measure is asked."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from exposure.domain.measure_result import MeasureResult
from exposure.imports.measures import measures
from tests.builders import uid
from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import LADDER, PATIENT, do
from tests.ui.windowed import focused
from ui.dialogs.asking import Wanted
from ui.dialogs.measure import AddMeasureSheet
from ui.workspace import Workspace

RECORD = {"edit": "record_measure", "patient": PATIENT}


def opened(workspace: Workspace, window: QMainWindow) -> AddMeasureSheet:
    """Open the sheet, and let what it wants be done."""
    sheet = AddMeasureSheet(workspace.case(PATIENT), measures(), workspace, window)
    sheet.wanted.connect(lambda wanted: done(workspace, wanted))
    window.show()
    window.activateWindow()
    sheet.open()
    QApplication.processEvents()
    return sheet


def done(workspace: Workspace, wanted: Wanted) -> None:
    workspace.do(*wanted.lines, label=wanted.label)


def keys(*pressed: Qt.Key | str) -> int:
    """Press keys, and type words, where the focus is; gives how many strokes it took."""
    for key in pressed:
        focus = focused()
        QTest.keyClicks(focus, key) if isinstance(key, str) else QTest.keyClick(focus, key)
        QApplication.processEvents()
    return sum(len(key) if isinstance(key, str) else 1 for key in pressed)


def results(workspace: Workspace) -> tuple[MeasureResult, ...]:
    return workspace.case(PATIENT).measures


def find(sheet: AddMeasureSheet, letters: str) -> None:
    sheet.which.search.setText(letters)
    QTest.keyClick(sheet.which.search, Qt.Key.Key_Return)
    QApplication.processEvents()


@pytest.fixture
def sheet(workspace: Workspace, window: QMainWindow) -> AddMeasureSheet:
    return opened(workspace, window)


def test_a_total_takes_a_dozen_strokes(workspace: Workspace, sheet: AddMeasureSheet) -> None:
    strokes = keys("11", Qt.Key.Key_Return, "34", Qt.Key.Key_Return, "1")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert strokes + 1 <= 12
    (result,) = results(workspace)
    assert (result.measure, result.total, result.on) == ("tsk-11", 34, workspace.now().date())
    assert (result.version, result.rater, result.language) == ("", "", "")


def test_nothing_is_preset_and_what_is_missing_is_named(sheet: AddMeasureSheet) -> None:
    assert "Still needed: which measure." in shown(sheet)
    assert not sheet.total.isVisible()
    find(sheet, "tsk-11")
    assert "Still needed: the total, when it was done." in shown(sheet)
    assert not button(sheet, "measure.do").isEnabled()
    assert (sheet.total.field.text(), sheet.day.value, sheet.rater.checked) == ("", None, ())


def test_a_chip_is_as_good_as_the_letters_and_can_be_changed(sheet: AddMeasureSheet) -> None:
    find(sheet, "pcs")
    sheet.which.search.clear()
    chips = {chip.text(): chip for chip in sheet.which._chips.chips}
    assert sheet.which._chips.checked == ("PCS",)
    chips["PCS"].click()
    assert sheet.which.key == "pcs"
    chips["PSEQ"].click()
    assert (sheet.which.key, sheet.which._chips.checked) == ("pseq", ("PSEQ",))
    assert "Pain Self-Efficacy Questionnaire | 0 to 60, higher is better" in shown(sheet)


def test_letters_no_measure_has_find_none(sheet: AddMeasureSheet) -> None:
    find(sheet, "zzz")
    assert "No measure is called that." in shown(sheet)
    assert sheet.which.key is None


def test_pain_is_not_offered(sheet: AddMeasureSheet) -> None:
    assert sheet.which.matches("pain, 0 to 10") == []
    assert len(sheet.which.matches("")) == len(measures()) - 1


def test_what_was_asked_before_comes_first(workspace: Workspace, window: QMainWindow) -> None:
    do(workspace, {**RECORD, "id": uid("p"), "measure": "pseq", "on": "2026-11-02", "total": 22})
    sheet = opened(workspace, window)
    assert sheet.which.matches("")[0] == "PSEQ"
    assert [short for short in sheet.which.matches("") if short == "PSEQ"] == ["PSEQ"]


def test_a_test_asks_which_version_and_enter_goes_there(workspace: Workspace, sheet: AddMeasureSheet) -> None:
    find(sheet, "walk")
    keys("410", Qt.Key.Key_Return)
    assert focused() is sheet.version.chips[0]
    assert not sheet.language.isVisible()
    keys(Qt.Key.Key_Space)
    press(sheet, "measure.day.today", "measure.rater.1", "measure.do")
    (result,) = results(workspace)
    assert (result.version, result.total, result.rater) == ("Track of 30 m", 410, "Priya Nair")


def test_a_version_of_another_measure_is_not_carried_over(sheet: AddMeasureSheet) -> None:
    find(sheet, "walk")
    sheet.version.chips[0].click()
    find(sheet, "tsk-11")
    assert sheet.version.checked == ()
    assert not sheet.version.isVisible()


def test_a_form_in_another_language_says_so(workspace: Workspace, sheet: AddMeasureSheet) -> None:
    find(sheet, "tsk-17")
    sheet.total.field.setText("40")
    sheet.language.setText("Italian")
    press(sheet, "measure.day.other")
    sheet.day.day.show_day(date(2026, 10, 20))
    press(sheet, "measure.do")
    (result,) = results(workspace)
    assert (result.language, result.on) == ("Italian", date(2026, 10, 20))


def test_own_activities_are_scored_and_belong_to_goals(workspace: Workspace, sheet: AddMeasureSheet) -> None:
    find(sheet, "psfs")
    assert not sheet.total.isVisible()
    keys("dig the beds")
    write(sheet, "measure.activity.1.score", "3")
    press(sheet, "measure.activity.1.goal.0", "measure.activity.add")
    keys("sing")
    write(sheet, "measure.activity.2.score", "8")
    press(sheet, "measure.day.today", "measure.do")
    (result,) = results(workspace)
    assert [(item.what, item.score, item.ladder) for item in result.items] == [
        ("dig the beds", 3, LADDER),
        ("sing", 8, None),
    ]


@pytest.mark.parametrize("score", ["11", "4.5", "x"])
def test_a_score_is_a_whole_number_from_0_to_10(sheet: AddMeasureSheet, score: str) -> None:
    find(sheet, "psfs")
    keys("dig")
    write(sheet, "measure.activity.1.score", score)
    press(sheet, "measure.day.today")
    assert "Still needed: an activity with a number from 0 to 10." in shown(sheet)


def test_the_activities_of_last_time_come_with_their_words_and_no_score(
    workspace: Workspace, window: QMainWindow
) -> None:
    items = [{"what": "dig the beds", "score": 3, "ladder": LADDER}, {"what": "sing", "score": 8}]
    do(workspace, {**RECORD, "id": uid("p"), "measure": "psfs", "on": "2026-11-02", "items": items})
    sheet = opened(workspace, window)
    find(sheet, "psfs")
    rows = sheet.activities.rows
    assert [(row.what.text(), row.score.text()) for row in rows] == [("dig the beds", ""), ("sing", "")]
    assert focused() is rows[0].score
    keys("6")
    assert sheet.activities.items == [{"what": "dig the beds", "score": 6, "ladder": LADDER}]


def test_there_are_five_activities_at_most(sheet: AddMeasureSheet) -> None:
    find(sheet, "psfs")
    for _row in range(4):
        press(sheet, "measure.activity.add")
    assert len(sheet.activities.rows) == 5
    assert not button(sheet, "measure.activity.add").isVisible()
