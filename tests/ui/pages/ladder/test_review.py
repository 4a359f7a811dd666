"""Looking the ladder over: reasons, one key each, and undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import overlapping, unfit
from tests.ui.opened import LADDER, SetClock, do, rung_id, try_step
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import click, focused, press
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui import theme
from ui.dialogs.ladder_review import LadderReviewSheet
from ui.pages.ladder.page import LadderPage
from ui.workspace import Workspace

KEY = Qt.Key


def look_over(page: LadderPage) -> LadderReviewSheet:
    """Open the sheet with its button."""
    click(button_of(page))
    return page.window().findChildren(LadderReviewSheet)[-1]


def button_of(page: LadderPage) -> QPushButton:
    found = page.findChild(QPushButton, "ladder.review")
    assert found is not None
    return found


def said(sheet: LadderReviewSheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def answers(sheet: LadderReviewSheet) -> list[str]:
    return [button.text() for button in sheet._buttons]


def settled(workspace: Workspace, *worries: int) -> None:
    """Put a ladder on record that leaves nothing to say."""
    add_rated(workspace, worries)
    kept = [{"what": "Holding the table"}]
    for number in range(1, len(worries) + 1):
        do(workspace, {"edit": "change_rung", "rung": rung_id(number), "safety_behaviours": kept})
    do(workspace, {"edit": "set_goal_rung", "ladder": LADDER, "rung": rung_id(len(worries))})


def test_nothing_found_is_said_in_so_many_words(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 40, 60)
    sheet = look_over(opened())
    assert "Nothing to change." in said(sheet)
    assert focused().objectName() == "review.done"


def test_it_is_quiet_before_the_first_try_and_counts_after_it(
    workspace: Workspace, opened: Opened, clock: SetClock
) -> None:
    settled(workspace, 20, 40, 80)
    page = opened()
    before = button_of(page).text()
    try_step(workspace, clock, 1, 60, 40)
    assert [before, button_of(page).text()] == ["Look it over…", "1 thing to look at…"]


def test_a_key_makes_the_highest_step_the_goal_and_undo_takes_it_back(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 40, 60)
    workspace.undo()
    sheet = look_over(opened())
    assert answers(sheet) == ["Make it the goal"]
    press(KEY.Key_1)
    assert ladder_of(workspace).ladder.goal_rung == rung_id(3)
    assert "Nothing to change." in said(sheet)
    QTest.keyClick(focused(), KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ladder_of(workspace).ladder.goal_rung is None
    assert answers(sheet) == ["Make it the goal"]


def test_undo_goes_no_further_back_than_the_sheet(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 40, 60)
    look_over(opened())
    QTest.keyClick(focused(), KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ladder_of(workspace).ladder.goal_rung == rung_id(3)


def test_a_step_out_of_order_goes_to_its_worry(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 40, 60, 75)
    do(workspace, {"edit": "rate_rung", "rung": rung_id(3), "threat": 85})
    sheet = look_over(opened())
    place = answers(sheet).index("Move it to its worry")
    click(sheet._buttons[place])
    assert [rung.threat for rung in ladder_of(workspace).steps] == [20, 40, 75, 85]
    assert "Move it to its worry" not in answers(sheet)


def test_a_step_left_behind_moves_over_one_that_is_done(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 40, 60)
    do(workspace, {"edit": "override_up", "rung": rung_id(2), "reason": "Done before, many times."})
    do(workspace, {"edit": "rate_rung", "rung": rung_id(1), "threat": 55})
    sheet = look_over(opened())
    click(sheet._buttons[answers(sheet).index("Move it to its worry")])
    assert ladder_of(workspace).steps[1].id == rung_id(1)
    assert "Move it to its worry" not in answers(sheet)


def test_a_step_that_cannot_move_is_shown_instead(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 40, 60)
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Done before, many times."})
    do(workspace, {"edit": "rate_rung", "rung": rung_id(1), "threat": 55})
    assert "Move it to its worry" not in answers(look_over(opened()))


def test_one_of_two_equal_steps_is_taken_off(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 40, 60)
    twice = ladder_of(workspace).steps[0].movement
    do(workspace, {"edit": "add_rung", "id": rung_id(9), "ladder": LADDER, "movement": twice})
    sheet = look_over(opened())
    press(getattr(KEY, f"Key_{answers(sheet).index('Take one off') + 1}"))
    assert rung_id(9) not in [rung.id for rung in ladder_of(workspace).steps]
    assert workspace.can_undo == f"“{twice}” removed"


def test_a_rest_that_is_over_ends(workspace: Workspace, opened: Opened, clock: SetClock) -> None:
    settled(workspace, 20, 40, 60)
    rest = {"edit": "rest_rung", "rung": rung_id(2), "reason": "shoulder", "owner": "The GP"}
    do(workspace, {**rest, "until": "2026-11-04"})
    clock.wait(days=9)
    sheet = look_over(opened())
    click(sheet._buttons[answers(sheet).index("Let it take part again")])
    assert ladder_of(workspace).steps[1].status is None


def test_what_only_talking_settles_leads_to_the_step(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 40, 60, 80)
    page = opened()
    sheet = look_over(page)
    press(getattr(KEY, f"Key_{answers(sheet).index('Go to the step') + 1}"))
    assert not sheet.isVisible()
    assert page.selected_rung() == rung_id(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_the_smallest_window_at_twice_the_text(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, opened: Opened, scheme: str
) -> None:
    add_rated(workspace, (5, 9, 95, 60, 20, 30, 40, 50, 70, 71))
    theme.apply(qapp, "dark" if scheme == "dark" else "light", 200)
    page = opened(1024, 700)
    sheet = look_over(page)
    QApplication.processEvents()
    assert len(answers(sheet)) > 5
    assert [*unfit(page), *unfit(sheet), *overlapping(sheet)] == []


@pytest.mark.parametrize(
    ("worries", "answer", "sheet"),
    [
        ((20, 40, 80), "One step between…", "ladder.between"),
        ((20, 40, 42, 60), "Put together…", "ladder.merge"),
    ],
)
def test_what_no_edit_settles_by_itself_leads_to_what_can_be_done(
    workspace: Workspace, opened: Opened, worries: tuple[int, ...], answer: str, sheet: str
) -> None:
    settled(workspace, *worries)
    page = opened()
    shown = look_over(page)
    click(shown._buttons[answers(shown).index(answer)])
    assert not shown.isVisible()
    assert any(each.isVisible() for each in page.window().findChildren(QWidget, sheet))
    assert page.selected_rung() == rung_id(3)


def test_two_of_which_one_is_done_are_not_put_together(workspace: Workspace, opened: Opened) -> None:
    settled(workspace, 20, 24, 40)
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Done before, many times."})
    assert answers(look_over(opened())) == ["Go to the step"]
