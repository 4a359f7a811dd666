"""The note of a flare writes itself until somebody changes it, and what was typed survives leaving."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import PATIENT, rung_id
from tests.ui.pages.flare.calling import call, flare_of, only_planned, planned, three_done
from tests.ui.windowed import choose
from tests.ui.windowed import press as press_keys
from ui.main_window import MainWindow


def note(page: QWidget) -> str:
    field = page.findChild(QPlainTextEdit, "flare.note")
    assert field is not None
    return field.toPlainText()


@pytest.mark.parametrize("story", [planned])
def test_it_writes_itself_from_what_was_said(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", "flare.since.1", "flare.ring.in_days")
    assert note(page).splitlines() == [
        "2 Nov 10:30, by phone, P. Nair",
        "Flare from 1 Nov.",
        "Nothing new or different.",
        "Plan read aloud. Keeps: Feed the birds. Tools: Heat. Tells: Jo.",
        "Steady step: Pick up a pen from the floor.",
        "I ring Wed 4 Nov 12:00.",
    ]


def test_a_note_changed_by_hand_is_not_written_over(main: MainWindow) -> None:
    page = call(main)
    write(page, "flare.note", "Mine. ")
    press(page, "flare.new.no", "flare.ring.patient")
    assert note(page).startswith("Mine. ")
    assert "Nothing new or different." not in note(page)


def test_it_can_be_written_anew(main: MainWindow) -> None:
    page = call(main)
    write(page, "flare.note", "Mine. ")
    press(page, "flare.new.no", "flare.anew")
    assert note(page).endswith("Nothing new or different.")
    assert not button(page, "flare.anew").isVisible()


def test_it_is_kept_with_the_flare(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", "flare.ring.patient")
    kept = note(page)
    press(page, "flare.do")
    assert flare_of(main).note == kept


def test_copying_it_by_key(main: MainWindow) -> None:
    page = call(main)
    press_keys("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == note(page)
    assert "Note copied. It leaves the clipboard in 30 seconds." in shown(main)
    main.apart.flare_page._lending.take_back()


@pytest.mark.parametrize("story", [only_planned])
def test_it_never_holds_the_name(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", "flare.ring.patient")
    assert "Ruth" not in note(page)


@pytest.mark.parametrize("story", [three_done])
def test_what_was_typed_is_there_again_after_leaving(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.yes", "flare.since.1", "flare.ring.other", f"flare.step.{rung_id(1)}")
    write(page, "flare.new.concern.what", "Numb")
    write(page, "flare.plan.tools", "Heat")
    before = main.apart.flare_page._form.said if main.apart.flare_page._form else {}
    press_keys("Esc")
    choose(main, "flare")
    QApplication.processEvents()
    assert main.apart.flare_page._form is not None
    assert main.apart.flare_page._form.said == before


def test_leaving_without_a_word_keeps_no_draft(main: MainWindow) -> None:
    call(main)
    press_keys("Esc")
    assert main.workspace.draft(f"flare.{PATIENT}") is None


def test_saving_drops_the_draft(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", "flare.ring.patient")
    main.apart.flare_page._keeper.flush()
    press(page, "flare.do")
    assert main.workspace.draft(f"flare.{PATIENT}") is None


def test_printing_gives_the_note_as_it_stands_as_a_paper(main: MainWindow, qtbot: QtBot) -> None:
    page = call(main)
    main.apart.flare_page.print_wanted.disconnect()
    with qtbot.waitSignal(main.apart.flare_page.print_wanted) as given:
        press(page, "flare.print")
    (paper,) = given.args
    assert paper.file == "flare-note-2026-11-02.pdf"
    assert paper.pdf().startswith(b"%PDF")
