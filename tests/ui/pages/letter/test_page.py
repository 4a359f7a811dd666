from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import PatientId
from exposure.domain.letter import Letter
from tests.builders import uid
from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import PATIENT, SetClock, do
from tests.ui.pages.ladder.hands import focused
from tests.ui.pages.letter.conftest import wait_for_pages
from tests.ui.pages.uncut import cut_off
from tests.ui.widgets.conftest import found
from ui import theme
from ui.pages.letter.page import LetterPage
from ui.pages.letter.setting import SetLetter
from ui.widgets.buttons import Button
from ui.workspace import Workspace

OTHER = PatientId(uid("Omar"))


def _letters(workspace: Workspace) -> tuple[Letter, ...]:
    return workspace.case(PATIENT).letters


def _needed(page: LetterPage) -> str:
    label = page.findChild(QLabel, "letter.needed")
    assert label is not None
    return label.text()


def _add_other(workspace: Workspace) -> None:
    do(workspace, {"edit": "add_patient", "id": OTHER, "name": "Omar Bashir", "born": "1966-06-06"})


def _sign(page: LetterPage) -> None:
    press(page, "letter.action.none")
    press(page, "letter.agrees")
    press(page, "letter.sign")
    press(page, "sign.do")


def test_neither_action_nor_agreement_is_chosen_to_begin_with(page: LetterPage) -> None:
    boxes = ("letter.action.none", "letter.action.asked", "letter.agrees")
    assert not any(button(page, name).isChecked() for name in boxes)
    assert _needed(page) == "Still needed: the action for the GP and Ruth’s agreement."


def test_nothing_can_be_done_with_a_letter_that_lacks_something(page: LetterPage) -> None:
    names = ("letter.save", "letter.copy", "letter.sign")
    assert not any(button(page, name).isEnabled() for name in names)
    press(page, "letter.action.none")
    press(page, "letter.agrees")
    assert all(button(page, name).isEnabled() for name in names)
    assert _needed(page) == ""


