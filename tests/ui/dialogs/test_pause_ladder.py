"""Tests of pausing for something new or different, and of lifting the pause."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.builders import uid
from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import LADDER, PATIENT, do
from ui.dialogs.asking import AskingSheet, Wanted
from ui.dialogs.pause_ladder import LiftPauseSheet, PauseSheet
from ui.workspace import Workspace

OTHER = uid("other ladder")
Opened = Callable[[type[PauseSheet] | type[LiftPauseSheet]], AskingSheet]


@pytest.fixture
def wanted() -> list[Wanted]:
    return []


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow, wanted: list[Wanted]) -> Opened:
    def open_sheet(kind: type[PauseSheet] | type[LiftPauseSheet]) -> AskingSheet:
        sheet = kind(workspace.case(PATIENT), window)
        sheet.wanted.connect(wanted.append)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def hold(workspace: Workspace, ladder: str = LADDER) -> None:
    do(workspace, {"edit": "open_hold", "ladder": ladder, "reason": "Tingling in the foot"})


def add_other(workspace: Workspace) -> None:
    do(workspace, {"edit": "add_ladder", "id": OTHER, "patient": PATIENT, "goal": "Walk to the shop"})


def test_neither_answer_is_chosen_to_begin_with(opened: Opened) -> None:
    sheet = opened(PauseSheet)
    assert not button(sheet, "pause.found.usual").isChecked()
    assert not button(sheet, "pause.found.pause").isChecked()
    assert not button(sheet, "pause.do").isEnabled()


def test_checked_now_keeps_a_note_and_stops_nothing(opened: Opened, wanted: list[Wanted]) -> None:
    sheet = opened(PauseSheet)
    write(sheet, "pause.what", "A new ache")
    press(sheet, "pause.found.usual", "pause.do")
    assert wanted[0].lines == ({"edit": "note_concern", "patient": PATIENT, "text": "A new ache", "found": "usual"},)


def test_who_and_by_when_are_asked_only_for_a_pause(opened: Opened) -> None:
    sheet = opened(PauseSheet)
    assert "Who looks into it?" not in shown(sheet)
    press(sheet, "pause.found.pause")
    assert "Who looks into it?" in shown(sheet)


def test_a_pause_needs_its_owner_and_its_day(opened: Opened) -> None:
    sheet = opened(PauseSheet)
    press(sheet, "pause.found.pause")
    assert "Still needed: what is new or different, who looks into it, by when." in shown(sheet)


def test_a_pause_holds_every_ladder_with_owner_and_day_in_the_reason(
    workspace: Workspace, opened: Opened, wanted: list[Wanted]
) -> None:
    add_other(workspace)
    sheet = opened(PauseSheet)
    write(sheet, "pause.what", "Numb foot")
    press(sheet, "pause.found.pause")
    write(sheet, "pause.who", "Priya")
    write(sheet, "pause.by", "Friday")
    press(sheet, "pause.do")
    held = [line for line in wanted[0].lines if line["edit"] == "open_hold"]
    assert {line["ladder"] for line in held} == {LADDER, OTHER}
    assert {line["reason"] for line in held} == {"Numb foot (Priya looks into it, by Friday)"}
    assert wanted[0].label == "Paused"


def test_a_ladder_that_is_held_already_is_not_held_again(
    workspace: Workspace, opened: Opened, wanted: list[Wanted]
) -> None:
    hold(workspace)
    sheet = opened(PauseSheet)
    assert "Tingling in the foot" in shown(sheet)
    write(sheet, "pause.what", "Numb")
    press(sheet, "pause.found.pause")
    write(sheet, "pause.who", "Priya")
    write(sheet, "pause.by", "Friday")
    press(sheet, "pause.do")
    assert [line["edit"] for line in wanted[0].lines] == ["note_concern"]


def test_the_clinics_emergency_contacts_stand_beside_a_pause(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "set_clinic", "name": "Harbour", "emergency": "Ring 000"})
    sheet = opened(PauseSheet)
    press(sheet, "pause.found.pause")
    assert "If it can’t wait: Ring 000" in shown(sheet)


def test_without_contacts_nothing_is_said_about_them(opened: Opened) -> None:
    sheet = opened(PauseSheet)
    press(sheet, "pause.found.pause")
    assert "If it can’t wait" not in shown(sheet)


def test_the_button_says_what_it_does(opened: Opened) -> None:
    sheet = opened(PauseSheet)
    assert button(sheet, "pause.do").text() == "Keep this"
    press(sheet, "pause.found.pause")
    assert button(sheet, "pause.do").text() == "Pause"


def test_lifting_names_why_it_was_paused_and_since_when(workspace: Workspace, opened: Opened) -> None:
    hold(workspace)
    assert "Paused since Monday 2 November: “Tingling in the foot”" in shown(opened(LiftPauseSheet))


def test_lifting_asks_how_it_goes_on_and_why(workspace: Workspace, opened: Opened) -> None:
    hold(workspace)
    sheet = opened(LiftPauseSheet)
    assert "Still needed: how it goes on, why it can go on." in shown(sheet)


@pytest.mark.parametrize("mode", ["resume", "restart"])
def test_lifting_closes_the_hold_in_the_mode_chosen(
    workspace: Workspace, opened: Opened, wanted: list[Wanted], mode: str
) -> None:
    hold(workspace)
    sheet = opened(LiftPauseSheet)
    press(sheet, f"lift.mode.{mode}")
    write(sheet, "lift.reason", "Seen by the GP")
    press(sheet, "lift.do")
    line = {"edit": "close_hold", "ladder": LADDER, "mode": mode, "reason": "Seen by the GP"}
    assert wanted == [Wanted((line,), "Pause lifted")]


def test_lifting_lifts_every_ladder_that_is_held(workspace: Workspace, opened: Opened, wanted: list[Wanted]) -> None:
    add_other(workspace)
    hold(workspace)
    hold(workspace, OTHER)
    sheet = opened(LiftPauseSheet)
    assert "The pause is lifted on all 2 ladders." in shown(sheet)
    press(sheet, "lift.mode.resume")
    write(sheet, "lift.reason", "Seen by the GP")
    press(sheet, "lift.do")
    assert {line["ladder"] for line in wanted[0].lines} == {LADDER, OTHER}
