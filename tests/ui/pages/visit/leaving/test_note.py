"""Today’s note in the real window: it builds itself, until somebody changes it."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, do
from tests.ui.pages.visit.leaving.before import click, text, todays, write
from tests.ui.windowed import choose, press, sees, words
from ui.main_window import MainWindow

OTHER = "0e6a2b0e-6f3c-4c0e-9f39-9d2f4c7f0a11"


def test_it_is_built_from_the_visit(leaving: MainWindow) -> None:
    assert text(leaving, "leaving.note").splitlines() == [
        "R. Calloway, 2 November 2026, visit 1, P. Nair",
        "New or different: not asked.",
        "Today: no try.",
        "Next: not booked.",
    ]


def test_what_is_typed_and_chosen_comes_into_it(leaving: MainWindow) -> None:
    write(leaving, "leaving.lesson", "It held.")
    click(leaving, "leaving.soon.0")
    note = text(leaving, "leaving.note")
    assert ("Learned: “It held.”" in note, "Next: Mon 9 Nov 10:30." in note) == (True, True)


def test_what_was_changed_by_hand_stays(leaving: MainWindow) -> None:
    write(leaving, "leaving.note", "My own words.")
    click(leaving, "leaving.soon.0")
    assert text(leaving, "leaving.note") == "My own words."
    assert "Changed by you. What comes later is not in it." in words(leaving)


def test_it_is_built_anew_when_asked_for(leaving: MainWindow) -> None:
    write(leaving, "leaving.note", "My own words.")
    click(leaving, "leaving.soon.0", "leaving.note.anew")
    assert "Next: Mon 9 Nov 10:30." in text(leaving, "leaving.note")
    assert not sees(leaving, "leaving.note.anew")


def test_it_is_copied_and_kept_with_the_visit(leaving: MainWindow, qtbot: QtBot) -> None:
    write(leaving, "leaving.note", "My own words.")
    with qtbot.waitSignal(leaving.workspace.told) as told:
        press("Ctrl+Shift+C")
    press("Ctrl+Return")
    assert told.args == ["Note copied. It leaves the clipboard in 30 seconds.", False]
    assert (QGuiApplication.clipboard().text(), todays(leaving).note) == ("My own words.", "My own words.")


def test_after_the_visit_it_can_still_be_copied(leaving: MainWindow) -> None:
    press("Ctrl+Return")
    QGuiApplication.clipboard().clear()
    click(leaving, "visit.copy_note")
    assert QGuiApplication.clipboard().text() == todays(leaving).note


def test_without_a_visit_there_is_no_note_to_copy(main: MainWindow, qtbot: QtBot) -> None:
    main.open_patient(PATIENT)
    with qtbot.waitSignal(main.visits.told) as told:
        choose(main, "copy_note")
    assert told.args == ["There is no note yet. Start a visit first."]


def test_what_was_typed_survives_a_crash(leaving: MainWindow, clock: SetClock) -> None:
    write(leaving, "leaving.lesson", "It held.")
    write(leaving, "leaving.note", "My own words.")
    leaving.patient_pages.visit.go_back()
    kept = leaving.workspace.draft(f"leaving {todays(leaving).id}")
    assert kept == {"lesson": "It held.", "note": "My own words."}


def test_a_draft_is_shown_again_and_gone_once_the_visit_has_ended(leaving: MainWindow) -> None:
    do(leaving.workspace, {"edit": "add_patient", "id": OTHER, "name": "Omar Haddad", "born": "1950-01-01"})
    write(leaving, "leaving.lesson", "It held.")
    leaving.open_patient(OTHER)
    assert text(leaving, "leaving.lesson") == ""
    leaving.open_patient(PATIENT)
    choose(leaving, "end_visit")
    assert text(leaving, "leaving.lesson") == "It held."
    choose(leaving, "end_visit")
    assert leaving.workspace.draft(f"leaving {todays(leaving).id}") is None


def test_no_other_patient_is_ever_in_it(leaving: MainWindow) -> None:
    write(leaving, "leaving.lesson", "It held.")
    do(leaving.workspace, {"edit": "add_patient", "id": OTHER, "name": "Omar Haddad", "born": "1950-01-01"})
    leaving.open_patient(OTHER)
    choose(leaving, "start_visit", "end_visit")
    note = text(leaving, "leaving.note")
    assert ("Calloway" in note, "held" in note, text(leaving, "leaving.lesson")) == (False, False, "")
