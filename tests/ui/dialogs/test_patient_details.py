"""A patient's details, by keys and clicks: what is needed, what is checked, and what is asked before saving."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import PatientId
from exposure.domain.patient import Patient
from exposure.errors import ExposureError
from tests.builders import uid
from tests.ui.opened import PATIENT
from ui.dialogs.ask import Ask
from ui.dialogs.patient_details import PatientDetails
from ui.dialogs.patient_fields import Asked
from ui.widgets.labels import Label
from ui.workspace import Workspace

GP = uid("marsh")
Open = Callable[..., PatientDetails]


@pytest.fixture
def details(window: QMainWindow, workspace: Workspace) -> Open:
    """Give what opens the sheet, for somebody new or for a patient; `known` answers whether they are on record."""

    def opened(patient: PatientId | None = None, *, known: bool = False) -> PatientDetails:
        sheet = PatientDetails(workspace, window, lambda _name, _born: known, patient)
        sheet.open()
        return sheet

    return opened


def write(asked: Asked, text: str) -> None:
    asked.field.setFocus()
    QTest.keyClicks(asked.field, text)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def says(asked: Asked) -> str:
    label = asked.findChild(Label, f"{asked.field.objectName()}.says")
    assert label is not None
    return label.text() if label.isVisible() else ""


def save_new(qtbot: QtBot, sheet: PatientDetails, workspace: Workspace) -> Patient:
    with qtbot.waitSignal(sheet.saved) as saved:
        click(sheet.save)
    return workspace.case(PatientId(saved.args[0])).patient


def fill(sheet: PatientDetails) -> None:
    write(sheet.form.name, "Mina Tabor")
    write(sheet.form.born, "12 7 1959")


def asked(window: QMainWindow) -> Ask:
    found = [sheet for sheet in window.findChildren(Ask) if sheet.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_name_and_a_birth_date_are_enough(qtbot: QtBot, details: Open, workspace: Workspace) -> None:
    sheet = details()
    assert sheet.form.name.field.hasFocus()
    fill(sheet)
    saved = save_new(qtbot, sheet, workspace)
    assert (saved.name, saved.born, saved.pronoun, saved.gp) == ("Mina Tabor", date(1959, 7, 12), "", None)
    assert not sheet.isVisible()


@pytest.mark.parametrize("ctrl", [False, True])
def test_enter_in_a_line_and_ctrl_enter_save(qtbot: QtBot, details: Open, workspace: Workspace, ctrl: bool) -> None:
    sheet = details()
    fill(sheet)
    where = sheet.form.notes.field if ctrl else sheet.form.born.field
    where.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(sheet.saved):
        QTest.keyClick(where, Qt.Key.Key_Return, keys)
    assert len(workspace.cases()) == 2


def test_enter_in_the_notes_makes_a_new_line(qtbot: QtBot, details: Open) -> None:
    sheet = details()
    fill(sheet)
    with qtbot.assertNotEmitted(sheet.saved):
        write(sheet.form.notes, "one")
        QTest.keyClick(sheet.form.notes.field, Qt.Key.Key_Return)
        write(sheet.form.notes, "two")
    assert sheet.form.notes.text == "one\ntwo"


def test_everything_written_is_kept(qtbot: QtBot, details: Open, workspace: Workspace) -> None:
    sheet = details()
    fill(sheet)
    form = sheet.form
    for field, text in (
        (form.identifier, "NHS 1"),
        (form.area, "neck"),
        (form.referral, "by her GP"),
        (form.notes, "n"),
    ):
        write(field, text)
    click(form.pronoun.chips[2])
    saved = save_new(qtbot, sheet, workspace)
    told = (saved.identifier, saved.area, saved.referral, saved.notes, saved.pronoun)
    assert told == ("NHS 1", "neck", "by her GP", "n", "they")


def test_nothing_is_filled_in_for_somebody_new(details: Open) -> None:
    form = details().form
    assert (form.pronoun.checked, form.gp.chosen, form.touched) == ((), None, False)


def test_without_a_name_nothing_is_saved_and_the_field_says_so(details: Open, workspace: Workspace) -> None:
    sheet = details()
    click(sheet.save)
    assert (says(sheet.form.name), says(sheet.form.born)) == ("Write a name.", "Write the birth date.")
    assert sheet.form.name.field.hasFocus()
    assert len(workspace.cases()) == 1


def test_what_was_wrong_is_taken_back_while_it_is_written(details: Open) -> None:
    sheet = details()
    click(sheet.save)
    write(sheet.form.name, "M")
    assert says(sheet.form.name) == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("12 7 59", "Write day, month and a year of four digits, for example 4 March 1968."),
        ("31.2.1980", "There is no such day."),
        ("1 1 2031", "This day has not come yet. Check the year."),
        ("1 1 1859", "Check the year: this is more than 120 years ago."),
    ],
)
def test_a_birth_date_that_cannot_be_is_told(details: Open, typed: str, words: str) -> None:
    sheet = details()
    write(sheet.form.name, "Mina Tabor")
    write(sheet.form.born, typed)
    click(sheet.save)
    assert (says(sheet.form.born), sheet.isVisible()) == (words, True)


def test_a_birth_date_that_cannot_be_is_told_on_leaving_the_field(details: Open) -> None:
    sheet = details()
    write(sheet.form.born, "14/6/79")
    QTest.keyClick(sheet.form.born.field, Qt.Key.Key_Tab)
    assert says(sheet.form.born).startswith("Write day, month and a year of four digits")


def test_a_birth_date_left_empty_is_not_asked_for_before_saving(details: Open) -> None:
    sheet = details()
    sheet.form.born.field.setFocus()
    QTest.keyClick(sheet.form.born.field, Qt.Key.Key_Tab)
    assert says(sheet.form.born) == ""


def test_what_is_wrong_is_brought_into_sight_with_its_sentence(
    qtbot: QtBot, details: Open, window: QMainWindow
) -> None:
    window.resize(720, 520)
    sheet = details()
    write(sheet.form.name, "Mina Tabor")
    sheet.form.notes.field.setFocus()
    QTest.keyClick(sheet.form.notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    born = sheet.form.born
    qtbot.waitUntil(lambda: born.visibleRegion().boundingRect().height() == born.height())
    assert born.field.hasFocus()


def test_a_birth_date_is_said_back_with_the_age(details: Open) -> None:
    sheet = details()
    write(sheet.form.born, "4.3.1968")
    QTest.keyClick(sheet.form.born.field, Qt.Key.Key_Return)
    assert says(sheet.form.born) == "4 March 1968, 58 years old"


def test_text_that_is_too_long_is_told_and_stays(details: Open) -> None:
    sheet = details()
    fill(sheet)
    sheet.form.notes.show_text("x" * 2003)
    click(sheet.save)
    assert says(sheet.form.notes) == "This is 3 characters too long. Shorten it."
    assert len(sheet.form.notes.text) == 2003


def test_characters_nobody_can_see_are_refused(details: Open) -> None:
    sheet = details()
    fill(sheet)
    sheet.form.area.show_text("low\x07 back")
    click(sheet.save)
    assert says(sheet.form.area) == "This holds characters that can’t be kept. Take them out."


def test_a_gp_on_record_can_be_chosen(qtbot: QtBot, details: Open, workspace: Workspace) -> None:
    workspace.do({"edit": "add_gp", "id": GP, "name": "Dr Helen Marsh", "practice": "Riverside"}, label="")
    sheet = details()
    fill(sheet)
    sheet.form.gp.list.setFocus()
    QTest.keyClicks(sheet.form.gp.list, "Dr")
    assert sheet.form.gp.list.currentText() == "Dr Helen Marsh, Riverside"
    assert save_new(qtbot, sheet, workspace).gp == GP


def test_every_line_of_the_gp_list_is_seen_whole(details: Open) -> None:
    gps = details().form.gp.list
    gps.showPopup()
    view = gps.view()
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(gps.count())]
    assert all(view.viewport().rect().contains(row) for row in rows)
    gps.hidePopup()


def choose_new_gp(sheet: PatientDetails) -> None:
    sheet.form.gp.list.setFocus()
    QTest.keyClick(sheet.form.gp.list, Qt.Key.Key_End)


def test_a_new_gp_is_added_with_the_patient(qtbot: QtBot, details: Open, workspace: Workspace) -> None:
    sheet = details()
    fill(sheet)
    choose_new_gp(sheet)
    write(sheet.form.gp.name, "Dr New")
    saved = save_new(qtbot, sheet, workspace)
    assert [(gp.id, gp.name) for gp in workspace.gps()] == [(saved.gp, "Dr New")]


def test_a_new_gp_needs_a_name(details: Open, workspace: Workspace) -> None:
    sheet = details()
    fill(sheet)
    choose_new_gp(sheet)
    click(sheet.save)
    assert says(sheet.form.gp.name).startswith("Write the GP’s name")
    assert workspace.gps() == ()


def test_somebody_known_is_asked_about_before_anything_is_saved(
    details: Open, workspace: Workspace, window: QMainWindow
) -> None:
    sheet = details(known=True)
    fill(sheet)
    click(sheet.save)
    ask = asked(window)
    assert (ask.accessibleName(), len(workspace.cases())) == ("Same person?", 1)
    click(ask.safe)
    assert (len(workspace.cases()), sheet.isVisible()) == (1, True)


def test_another_person_of_the_same_name_can_be_saved(
    qtbot: QtBot, details: Open, workspace: Workspace, window: QMainWindow
) -> None:
    sheet = details(known=True)
    fill(sheet)
    click(sheet.save)
    with qtbot.waitSignal(sheet.saved):
        click(asked(window).go_on)
    assert len(workspace.cases()) == 2


def test_a_correction_shows_what_is_on_record(details: Open) -> None:
    form = details(PATIENT).form
    assert (form.name.text, form.born.text, form.area.text) == ("Ruth Calloway", "4 March 1968", "low back")
    assert not form.touched


def test_a_correction_changes_only_what_was_changed(qtbot: QtBot, details: Open, workspace: Workspace) -> None:
    sheet = details(PATIENT, known=True)
    sheet.form.area.show_text("")
    with qtbot.waitSignal(sheet.saved):
        click(sheet.save)
    changed = workspace.case(PATIENT).patient
    assert (changed.area, changed.name) == ("", "Ruth Calloway")


def test_a_correction_without_a_change_only_closes(qtbot: QtBot, details: Open) -> None:
    sheet = details(PATIENT)
    with qtbot.assertNotEmitted(sheet.saved):
        click(sheet.save)
    assert not sheet.isVisible()


def test_esc_closes_what_is_untouched_at_once(details: Open) -> None:
    sheet = details()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_what_was_typed_is_given_up_only_after_a_question(details: Open, window: QMainWindow) -> None:
    sheet = details()
    write(sheet.form.name, "Mi")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    click(asked(window).safe)
    assert sheet.form.name.text == "Mi"
    click(sheet.cancel)
    click(asked(window).go_on)
    assert not sheet.isVisible()


def test_a_refusal_is_told_and_everything_stays(
    details: Open, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = details(PATIENT)
    sheet.form.area.show_text("neck")
    monkeypatch.setattr(workspace, "do", _refuse)
    click(sheet.save)
    told = sheet.findChild(Label, "patient.refused")
    assert told is not None
    assert told.text().startswith("This change is not saved.")
    assert (sheet.isVisible(), sheet.form.area.text) == (True, "neck")


def _refuse(*_lines: object, **_more: object) -> None:
    raise ExposureError("not_saved")
