"""Two people place the steps, each unseen by the other; then both are seen, and one order is settled."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton

from exposure.domain.identifiers import LadderId, RungId
from tests.ui.opened import LADDER, PATIENT, do, rung_id
from tests.ui.windowed import focused
from ui import theme
from ui.dialogs.asking import Wanted
from ui.dialogs.two_rankings import TwoRankingsSheet
from ui.dialogs.two_rankings_both import Both
from ui.dialogs.two_rankings_lines import RankLines
from ui.dialogs.two_rankings_place import Turn
from ui.workspace import Workspace

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
UP = (1, 2, 3, 4, 5, 6, 7)
Ranked = Callable[[str, Sequence[int]], None]


@pytest.fixture
def sheet(window: QMainWindow, workspace: Workspace) -> TwoRankingsSheet:
    """Give the sheet at its start; it does on the record what it wants, as the window does."""
    made = TwoRankingsSheet(workspace, (PATIENT, LadderId(LADDER)), window)

    def on_wanted(wanted: Wanted) -> None:
        workspace.do(*wanted.lines, label=wanted.label)
        made.done_with()

    made.wanted.connect(on_wanted)
    made.open()
    return made


@pytest.fixture
def ranked(workspace: Workspace) -> Ranked:
    """Give what puts on record how somebody placed the steps, from the bottom."""

    def rank(by: str, numbers: Sequence[int]) -> None:
        line = {"edit": "rank_ladder", "id": workspace.new_id(), "ladder": LADDER, "by": by}
        do(workspace, {**line, "order": [rung_id(number) for number in numbers]})

    return rank


def click(sheet: TwoRankingsSheet, name: str) -> None:
    # What was taken away is gone only once Qt comes round to it.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    button = sheet.findChild(QPushButton, f"two_rankings.{name}")
    assert button is not None
    QTest.mouseClick(button, LEFT)


def turn(sheet: TwoRankingsSheet) -> Turn:
    found = sheet._part
    assert isinstance(found, Turn)
    return found


def both(sheet: TwoRankingsSheet) -> Both:
    sheet.show_start()
    click(sheet, "do")
    found = sheet._part
    assert isinstance(found, Both)
    return found


def type_numbers(*numbers: str) -> None:
    for number in numbers:
        for key in number:
            QTest.keyClicks(focused(), key)
        QTest.keyClick(focused(), KEY.Key_Return)


def words(sheet: TwoRankingsSheet) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return "\n".join(label.text() for label in sheet.findChildren(QLabel))


def order(workspace: Workspace) -> list[str]:
    return [rung.id for rung in workspace.case(PATIENT).ladders[0].steps]


def ids(*numbers: int) -> list[str]:
    return [rung_id(number) for number in numbers]


def test_it_begins_with_who_has_placed_them_and_nothing_of_how(sheet: TwoRankingsSheet) -> None:
    assert "Still to place the steps: Ruth, Priya." in words(sheet)
    assert not sheet.main.isEnabled()
    assert "Noah" not in words(sheet)


def test_a_turn_begins_unplaced_and_in_the_order_of_the_alphabet(sheet: TwoRankingsSheet) -> None:
    click(sheet, "patient")
    cards = list(turn(sheet).board.thermometer.cards.values())
    titles = [card.step.title for card in cards]
    assert titles == sorted(titles, key=str.casefold)
    assert {card.step.worry for card in cards} == {None}
    assert "Later" not in cards[0].accessibleName()


def test_a_turn_by_keys_alone_is_kept_and_covered(sheet: TwoRankingsSheet, workspace: Workspace) -> None:
    click(sheet, "patient")
    type_numbers("50", "10", "20", "30", "40", "70", "60")
    QTest.keyClick(focused(), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept = workspace.case(PATIENT).ladders[0].ranking("patient")
    assert kept is not None
    assert [kept.threats[step] for step in kept.order] == [10, 20, 30, 40, 50, 60, 70]
    assert "Still to place the steps: Priya." in words(sheet)
    assert "Noah" not in words(sheet)


def test_a_turn_is_done_only_once_every_step_has_a_place(sheet: TwoRankingsSheet) -> None:
    click(sheet, "clinician")
    type_numbers("50")
    assert "6 steps still to place." in words(sheet)
    assert not sheet.main.isEnabled()


def test_a_step_is_placed_by_mouse_and_taken_off_again(sheet: TwoRankingsSheet) -> None:
    click(sheet, "patient")
    board = turn(sheet).board
    step = RungId(rung_id(3))
    board.rated.emit(step, 30)
    assert turn(sheet).threats == {step: 30}
    board.choose(step, focus=True)
    QTest.keyClick(focused(), KEY.Key_Delete)
    assert turn(sheet).threats == {}


def test_a_turn_under_way_is_given_up_only_after_a_question(sheet: TwoRankingsSheet, window: QMainWindow) -> None:
    click(sheet, "patient")
    type_numbers("50")
    sheet.reject()
    assert isinstance(sheet._part, Turn)
    leave = window.findChild(QPushButton, "two_rankings.leave.go_on")
    assert leave is not None
    QTest.mouseClick(leave, LEFT)
    assert not isinstance(sheet._part, Turn)


def test_escape_goes_back_to_the_start_and_then_closes(sheet: TwoRankingsSheet) -> None:
    click(sheet, "patient")
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert sheet.isVisible()
    sheet.reject()
    assert not sheet.isVisible()


def test_nobody_sees_the_ladder_below(sheet: TwoRankingsSheet) -> None:
    canvas = theme.current().colour("canvas")
    assert sheet.grab().toImage().pixelColor(4, 4) == canvas
    assert canvas.alpha() == 255


def test_both_are_seen_with_the_widest_difference_first(sheet: TwoRankingsSheet, ranked: Ranked) -> None:
    ranked("patient", UP)
    ranked("clinician", (2, 3, 4, 5, 1, 6, 7))
    both(sheet)
    told = words(sheet)
    assert "You two have much the same order" in told
    first = told.partition("Where you differ most\n")[2].partition("\n")[0]
    assert first == "“Lean forward, hands on the bench”: Priya puts it 4 places higher."


def test_lines_are_heard_as_two_orders(sheet: TwoRankingsSheet, ranked: Ranked) -> None:
    ranked("patient", UP)
    ranked("clinician", UP[::-1])
    lines = both(sheet).findChild(RankLines)
    assert lines is not None
    assert lines.accessibleDescription().startswith("Ruth, the most worrying first: Dig the vegetable bed")
    assert "Priya, the most worrying first: Lean forward" in lines.accessibleDescription()


def test_the_order_to_settle_is_that_of_the_ladder_until_somebody_moves_it(
    sheet: TwoRankingsSheet, ranked: Ranked
) -> None:
    ranked("patient", UP[::-1])
    ranked("clinician", UP[::-1])
    assert list(both(sheet).settled.order) == ids(*UP)
    assert sheet.main.text() == "Leave the ladder as it is"


def test_one_order_is_settled_in_one_gesture_and_undone_by_name(
    sheet: TwoRankingsSheet, ranked: Ranked, workspace: Workspace
) -> None:
    ranked("patient", UP[::-1])
    ranked("clinician", UP)
    both(sheet)
    click(sheet, "as_one")
    click(sheet, "do")
    assert (order(workspace), sheet.isVisible()) == (ids(*UP[::-1]), False)
    assert workspace.undo() == "One order settled from two"
    assert order(workspace) == ids(*UP)


def test_a_step_is_moved_by_keys(sheet: TwoRankingsSheet, ranked: Ranked) -> None:
    ranked("patient", UP)
    ranked("clinician", UP)
    settled = both(sheet).settled
    assert settled.hasFocus()
    QTest.keyClick(settled, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert list(settled.order)[-2:] == ids(7, 6)
    assert settled.currentRow() == 1


def test_what_is_done_keeps_its_place(sheet: TwoRankingsSheet, ranked: Ranked, workspace: Workspace) -> None:
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Done before, many times."})
    ranked("patient", UP[::-1])
    ranked("clinician", UP)
    settled = both(sheet).settled
    click(sheet, "as_one")
    assert list(settled.order) == ids(1, 7, 6, 5, 4, 3, 2)


def test_an_order_of_other_steps_counts_no_longer(
    sheet: TwoRankingsSheet, ranked: Ranked, workspace: Workspace
) -> None:
    ranked("patient", UP)
    do(workspace, {"edit": "archive_rung", "rung": rung_id(7)})
    sheet.show_start()
    assert "Still to place the steps: Ruth, Priya." in words(sheet)


def test_it_is_said_which_step_would_become_the_current_one(sheet: TwoRankingsSheet, ranked: Ranked) -> None:
    ranked("patient", UP[::-1])
    ranked("clinician", UP)
    both(sheet)
    click(sheet, "as_one")
    assert "“Dig the vegetable bed for 20 minutes” would become the current step." in words(sheet)
