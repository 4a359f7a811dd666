"""The window as a whole: what it is called, where it begins, what it takes away and gives back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from exposure.errors import ExposureError
from exposure.storage.lock import FileLock
from tests.ui.opened import PATIENT, SetClock, do, make_ready, rung_id, try_step
from tests.ui.windowed import choose, focused, in_a_try, offered, press, sees, words
from ui.main_window import SMALLEST, MainWindow
from ui.widgets.one_line import OneLine
from ui.widgets.toast import Toast

PAGES = ("show_visit", "show_ladder", "show_tries", "show_progress", "show_letter")


def hold(main: MainWindow) -> None:
    """Pause Ruth's ladder for a concern."""
    ladder = main.workspace.case(PATIENT).ladders[0].ladder.id
    do(main.workspace, {"edit": "open_hold", "ladder": ladder, "reason": "Numb foot since Sunday"})


def clear(main: MainWindow) -> None:
    """Note that somebody looked whether Ruth may start, which is asked before her first try."""
    do(main.workspace, {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing that speaks against it"})


def toast(main: MainWindow) -> str:
    """Give what the window says in passing."""
    (shown,) = main.findChildren(Toast)
    return shown.text if shown.isVisible() else ""


def test_it_begins_on_the_caseload_with_what_can_be_done_there(main: MainWindow) -> None:
    assert main.caseload.isVisible()
    assert "start_try" not in offered(main)
    assert "new_patient" in offered(main)


def test_it_can_be_made_no_smaller_than_its_pages(main: MainWindow) -> None:
    main.resize(300, 200)
    assert (main.width(), main.height()) == SMALLEST


@pytest.mark.parametrize("page", PAGES)
def test_no_title_holds_a_name(main: MainWindow, page: str) -> None:
    main.open_patient(PATIENT)
    choose(main, page, "show_patient_view")
    assert {each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()} == {"Rungwise"}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_the_focus_inside(main: MainWindow, clock: SetClock, page: str) -> None:
    make_ready(main.workspace, clock, 1)
    main.open_patient(PATIENT)
    choose(main, page)
    assert main.patient_pages.isAncestorOf(focused())
    assert focused().objectName() not in ("", "header.back")


def test_a_patient_opens_on_the_current_step(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    assert focused().objectName() == f"ladder.card.{rung_id(1)}"


def test_a_try_takes_menus_and_status_away_and_gives_them_back(main: MainWindow) -> None:
    clear(main)
    main.open_patient(PATIENT)
    press("Ctrl+T")
    alone = main.menuBar().isVisible() or main.foot.status.isVisible()
    press("Esc")
    assert (alone, main.menuBar().isVisible(), toast(main)) == (False, True, "Try left. Nothing was said yet.")
    main.findChildren(Toast)[0].hide()
    assert main.foot.status.isVisible()


def test_nothing_said_before_covers_the_foot_of_a_try(main: MainWindow) -> None:
    clear(main)
    main.open_patient(PATIENT)
    main.foot.tell("Patient added")
    press("Ctrl+T")
    assert toast(main) == ""


def test_nothing_from_the_menus_but_a_pause_and_the_keys_can_be_chosen_during_a_try(main: MainWindow) -> None:
    clear(main)
    main.open_patient(PATIENT)
    press("Ctrl+T")
    assert offered(main) == ["lock", "pause", "show_shortcuts"]


def test_a_concern_can_be_told_in_the_middle_of_a_try(main: MainWindow) -> None:
    clear(main)
    main.open_patient(PATIENT)
    press("Ctrl+T", "Ctrl+Shift+H")
    asked = sees(main, "pause.do")
    press("Esc")
    assert (asked, in_a_try(main)) == (True, True)


def test_without_a_step_a_try_is_not_begun_but_told_why(main: MainWindow) -> None:
    do(main.workspace, *({"edit": "archive_rung", "rung": rung_id(number)} for number in range(1, 8)))
    main.open_patient(PATIENT)
    choose(main, "start_try", "go_again")
    assert toast(main) == "There is no try to go again with yet."


def test_the_newest_gesture_is_named_and_taken_back_from_the_toast(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    main.workspace.do({"edit": "rate_rung", "rung": rung_id(1), "threat": 44}, label="Rated 44")
    assert "Undo: Rated 44" in main.foot.status.findChildren(OneLine)[1].text()
    undo = main.findChild(QPushButton, "toast.undo")
    assert undo is not None
    undo.click()
    assert (toast(main), main.workspace.case(PATIENT).ladders[0].steps[0].threat) == ("Undone: Rated 44", 10)


def test_what_can_no_longer_be_undone_is_told(main: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str | None:
        raise ExposureError("stale", "of")

    monkeypatch.setattr(main.workspace, "undo", fail)
    main.foot.undo()
    assert "changed" in toast(main)


def test_the_file_is_given_back_when_the_window_closes(main: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    main.close()
    with FileLock(path):
        pass


def test_a_pause_stops_what_is_offered(main: MainWindow) -> None:
    hold(main)
    main.open_patient(PATIENT)
    for keys in ("Ctrl+T", "Ctrl+G"):
        press(keys)
        assert "Numb foot since Sunday" in words(main)
        assert not in_a_try(main)
        press("Esc")


def test_what_happened_can_be_recorded_in_a_pause_all_the_same(main: MainWindow, clock: SetClock) -> None:
    trial = main.workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 60, "horizon_hours": 0}
    do(main.workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
    hold(main)
    main.open_patient(PATIENT)
    main.tries.resume_try(trial)
    press("N")
    for keys in ("Tab",) * 9:
        if focused().objectName().startswith("try.likelihood"):
            break
        press(keys)
    press("2", "0", "Ctrl+Return")
    assert main.workspace.case(PATIENT).trials[0].outcome == "did_not_occur"


def test_a_step_chosen_on_the_ladder_is_the_one_that_is_tried(main: MainWindow, clock: SetClock) -> None:
    try_step(main.workspace, clock, 1, 80, 60)
    main.open_patient(PATIENT)
    press("Up", "Up", "Ctrl+T")
    assert "Tie my laces with a rounded back" in words(main)
