"""A step between, splitting, putting together, how much it is: by keys, down to what is on record."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from tests.ui.opened import LADDER, SetClock, do, rung_id, try_step
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click, focused, press, write
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.pages.ladder.page import LadderPage
from ui.widgets.labels import Label
from ui.workspace import Workspace

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
BOTH_HANDS = {"support": "both hands on the bench", "amount": "5 times"}
NO_HANDS = {"support": "none", "amount": "20 times"}


@pytest.fixture
def dosed(workspace: Workspace, opened: Opened) -> LadderPage:
    """Give her page with two steps of which it is said how much they are; the lower one is current."""
    add_rated(workspace, (20, 60))
    for number, dose in ((1, BOTH_HANDS), (2, NO_HANDS)):
        do(workspace, {"edit": "change_dose", "rung": rung_id(number), "dose": dose, "meaning": "same"})
    do(workspace, {"edit": "change_rung", "rung": rung_id(1), "movement": "Lean forward, both hands on the bench"})
    return opened()


def press_on(page: LadderPage, number: int, key: Qt.Key) -> None:
    """Press a key while the card of a step has the focus."""
    page._board.choose(RungId(rung_id(number)), focus=True)
    press(key)


def answer() -> None:
    QTest.keyClick(focused(), KEY.Key_Return, CTRL)


def titles(workspace: Workspace) -> list[str]:
    return [rung.movement for rung in ladder_of(workspace).steps]


def said(page: LadderPage) -> str:
    return "\n".join(label.text() for label in page.window().findChildren(Label) if label.isVisible())


def test_one_key_puts_a_step_between_and_its_words_say_what_changed(dosed: LadderPage, workspace: Workspace) -> None:
    press_on(dosed, 2, KEY.Key_B)
    assert "Holding on: one hand on the bench instead of both hands on the bench" in said(dosed)
    press(KEY.Key_1)
    between = ladder_of(workspace).steps[1]
    assert between.movement == "Lean forward, one hand on the bench"
    assert dict(between.dose) == {"support": "one hand on the bench", "amount": "5 times"}
    assert (between.threat, between.library) == (None, "bench")


def test_the_step_between_has_the_focus_and_takes_its_number(dosed: LadderPage, workspace: Workspace) -> None:
    press_on(dosed, 2, KEY.Key_B)
    press(KEY.Key_1, KEY.Key_4, KEY.Key_0, KEY.Key_Return)
    assert [rung.threat for rung in ladder_of(workspace).steps] == [20, 40, 60]


def test_a_step_between_is_undone_by_name(dosed: LadderPage, workspace: Workspace) -> None:
    press_on(dosed, 2, KEY.Key_B)
    press(KEY.Key_1)
    one, two, _three = titles(workspace)
    assert workspace.can_undo == f"“{two}” put between “{one}” and “Pick up a pen from the floor”"
    workspace.undo()
    assert titles(workspace) == [one, "Pick up a pen from the floor"]


def test_own_words_go_between_too_and_say_where_that_makes_them_current(page: LadderPage, workspace: Workspace) -> None:
    press_on(page, 2, KEY.Key_B)
    assert "A step here would be the current one." in said(page)
    field = page.window().findChild(QLineEdit, "ladder.between.own.1")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    write("Bend to my knees")
    press(KEY.Key_Return)
    assert titles(workspace)[1] == "Bend to my knees"
    assert str(workspace.can_undo).endswith("It is the current step now.")


def test_where_it_is_not_said_how_much_a_step_is_it_can_be_said_from_there(
    page: LadderPage, workspace: Workspace
) -> None:
    press_on(page, 4, KEY.Key_B)
    click(page.window().findChild(QWidget, f"ladder.between.say.1.{rung_id(3)}"))
    write("one hand on the table")
    answer()
    assert ladder_of(workspace).steps[2].dose == {"support": "one hand on the table"}
    assert page.window().findChild(QWidget, "ladder.between") is not None


def test_a_lone_step_has_nothing_beside_it(qtbot: QtBot, workspace: Workspace, opened: Opened) -> None:
    add_rated(workspace, (20,))
    page = opened()
    with qtbot.waitSignal(page.refused) as told:
        press_on(page, 1, KEY.Key_B)
    assert told.args == ["There is no step beside it to put one between."]


def test_a_step_is_split_by_keys_and_its_tries_stay_with_it(
    page: LadderPage, workspace: Workspace, clock: SetClock
) -> None:
    try_step(workspace, clock, 3, 80, 60)
    press_on(page, 3, KEY.Key_S)
    assert "It leaves the ladder. 1 try stays with it. The new steps begin with no tries." in said(page)
    write("Half of it")
    press(KEY.Key_Tab)
    write("All of it")
    answer()
    assert titles(workspace)[2:4] == ["Half of it", "All of it"]
    assert len(ladder_of(workspace).trials_of(RungId(rung_id(3)))) == 1
    assert focused().accessibleName().startswith("Half of it")


def test_what_was_split_comes_back_in_one_go(page: LadderPage, workspace: Workspace) -> None:
    before = titles(workspace)
    press_on(page, 3, KEY.Key_S)
    write("Half of it")
    press(KEY.Key_Tab)
    write("All of it")
    answer()
    assert workspace.can_undo == f"“{before[2]}” split in two"
    workspace.undo()
    assert titles(workspace) == before


def test_two_steps_become_one_with_what_is_done_to_stay_safe_at_either(page: LadderPage, workspace: Workspace) -> None:
    for number, what in ((3, "Leaning on the table"), (4, "Holding my breath")):
        do(workspace, {"edit": "change_rung", "rung": rung_id(number), "safety_behaviours": [{"what": what}]})
    press_on(page, 4, KEY.Key_M)
    press(KEY.Key_1, KEY.Key_Tab)
    write("Both at once")
    answer()
    made = ladder_of(workspace).steps[-1]
    assert (made.movement, made.position) == ("Both at once", 2)
    assert {each.what for each in made.safety_behaviours} == {"Leaning on the table", "Holding my breath"}


@pytest.mark.parametrize("key", [KEY.Key_S, KEY.Key_M])
def test_what_was_the_goal_is_so_again_in_what_takes_its_place(
    page: LadderPage, workspace: Workspace, key: Qt.Key
) -> None:
    do(workspace, {"edit": "set_goal_rung", "ladder": LADDER, "rung": rung_id(4)})
    press_on(page, 4, key)
    if key == KEY.Key_M:
        press(KEY.Key_1)
    else:
        write("Half of it")
    press(KEY.Key_Tab)
    write("All of it")
    answer()
    found = ladder_of(workspace)
    assert found.ladder.goal_rung == found.steps[-1].id
    workspace.undo()
    assert ladder_of(workspace).ladder.goal_rung == rung_id(4)


def test_the_marked_step_is_the_one_to_be_put_together_with(page: LadderPage, workspace: Workspace) -> None:
    page._board.choose(RungId(rung_id(4)), focus=True)
    QTest.keyClick(focused(), KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(KEY.Key_M, KEY.Key_Tab)
    write("Both at once")
    answer()
    assert titles(workspace)[2:] == ["Both at once"]


@pytest.mark.parametrize("key", [KEY.Key_S, KEY.Key_M])
def test_a_step_that_is_done_stays_as_it_is(qtbot: QtBot, page: LadderPage, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.refused) as told:
        press_on(page, 1, key)
    assert told.args == ["A step that is done stays as it is."]


@pytest.mark.parametrize(("key", "version"), [(KEY.Key_1, 1), (KEY.Key_2, 2)])
def test_where_it_was_tried_another_amount_says_whether_it_counts_on(
    page: LadderPage, workspace: Workspace, clock: SetClock, key: Qt.Key, version: int
) -> None:
    try_step(workspace, clock, 2, 80, 60)
    page._board.choose(RungId(rung_id(2)))
    page.change_step("dose")
    write("one hand on the table")
    meaning = page.window().findChild(QWidget, "ladder.dose.meaning.same")
    assert meaning is not None
    meaning.setFocus()
    press(key)
    answer()
    step = ladder_of(workspace).steps[1]
    assert (step.dose_version, dict(step.dose)) == (version, {"support": "one hand on the table"})


def test_a_change_of_more_than_measurement_error_is_shown_with_its_two_days(
    page: LadderPage, workspace: Workspace, clock: SetClock
) -> None:
    clock.wait(days=7)
    do(workspace, {"edit": "rate_rung", "rung": rung_id(2), "threat": 70})
    told = "From 40 on Monday 2 November to 70 on Monday 9 November: 30 more. That is more than measurement error."
    assert told in said(page)
    click(page._today.course.all)
    assert "30 more than before: more than measurement error" in said(page)


def test_a_smaller_change_is_not_marked(page: LadderPage, workspace: Workspace) -> None:
    do(workspace, {"edit": "rate_rung", "rung": rung_id(2), "threat": 55})
    assert "measurement error" not in said(page)
    assert "Worry 55, Monday 2 November" in said(page)
