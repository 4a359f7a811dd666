"""Figures come by a key, a menu and a button of the progress page; no page has one of them on it."""

import pytest

from exposure.domain.identifiers import PatientId
from tests.builders import uid
from tests.ui.dialogs.pressing import press as click
from tests.ui.opened import PATIENT, SetClock, do, rung_id, try_step
from tests.ui.windowed import choose, press, words
from ui.dialogs.figures import FiguresSheet
from ui.main_window import MainWindow


@pytest.fixture
def tried(main: MainWindow, clock: SetClock) -> str:
    """Let Ruth have done one try, with a note of pain; gives the try."""
    trial = try_step(main.workspace, clock, 1, 80, 60)
    do(main.workspace, {"edit": "note_pain", "trial": trial, "peak": 4})
    main.open_patient(PATIENT)
    return trial


def test_a_key_opens_them(main: MainWindow, tried: str) -> None:
    press("Ctrl+I")
    (sheet,) = main.findChildren(FiguresSheet)
    assert "Lean forward, hands on the bench" in sheet.steps.currentText()
    click(sheet, "figures.courses")
    assert "Pain over time" in words(sheet)


def test_the_progress_page_has_a_button_and_no_figure(main: MainWindow, tried: str) -> None:
    choose(main, "show_progress")
    assert not any(each in words(main) for each in ("Brier", "one-sided", "Learning rate", "Pain"))
    click(main, "progress.figures")
    assert "Brier score" in words(main)


def test_notes_of_pain_are_read_for_one_patient_alone(main: MainWindow, tried: str) -> None:
    other = uid("Omar")
    do(main.workspace, {"edit": "add_patient", "id": other, "name": "Omar Haddad", "born": "1990-01-01"})
    assert [note.trial for note in main.workspace.pain_notes(PATIENT)] == [tried]
    assert main.workspace.pain_notes(PatientId(other)) == ()


def test_without_a_step_there_is_nothing_to_work_out(main: MainWindow) -> None:
    do(main.workspace, *({"edit": "archive_rung", "rung": rung_id(number)} for number in range(1, 8)))
    main.open_patient(PATIENT)
    press("Ctrl+I")
    assert main.findChildren(FiguresSheet) == []
    assert "No step yet" in words(main)
