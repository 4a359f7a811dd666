"""The numbers card: what is on record in words, circumstances, and nothing of it on the patient's own pages."""

import pytest
from PySide6.QtWidgets import QApplication

from exposure.domain.evidence_page import evidence
from tests.builders import uid
from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.opened import LADDER, PATIENT, SetClock, do, try_step
from tests.ui.pages.progress.conftest import Opened
from tests.ui.windowed import choose, sees
from ui.dialogs.measure import AddMeasureSheet
from ui.main_window import MainWindow
from ui.pages.progress.page import ProgressPage
from ui.workspace import Workspace


def record(workspace: Workspace, measure: str, total: float | None, on: str, **more: object) -> None:
    line = {"edit": "record_measure", "id": uid(f"{measure} {on}"), "patient": PATIENT, "measure": measure}
    do(workspace, {**line, "on": on, "total": total, **more})


@pytest.fixture
def card(workspace: Workspace, opened: Opened) -> ProgressPage:
    record(workspace, "tsk-11", 34, "2026-10-05")
    record(workspace, "tsk-11", 27, "2026-11-02")
    return opened()


def test_before_the_first_result_the_card_says_what_will_stand_there(opened: Opened) -> None:
    page = opened()
    assert "Totals of questionnaires and tests stand here once there are some." in shown(page._measures)
    assert not button(page, "measures.all").isVisible()


def test_without_tries_the_card_stands_right_below_what_will_appear(opened: Opened) -> None:
    page = opened()
    assert page._measures.y() - page._empty.geometry().bottom() < 60


def test_a_measure_stands_there_in_words(card: ProgressPage) -> None:
    text = shown(card._measures)
    assert "TSK-11 | from 34 (5 Oct) to 27 (2 Nov) | Better, more than measurement error" in text
    assert "They open no step." in text


def test_the_card_follows_the_record(workspace: Workspace, card: ProgressPage) -> None:
    record(workspace, "6mwt", 410, "2026-11-01", version="Track of 30 m")
    QApplication.processEvents()
    text = shown(card._measures)
    assert "6MWT | 410 m (1 Nov), once so far" in text
    assert "Tests and answers often differ; both stand here as they are." in text
    assert text.count("TSK-11") == 1


def test_activities_stand_below_their_mean(workspace: Workspace, opened: Opened) -> None:
    for on, score in (("2026-10-05", 2), ("2026-11-02", 6)):
        item = {"what": "dig the beds", "score": score, "ladder": LADDER}
        record(workspace, "psfs", None, on, items=[item])
    text = shown(opened()._measures)
    assert "PSFS | from 2 (5 Oct) to 6 (2 Nov)" in text
    assert "“dig the beds”: from 2 (5 Oct) to 6 of 10 (2 Nov), better, more than measurement error." in text


def test_circumstances_are_said_by_one_press_and_taken_back_by_another(workspace: Workspace, opened: Opened) -> None:
    page = opened()
    rows = page._measures.circumstances.rows
    assert [row.checked for row in rows.values()] == [(), (), ()]
    press(page._measures, "measures.sleep.1", "measures.people.2")
    patient = workspace.case(PATIENT).patient
    assert (patient.sleep, patient.stress, patient.people) == ("matters", None, "helped")
    press(page._measures, "measures.sleep.0")
    assert (workspace.case(PATIENT).patient.sleep, rows["sleep"].checked) == ("fine", ("fine",))
    press(page._measures, "measures.sleep.0")
    assert workspace.case(PATIENT).patient.sleep is None
    workspace.undo()
    assert rows["sleep"].checked == ("fine",)


def test_a_result_is_added_from_the_card_and_from_the_menu(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "show_progress")
    press(main, "measures.add")
    (sheet,) = main.findChildren(AddMeasureSheet)
    sheet.reject()
    choose(main, "add_measure")
    assert sees(main, "measure.find")
    main.findChildren(AddMeasureSheet)[-1].reject()


def test_no_page_of_the_patient_s_own_knows_a_measure(workspace: Workspace, clock: SetClock) -> None:
    try_step(workspace, clock, 1, 60, 40)
    before = evidence(workspace.case(PATIENT), workspace.now())
    record(workspace, "tsk-11", 34, "2026-10-05")
    do(workspace, {"edit": "set_circumstances", "patient": PATIENT, "sleep": "matters"})
    assert evidence(workspace.case(PATIENT), workspace.now()) == before
