"""A step on the sheet whose worry nobody worded: asked in place, and no dead end."""

import pytest
from PySide6.QtTest import QTest

from tests.ui.opened import PATIENT
from tests.ui.pages.visit.since.hands import click, paper, row, since_part
from tests.ui.windowed import focused, press, sees, words
from ui.main_window import MainWindow
from ui.widgets.fields import TextField


@pytest.fixture
def unworded(since: MainWindow) -> MainWindow:
    """Give the visit with a step on its sheet that nobody has worded yet."""
    return since


def test_a_worry_that_is_worded_is_not_asked_for(since: MainWindow) -> None:
    assert not sees(since, "visit.since.worry")


def test_rows_that_are_saved_lead_to_the_worry_that_is_missing(unworded: MainWindow) -> None:
    press(*row("4"), "Ctrl+S")
    assert focused().objectName() == "visit.since.worry"
    assert "is not worded yet. Copy it from the sheet, or ask now." in " ".join(words(unworded).split())
    assert paper(unworded) == []


def test_once_the_worry_is_kept_the_rows_can_be_saved(unworded: MainWindow) -> None:
    press(*row("4"), "Ctrl+S")
    QTest.keyClicks(focused(), "I will fall")
    press("Tab")
    QTest.keyClicks(focused(), "I lie on the floor")
    click(unworded, "visit.since.worry.keep")
    press("Ctrl+S")
    (trial,) = paper(unworded)
    assert (trial.prediction.feared_outcome, sees(unworded, "visit.since.worry")) == ("I will fall", False)


def test_the_visit_goes_on_without_the_worry_and_the_rows_wait(unworded: MainWindow) -> None:
    press(*row("4"), "Ctrl+Return", "Ctrl+Return")
    assert (unworded.patient_pages.visit.is_today, paper(unworded)) == (True, [])
    assert unworded.workspace.draft(f"since:{PATIENT}") is not None
    sheet = since_part(unworded)._sheet
    assert sheet is not None
    assert sheet.rows[0].before == "40"


def test_a_worry_that_is_typed_and_not_kept_is_there_again(unworded: MainWindow) -> None:
    press(*row("4"), "Ctrl+S")
    QTest.keyClicks(focused(), "I will fall")
    unworded.show_caseload()
    unworded.open_patient(PATIENT)
    since_part(unworded)._visit = None
    since_part(unworded).refresh()
    field = unworded.findChildren(TextField, "visit.since.worry")[-1]
    assert field.text == "I will fall"


def test_a_worry_that_is_kept_is_no_draft_any_more(unworded: MainWindow) -> None:
    fields = [unworded.findChildren(TextField, f"visit.since.{name}")[-1] for name in ("worry", "how_we_know")]
    for field in fields:
        field.show_text("I will fall")
    click(unworded, "visit.since.worry.keep")
    since_part(unworded)._keeper.flush()
    assert unworded.workspace.draft(f"since:{PATIENT}") is None
