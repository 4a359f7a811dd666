"""Words typed in a sheet are found again where the same is asked once more, and nowhere else."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import PatientId
from exposure.errors import ExposureError
from tests.builders import uid
from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import LADDER, PATIENT, SetClock, do, try_step
from ui.dialogs.correct_try import CorrectTrySheet
from ui.dialogs.flare_over import EndFlareSheet
from ui.dialogs.flare_rang import FlareRangSheet
from ui.dialogs.pause_ladder import LiftPauseSheet, PauseSheet
from ui.draft_keeper import DraftKeeper
from ui.one_sheet import OneSheet
from ui.pages.ladder.sheets import RestSheet
from ui.sheet_fields import fields_of
from ui.widgets.sheet import Sheet
from ui.widgets.spin_fields import DateField
from ui.workspace import Workspace

ANN = PatientId(uid("Ann"))
WORDS = "Tingling in both feet"
BEFORE = "Here is what you had typed before (10:30). It is not saved yet."
PAUSE = f"sheet pause {PATIENT}"
Pause = Callable[..., PauseSheet]


@pytest.fixture
def pause(workspace: Workspace, window: QMainWindow) -> Pause:
    """Give what asks of a patient whether anything is new or different."""

    def opened(patient: PatientId = PATIENT) -> PauseSheet:
        sheet = PauseSheet(workspace.case(patient), window)
        OneSheet(workspace, window).ask(sheet)
        return sheet

    return opened


def end(sheet: Sheet) -> None:
    """Keep what waits and go, as where the program locks or ends: nobody closes the sheet."""
    for keeper in sheet.findChildren(DraftKeeper):
        if keeper.waits:
            keeper.flush()
    sheet.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def read_only(sheet: Sheet) -> str:
    """Give the words that are only shown."""
    found = sheet.findChild(QPlainTextEdit, f"{sheet.objectName()}.typed_before")
    assert found is not None
    return found.toPlainText() if found.isVisibleTo(sheet) else ""


def said(sheet: Sheet, name: str) -> object:
    return fields_of(sheet)[name].said


def test_words_are_kept_half_a_second_after_the_last_key(qtbot: QtBot, pause: Pause, workspace: Workspace) -> None:
    write(pause(), "pause.what", WORDS)
    assert workspace.draft(PAUSE) is None
    qtbot.waitUntil(lambda: workspace.draft(PAUSE) is not None)
    assert WORDS in str(workspace.draft(PAUSE))


def test_they_are_there_when_the_same_is_asked_again_and_it_is_said(pause: Pause) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    end(sheet)
    again = pause()
    assert said(again, "pause.what") == WORDS
    assert BEFORE in shown(again)
    assert QApplication.focusWidget() is again.findChild(QPlainTextEdit, "pause.what")


def test_what_was_chosen_comes_back_with_all_that_hangs_on_it(pause: Pause) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    press(sheet, "pause.found.pause")
    write(sheet, "pause.who", "Dr May")
    end(sheet)
    again = pause()
    assert [said(again, f"pause.{name}") for name in ("what", "found", "who")] == [WORDS, "pause", "Dr May"]
    assert "by when" in shown(again)


def test_an_answer_without_a_word_is_said_to_be_chosen(pause: Pause) -> None:
    sheet = pause()
    press(sheet, "pause.found.pause")
    end(sheet)
    again = pause()
    assert said(again, "pause.found") == "pause"
    assert "Here is what you had chosen before (10:30). It is not saved yet." in shown(again)


def test_a_day_comes_back_as_it_was_said_not_as_its_answer_begins(
    workspace: Workspace, window: QMainWindow, clock: SetClock
) -> None:
    do(workspace, {"edit": "open_flare", "patient": PATIENT})

    def opened() -> FlareRangSheet:
        sheet = FlareRangSheet(workspace.case(PATIENT), clock(), window)
        OneSheet(workspace, window).ask(sheet)
        return sheet

    sheet = opened()
    press(sheet, "rang.came.again", "rang.ring.in_days")
    day = sheet.findChild(DateField, "rang.ring.day")
    assert day is not None
    QTest.keyClick(day, Qt.Key.Key_Up)
    chosen = said(sheet, "rang.ring.day")
    end(sheet)
    assert said(opened(), "rang.ring.day") == chosen != "2026-11-04T00:00:00"


def test_what_is_kept_already_is_not_written_again(
    pause: Pause, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    (keeper,) = sheet.findChildren(DraftKeeper)
    keeper.flush()
    monkeypatch.setattr(workspace, "keep_draft", _refuse)
    write(sheet, "pause.what", "!\b")
    keeper.flush()
    assert "Not saved yet." not in shown(sheet)


def test_on_another_day_nothing_is_chosen_for_anybody(pause: Pause, clock: SetClock) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    press(sheet, "pause.found.pause")
    end(sheet)
    clock.wait(days=1)
    again = pause()
    assert (said(again, "pause.what"), said(again, "pause.found")) == (WORDS, None)
    assert "(Mon 2 Nov, 10:30)" in shown(again)


def test_one_patients_words_never_stand_in_anothers_sheet(pause: Pause, workspace: Workspace) -> None:
    do(workspace, {"edit": "add_patient", "id": ANN, "name": "Ann Osei", "born": "1975-01-02"})
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    end(sheet)
    anns = pause(ANN)
    assert (said(anns, "pause.what"), BEFORE in shown(anns)) == ("", False)
    write(anns, "pause.what", "Nothing in the feet")
    end(anns)
    assert [said(pause(each), "pause.what") for each in (PATIENT, ANN)] == [WORDS, "Nothing in the feet"]


def test_nor_in_another_sheet_about_the_same_patient(pause: Pause, workspace: Workspace, window: QMainWindow) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    end(sheet)
    do(workspace, {"edit": "open_hold", "ladder": LADDER, "reason": "Looked into"})
    lift = LiftPauseSheet(workspace.case(PATIENT), window)
    OneSheet(workspace, window).ask(lift)
    assert WORDS not in [field.said for field in fields_of(lift).values()]


def test_what_was_learned_in_one_flare_is_not_said_of_the_next_and_goes_with_the_patient(
    workspace: Workspace, window: QMainWindow
) -> None:
    def opened() -> EndFlareSheet:
        do(workspace, {"edit": "open_flare", "patient": PATIENT})
        sheet = EndFlareSheet(workspace.case(PATIENT), window)
        OneSheet(workspace, window).ask(sheet)
        return sheet

    first = opened()
    name = first.draft_name
    write(first, "flare_over.trigger", "Sleeping on the sofa")
    end(first)
    do(workspace, {"edit": "close_flare", "patient": PATIENT})
    assert said(opened(), "flare_over.trigger") == ""
    workspace.erase(PATIENT, "Asked for it")
    assert workspace.draft(name) is None


def test_why_one_pause_could_go_is_not_said_of_the_next(workspace: Workspace, window: QMainWindow) -> None:
    def opened() -> LiftPauseSheet:
        do(workspace, {"edit": "open_hold", "ladder": LADDER, "reason": "Looked into"})
        sheet = LiftPauseSheet(workspace.case(PATIENT), window)
        OneSheet(workspace, window).ask(sheet)
        return sheet

    sheet = opened()
    write(sheet, "lift.reason", "Nothing serious")
    end(sheet)
    do(workspace, {"edit": "close_hold", "ladder": LADDER, "mode": "resume", "reason": "fine again now"})
    assert said(opened(), "lift.reason") == ""


def test_looking_alone_keeps_nothing(pause: Pause, workspace: Workspace) -> None:
    sheet = pause()
    sheet.findChildren(DraftKeeper)[0].flush()
    assert workspace.draft(PAUSE) is None


def test_what_was_taken_back_by_hand_is_kept_no_longer(pause: Pause, workspace: Workspace) -> None:
    sheet = pause()
    write(sheet, "pause.what", "T")
    sheet.findChildren(DraftKeeper)[0].flush()
    write(sheet, "pause.what", "\b")
    sheet.findChildren(DraftKeeper)[0].flush()
    assert workspace.draft(PAUSE) is None


def test_saving_drops_the_draft_with_the_same_transaction(
    pause: Pause, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    press(sheet, "pause.found.usual")
    sheet.findChildren(DraftKeeper)[0].flush()
    monkeypatch.setattr(workspace, "drop_draft", lambda _name: pytest.fail("a transaction of its own"))
    press(sheet, "pause.do")
    assert (workspace.draft(PAUSE), sheet.isVisible()) == (None, False)
    assert workspace.case(PATIENT).concerns[0].text == WORDS


def test_where_saving_is_refused_words_and_draft_stay(
    pause: Pause, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    press(sheet, "pause.found.usual")
    sheet.findChildren(DraftKeeper)[0].flush()
    monkeypatch.setattr(workspace, "_send", _refuse)
    press(sheet, "pause.do")
    assert (said(sheet, "pause.what"), WORDS in str(workspace.draft(PAUSE))) == (WORDS, True)


def test_giving_it_up_drops_it_and_is_asked_about_first(
    pause: Pause, workspace: Workspace, window: QMainWindow
) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    end(sheet)
    again = pause()
    again.reject()
    assert (again.isVisible(), workspace.draft(PAUSE) is None) == (True, False)
    press(window, "pause.leave.go_on")
    assert (again.isVisible(), workspace.draft(PAUSE)) == (False, None)


def test_what_changed_meanwhile_is_not_written_over(
    workspace: Workspace, window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = OneSheet(workspace, window)
    sheet = PauseSheet(workspace.case(PATIENT), window)
    body = {"at": workspace.now().isoformat(), "written": {"pause.what": ["as it was", "typed"]}, "chosen": {}}
    workspace.keep_draft(PAUSE, body)
    sheets.ask(sheet)
    assert (said(sheet, "pause.what"), read_only(sheet)) == ("", "“typed”")
    sheet.reject()
    assert (sheet.isVisible(), workspace.draft(PAUSE)) == (True, body)


def test_words_without_a_field_are_shown_to_be_read(pause: Pause, workspace: Workspace) -> None:
    workspace.keep_draft(PAUSE, {"at": workspace.now().isoformat(), "written": {"pause.gone": ["", WORDS]}})
    sheet = pause()
    assert (BEFORE in shown(sheet), read_only(sheet)) == (True, f"“{WORDS}”")


def test_words_behind_a_choice_of_yesterday_are_read_and_stand_in_their_field_once_it_is_made(
    pause: Pause, clock: SetClock
) -> None:
    sheet = pause()
    press(sheet, "pause.found.pause")
    write(sheet, "pause.who", "Dr May")
    end(sheet)
    clock.wait(days=1)
    again = pause()
    assert (said(again, "pause.who"), read_only(again)) == ("", "“Dr May”")
    press(again, "pause.found.pause")
    assert (said(again, "pause.who"), again.words_wait) == ("Dr May", False)


def test_own_words_among_answers_of_yesterday_are_read(
    workspace: Workspace, window: QMainWindow, clock: SetClock
) -> None:
    def opened() -> RestSheet:
        rung = workspace.case(PATIENT).ladders[0].steps[1]
        sheet = RestSheet(rung, clock().date(), None, window)
        OneSheet(workspace, window).ask(sheet)
        return sheet

    sheet = opened()
    press(sheet, "ladder.rest.owner.add")
    write(sheet, "ladder.rest.owner.own", "My sister\r")
    end(sheet)
    clock.wait(days=1)
    assert read_only(opened()) == "“My sister”"


def test_a_choice_of_yesterday_does_not_come_back_for_what_is_typed_today(pause: Pause, clock: SetClock) -> None:
    sheet = pause()
    press(sheet, "pause.found.pause")
    clock.wait(days=1)
    write(sheet, "pause.what", WORDS)
    end(sheet)
    again = pause()
    assert (said(again, "pause.what"), said(again, "pause.found")) == (WORDS, None)


def test_beginning_empty_is_asked_about_and_gives_the_words_up(
    pause: Pause, workspace: Workspace, window: QMainWindow
) -> None:
    sheet = pause()
    write(sheet, "pause.what", WORDS)
    end(sheet)
    again = pause()
    press(again, "pause.begin_empty")
    assert said(again, "pause.what") == WORDS
    press(window, "pause.begin_empty.ask.go_on")
    assert (said(again, "pause.what"), workspace.draft(PAUSE), BEFORE in shown(again)) == ("", None, False)
    assert QApplication.focusWidget() is again.findChild(QPlainTextEdit, "pause.what")


@pytest.mark.parametrize(
    "body",
    [
        {"at": "2026-11-02T10:30:00+01:00", "written": {}, "chosen": {"pause.found": [None, "no longer"]}},
        {"worry": "of an older version"},
    ],
)
def test_a_draft_that_no_longer_fits_is_no_fault(pause: Pause, workspace: Workspace, body: dict[str, object]) -> None:
    workspace.keep_draft(PAUSE, body)
    sheet = pause()
    assert [field.said for field in fields_of(sheet).values() if field.said] == []
    assert "typed before" not in shown(sheet)


def test_a_record_that_cannot_be_read_opens_the_sheet_empty(
    pause: Pause, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace, "draft", _refuse)
    assert pause().isVisible()


def _refuse(*_said: object, **_named: object) -> None:
    raise ExposureError("not_saved")


def test_what_could_not_be_kept_is_told_and_tried_with_the_next_key(
    pause: Pause, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = pause()
    (keeper,) = sheet.findChildren(DraftKeeper)
    with monkeypatch.context() as broken:
        broken.setattr(workspace, "keep_draft", _refuse)
        write(sheet, "pause.what", WORDS)
        keeper.flush()
        assert "Not saved yet. Your words are still here." in shown(sheet)
    write(sheet, "pause.what", "!")
    keeper.flush()
    assert "Not saved yet." not in shown(sheet)
    assert f"{WORDS}!" in str(workspace.draft(PAUSE))


def test_what_was_said_of_words_of_before_stands_again_once_they_are_kept(
    pause: Pause, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = pause()
    write(first, "pause.what", WORDS)
    end(first)
    sheet = pause()
    (keeper,) = sheet.findChildren(DraftKeeper)
    with monkeypatch.context() as broken:
        broken.setattr(workspace, "keep_draft", _refuse)
        write(sheet, "pause.what", "!")
        keeper.flush()
        assert "Here is what you had typed before" not in shown(sheet)
    write(sheet, "pause.what", "!")
    keeper.flush()
    assert "Here is what you had typed before" in shown(sheet)
    assert button(sheet, "pause.begin_empty").isVisible()


def test_a_draft_that_cannot_be_dropped_is_told(
    qtbot: QtBot, workspace: Workspace, pause: Pause, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = pause()
    press(sheet, "pause.found.usual")
    sheet.findChildren(DraftKeeper)[0].flush()
    monkeypatch.setattr(workspace, "drop_draft", _refuse)
    with qtbot.waitSignal(workspace.told):
        sheet.reject()


def test_closing_the_window_keeps_what_was_typed_last(pause: Pause, window: QMainWindow, workspace: Workspace) -> None:
    write(pause(), "pause.what", WORDS)
    window.close()
    assert WORDS in str(workspace.draft(PAUSE))


def test_words_wait_for_a_field_that_is_only_made_by_a_choice(
    workspace: Workspace, window: QMainWindow, clock: SetClock
) -> None:
    trial = try_step(workspace, clock, 1, 80, 60)
    name, made = f"sheet correct {trial}", {"at": clock().isoformat(), "chosen": {}}
    workspace.keep_draft(name, {**made, "written": {"correct.reason": ["", "A slip"], "correct.late": ["", "later"]}})
    (kept,) = workspace.case(PATIENT).trials
    sheet = CorrectTrySheet(kept, window)
    OneSheet(workspace, window).ask(sheet)
    late = QPlainTextEdit()
    late.setObjectName("correct.late")
    sheet.body.put(late)
    late.show()
    late.setFocus()
    assert [said(sheet, f"correct.{each}") for each in ("reason", "late")] == ["A slip", "later"]


def test_erasing_a_patient_takes_what_was_typed_about_them(pause: Pause, workspace: Workspace) -> None:
    do(workspace, {"edit": "add_patient", "id": ANN, "name": "Ann Osei", "born": "1975-01-02"})
    for patient in (PATIENT, ANN):
        sheet = pause(patient)
        write(sheet, "pause.what", WORDS)
        end(sheet)
    workspace.erase(PATIENT, "Asked for it")
    assert [bool(workspace.draft(f"sheet pause {each}")) for each in (PATIENT, ANN)] == [False, True]