def test_none_is_a_choice_and_makes_the_draft(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none")
    assert [letter.action for letter in _letters(tried)] == ["none"]


def test_to_ask_without_words_is_no_action(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.asked")
    assert "the action for the GP" in _needed(page)
    assert _letters(tried) == ()


def test_what_is_asked_becomes_the_action_on_leaving_the_field(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.asked")
    field = page.findChild(QPlainTextEdit, "letter.asked")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "Please review the sleep medicine")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert [letter.action for letter in _letters(tried)] == ["Please review the sleep medicine"]


def test_typing_makes_one_draft_not_one_a_key(page: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    press(page, "letter.action.none")
    drafted: list[object] = []
    tried.changed.connect(drafted.append)
    write(page, "letter.told", "soreness is expected")
    assert drafted == []
    qtbot.waitUntil(lambda: bool(drafted))
    assert len(drafted) == 1
    assert [letter.told for letter in _letters(tried)] == ["soreness is expected"]


def test_undo_takes_a_change_back_and_shows_what_was_there(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none")
    press(page, "letter.chart")
    assert not button(page, "letter.chart").isChecked()
    tried.undo()
    assert button(page, "letter.chart").isChecked()
    assert button(page, "letter.action.none").isChecked()


def test_undo_and_redo_of_the_first_choice_keep_one_letter(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none")
    first = _letters(tried)[0].id
    tried.undo()
    assert not button(page, "letter.action.none").isChecked()
    tried.redo()
    assert button(page, "letter.action.none").isChecked()
    assert [letter.id for letter in _letters(tried)] == [first]


def test_a_draft_is_there_again_the_next_time(page: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    press(page, "letter.action.none", "letter.kind.final")
    again = LetterPage(tried)
    qtbot.addWidget(again)
    again.open(PATIENT)
    assert button(again, "letter.action.none").isChecked()
    assert button(again, "letter.kind.final").isChecked()


def test_words_typed_before_the_action_is_chosen_are_not_lost(page: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    write(page, "letter.told", "ring us")
    page.hide()
    again = LetterPage(tried)
    qtbot.addWidget(again)
    again.open(PATIENT)
    field = again.findChild(QPlainTextEdit, "letter.told")
    assert field is not None
    assert field.toPlainText() == "ring us"
    assert _letters(tried) == ()


def test_agreement_is_recorded_for_the_gp_and_shows_its_day(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.agrees")
    assert [consent.to for consent in tried.case(PATIENT).consents] == ["Dr Helen Marsh"]
    assert "Ruth agreed on 5 November 2026" in shown(page)
    assert not button(page, "letter.agrees").isVisible()


def test_another_letter_is_agreed_to_anew(page: LetterPage, clock: SetClock) -> None:
    _sign(page)
    clock.wait(days=10)
    press(page, "letter.draft")
    assert button(page, "letter.agrees").isVisible()
    assert not button(page, "letter.agrees").isChecked()


def test_signing_asks_once_more_and_can_be_left(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none", "letter.agrees", "letter.sign", "sign.cancel")
    assert tried.case(PATIENT).signed == ()


def test_the_main_button_signs_and_once_signed_saves(page: LetterPage) -> None:
    names = ("letter.sign", "letter.save")
    before = [found(page, Button, name).look.kind for name in names]
    _sign(page)
    after = [found(page, Button, name).look.kind for name in names]
    assert before == ["primary", "secondary"]
    assert after[1] == "primary"


def test_a_signed_letter_is_locked_with_name_and_day(page: LetterPage, tried: Workspace) -> None:
    _sign(page)
    assert len(tried.case(PATIENT).signed) == 1
    assert "Signed 5 November 2026 by Priya Nair" in shown(page)
    assert not button(page, "letter.action.none").isVisible()
    assert not button(page, "letter.sign").isVisible()


def test_a_signed_letter_can_still_be_saved_and_copied(page: LetterPage) -> None:
    _sign(page)
    assert button(page, "letter.save").isEnabled()
    assert button(page, "letter.copy").isEnabled()


def test_a_new_letter_begins_empty_and_keeps_the_signed_one(page: LetterPage, tried: Workspace) -> None:
    _sign(page)
    press(page, "letter.draft")
    assert not button(page, "letter.action.none").isChecked()
    press(page, "letter.action.none")
    assert len(_letters(tried)) == 2


def test_a_letter_signed_before_can_be_looked_at(page: LetterPage, tried: Workspace) -> None:
    _sign(page)
    press(page, "letter.draft")
    press(page, "letter.action.none")
    press(page, f"letter.signed.{tried.case(PATIENT).signed[0].letter}")
    assert "Signed 5 November 2026" in shown(page)
    press(page, "letter.draft")
    assert button(page, "letter.action.none").isChecked()


def test_the_gp_is_the_one_on_record(page: LetterPage) -> None:
    assert "Dr Helen Marsh, Riverside Surgery" in shown(page)


def test_a_gp_is_changed_in_the_details(page: LetterPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.details_wanted):
        press(page, "letter.details")


def test_without_clear_to_start_the_page_says_quietly_where_to_note_it(page: LetterPage, qtbot: QtBot) -> None:
    assert "Clear to start is not noted yet." in shown(page)
    with qtbot.waitSignal(page.clear_wanted):
        press(page, "letter.clear")


def test_once_cleared_nothing_is_said_about_screening(page: LetterPage, tried: Workspace) -> None:
    do(tried, {"edit": "clear_to_start", "patient": PATIENT, "found": "nothing serious"})
    assert "Clear to start is not noted yet." not in shown(page)


def test_a_text_too_long_is_told_and_holds_the_letter_back(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none", "letter.agrees")
    field = page.findChild(QPlainTextEdit, "letter.told")
    assert field is not None
    field.setPlainText("long " * 401)
    assert "longer than 2000 characters" in shown(page)
    assert not button(page, "letter.save").isEnabled()
    assert [letter.told for letter in _letters(tried)] == [""]


def test_a_text_too_long_is_not_sent_to_be_refused(page: LetterPage, qtbot: QtBot) -> None:
    press(page, "letter.action.none")
    page._panel.told.field.setPlainText("long " * 401)
    with qtbot.assertNotEmitted(page.refused):
        page._panel.told.left.emit()


def test_a_text_too_long_is_there_again_the_next_time(page: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    press(page, "letter.action.none")
    page._panel.told.field.setPlainText("long " * 401)
    page.hide()
    again = LetterPage(tried)
    qtbot.addWidget(again)
    again.open(PATIENT)
    assert again._panel.told.text == "long " * 401
    assert again._panel.action.value == "none"


def test_asked_to_save_too_early_it_says_what_is_missing_and_goes_there(page: LetterPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.refused) as told:
        page.save_pdf()
    assert told.args == ["Still needed: the action for the GP and Ruth’s agreement."]
    assert QApplication.focusWidget() is button(page, "letter.action.none")


def test_nothing_of_one_patient_stays_when_another_is_opened(page: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    _add_other(tried)
    press(page, "letter.action.none")
    write(page, "letter.told", "Ruth knows")
    page.open(OTHER)
    assert "Ruth" not in shown(page)
    assert not page._proof.preview.has_pages
    wait_for_pages(qtbot, page)
    assert "BASHIR Omar" in page._proof.preview.text
    assert "Ruth" not in page._proof.preview.text


def test_words_still_waiting_go_to_the_patient_they_were_typed_for(page: LetterPage, tried: Workspace) -> None:
    _add_other(tried)
    press(page, "letter.action.none")
    write(page, "letter.told", "Ruth knows")
    page.open(OTHER)
    assert [letter.told for letter in _letters(tried)] == ["Ruth knows"]
    assert tried.case(OTHER).letters == ()


def test_a_first_letter_is_possible_without_a_ladder(page: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    _add_other(tried)
    page.open(OTHER)
    assert button(page, "letter.kind.initial").isChecked()
    press(page, "letter.action.none")
    wait_for_pages(qtbot, page)
    assert "Action for GP: none." in page._proof.preview.text
    assert "It is drawn from three tries on." in shown(page)


def test_closing_the_window_keeps_what_was_being_typed(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none")
    write(page, "letter.told", "ring us")
    page.close()
    assert [letter.told for letter in _letters(tried)] == ["ring us"]


def test_a_window_that_closes_out_of_sight_waits_for_the_letter_being_set(
    page: LetterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, goes_on, ended = Event(), Event(), Event()

    def set_slowly(*_given: object) -> SetLetter:
        begun.set()
        goes_on.wait(10)
        ended.set()
        return SetLetter((), "")

    finish = page._proof.setter.finish

    def let_finish() -> None:
        goes_on.set()
        finish()

    monkeypatch.setattr("ui.pages.letter.setting._set", set_slowly)
    monkeypatch.setattr(page._proof.setter, "finish", let_finish)
    press(page, "letter.action.none")
    page._proof.setter._begin()
    assert begun.wait(10)
    # As a lock does it.
    page.hide()
    page.close()
    waited = ended.is_set()
    let_finish()
    assert waited


def test_a_draft_to_another_gp_is_said_again_before_it_is_signed(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none", "letter.agrees")
    other = uid("other gp")
    gp = {"edit": "add_gp", "id": other, "name": "Dr Kofi Osei"}
    do(tried, gp, {"edit": "change_patient", "patient": PATIENT, "gp": other})
    press(page, "letter.sign", "sign.do")
    assert "Dr Kofi Osei" in str(tried.case(PATIENT).signed[0].content)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(1440, 810), (1024, 580), (1440, 1200)])
def test_nothing_is_cut_off(page: LetterPage, qapp: QApplication, percent: int, size: tuple[int, int]) -> None:
    page.resize(*size)
    theme.apply(qapp, "light", percent)
    press(page, "letter.action.none", "letter.agrees")
    qapp.processEvents()
    assert cut_off(page) == []


def test_the_whole_page_can_be_walked_by_tab(page: LetterPage) -> None:
    press(page, "letter.action.none")
    button(page, "letter.action.none").setFocus()
    seen = []
    for _press in range(12):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused().objectName())
    fields = ["letter.details", "letter.clear", "letter.cc", "letter.flare", "letter.told"]
    fields += ["letter.part.method", "letter.part.feared", "letter.part.table", "letter.chart"]
    # Of the kinds Tab stops at the one in force: with tries on record that is the progress letter.
    assert seen == [*fields, "letter.agrees", "letter.preview", "letter.kind.progress"]
