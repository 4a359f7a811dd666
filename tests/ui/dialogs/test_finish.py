"""The end of the work with a patient."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from tests.ui.opened import PATIENT, START, do, rung_id
from tests.ui.windowed import choose, focused, press, sees, words
from ui.main_window import MainWindow
from ui.widgets.buttons import Button
from ui.widgets.segmented import Segmented


@pytest.fixture
def asked(main: MainWindow) -> Iterator[MainWindow]:
    """Give the window on Ruth with the sheet open."""
    main.open_patient(PATIENT)
    choose(main, "finish")
    yield main
    QApplication.processEvents()


def answer(main: MainWindow, name: str) -> Button:
    found = main.findChild(Button, name)
    assert found is not None
    return found


def worry(main: MainWindow, number: int) -> QLineEdit:
    found = main.findChild(QLineEdit, f"finish.worry.{rung_id(number)}")
    assert found is not None
    return found


def test_nothing_is_preset(asked: MainWindow) -> None:
    assert not answer(asked, "finish.do").isEnabled()
    assert "Still needed: how it ended." in words(asked)
    assert {worry(asked, number).text() for number in range(1, 8)} == {""}


def test_no_earlier_worry_is_in_sight_while_it_is_asked(asked: MainWindow) -> None:
    said = words(asked)
    assert [str(10 * number) for number in range(2, 8) if f"\n{10 * number}\n" in said] == []


def test_it_ends_as_said_with_the_last_worries_in_one_gesture(asked: MainWindow) -> None:
    press("2", "Tab")
    worry(asked, 1).setFocus()
    press("5", "Return", "0", "Return")
    press("Ctrl+Return")
    case = asked.workspace.case(PATIENT)
    assert (case.patient.ended, case.patient.ended_at) == ("enough", START)
    assert [step.threat for step in case.ladders[0].steps][:3] == [5, 0, 30]
    choose(asked, "undo")
    assert asked.workspace.case(PATIENT).ladders[0].steps[0].threat == 10


def test_enter_and_the_arrows_go_from_step_to_step(asked: MainWindow) -> None:
    worry(asked, 1).setFocus()
    press("Return", "Down", "Up")
    assert focused() is worry(asked, 2)


def test_a_number_over_a_hundred_cannot_be_kept(asked: MainWindow) -> None:
    press("1")
    worry(asked, 1).setText("101")
    assert not answer(asked, "finish.do").isEnabled()
    assert worry(asked, 1).accessibleDescription() == "Use a number from 0 to 100."


def test_afterwards_first_and_latest_stand_side_by_side(asked: MainWindow) -> None:
    press("1")
    worry(asked, 7).setText("15")
    press("Ctrl+Return")
    assert sees(asked, "finished")
    assert "Dig the vegetable bed for 20 minutes\n70\n15" in words(asked)


def test_the_final_letter_is_offered(asked: MainWindow) -> None:
    press("1", "Ctrl+Return")
    answer(asked, "finished.letter").click()
    kind = asked.findChild(Segmented, "letter.kind")
    assert sees(asked, "letter.action")
    assert kind is not None
    assert kind.value == "final"


def test_my_evidence_is_offered_and_esc_leads_back(asked: MainWindow) -> None:
    press("1", "Ctrl+Return")
    answer(asked, "finished.evidence").click()
    QApplication.processEvents()
    seen = asked.apart.evidence_page.isVisible()
    press("Escape")
    assert (seen, asked.patient_pages.isVisible()) == (True, True)


def test_the_visit_tab_says_that_the_work_has_ended(asked: MainWindow) -> None:
    press("1", "Ctrl+Return", "Escape")
    choose(asked, "show_visit")
    assert "The work ended on 2 November 2026: the goal is reached." in words(asked)


def test_what_has_ended_shows_what_it_came_to(asked: MainWindow) -> None:
    press("1", "Ctrl+Return", "Escape")
    choose(asked, "finish")
    assert sees(asked, "finished")


def test_everything_can_still_be_recorded(asked: MainWindow) -> None:
    press("1", "Ctrl+Return", "Escape")
    do(asked.workspace, {"edit": "rate_rung", "rung": rung_id(1), "threat": 3})
    choose(asked, "start_visit")
    assert asked.workspace.case(PATIENT).visits[0].opened == START


def test_a_refusal_is_told_in_the_sheet(asked: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def refuse(*_lines: object, **_more: object) -> None:
        raise ExposureError("not_allowed", "role", role="assistant")

    monkeypatch.setattr(asked.workspace, "do", refuse)
    press("1", "Ctrl+Return")
    assert sees(asked, "finish.told")
