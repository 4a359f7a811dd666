"""A first appointment at the keyboard: a goal, five movements on one thermometer, one step asked in depth."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click, focused, press, write
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.pages.ladder import speech
from ui.pages.ladder.page import LadderPage
from ui.workspace import Workspace

KEY = Qt.Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what a screen reader was asked to say."""
    found: list[str] = []
    monkeypatch.setattr(speech, "announce", lambda _widget, text: found.append(text))
    return found


@pytest.fixture
def page(workspace: Workspace, opened: Opened) -> LadderPage:
    do(workspace, {"edit": "add_patient", "id": PATIENT, "name": "Ruth Calloway", "born": "1968-03-04"})
    return opened()


def begin(page: LadderPage) -> None:
    page._room.goal.form.goal.setFocus()
    write("Pick up Noah")
    press(KEY.Key_Return)


def place(page: LadderPage, search: str, worry: str) -> None:
    """Find a movement, and put it at its worry; a prompt about a close one is left."""
    page.focus_movements()
    write(search)
    press(KEY.Key_Return, KEY.Key_Return)
    write(worry)
    press(KEY.Key_Return)
    if page._centre.prompt.isVisible():
        press(KEY.Key_Escape)


def titles(ladder: LadderCase) -> list[str]:
    return [rung.movement for rung in ladder.steps]


def test_five_movements_are_placed_without_a_mouse(page: LadderPage, workspace: Workspace) -> None:
    begin(page)
    for search, worry in (("pen from", "30"), ("washing basket", "60"), ("squat to", "42"), ("tie my", "45")):
        place(page, search, worry)
    page.write_your_own()
    write("Pick up Noah from the floor")
    press(KEY.Key_Return)
    write("85")
    press(KEY.Key_Return)
    assert titles(ladder_of(workspace)) == [
        "Pick up a pen from the floor",
        "Squat to a low cupboard",
        "Tie my laces with a rounded back",
        "Lift the washing basket from the floor",
        "Pick up Noah from the floor",
    ]


def test_each_placing_is_heard(page: LadderPage, said: list[str]) -> None:
    begin(page)
    for search, worry in (("pen from", "30"), ("tie my", "52"), ("squat to", "42")):
        place(page, search, worry)
    assert said == [
        "Pick up a pen from the floor, 30",
        "Tie my laces with a rounded back, 52, above pick up a pen from the floor",
        "Squat to a low cupboard, 42, between pick up a pen from the floor and tie my laces with a rounded back",
    ]


def test_changing_the_order_is_heard(page: LadderPage, said: list[str]) -> None:
    begin(page)
    for search, worry in (("pen from", "30"), ("tie my", "52"), ("squat to", "70")):
        place(page, search, worry)
    page.move_step(-1)
    assert said[-1] == "Squat to a low cupboard, now step 2 of 3"


def test_the_chosen_step_is_asked_in_depth_and_no_other(page: LadderPage, workspace: Workspace) -> None:
    begin(page)
    place(page, "pen from", "30")
    place(page, "washing basket", "60")
    page._board.choose(ladder_of(workspace).steps[0].id, focus=True)
    press(KEY.Key_Return)
    write("I will not get up again")
    press(KEY.Key_Tab)
    write("I am still bent after a minute")
    press(KEY.Key_Tab)
    worded, other = ladder_of(workspace).steps
    assert worded.can_be_predicted
    assert not other.can_be_predicted


def test_nothing_on_the_page_marks_other_steps_as_lacking(page: LadderPage) -> None:
    begin(page)
    place(page, "pen from", "30")
    place(page, "washing basket", "60")
    names = [card.accessibleName() for card in page._board.thermometer.cards.values()]
    assert all("needed" not in name and "missing" not in name for name in names)


def test_every_control_has_a_name_of_its_own(page: LadderPage) -> None:
    begin(page)
    place(page, "pen from", "30")
    stops = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    ]
    assert all(widget.accessibleName() for widget in stops)
    assert len({widget.objectName() for widget in stops}) == len(stops)


def test_everything_can_be_undone_back_to_the_goal(page: LadderPage, workspace: Workspace) -> None:
    begin(page)
    place(page, "pen from", "30")
    click(page._today.verbs.remove)
    for _each in range(3):
        workspace.undo()
    assert page._room.goal.isVisible()


def test_the_focus_stays_in_the_list_while_movements_are_added(page: LadderPage) -> None:
    begin(page)
    place(page, "pen from", "30")
    assert focused() is page._movements.offers


def enter(number: str) -> None:
    """Type a number and Enter; its first digit opens the field that takes the others."""
    for digit in number:
        write(digit)
    press(KEY.Key_Return)


def test_six_numbers_in_a_row_place_the_six_cards_of_a_template(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (None,) * 6)
    page = opened(1280, 800)
    page._board.choose(RungId(rung_id(1)), focus=True)
    for worry in ("60", "10", "30", "90", "20", "75"):
        enter(worry)
    assert [rung.threat for rung in ladder_of(workspace).steps] == [10, 20, 30, 60, 75, 90]


def test_a_number_typed_for_a_card_that_has_one_leaves_it_chosen(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, None))
    page = opened()
    page._board.choose(RungId(rung_id(1)), focus=True)
    enter("35")
    assert page.selected_rung() == rung_id(1)


def test_a_close_number_is_asked_about_before_the_next_card(workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20, None, None))
    page = opened()
    page._board.choose(RungId(rung_id(2)), focus=True)
    enter("22")
    assert page._centre.prompt.isVisible()
    assert page.selected_rung() == rung_id(2)


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900)])
def test_cards_to_be_placed_leave_the_scale_in_sight(
    workspace: Workspace, opened: Opened, size: tuple[int, int]
) -> None:
    add_rated(workspace, (None,) * 6)
    board = opened(*size)._board
    scale = board.thermometer.plan()
    assert scale.tray_beside
    assert scale.bottom <= board.viewport().height()
