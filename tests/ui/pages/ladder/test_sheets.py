"""Resting a step, waking it, and moving the current one."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from exposure.words.dates import short_day
from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.pages.ladder.hands import click, press
from tests.ui.pages.ladder.ruth import ladder_of
from ui.pages.ladder.page import LadderPage
from ui.pages.ladder.sheets import MoveSheet, RestSheet
from ui.workspace import Workspace

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


def rest_sheet(page: LadderPage, number: int) -> RestSheet:
    """Press H on a card, and give the sheet that opens."""
    page._board.choose(RungId(rung_id(number)), focus=True)
    press(KEY.Key_H)
    found = page.window().findChild(RestSheet)
    assert found is not None
    return found


def move_sheet(page: LadderPage) -> MoveSheet:
    found = page.window().findChild(MoveSheet)
    assert found is not None
    return found


def orders(workspace: Workspace) -> list[tuple[str, int | None]]:
    return [(rung.id, rung.threat) for rung in ladder_of(workspace).steps]


def test_nothing_is_chosen_beforehand_and_all_three_are_needed(page: LadderPage) -> None:
    sheet = rest_sheet(page, 3)
    assert sheet.until_day is None
    assert not sheet.do.isEnabled()
    assert sheet.do.toolTip() == "Still needed: why, until when, whose job."


def test_a_step_rests_with_reason_day_and_owner(page: LadderPage, workspace: Workspace, clock: SetClock) -> None:
    sheet = rest_sheet(page, 3)
    QTest.keyClicks(sheet.reason, "shoulder check")
    click(sheet.until.chips[0])
    click(sheet.owner.chips[2])
    click(sheet.do)
    rung = ladder_of(workspace).steps[2]
    assert (rung.status, rung.rest_reason, rung.rest_owner) == ("skipped", "shoulder check", "The GP")
    assert rung.rest_until == date(2026, 11, 9)


def test_another_day_is_chosen_from_the_calendar(page: LadderPage) -> None:
    sheet = rest_sheet(page, 3)
    click(sheet.until.chips[-1])
    sheet.day.show_day(date(2026, 12, 24))
    assert sheet.day.isVisible()
    assert sheet.until_day == date(2026, 12, 24)


def test_escape_rests_nothing(page: LadderPage, workspace: Workspace) -> None:
    sheet = rest_sheet(page, 3)
    QTest.keyClick(sheet.reason, KEY.Key_Escape)
    assert ladder_of(workspace).steps[2].status is None


def test_a_resting_step_wakes_at_once(page: LadderPage, workspace: Workspace) -> None:
    do(workspace, {"edit": "rest_rung", "rung": rung_id(3), "reason": "shoulder check"})
    page._board.choose(RungId(rung_id(3)))
    page.change_step("rest")
    assert ladder_of(workspace).steps[2].status is None


def test_a_done_step_does_not_rest(qtbot: QtBot, page: LadderPage) -> None:
    page._board.choose(RungId(rung_id(1)))
    with qtbot.waitSignal(page.refused) as told:
        page.change_step("rest")
    assert told.args == ["A step that is done does not rest."]


def test_moving_the_current_step_rates_and_moves_when_confirmed(page: LadderPage, workspace: Workspace) -> None:
    page._board.rated.emit(rung_id(2), 70)
    click(move_sheet(page).move_it)
    assert orders(workspace)[1:3] == [(rung_id(3), 60), (rung_id(2), 70)]


def test_the_number_of_the_current_step_can_change_alone(page: LadderPage, workspace: Workspace) -> None:
    page._board.rated.emit(rung_id(2), 70)
    click(move_sheet(page).number)
    assert orders(workspace)[1:3] == [(rung_id(2), 70), (rung_id(3), 60)]


def test_moving_by_one_place_offers_no_number(page: LadderPage, workspace: Workspace) -> None:
    page._board.choose(RungId(rung_id(2)))
    page.move_step(1)
    assert not move_sheet(page).number.isVisible()
    click(move_sheet(page).move_it)
    assert orders(workspace)[1:3] == [(rung_id(3), 60), (rung_id(2), 40)]


def test_a_visit_today_is_no_day_to_rest_until(page: LadderPage, workspace: Workspace, clock: SetClock) -> None:
    for number in (0, 9):
        day = (clock.now + timedelta(days=number)).date().isoformat()
        do(workspace, {"edit": "book_visit", "id": workspace.new_id(), "patient": PATIENT, "on": day})
    page.refresh()
    offered = [chip.text() for chip in rest_sheet(page, 3).until.chips]
    assert offered[0] == f"Next visit, {short_day((clock.now + timedelta(days=9)).date())}"
